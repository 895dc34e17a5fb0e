"""Our own list: places that no package has, and spellings that packages lack for places they do have."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from events.errors import BadSource
from events.places.compile.entry import Entry, EntryName
from events.places.place import Place, PlaceClass

_DATA = Path(__file__).resolve().parent.parent / "data"
# id, class, lon, lat, radius_m, country, admin1, population, names, source, date. Names: "en:A / B | ar:C", main one first.
PLACES = _DATA / "curated.csv"
# id of a place, its further names, weight.
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
            yield Entry(place, names)


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
    """Return ``entries`` with the names that ``file`` adds to them.

    Raises BadSource where it names a place that is not among them.
    """
    added: dict[str, tuple[EntryName, ...]] = {}
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            added[row["id"]] = added.get(row["id"], ()) + tuple(read_names(row["names"], int(row["weight"] or 3)))
    named = [replace(e, names=e.names + added.pop(e.place.id, ())) for e in entries]
    if added:
        raise BadSource(f"{file.name} names places that no source has: {', '.join(sorted(added))}.")
    return named
