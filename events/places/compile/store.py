"""Writes the SQLite file: places, their names, outlines, and where all of it comes from."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import shapely

from events.places import files
from events.places.compile.entry import Entry, EntryName

_SCHEMA = """
    CREATE TABLE places (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, class TEXT NOT NULL,
        lon REAL NOT NULL, lat REAL NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL, admin1_name TEXT NOT NULL,
        population INTEGER NOT NULL, radius_m REAL NOT NULL, source TEXT NOT NULL, source_date TEXT NOT NULL,
        names INTEGER NOT NULL
    );
    -- One name a line, main name first; a tab and the language follow where it is known.
    CREATE TABLE names (row INTEGER PRIMARY KEY, names TEXT NOT NULL);
    CREATE TABLE areas (row INTEGER PRIMARY KEY, wkb BLOB NOT NULL);
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


def write_store(folder: Path, entries: Sequence[Entry], meta: dict[str, str]) -> None:
    """Write places in the order of ``entries``, with ``meta`` beside them."""
    with closing(sqlite3.connect(folder / files.STORE)) as store, store:
        # Written once to a folder that nobody reads yet: a crash loses the folder, not data.
        store.execute("PRAGMA journal_mode=OFF")
        store.execute("PRAGMA synchronous=OFF")
        store.executescript(_SCHEMA)
        store.executemany(
            "INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", map(_columns, range(len(entries)), entries)
        )
        store.executemany(
            "INSERT INTO names VALUES (?,?)",
            ((row, "\n".join(dict.fromkeys(map(_name, entry.names)))) for row, entry in enumerate(entries)),
        )
        store.executemany(
            "INSERT INTO areas VALUES (?,?)",
            ((row, shapely.to_wkb(entry.area)) for row, entry in enumerate(entries) if entry.area is not None),
        )
        store.executemany("INSERT INTO meta VALUES (?,?)", meta.items())


def _name(name: EntryName) -> str:
    return f"{name.name}\t{name.lang}" if name.lang else name.name


def _columns(row: int, entry: Entry) -> tuple[object, ...]:
    place = entry.place
    return (
        row,
        place.id,
        place.name,
        place.feature_class.value,
        place.lon,
        place.lat,
        place.country,
        place.admin1,
        place.admin1_name,
        place.population,
        place.radius_m,
        place.source,
        place.source_date,
        len(entry.names),
    )
