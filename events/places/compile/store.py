"""Writes places as lines, and the SQLite file: their identifiers, names, outlines, and where all of it comes from."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import shapely

from events.places import files
from events.places.compile.entry import Entry, EntryName

_SCHEMA = """
    CREATE TABLE places (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
    -- One name a line, main name first; a tab and the language follow where it is known.
    CREATE TABLE names (row INTEGER PRIMARY KEY, names TEXT NOT NULL);
    CREATE TABLE areas (row INTEGER PRIMARY KEY, wkb BLOB NOT NULL);
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


def write_store(folder: Path, entries: Sequence[Entry], meta: dict[str, str]) -> None:
    """Write identifiers, names and outlines in the order of ``entries``, with ``meta`` beside them."""
    with closing(sqlite3.connect(folder / files.STORE)) as store, store:
        # Written once to a folder that nobody reads yet: a crash loses the folder, not data.
        store.execute("PRAGMA journal_mode=OFF")
        store.execute("PRAGMA synchronous=OFF")
        store.executescript(_SCHEMA)
        store.executemany("INSERT INTO places VALUES (?,?)", ((row, e.place.id) for row, e in enumerate(entries)))
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


def write_places(folder: Path, entries: Sequence[Entry]) -> None:
    """Write places one a line, in the order of ``entries``, and where each line begins."""
    lines = [_line(entry) for entry in entries]
    (folder / files.PLACES).write_bytes(b"".join(lines))
    starts = np.zeros(len(lines) + 1, "<u4")
    starts[1:] = np.cumsum(np.fromiter(map(len, lines), "<u4", len(lines)))
    np.save(folder / files.LINES, starts)


def _line(entry: Entry) -> bytes:
    place = entry.place
    columns = (
        place.id,
        place.name,
        place.feature_class.value,
        repr(float(place.lon)),
        repr(float(place.lat)),
        place.country,
        place.admin1,
        place.admin1_name,
        str(place.population),
        repr(float(place.radius_m)),
        place.source,
        place.source_date,
        str(len(entry.names)),
    )
    # A tab or line end inside a name of some dump would shift the columns of its place.
    return ("\t".join(" ".join(column.split()) for column in columns) + "\n").encode()
