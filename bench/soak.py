"""Readers and writers at once, for minutes: counts errors, lost edits and memory. DATABASE_URL chooses the database.

python -m bench soak --minutes 3 --readers 20 --writers 4
"""

import argparse
import http.client
import json
import os
import random
import statistics
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from bench._server import Server

# Seconds that one request may take.
_LONGEST = 60
# Events that the writers meet at: few, so that they get into each other's way.
CONTESTED, EVENTS = 10, 2000
PAGES = ("/", "/reports/", "/export/events.geojson?country=SY", "/api/collections/events/items?limit=50", "/events/{}/")


def main(arguments: list[str]) -> None:
    """Run the soak and print its figures as JSON."""
    parser = argparse.ArgumentParser()
    for name, value in {"minutes": 3.0, "readers": 20, "writers": 4, "threads": 32}.items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="whereline-soak-") as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "mapper.settings", "LOG_LEVEL": "ERROR"}
        os.environ.setdefault("SECRET_KEY", "soak-" * 12)
        (Path(folder) / "gazetteer").mkdir()
        tokens, numbers = _stored(asked.writers)
        print(json.dumps(_run(asked, tokens, numbers, Path(folder)), indent=1))


def _stored(writers: int) -> tuple[list[str], list[int]]:
    """Migrate, store accounts with tokens and events; return the tokens and the numbers of the events."""
    import django

    django.setup()
    from django.contrib.auth.models import Group, User
    from django.core.management import call_command
    from django.db import connection
    from shapely.geometry import Point

    from events.models import Event
    from events.models.shapes import to_stored
    from events.workflow.roles import make_groups
    from events.workflow.tokens import make_token

    call_command("migrate", verbosity=0)
    make_groups()
    tokens = []
    for n in range(writers):
        user = User.objects.create_user(f"soak-{n}")
        user.groups.add(Group.objects.get(name="analyst"))
        tokens.append(make_token(user, "soak", "write", 7)[1])
    shapes = [to_stored(Point(36 + n % 50 / 10, 33 + n % 37 / 10)) for n in range(EVENTS)]
    made = [
        Event(kind="incident", title=f"Event {n}", geometry=shape, status="approved", countries="SY", persons=0)
        for n, shape in enumerate(shapes)
    ]
    numbers = [event.pk for event in Event.objects.bulk_create(made)]
    for event in Event.objects.filter(pk__in=numbers[:CONTESTED]):
        event.save()
    connection.close()
    return tokens, numbers


def _run(asked: argparse.Namespace, tokens: list[str], numbers: list[int], folder: Path) -> dict[str, object]:
    with Server(asked.threads, folder / "errors.log") as server:
        seen: Counter[str] = Counter()
        times: dict[str, list[float]] = {"read": [], "write": []}
        faults: list[str] = []
        ends = time.monotonic() + asked.minutes * 60
        before = round(server.memory())
        given = (server.port, numbers, ends, seen, times, faults)
        work = [threading.Thread(target=_read, args=given, daemon=True) for _ in range(asked.readers)]
        work += [threading.Thread(target=_write, args=(token, *given), daemon=True) for token in tokens]
        for thread in work:
            thread.start()
        for thread in work:
            thread.join(asked.minutes * 60 + 5 * _LONGEST)
        faults += ["a reader or writer never ended"] * sum(thread.is_alive() for thread in work)
        after = round(server.memory())
    from django.db.models import Sum

    from events.models import Event

    kept = Event.objects.aggregate(n=Sum("persons"))["n"]
    return {
        "minutes": asked.minutes,
        "reads": seen["read"],
        "edits": seen["edit"],
        "refused as outdated": seen["outdated"],
        "edits lost": seen["edit"] - kept,
        "told to come again": seen["again"],
        "errors": len(faults),
        "first errors": faults[:5],
        "server log": (folder / "errors.log").read_text()[-1000:],
        "read p50, p95 ms": _spread(times["read"]),
        "write p50, p95 ms": _spread(times["write"]),
        "memory MB before, after": [before, after],
    }


def _read(port: int, numbers: list[int], ends: float, seen: Counter, times: dict, faults: list) -> None:
    while time.monotonic() < ends:
        page = random.choice(PAGES).format(random.choice(numbers))  # noqa: S311 - no secret
        status, headers, _body, took = _ask(port, "GET", page)
        times["read"].append(took)
        seen["read"] += 1
        if status == 503 and "retry-after" in headers:
            seen["again"] += 1
        elif status != 200:
            faults.append(f"GET {page}: {status}")


def _write(token: str, port: int, numbers: list[int], ends: float, seen: Counter, times: dict, faults: list) -> None:
    """Count an event's persons up by one, again where somebody else was faster."""
    bearer = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    while time.monotonic() < ends:
        path = f"/api/events/{random.choice(numbers[:CONTESTED])}"  # noqa: S311 - no secret
        status, headers, body, _took = _ask(port, "GET", path, headers=bearer)
        if status != 200:
            faults.append(f"GET {path}: {status}")
            continue
        change = json.dumps({"persons": json.loads(body)["persons"] + 1})
        status, _h, said, took = _ask(port, "PATCH", path, change, {**bearer, "If-Match": headers["etag"]})
        times["write"].append(took)
        # A change between our look and our edit is refused by 412, one during the edit by 409.
        if status == 200:
            seen["edit"] += 1
        elif status in {409, 412}:
            seen["outdated"] += 1
        else:
            faults.append(f"PATCH {path}: {status} {said[:200]!r}")
        time.sleep(0.05)


def _ask(port: int, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> tuple:
    began = time.monotonic()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=_LONGEST)
    try:
        line.request(method, path, body or None, headers or {})
        answer = line.getresponse()
        content = answer.read()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, told, content, time.monotonic() - began
    except OSError as problem:
        return f"no answer: {problem}", {}, b"", time.monotonic() - began
    finally:
        line.close()


def _spread(times: list[float]) -> list[int]:
    cuts = statistics.quantiles(times, n=20)
    return [round(cuts[9] * 1000), round(cuts[18] * 1000)]
