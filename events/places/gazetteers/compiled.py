"""The gazetteer that ``build_gazetteer`` compiled: memory-mapped names and places; outlines in SQLite."""

import json
import mmap
import sqlite3
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from events.errors import GazetteerMissing, UnknownPlace
from events.places import files
from events.places.gazetteer import Candidate
from events.places.place import Place, PlaceClass, PlaceName
from events.places.prominence import prominence
from events.text.tokens import name_key

# Places and keys that are kept made: a report names few places often.
_KEPT_PLACES = 50_000
_KEPT_KEYS = 50_000
_CLASSES = {str(c): c for c in PlaceClass}


class CompiledGazetteer:
    """Places by name from the current build in ``folder`` (see ``events.places.files``); nothing else is read.

    Raises GazetteerMissing where the files are not there, of another layout or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._local = threading.local()
        try:
            self._folder = folder / (folder / files.CURRENT).read_text(encoding="utf-8").strip()
            meta = dict(self._store().execute("SELECT key, value FROM meta"))
            if meta.get("layout") != str(files.LAYOUT):
                raise GazetteerMissing(
                    f"The gazetteer in {folder} is of another layout; run: manage.py build_gazetteer"
                )
            self._keys = marisa_trie.Trie()
            self._keys.mmap(str(self._folder / files.KEYS))
            # As plain arrays over the map: slices of ``memmap`` objects cost several times as much.
            arrays = [np.asarray(np.load(self._folder / file, mmap_mode="r")) for file in files.ARRAYS]
            self._positions, self._numbers, self._starts, self._rows, self._weights, self._langs = arrays[:6]
            self._points = arrays[6]
            self._lines = memoryview(arrays[7].data)
            with (self._folder / files.PLACES).open("rb") as places:
                self._places = mmap.mmap(places.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError, RuntimeError, sqlite3.Error) as problem:
            raise GazetteerMissing(
                f"The gazetteer in {folder} is not built or damaged ({problem}); run: manage.py build_gazetteer"
            ) from problem
        self._meta = meta
        self._lang_codes: list[str] = json.loads(meta["languages"])
        self._kept_place = lru_cache(_KEPT_PLACES)(self._read_place)
        self._kept_candidates = lru_cache(_KEPT_KEYS)(self._read_candidates)
        self._kept_continues = lru_cache(_KEPT_KEYS)(self._read_continues)

    @property
    def version(self) -> str:
        return str(self._meta["version"])

    @property
    def sources(self) -> list[dict[str, str]]:
        """Every source of the build: name, licence, url, date, purpose; for the page that credits them."""
        read: list[dict[str, str]] = json.loads(self._meta["sources"])
        return read

    @property
    def figures(self) -> dict[str, Any]:
        """How many places, names and outlines the build has, and how long it took."""
        read: dict[str, Any] = json.loads(self._meta["figures"])
        return read

    def candidates(self, key: str) -> Sequence[Candidate]:
        return self._kept_candidates(key)

    def continues(self, key: str) -> bool:
        return self._kept_continues(key)

    def place(self, place_id: str) -> Place:
        return self._kept_place(self._row(place_id))

    def area(self, place_id: str) -> BaseGeometry | None:
        found = self._store().execute("SELECT wkb FROM areas WHERE row = ?", (self._row(place_id),)).fetchone()
        return None if found is None else shapely.from_wkb(found[0])

    def names(self, place_id: str) -> Sequence[PlaceName]:
        (found,) = self._store().execute("SELECT names FROM names WHERE row = ?", (self._row(place_id),)).fetchone()
        return tuple(PlaceName(*line.split("\t")) for line in found.split("\n"))

    def search(self, text: str, limit: int = 10, near: tuple[float, float] | None = None) -> Sequence[Place]:
        key = name_key(text)
        if not key or limit < 1:
            return ()
        low, high = self._position(key), self._position(key + "\U0010ffff")
        rows = np.asarray(self._rows[self._starts[low] : self._starts[high]])
        if near is None:
            # A row is a rank: the smallest ones are the most prominent places.
            best = np.unique(rows)[:limit]
        else:
            rows = np.unique(rows)
            lon, lat = np.radians(self._points[rows].astype(float)).T
            at_lon, at_lat = np.radians(near)
            # Haversine on a sphere orders as well as an ellipsoid does.
            apart = np.sin((lat - at_lat) / 2) ** 2 + np.cos(lat) * np.cos(at_lat) * np.sin((lon - at_lon) / 2) ** 2
            best = rows[np.argsort(apart, kind="stable")[:limit]]
        return tuple(self._kept_place(int(row)) for row in best)

    def _position(self, key: str) -> int:
        """Return how many keys come before ``key`` in code point order."""
        low, high = 0, len(self._positions)
        while low < high:
            middle = (low + high) // 2
            if self._keys.restore_key(int(self._numbers[middle])) < key:
                low = middle + 1
            else:
                high = middle
        return low

    def _read_continues(self, key: str) -> bool:
        return next(self._keys.iterkeys(key + " "), None) is not None

    def _read_candidates(self, key: str) -> tuple[Candidate, ...]:
        number = self._keys.get(key)
        if number is None:
            return ()
        position = int(self._positions[number])
        start, stop = int(self._starts[position]), int(self._starts[position + 1])
        found = [
            Candidate(self._kept_place(row), weight, self._lang_codes[lang])
            for row, weight, lang in zip(
                self._rows[start:stop].tolist(),
                self._weights[start:stop].tolist(),
                self._langs[start:stop].tolist(),
                strict=True,
            )
        ]
        found.sort(key=lambda c: -prominence(c.place, c.weight))
        return tuple(found)

    def _row(self, place_id: str) -> int:
        found = self._store().execute("SELECT row FROM places WHERE id = ?", (place_id,)).fetchone()
        if found is None:
            raise UnknownPlace(place_id)
        return int(found[0])

    def _read_place(self, row: int) -> Place:
        line = self._places[self._lines[row] : self._lines[row + 1] - 1].decode()
        (
            place_id,
            name,
            feature_class,
            lon,
            lat,
            country,
            admin1,
            admin1_name,
            population,
            radius_m,
            source,
            source_date,
            names,
        ) = line.split("\t")
        return Place(
            place_id,
            name,
            _CLASSES[feature_class],
            float(lon),
            float(lat),
            country,
            admin1,
            admin1_name,
            int(population),
            float(radius_m),
            source,
            source_date,
            int(names),
        )

    def _store(self) -> sqlite3.Connection:
        """Return this thread's connection; files are never changed in place, so no lock is ever needed."""
        store: sqlite3.Connection | None = getattr(self._local, "store", None)
        if store is None:
            uri = (self._folder / files.STORE).absolute().as_uri() + "?mode=ro&immutable=1"
            store = self._local.store = sqlite3.connect(uri, uri=True)
        return store
