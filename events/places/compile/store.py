"""Writes places and their names as lines, their identifiers, and the SQLite file of outlines and facts of the build."""

import sqlite3
from array import array
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Self

import numpy as np

from events.places import files
from events.places.compile.entry import EntryName
from events.places.compile.spool import Ranked

_SCHEMA = """
    CREATE TABLE areas (row INTEGER PRIMARY KEY, wkb BLOB NOT NULL);
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_BUFFER = 1 << 20


class PlaceWriter:
    """Writes the places of a build in ``folder``, most prominent first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places = (folder / files.PLACES).open("wb", buffering=_BUFFER)
        self._names = (folder / files.NAMES).open("wb", buffering=_BUFFER)
        self._lines, self._spelled, self._hashes = array("Q", [0]), array("Q", [0]), array("Q")
        self._points = array("f")
        self.places = self.names = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._places.close()
        self._names.close()

    def add(self, place: Ranked) -> None:
        """Write the next place."""
        told = _told(place.names)
        self.places += 1
        self.names += place.known_by
        line = b"%s\t%d\n" % (place.columns, place.known_by)
        self._places.write(line)
        self._lines.append(self._lines[-1] + len(line))
        names = (files.NAME.join(told) + "\n").encode()
        self._names.write(names)
        self._spelled.append(self._spelled[-1] + len(names))
        key, _, _, lon, lat, _ = place.columns.split(b"\t", 5)
        self._points.append(float(lon))
        self._points.append(float(lat))
        self._hashes.append(files.id_hash(key))

    def finish(self) -> None:
        """Write what leads to the lines. Raises no error of its own: two places never have one identifier here."""
        hashes = np.frombuffer(self._hashes, "<u8")
        order = np.argsort(hashes, kind="stable")
        for file, column in {
            files.LINES: np.frombuffer(self._lines, "<u8"),
            files.SPELLED: np.frombuffer(self._spelled, "<u8"),
            files.POINTS: np.frombuffer(self._points, "<f4").reshape(-1, 2),
            files.HASHES: hashes[order],
            files.OWNERS: order.astype("<u4"),
        }.items():
            np.save(self._folder / file, column)


def _told(names: list[EntryName]) -> list[str]:
    """Return names with their languages as they are written; one without language is left out if it is there with."""
    known = {name for name, _, lang in names if lang}
    if not known:
        return list(dict.fromkeys([name for name, _, _ in names]))
    return list(
        dict.fromkeys(
            f"{name}{files.LANG}{lang}" if lang else name
            for number, (name, _, lang) in enumerate(names)
            if lang or number == 0 or name not in known
        )
    )


def write_store(folder: Path, areas: Iterable[tuple[int, bytes]], meta: dict[str, str]) -> None:
    """Write outlines (row, WKB) and what is said of the build."""
    with closing(sqlite3.connect(folder / files.STORE)) as store, store:
        # Written once to a folder that nobody reads yet: a crash loses the folder, not data.
        store.execute("PRAGMA journal_mode=OFF")
        store.execute("PRAGMA synchronous=OFF")
        store.executescript(_SCHEMA)
        store.executemany("INSERT INTO areas VALUES (?,?)", areas)
        store.executemany("INSERT INTO meta VALUES (?,?)", meta.items())
