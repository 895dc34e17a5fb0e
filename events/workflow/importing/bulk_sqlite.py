"""Rows into a table of SQLite: columns that are alike in all rows once, the spatial index in the order of a Z-curve."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from django.db import connection

from events.index import words

# ruff: noqa: S608 - made of names of columns and of our own quoted values.

# Fewer rows than these do not pay for taking triggers away and putting them back.
_FEW = 200
# Memory for the pages that rows are added to: every index has some of its own.
_CACHE_KB = 64_000


def add(table: str, columns: dict[str, Sequence[Any]], shape: str, boxes: Sequence[list[float] | None]) -> None:
    """Insert rows, a list a column (``shape`` as hexadecimal EWKB), into the table and its indexes."""
    connection.ensure_connection()
    raw = connection.connection
    same = {name: values[0] for name, values in columns.items() if name != shape and _alike(values)}
    varied = [name for name in columns if name not in same and name != shape]
    blobs = [None if digits is None else bytes.fromhex(digits) for digits in columns[shape]]
    staged = ", ".join(f'"{name}"' for name in [*varied, shape])
    names = ", ".join([staged, *(f'"{name}"' for name in same)])
    told = ", ".join([staged, *map(_literal, same.values())])
    index = f"{table}_{shape}_rtree"
    searched = words.is_indexed(table)
    watching = [f"{index}_insert", *([words.trigger(table)] if searched else [])]
    with _unwatched(watching, len(blobs) >= _FEW) as unwatched, _roomy(raw):
        # AUTOINCREMENT never gives a number twice, and nobody else writes meanwhile.
        before = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
        # One statement for all rows opens the table and its indexes once, not once a row: less than half the time.
        raw.execute(f"CREATE TEMP TABLE staged ({staged})")
        marks = ", ".join("?" * (len(varied) + 1))
        raw.executemany(f"INSERT INTO staged VALUES ({marks})", zip(*(columns[n] for n in varied), blobs, strict=True))
        raw.execute(f'INSERT INTO "{table}" ({names}) SELECT {told} FROM staged ORDER BY staged.rowid')
        raw.execute("DROP TABLE staged")
        if unwatched:
            first = (before[0] if before else 0) + 1
            _index(raw, index, first, boxes)
            if searched:
                words.add(raw, table, first)


@contextmanager
def _roomy(raw: Any) -> Iterator[None]:
    """Let the pages of all the indexes stay in memory while many rows are added."""
    (before,) = raw.execute("PRAGMA cache_size").fetchone()
    raw.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    try:
        yield
    finally:
        raw.execute(f"PRAGMA cache_size = {int(before)}")


def _alike(values: Sequence[Any]) -> bool:
    return values.count(values[0]) == len(values)


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool | int | float):
        return repr(int(value)) if isinstance(value, bool) else repr(value)
    return "'" + str(value).replace("\0", "").replace("'", "''") + "'"


@contextmanager
def _unwatched(names: list[str], many: bool) -> Iterator[bool]:
    """Take the triggers that keep the indexes of places and words row by row away for a while."""
    raw = connection.connection
    marks = ", ".join("?" * len(names))
    query = f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN ({marks})"
    found = dict(raw.execute(query, names).fetchall())
    if not many or len(found) < len(names):
        yield False
        return
    for name in names:
        raw.execute(f'DROP TRIGGER "{name}"')
    yield True
    for name in names:
        raw.execute(found[name])


def _index(raw: Any, index: str, first: int, boxes: Sequence[list[float] | None]) -> None:
    at = [number for number, box in enumerate(boxes) if box is not None]
    if not at:
        return
    sides = np.array([boxes[number] for number in at], dtype=np.float64)
    ids = np.array(at) + first
    # Neighbours on the ground become neighbours in the tree, whose nodes are then filled one after the other.
    order = np.argsort(_z_curve((sides[:, 0] + sides[:, 2]) / 2, (sides[:, 1] + sides[:, 3]) / 2))
    west, south, east, north = (sides[order, side].tolist() for side in range(4))
    rows = zip(ids[order].tolist(), west, east, south, north, strict=True)
    raw.executemany(f'INSERT INTO "{index}" (id, minx, maxx, miny, maxy) VALUES (?, ?, ?, ?, ?)', rows)


def _z_curve(lons: np.ndarray, lats: np.ndarray) -> np.ndarray:
    def spread(value: np.ndarray) -> np.ndarray:
        for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
            value = (value | (value << shift)) & mask
        return value

    x = spread(((lons + 180) / 360 * 65535).astype(np.int64))
    y = spread(((lats + 90) / 180 * 65535).astype(np.int64))
    return x | (y << 1)
