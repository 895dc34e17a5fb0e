"""Times events on their way out of the database, beside Django's own GeoJSON: ``./dev bench exports [COUNT]``."""

# ruff: noqa: E402 - models can be imported only after django.setup()

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
_FOLDER = tempfile.TemporaryDirectory()
os.environ["DATA_DIR"] = _FOLDER.name
os.environ["DATABASE_URL"] = os.environ.get("POSTGIS_URL", "")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")

import django

django.setup()

from django.core.management import call_command
from django.core.serializers import serialize
from django.db import transaction
from shapely.geometry import LineString, Point

from events.geometry.circle import geodesic_circle
from events.models import Event, Evidence, Place, Report
from events.models.shapes import to_stored
from events.queries import event_features, visible_events
from mapper.exports.formats import FORMATS

_BATCH = 2000
_REPEATS = 3


def fill(count: int) -> None:
    """Store ``count`` approved events: 8 of 10 points, one line, one circle; two quotes each; the same each time."""
    draw = random.Random(1)  # noqa: S311 - the same events each time
    reports = [
        Report(text=f"Report {n} tells of a convoy.", sha256=f"{n:064}", title=f"Report {n}", language="en")
        for n in range(500)
    ]
    places = [
        Place(
            gazetteer_id=f"bench:{n}",
            name=f"Place {n}",
            names=[{"name": f"Place {n} {m}", "lang": ""} for m in range(10)],
            feature_class="city",
            country="SY",
            point=to_stored(Point(draw.uniform(-170, 170), draw.uniform(-60, 60))),
        )
        for n in range(300)
    ]
    reports, places = Report.objects.bulk_create(reports), Place.objects.bulk_create(places)
    for first in range(0, count, _BATCH):
        size = min(_BATCH, count - first)
        events = Event.objects.bulk_create(_event(draw, places) for _ in range(size))
        Evidence.objects.bulk_create(
            Evidence(event=event, report=draw.choice(reports), field=field, start=n, end=n + 9, quote="a convoy")
            for event in events
            for n, field in enumerate(("type", "origin"))
        )


def _event(draw: random.Random, places: list[Place]) -> Event:
    kind = draw.choice(["incident"] * 8 + ["movement", "zone"])
    here, there, day = draw.choice(places), draw.choice(places), date(2020, 1, 1) + timedelta(draw.randrange(1500))
    shape = {
        "incident": lambda: Point(here.point.coords),
        "movement": lambda: LineString([here.point.coords, there.point.coords]),
        "zone": lambda: geodesic_circle(here.point.coords, 20_000),
    }[kind]()
    return Event(
        kind=kind,
        type="Battles",
        subtype="Armed clash",
        title=f"A clash in {here.name}",
        geometry=to_stored(shape),
        place=here if kind == "incident" else None,
        origin=here if kind == "movement" else None,
        destination=there if kind == "movement" else None,
        center=here if kind == "zone" else None,
        date_start=day,
        date_end=day,
        time_precision=1,
        geo_precision=1,
        actors=["Army", "Rebels"],
        persons=draw.randrange(50),
        score=0.8,
        status="approved",
    )


def timed(name: str, count: int, run: Callable[[], Iterable[bytes | str]], beside: float = 0) -> float:
    """Print how long ``run`` takes at best and how much comes out; return the features of a second."""
    taken, first, size = min(_once(run) for _ in range(_REPEATS))
    ratio = f"{count / taken / beside:6.1f} x" if beside else ""
    print(
        f"  {name:34}{taken:8.2f} s {count / taken:9.0f} features/s {size / taken / 1e6:7.1f} MB/s"
        f"   first after {first * 1000:6.0f} ms {ratio}"
    )
    return count / taken


def _once(run: Callable[[], Iterable[bytes | str]]) -> tuple[float, float, int]:
    start, size, first = time.perf_counter(), 0, 0.0
    for piece in run():
        first = first or time.perf_counter() - start
        size += len(piece)
    return time.perf_counter() - start, first, size


def main(arguments: list[str]) -> None:
    """Fill a database of its own and time each format; ratios are against Django's serializer in the same run."""
    count = int(arguments[0]) if arguments else 20_000
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        fill(count)
    everything = visible_events(None)
    print(f"{count} events, {'PostGIS' if os.environ['DATABASE_URL'] else 'SQLite'}")
    beside = timed("Django's geojson serializer", count, lambda: [serialize("geojson", everything)])
    timed("event_features", count, lambda: (b"" for _ in event_features(everything)), beside)
    ready = list(event_features(everything))
    for name, form in FORMATS.items():
        timed(f"{name}, features at hand", count, lambda form=form: form.write(ready), beside)
        timed(f"{name}, from the database", count, lambda form=form: form.write(event_features(everything)), beside)


if __name__ == "__main__":
    main(sys.argv[1:])
