"""A block of a file as rows ready to be stored: every field read and checked, what is wrong said line by line."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from events.drafting.vocabulary import MOVEMENT_TYPES, ZONE_KINDS
from events.geometry.circle import geodesic_circle
from events.imports import spots, values
from events.imports.block import Block, Checked
from events.imports.naming import LINKS, named
from events.imports.plan import Plan
from events.text.tokens import search_words

_COUNTS = ("persons", "vehicles", "fatalities", "injured")
# Titles and names that the database holds; what is longer is cut, and whole in the notes.
_TITLE, _NAME, _KEY = 500, 200, 80
# Half of the equator, metres.
_FARTHEST = 20_037_508.0
_LINES, _AREAS = (1, 5), (3, 6)
_EMPTY: tuple[Any, ...] = ()

Columns = dict[str, Sequence[Any]]


class Checker:
    """Checks the blocks of one file, one after the other: keys are told apart across them."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._crs = spots.known_crs(plan.crs)
        # Key (its hash) -> line; an identifier stands in a file once.
        self._lines: dict[int, int] = {}
        self._alike: dict[bytes, int] = {}

    def check(self, block: Block, told: Columns) -> Checked:
        """Return ``block``, of which ``told`` are the columns by our fields, made ready to be stored."""
        count = len(block.lines)
        wrong: dict[int, str] = {}

        def refuse(at: int, reason: str) -> None:
            wrong.setdefault(at, reason)

        empty = [None] * count

        def given(name: str) -> Sequence[Any]:
            return told.get(name, empty)

        shaped = self._shapes(block, told, count, refuse)
        found = _fields(given, self._plan.date_order, refuse)
        _settle_kinds(found, shaped.types)
        shaped = _with_circles(found, shaped, given, refuse)
        names = named(given, shaped, found["kind"])
        titles, notes = _titled(given, found, names.where)
        keys = self._keys(given("key"), block, told, refuse)
        _check_pairs(found, refuse)
        kept = [at for at in range(count) if at not in wrong]
        columns = found | {"title": titles, "notes": notes, "key": keys, **names.columns}
        spoken = zip(titles, found["category"], found["subtype"], found["actors"], names.spoken, strict=True)
        columns["words"] = [_searched((t, c, s, *actors, *places)) for t, c, s, actors, places in spoken]
        columns["digest"] = _digests(columns, shaped.ewkb, names.places)
        columns["actors"] = [_listed(tuple(actors)) if actors else "[]" for actors in columns["actors"]]
        if wrong:
            columns = {name: [column[at] for at in kept] for name, column in columns.items()}
            ewkb, boxes = [shaped.ewkb[at] for at in kept], [shaped.boxes[at] for at in kept]
        else:
            ewkb, boxes = shaped.ewkb, shaped.boxes
        problems = [*block.problems, *((block.lines[at], reason) for at, reason in wrong.items())]
        lines = [block.lines[at] for at in kept]
        return Checked(count + len(block.problems), lines, columns, ewkb, boxes, names.places, sorted(problems))

    def _shapes(self, block: Block, told: Columns, count: int, refuse: values.Refuse) -> spots.Spots:
        if block.shapes is not None and any(block.shapes):
            return spots.from_shapes(spots.read_wkb(block.shapes, refuse), block.crs, refuse)
        if "wkt" in told:
            return spots.from_shapes(spots.read_wkt(told["wkt"], refuse), block.crs or self._crs, refuse)
        empty = [None] * count
        lons, lats = told.get("longitude", empty), told.get("latitude", empty)
        if self._plan.swapped:
            lons, lats = lats, lons
        return spots.from_columns(lons, lats, block.crs or self._crs, refuse)

    def _keys(self, given: Sequence[Any], block: Block, told: Columns, refuse: values.Refuse) -> list[str]:
        """Return a key for each row: its identifier, else a digest of all it says."""
        found = []
        named = sorted(told)
        whole = told.get("external_id", _EMPTY)
        for at, line in enumerate(block.lines):
            key = values.text(given[at])
            if whole and (before := values.text(whole[at])) and ":" in before:
                # One of our own files: the event was imported from somewhere before, and is known by that.
                found.append(f":{before}")
                continue
            if isinstance(given[at], float) and given[at] == int(given[at]):
                key = str(int(given[at]))
            if key:
                first = self._lines.setdefault(hash(key), line)
                if first != line:
                    refuse(at, f"The identifier {key[:40]!r} stands in line {first} already.")
                if len(key) > _KEY:
                    key = hashlib.sha256(key.encode()).hexdigest()
            else:
                said = repr(([told[name][at] for name in named], block.shapes and block.shapes[at]))
                digest = hashlib.sha256(said.encode("utf-8", "backslashreplace")).digest()[:12]
                self._alike[digest] = times = self._alike.get(digest, 0) + 1
                key = f"row-{digest.hex()}-{times}"
            found.append(key)
        return found


def _fields(given: Any, order: str, refuse: values.Refuse) -> dict[str, list[Any]]:
    types, subtypes = values.types(given("type"), given("subtype"), refuse)
    return {
        "kind": values.kinds(given("kind"), refuse),
        "type": types,
        "subtype": subtypes,
        "category": values.categories(given("category"), refuse),
        "date_start": values.days(given("date_start"), "The first day", order, refuse),
        "date_end": values.days(given("date_end"), "The last day", order, refuse),
        "time_precision": values.codes(given("time_precision"), "time_precision", (1, 2, 3), refuse),
        "geo_precision": values.codes(given("geo_precision"), "geo_precision", (1, 2, 3), refuse),
        "uncertainty_m": values.numbers(given("uncertainty_m"), "uncertainty_m", _FARTHEST, refuse),
        "radius_m": values.numbers(given("radius_m"), "radius_m", _FARTHEST, refuse),
        "path_basis": values.path_bases(given("path_basis"), refuse),
        "score": values.numbers(given("score"), "score", 1, refuse),
        "status": values.statuses(given("status"), refuse),
        "actors": _actors(given("actors"), given("actor2")),
        **{name: values.wholes(given(name), name, refuse) for count in _COUNTS for name in (count, f"{count}_high")},
    }


@lru_cache(20_000)
def _searched(texts: tuple[str, ...]) -> str:
    # In a long file the same sides meet in the same places again and again.
    return search_words(texts)


@lru_cache(20_000)
def _listed(names: tuple[str, ...]) -> str:
    return json.dumps(names, ensure_ascii=False)


def _actors(first: Sequence[Any], second: Sequence[Any]) -> list[list[str]]:
    told = [values.listed(value) for value in first]
    for names, name in zip(told, values.texts(second), strict=True):
        if name and name not in names:
            names.append(name)
    return told


def _settle_kinds(found: dict[str, list[Any]], types: Sequence[int]) -> None:
    """Say what nobody said: a line is a movement, an area without an event type a zone, all else an incident."""
    rows = zip(found["kind"], types, found["type"], strict=True)
    found["kind"] = [
        kind or ("movement" if shape in _LINES else "zone" if shape in _AREAS and not named else "incident")
        for kind, shape, named in rows
    ]
    found["date_end"] = [end or start for start, end in zip(found["date_start"], found["date_end"], strict=True)]
    found["score"] = [1.0 if score is None else score for score in found["score"]]


def _with_circles(found: dict[str, list[Any]], shaped: spots.Spots, given: Any, refuse: values.Refuse) -> spots.Spots:
    """Draw zones of which a point and a radius are told."""
    at = [
        row
        for row, (kind, shape, radius) in enumerate(zip(found["kind"], shaped.types, found["radius_m"], strict=True))
        if kind == "zone" and shape == 0 and radius
    ]
    drawn = []
    for row in at:
        lon, lat = shaped.ends[row][:2]  # type: ignore[index]
        drawn.append(geodesic_circle((lon, lat), found["radius_m"][row]))
    return spots.circles(shaped, at, drawn) if at else shaped


def _titled(given: Any, found: dict[str, list[Any]], where: Sequence[str]) -> tuple[list[str], list[str]]:
    titles, notes = [], []
    rows = zip(
        values.texts(given("title")),
        values.texts(given("notes")),
        found["subtype"],
        found["type"],
        found["category"],
        found["kind"],
        where,
        strict=True,
    )
    for said, more, subtype, kind_of, category, kind, place in rows:
        if not said:
            what = subtype or kind_of or category.capitalize() or kind.capitalize()
            said = f"{what}, {place}" if place else what
        if len(said) > _TITLE:
            more = f"{said}\n\n{more}".strip()
            said = said[: _TITLE - 1] + "…"
        titles.append(said)
        notes.append(more)
    return titles, notes


def _check_pairs(found: dict[str, list[Any]], refuse: values.Refuse) -> None:
    """Refuse what one column cannot know alone."""
    for at, (start, end) in enumerate(zip(found["date_start"], found["date_end"], strict=True)):
        if end and not start:
            refuse(at, "An event that has a last day has a first day too.")
        elif end and start and end < start:
            refuse(at, f"The last day, {end}, lies before the first, {start}.")
    for name in _COUNTS:
        for at, (low, high) in enumerate(zip(found[name], found[f"{name}_high"], strict=True)):
            if low is not None and high is not None and high < low:
                refuse(at, f"{name}_high, {high}, lies below {name}, {low}.")
    for at, (kind, category) in enumerate(zip(found["kind"], found["category"], strict=True)):
        known = MOVEMENT_TYPES if kind == "movement" else ZONE_KINDS if kind == "zone" else _EMPTY
        if category and category not in known:
            refuse(at, f"{category} does not describe {kind}s.")
    for at, radius in enumerate(found["radius_m"]):
        if radius == 0:
            refuse(at, "A radius is more than 0 metres; leave it empty where there is none.")


def _digests(columns: Mapping[str, Sequence[Any]], ewkb: Sequence[Any], places: Sequence[Any]) -> list[str]:
    """Return what tells one state of a row from another, apart from where it stands and how it is searched."""
    links = {name: [None if at is None else places[at] for at in columns[name]] for name in LINKS}
    told = {name: column for name, column in columns.items() if name not in {*LINKS, "key", "words"}} | links
    rows = zip(*(told[name] for name in sorted(told)), ewkb, strict=True)
    return [hashlib.blake2b(repr(row).encode("utf-8", "backslashreplace"), digest_size=8).hexdigest() for row in rows]
