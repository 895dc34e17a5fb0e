"""Our own list: places that no package has, and spellings that packages lack for places they do have."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from events.errors import BadSource
from events.places.compile.entry import Entry, EntryName
from events.places.place import Place, PlaceClass

_DATA = Path(__file__).resolve().parent.parent / "data"
# id, class, lon, lat, radius_m, country, admin1, population, names, same_as, source, date. Names: "en:A / B | ar:C",
# main one first.
PLACES = _DATA / "curated.csv"
# id of a place, the name it is shown under, its further names, their weight.
ALIASES = _DATA / "aliases.csv"


def curated(admin1_names: dict[str, str], file: Path = PLACES) -> Iterator[Entry]:
    """Yield the places of ``file``; ``admin1_names`` names first-order divisions by GeoNames code.

    Raises BadSource, naming the row, where one lacks an identifier, a name, a position, a source or a date.
    """
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            try:
                names = tuple(read_names(row["names"], 3))
                place = Place(
                    id=row["id"],
                    name=names[0].name,
                    feature_class=PlaceClass(row["class"]),
                    lon=float(row["lon"]),
                    lat=float(row["lat"]),
                    country=row["country"],
                    admin1=row["admin1"],
                    admin1_name=admin1_names.get(row["admin1"], ""),
                    population=int(row["population"] or 0),
                    radius_m=float(row["radius_m"]),
                    source=row["source"],
                    source_date=row["date"],
                )
            except (ValueError, IndexError, KeyError, AttributeError) as problem:
                raise BadSource(f"{file.name}, {row.get('id') or 'a row without id'}: {problem}") from problem
            if not (place.id and place.source and place.source_date):
                raise BadSource(f"{file.name}, {place.id or place.name}: give each row an id, a source and a date.")
            yield Entry(place, names, same_as=tuple(row["same_as"].split()))


def read_names(text: str, weight: int) -> Iterator[EntryName]:
    """Yield the names in "en:Palmyra / Tadmur | ar:تدمر"; the first of each language has ``weight``, others one less.

    >>> [(n.lang, n.name, n.weight) for n in read_names("en:Palmyra / Tadmur", 3)]
    [('en', 'Palmyra', 3), ('en', 'Tadmur', 2)]
    """
    for part in filter(str.strip, text.split("|")):
        lang, _, spellings = part.strip().partition(":")
        if not spellings or len(lang) > 8:
            raise ValueError(f"{part.strip()!r} is not written as language:name / name")
        for number, name in enumerate(spellings.split("/")):
            yield EntryName(name.strip(), weight if number == 0 else max(weight - 1, 1), lang)


def with_aliases(entries: Iterable[Entry], file: Path = ALIASES) -> list[Entry]:
    """Return ``entries`` with the names that ``file`` adds to them, shown under the name that it prefers.

    Raises BadSource where it names a place that is not among them.
    """
    shown: dict[str, str] = {}
    added: dict[str, tuple[EntryName, ...]] = {}
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            shown[row["id"]] = row["place"]
            added[row["id"]] = added.get(row["id"], ()) + tuple(read_names(row["names"], int(row["weight"] or 3)))
    named = []
    for entry in entries:
        if entry.place.id in added:
            names = (EntryName(shown[entry.place.id], 3), *entry.names, *added.pop(entry.place.id))
            named.append(replace(entry, place=replace(entry.place, name=shown[entry.place.id]), names=names))
        else:
            named.append(entry)
    if added:
        raise BadSource(f"{file.name} names places that no source has: {', '.join(sorted(added))}.")
    return named


def replaced(file: Path = PLACES) -> dict[str, str]:
    """Return which places of other sources our own stand for: their identifier -> ours ("gn:1" -> "wl:some-camp")."""
    with file.open(encoding="utf-8", newline="") as rows:
        return {other: row["id"] for row in csv.DictReader(rows) for other in row["same_as"].split()}


def without_replaced(entries: Iterable[Entry], ours: dict[str, str]) -> list[Entry]:
    """Return ``entries`` without those that ``ours`` replaces; names and outlines of these go over to ours."""
    kept, gone = [], {}
    for entry in entries:
        if entry.place.id in ours:
            gone[ours[entry.place.id]] = entry
        else:
            kept.append(entry)
    return [
        replace(e, names=e.names + gone[e.place.id].names, area=e.area or gone[e.place.id].area)
        if e.place.id in gone
        else e
        for e in kept
    ]
