"""Reads events out of the database as rows of the index, a block at a time."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np
import shapely
from django.db import connection

from events.index.segment import Row

# ruff: noqa: S608 - what is put into SQL here are names and lists of placeholders, never a value.

_BLOCK = 20_000
# What is deleted and can be restored is in no index.
_THERE = "e.status <> 'deleted'"
_COLUMNS = "e.id, e.kind, e.type, e.category, e.countries, e.status, e.sensitivity, e.score"


def all_rows() -> Iterator[list[Row]]:
    """Yield every event, blocks of them, in no order."""
    with connection.cursor() as cursor:
        after = 0
        while True:
            cursor.execute(f"{_select()} WHERE e.id > %s AND {_THERE} ORDER BY e.id LIMIT {_BLOCK}", [after])
            found = cursor.fetchall()
            if not found:
                return
            yield _rows(found)
            after = found[-1][0]


def rows_of(events: Sequence[int]) -> list[Row]:
    """Return those of ``events`` (numbers) that are there."""
    found: list[Row] = []
    waiting = iter(events)
    while part := list(islice(waiting, 500)):
        with connection.cursor() as cursor:
            cursor.execute(f"{_select()} WHERE {_THERE} AND e.id IN ({', '.join(['%s'] * len(part))})", part)
            found += _rows(cursor.fetchall())
    return found


def meeting(events: Sequence[int], boxes: Sequence[tuple[float, float, float, float]]) -> set[int]:
    """Return those of ``events`` whose shape meets one of ``boxes`` (west, south, east, north), edges included.

    All shapes at once, as ``ST_Intersects`` tells of each: a query for every one costs ten times as much.
    """
    shape = "ST_AsEWKB(geometry)" if connection.vendor == "postgresql" else "geometry"
    areas = [shapely.box(*box) for box in boxes]
    shapely.prepare(areas)
    met: set[int] = set()
    waiting = iter(events)
    while part := list(islice(waiting, 500)):
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id, {shape} FROM events_event WHERE geometry IS NOT NULL AND id IN "
                f"({', '.join(['%s'] * len(part))})",
                part,
            )
            found = cursor.fetchall()
        shapes = shapely.from_wkb([bytes(blob) for _event, blob in found])
        meets = np.any([shapely.intersects(area, shapes) for area in areas], axis=0)
        met.update(event for (event, _blob), does in zip(found, meets, strict=True) if does)
    return met


def _select() -> str:
    if connection.vendor == "postgresql":
        shape, day = "ST_AsEWKB({})", "{} - DATE '1970-01-01'"
    else:
        shape, day = "{}", "CAST(julianday({}) - 2440587.5 AS INTEGER)"
    told = ", ".join(
        [
            _COLUMNS,
            *(day.format(f"e.{name}") for name in ("date_start", "date_end")),
            "e.time_precision",
            *(shape.format(name) for name in ("e.geometry", "p.point")),
        ]
    )
    return f"SELECT {told} FROM events_event e LEFT JOIN events_place p ON p.id = e.center_id"


def _rows(found: Sequence[Sequence[Any]]) -> list[Row]:
    shapes = shapely.from_wkb([row[11] if row[11] is None else bytes(row[11]) for row in found])
    centers = shapely.from_wkb([row[12] if row[12] is None else bytes(row[12]) for row in found])
    shapes[shapely.is_empty(shapes)] = None
    plain = shapely.get_type_id(shapes) == 0
    # A movement stands where it ended, a zone at its centre, another area at a point inside of it.
    ended = shapely.get_type_id(shapes) == 1
    spots = shapely.point_on_surface(shapes)
    spots[ended] = shapely.get_point(shapes[ended], -1)
    spots[plain] = shapes[plain]
    centered = (centers != None) & ~ended & ~plain & (shapes != None)  # noqa: E711 - of each element
    spots[centered] = centers[centered]
    at = zip(shapely.get_x(spots).tolist(), shapely.get_y(spots).tolist(), strict=True)
    return [
        Row(*row[:11], None if spot[0] != spot[0] else (_turned(spot[0]), spot[1]), None if point else shape)
        for row, shape, point, spot in zip(found, shapes.tolist(), plain.tolist(), at, strict=True)
    ]


def _turned(longitude: float) -> float:
    """Return a longitude between -180 and 180; NaN is no place at all."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180
