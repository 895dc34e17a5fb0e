"""What analysts do all day, for locust: ``bench/load.py`` starts it. They look far more than they write.

Every analyst opens the explorer, moves the map (a screen of tiles, the list, the numbers of the days), filters, opens
events, and changes one in fifty of the things done; between two of them pass 3 to 12 seconds, as people think.
"""

import os
import random

from locust import FastHttpUser, between, events, task

_TOKENS = os.environ["LOAD_TOKENS"].split()
_EVENTS = [int(number) for number in os.environ["LOAD_EVENTS"].split()]
# Corners (south-west) of views that are looked at, in degrees, and how wide they are.
_VIEWS = [
    (35.7, 32.3),
    (30.0, 46.0),
    (43.0, 13.0),
    (27.0, 12.0),
    (92.0, 18.0),
    (67.0, 31.0),
    (12.0, 48.0),
    (-76.0, 4.0),
]
_TYPES = ("Battles", "Explosions/Remote violence", "Riots", "Violence against civilians")
_draw = random.Random(1)  # noqa: S311 - what somebody looks at is no secret


class Analyst(FastHttpUser):
    """One person with the explorer open."""

    wait_time = between(3, 12)

    def on_start(self) -> None:
        self.wanted = ""
        self.client.get("/", name="the explorer")

    @task(30)
    def move(self) -> None:
        """Go somewhere else: twelve tiles, the list of what is there, and its days."""
        west, south = _draw.choice(_VIEWS)
        zoom, side = _draw.choice([(3, 40.0), (5, 12.0), (7, 3.0), (9, 0.8)])
        x, y = _tile(west, south, zoom)
        for column in range(4):
            for row in range(3):
                at = f"{zoom}/{(x + column) % 2**zoom}/{max(y - row, 0)}"
                self.client.get(f"/tiles/events/{at}.mvt?{self.wanted}", name="a tile")
        box = f"bbox={west},{south},{west + side},{south + side}"
        self.client.get(f"/events/list.json?{box}&{self.wanted}", name="a list")
        self.client.get(f"/events/timeline.json?{self.wanted}", name="days")

    @task(12)
    def narrow(self) -> None:
        """Filter by days, a type, or nothing."""
        year = _draw.randint(2012, 2025)
        self.wanted = _draw.choice(["", f"from={year}-01-01&to={year + 1}-12-31", f"type={_draw.choice(_TYPES)}"])
        self.client.get(f"/events/timeline.json?{self.wanted}", name="days")
        self.client.get(f"/events/list.json?{self.wanted}", name="a list")
        self.client.get(f"/events/facets.json?{self.wanted}", name="numbers beside filters")

    @task(20)
    def look(self) -> None:
        """Open the page of an event."""
        self.client.get(f"/events/{_draw.choice(_EVENTS)}/", name="an event")

    @task(4)
    def ask(self) -> None:
        """Ask the API, as QGIS does."""
        west, south = _draw.choice(_VIEWS)
        box = f"bbox={west},{south},{west + 0.5},{south + 0.5}"
        self.client.get(f"/api/collections/events/items?{box}&limit=100", name="the API")

    @task(1)
    def change(self) -> None:
        """Correct an event; somebody else may have been faster, which is no error."""
        headers = {"Authorization": f"Bearer {_draw.choice(_TOKENS)}"}
        path = f"/api/events/{_draw.choice(_EVENTS)}"
        seen = self.client.get(path, headers=headers, name="an event to change")
        headers["If-Match"] = seen.headers["etag"]
        change = {"persons": _draw.randint(1, 400)}
        with self.client.patch(path, json=change, headers=headers, name="a change", catch_response=True) as answer:
            if answer.status_code in {200, 409, 412}:
                answer.success()


def _tile(lon: float, lat: float, zoom: int) -> tuple[int, int]:
    from math import asinh, pi, radians, tan

    return (
        int((lon + 180) / 360 * 2**zoom),
        int((1 - asinh(tan(radians(lat))) / pi) / 2 * 2**zoom),
    )


@events.quitting.add_listener
def _judge(environment, **told):  # type: ignore[no-untyped-def]
    environment.process_exit_code = 1 if environment.stats.total.num_failures else 0
