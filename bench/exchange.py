"""Times what leaves a large database: exports, API, tiles, beside peers and bounds: ``./dev bench exchange [COUNT]``.

The database is of its own, in a temporary folder (or in EXCHANGE_DIR, where it is kept for the next run); with
POSTGIS_URL it is there, in a database that may be emptied. HTTP is a granian of two workers on this machine.
"""

# ruff: noqa: E402 - models can be imported only after django.setup()

import os
import random
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
_SCRATCH = tempfile.TemporaryDirectory()
FOLDER = os.environ.get("EXCHANGE_DIR") or _SCRATCH.name
os.environ["DATA_DIR"] = FOLDER
# The server that is started knows the tokens that are made here.
os.environ["SECRET_KEY"] = "x" * 50
os.environ["DATABASE_URL"] = os.environ.get("POSTGIS_URL", "")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")

import django

django.setup()

from django.core.management import call_command
from django.core.serializers import serialize
from django.db import connection

from bench._filling import fill
from bench._server import Server
from events.index import live
from events.models import Event
from events.queries import EventFilter, event_features, forms, renditions_waiting, visible_events
from events.workflow.editing import edit_event
from events.workflow.rendering import render_waiting
from mapper.exports.formats import FORMATS

CITY, COUNTRY = (37.0, 36.1, 37.4, 36.4), (35.7, 32.3, 42.4, 37.3)
_ROUNDS = 3
_SAMPLE = 5000


def main(arguments: list[str]) -> None:
    """Fill the database where it is empty, and print the table."""
    count = int(arguments[0]) if arguments else 100_000
    prepare(count)
    kind = "PostGIS" if connection.vendor == "postgresql" else "SQLite"
    print(f"{Event.objects.count():,} events, {kind}\n")
    exports()
    with Server() as server:
        server.get("/tiles/events/0/0/0.mvt")
        over_http(server)
        questions(server)
        tiles(server)
    edits()


def prepare(count: int) -> None:
    """Make the database ready: migrated, filled, rendered, indexed."""
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0)
    if not Event.objects.exists():
        fill(count)
    if renditions_waiting():
        render_waiting()
    live.build()


def exports() -> None:
    """Export in process: our own way, the bound of the database, and peers, on a sample where they are slow."""
    whole = best(lambda: FORMATS["geojson"].gather(chunk.body for chunk in forms(None, EventFilter(order="id"))))
    limit = best(bound)
    line("export, geojson, in process", whole, limit)
    line("export, bound of the database", limit, limit)
    zones = EventFilter(kinds=("zone",), order="id")
    line("export, zones only", best(lambda: (chunk.body for chunk in forms(None, zones))), limit)
    some = Event.objects.filter(pk__in=Event.objects.order_by("pk").values("pk")[:_SAMPLE])
    line(f"Django's serializer ({_SAMPLE:,} events)", best(lambda: [serialize("geojson", some).encode()]), limit)
    made = FORMATS["geojson"].write
    sample = visible_events(None, EventFilter(order="id"))[:_SAMPLE]
    line(f"made anew for each request ({_SAMPLE:,})", best(lambda: made(event_features(sample))), limit)
    line(f"geopandas ({_SAMPLE:,})", best(lambda: [_geopandas()]), limit)


def bound() -> Iterable[bytes]:
    """Yield the forms as fast as the database joins (SQLite) or copies them with ST_AsGeoJSON (PostGIS)."""
    if connection.vendor == "postgresql":
        columns = "e.id, e.kind, e.type, e.title, e.date_start, e.date_end, e.words, e.geometry"
        row = f"SELECT ST_AsGeoJSON(t.*, 'geometry', 7) FROM (SELECT {columns} FROM events_event e) t"
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY ({row}) TO STDOUT (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')") as out,
        ):
            yield from map(bytes, out)
        return
    import sqlite3

    database = sqlite3.connect(connection.settings_dict["NAME"])
    database.text_factory = bytes
    last = database.execute("SELECT max(event_id) FROM events_rendition").fetchone()[0]
    inner = "SELECT form FROM events_rendition WHERE event_id > ? AND event_id <= ? ORDER BY event_id"
    for begin in range(0, last, 500):
        yield (
            database.execute(f"SELECT group_concat(form, ',') FROM ({inner})", (begin, begin + 500)).fetchone()[0]
            or b""
        )
    database.close()


def _geopandas() -> bytes:
    import geopandas
    import shapely

    rows = list(Event.objects.order_by("pk").values_list("geometry", "title", "type", "words")[:_SAMPLE])
    shapes = shapely.from_wkb([bytes(row[0].wkb) for row in rows])
    frame = geopandas.GeoDataFrame([row[1:] for row in rows], columns=["title", "type", "words"], geometry=shapes)
    return str(frame.to_json()).encode()


def best(run: Callable[[], Iterable[bytes]]) -> tuple[float, float, int]:
    """Return seconds, seconds to the first bytes, and bytes, of the best of a few rounds."""
    found = []
    for _ in range(_ROUNDS):
        start, first, size = time.perf_counter(), 0.0, 0
        for piece in run():
            first = first or time.perf_counter() - start
            size += len(piece)
        found.append((time.perf_counter() - start, first, size))
    return min(found)


def line(name: str, told: tuple[float, float, int], limit: tuple[float, float, int]) -> None:
    """Print one line of the table of exports: speed, first bytes, and the ratio to the bound of the same run."""
    speed, most = told[2] / told[0] / 1e6, limit[2] / limit[0] / 1e6
    print(
        f"{name:44}{speed:9.1f} MB/s   first after {told[1] * 1000:7.1f} ms   {speed / most:6.3f} of the bound",
        flush=True,
    )


def over_http(server: Server) -> None:
    """Export over HTTP, with the memory it takes."""
    before = server.memory()

    def stream() -> Iterable[bytes]:
        asked = server.connect()
        asked.request("GET", "/export/events.geojson")
        response = asked.getresponse()
        while piece := response.read1(1 << 18):
            yield piece

    line("export over HTTP", best(stream), best(bound))
    print(f"{'  memory of both workers, more than before':44}{server.memory() - before:9.1f} MB")


def questions(server: Server) -> None:
    """Ask the API for what lies in a city or a country in a year."""
    draw = random.Random(5)  # noqa: S311 - the same questions each time
    asked = server.connect()
    for name, box, limit in (("city", CITY, 1000), ("country", COUNTRY, 1000)):
        times, size = [], 0
        for _ in range(30):
            shift, year = draw.uniform(-0.05, 0.05), draw.randrange(2013, 2025)
            sides = ",".join(f"{side + shift * (n % 2 == 0):.4f}" for n, side in enumerate(box))
            path = f"/api/collections/events/items?bbox={sides}&datetime={year}-03-01/{year + 1}-02-28&limit={limit}"
            start = time.perf_counter()
            asked.request("GET", path)
            size += len(asked.getresponse().read())
            times.append(time.perf_counter() - start)
        quantiles(f"API, {name} and a year, limit {limit}", times[2:], f"{size / 30 / 1000:8.1f} kB")


def tiles(server: Server) -> None:
    """Ask for tiles not made before (each with a time filter of its own), made before, and for one again and again."""
    asked, packed = server.connect(), {"Accept-Encoding": "gzip"}

    def one(path: str) -> tuple[float, int]:
        start = time.perf_counter()
        asked.request("GET", path, headers=packed)
        body = asked.getresponse().read()
        return time.perf_counter() - start, len(body)

    for z, places in ((0, [(0, 0)]), (6, _around(6)), (7, _around(7)), (8, _around(8)), (9, _around(9))):
        cold = []
        for n in range(40):
            x, y = places[n % len(places)]
            cold.append(one(f"/tiles/events/{z}/{x}/{y}.mvt?from={2011 + n % 14}-01-{1 + n % 28:02}&to=2026-12-31")[0])
        quantiles(f"tile z{z}, any time filter", cold[4:])
    whole = [one("/tiles/events/0/0/0.mvt") for _ in range(40)]
    quantiles("tile z0, made before", [taken for taken, _size in whole[4:]], f"{whole[-1][1] / 1000:8.1f} kB")
    print(f"{'tile z0, made before, two clients':44}{_rate(server):9.0f} requests/s (its clients on the same cores)")


def _around(z: int) -> list[tuple[int, int]]:
    import math

    x = int((38.2 + 180) / 360 * 2**z)
    y = int((0.5 - math.asinh(math.tan(math.radians(35.2))) / 2 / math.pi) * 2**z)
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]


def _rate(server: Server, seconds: float = 4.0) -> float:
    """Return requests a second of two clients that send the next requests before they read."""
    request = (
        b"GET /tiles/events/0/0/0.mvt?kind=zone&to=2012 HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n"
    )
    counted = [0, 0]

    def client(number: int) -> None:
        with socket.create_connection(("127.0.0.1", server.port)) as line:
            # A worker that hangs is told of, not waited for. Only the second answer comes the short way.
            line.settimeout(20)
            size = [_answered(line, request) for _ in range(3)][-1]
            end = time.perf_counter() + seconds
            while time.perf_counter() < end:
                line.sendall(request * 16)
                left = size * 16
                while left > 0:
                    left -= len(line.recv(1 << 18))
                counted[number] += 16

    threads = [threading.Thread(target=client, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counted) / seconds


def _answered(line: socket.socket, request: bytes) -> int:
    """Send one request and return the size of its answer, head and all."""
    line.sendall(request)
    data = b""
    while b"\r\n\r\n" not in data:
        data += line.recv(1 << 16)
    head, _, body = data.partition(b"\r\n\r\n")
    rows = dict(row.split(b":", 1) for row in head.lower().split(b"\r\n")[1:])
    length = int(rows[b"content-length"])
    left = length - len(body)
    while left:
        left -= len(line.recv(min(left, 1 << 16)))
    return len(head) + 4 + length


def quantiles(name: str, times: list[float], more: str = "") -> None:
    """Print the median and the 95th of a hundred."""
    times = sorted(times)
    middle, late = times[len(times) // 2] * 1000, times[int(len(times) * 0.95)] * 1000
    print(f"{name:44}p50 {middle:8.1f} ms   p95 {late:8.1f} ms   {more}", flush=True)


def edits() -> None:
    """Edit one event at a time, and ask the index what there is now."""
    times = []
    live.view()
    numbers = Event.objects.values_list("pk", flat=True)
    for event in Event.objects.filter(pk__in=random.Random(5).sample(list(numbers), 20)):  # noqa: S311 - no secret
        edit_event(event.pk, event.version, {"title": f"{event.title[:400]} (edited)"}, None)
        start = time.perf_counter()
        live.view()
        times.append(time.perf_counter() - start)
    quantiles("index, after an edit", times)


if __name__ == "__main__":
    main(sys.argv[1:])
