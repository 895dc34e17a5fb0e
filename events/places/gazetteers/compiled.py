"""The gazetteer that ``build_gazetteer`` compiled: memory-mapped names and places; outlines in SQLite."""

import json
import mmap
import sqlite3
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from pathlib import Path
from tokenize import TokenError
from typing import Any, TypeVar, cast

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from events.errors import GazetteerMissing, UnknownPlace
from events.places import files
from events.places.compile.sources import SourceCredit
from events.places.gazetteer import Candidate
from events.places.name_keys import NameKeys
from events.places.ordering import close_to, match_score, nearness, spoken
from events.places.place import Place, PlaceClass, PlaceName
from events.places.prominence import prominence
from events.places.seal import broken
from events.text.tokens import name_key

# Places and keys that are kept made: a report names few places often.
_KEPT_PLACES = 50_000
_KEPT_KEYS = 50_000
_CLASSES = {str(c): c for c in PlaceClass}
# Sorts after every key that begins with what stands before it.
_LAST = "\U0010ffff"
# People of the most prominent place, roughly: what a rank is turned into prominence by.
_LARGEST = 1e9
# Names that begin alike which one place may have.
_NAMES_A_PLACE = 40
# Names that are scored for one search.
_MOST_SCORED = 20_000
# What reading files that are not as they were made ends in: no such byte, row, letter, table or outline.
_DAMAGE = (ValueError, LookupError, TypeError, OverflowError, sqlite3.Error, shapely.errors.ShapelyError)
# What numpy ends in at the heads of arrays that are not: they are read as Python's source.
_NO_ARRAY = (TokenError, SyntaxError, EOFError)

F = TypeVar("F", bound=Callable[..., Any])


def _mapped(file: Path) -> mmap.mmap:
    with file.open("rb") as content:
        return mmap.mmap(content.fileno(), 0, access=mmap.ACCESS_READ)


def _whole(read: F) -> F:
    """Return the method ``read`` with what damaged files make of it told as GazetteerMissing."""

    @wraps(read)
    def reading(self: "CompiledGazetteer", *args: Any, **kwargs: Any) -> Any:
        try:
            return read(self, *args, **kwargs)
        except _DAMAGE as problem:
            raise GazetteerMissing(
                f"The gazetteer is damaged ({type(problem).__name__}); run: manage.py build_gazetteer"
            ) from problem

    return cast(F, reading)


class CompiledGazetteer:
    """Places by name from the current build in ``folder`` (see ``events.places.files``); nothing else is read.

    Raises GazetteerMissing where the files are not there, of another layout or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._local = threading.local()
        try:
            self._folder = folder / (folder / files.CURRENT).read_text(encoding="utf-8").strip()
            if lacking := broken(self._folder):
                raise ValueError(f"{lacking} is not as it was made")
            meta = dict(self._store().execute("SELECT key, value FROM meta"))
            if meta.get("layout") != str(files.LAYOUT):
                raise GazetteerMissing(
                    f"The gazetteer in {folder} is of another layout; run: manage.py build_gazetteer"
                )
            # As plain arrays over the map: slices of ``memmap`` objects cost several times as much.
            arrays = [np.asarray(np.load(self._folder / file, mmap_mode="r")) for file in files.ARRAYS]
            positions, numbers, self._starts, self._rows, self._weights, self._langs, self._points = arrays[:7]
            self._keys = NameKeys(self._folder, json.loads(meta["parts"]), positions, numbers)
            self._lines, self._spelled = memoryview(arrays[7].data), memoryview(arrays[8].data)
            self._hashes, self._owners = arrays[9:]
            self._places, self._names = (_mapped(self._folder / file) for file in (files.PLACES, files.NAMES))
        except (*_DAMAGE, *_NO_ARRAY, OSError, RuntimeError) as problem:
            raise GazetteerMissing(
                f"The gazetteer in {folder} is not built or damaged ({problem}); run: manage.py build_gazetteer"
            ) from problem
        self._meta = meta
        self._lang_codes: list[str] = json.loads(meta["languages"])
        self._kept_place = lru_cache(_KEPT_PLACES)(self._read_place)
        self._kept_candidates = lru_cache(_KEPT_KEYS)(self._read_candidates)
        self._kept_continues = lru_cache(_KEPT_KEYS)(self._keys.continues)

    @property
    def version(self) -> str:
        return str(self._meta["version"])

    @property
    def sources(self) -> Sequence[SourceCredit]:
        return tuple(SourceCredit(**source) for source in json.loads(self._meta["sources"]))

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

    @_whole
    def area(self, place_id: str) -> BaseGeometry | None:
        found = self._store().execute("SELECT wkb FROM areas WHERE row = ?", (self._row(place_id),)).fetchone()
        return None if found is None else shapely.from_wkb(found[0])

    @_whole
    def names(self, place_id: str) -> Sequence[PlaceName]:
        row = self._row(place_id)
        told = self._names[self._spelled[row] : self._spelled[row + 1] - 1].decode()
        return tuple([PlaceName(*name.split(files.LANG)) for name in told.split(files.NAME)])

    @_whole
    def search(
        self, text: str, limit: int = 10, near: tuple[float, float] | None = None, lang: str = "en"
    ) -> Sequence[Place]:
        key = name_key(text)
        if not key or limit < 1:
            return ()
        position = self._keys.position
        low, high = position(key), position(key + _LAST)
        first, last = int(self._starts[low]), int(self._starts[high])
        at = self._worth_scoring(first, last, near)
        if not len(at):
            return ()
        rows = self._rows[at]
        exact, whole, foreign = np.zeros((3, len(at)), bool)
        if self._keys.find(key) is not None:
            exact = at < self._starts[low + 1]
        longer = [int(self._starts[position(key + edge)]) for edge in (" ", " " + _LAST)]
        whole = (at >= longer[0]) & (at < longer[1])
        if (langs := spoken(key, lang)) is not None:
            numbers = [number for number, code in enumerate(self._lang_codes) if code in langs]
            foreign = np.isin(self._langs[at], numbers, invert=True)
        # A row is a rank, and places are about as large as their rank is small (Zipf).
        scores = match_score(_LARGEST / (rows + 1.0), self._weights[at], exact, whole, foreign)
        if near is not None:
            scores += nearness(self._points[rows], near)
        # One place may be there under several names that begin alike.
        most = min(len(at), limit * _NAMES_A_PLACE)
        top = np.argpartition(-scores, most - 1)[:most]
        ranked = rows[top][np.lexsort((rows[top], -scores[top]))].tolist()
        return tuple(self._kept_place(row) for row in list(dict.fromkeys(ranked))[:limit])

    def _worth_scoring(self, first: int, last: int, near: tuple[float, float] | None) -> NDArray[np.intp]:
        """Return the postings of a slice that may come out on top: of a long one the most prominent and the nearest,
        and those of its first keys, which may be what was typed."""
        if last - first <= _MOST_SCORED:
            return np.arange(first, last)
        rows = np.asarray(self._rows[first:last])
        kept = [np.arange(_MOST_SCORED // 10), np.argpartition(rows, _MOST_SCORED)[:_MOST_SCORED]]
        if near is not None:
            close = close_to(self._points[rows], near)
            kept.append(close[np.argsort(rows[close])[:_MOST_SCORED]])
        return np.unique(np.concatenate(kept)) + first

    @_whole
    def _read_candidates(self, key: str) -> tuple[Candidate, ...]:
        position = self._keys.find(key)
        if position is None:
            return ()
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
        wanted = np.uint64(files.id_hash(place_id.encode()))
        at = int(np.searchsorted(self._hashes, wanted))
        # Two identifiers may share a hash, once in millions of gazetteers.
        while at < len(self._hashes) and self._hashes[at] == wanted:
            row = int(self._owners[at])
            if self._kept_place(row).id == place_id:
                return row
            at += 1
        raise UnknownPlace(place_id)

    @_whole
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
