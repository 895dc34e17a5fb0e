"""GeoNames' dumps: allCountries.txt or a country's file, with alternateNamesV2 and the codes of divisions."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from events.places.compile.cities import town_names, written_in
from events.places.compile.divisions import with_short_forms
from events.places.compile.dump import BrokenLines, Lands, Say, checksum
from events.places.compile.dump_lines import dump_lines
from events.places.compile.entry import Entry, EntryName, FurtherNames
from events.places.compile.geonames_classes import place_class
from events.places.compile.names import LONGEST, usable
from events.places.compile.sources import ADDED, SourceCredit
from events.places.place import Place, PlaceClass

_COLUMNS = 19
# Names of alternateNamesV2 that are no names: links, codes, and ways to say a name aloud.
_NO_LANGUAGE = frozenset(["link", "post", "iata", "icao", "faac", "wkdt", "unlc", "tcid", "phon", "abbr"])
_LAND = frozenset((PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.REGION))


@dataclass(frozen=True, slots=True)
class GeoNames:
    """A dump: ``places`` is its main file, ``names`` alternateNamesV2, ``codes`` admin1CodesASCII or admin2Codes."""

    places: Path
    names: Path | None = None
    codes: tuple[Path, ...] = ()
    kind: ClassVar[str] = "geonames"
    by_place: ClassVar[bool] = False

    @property
    def name(self) -> str:
        return f"GeoNames, {self.places.name}"

    @property
    def credit(self) -> SourceCredit:
        date = datetime.fromtimestamp(self.places.stat().st_mtime, UTC).date().isoformat()
        return SourceCredit(
            f"GeoNames, {self.places.name}",
            "Creative Commons Attribution 4.0",
            "https://www.geonames.org/",
            date,
            ADDED,
        )

    def _files(self) -> tuple[Path, ...]:
        return (self.places, *((self.names,) if self.names else ()), *self.codes)

    def checksums(self) -> Sequence[tuple[str, str]]:
        return [(file.name, checksum(file)) for file in self._files()]

    def told(self) -> dict[str, object]:
        return {"kind": self.kind, "files": [str(file) for file in self._files()]}

    def entries(self, lands: Lands, say: Say) -> Iterator[Entry | FurtherNames]:
        named = lands.admin1_names | _division_names(self.codes)
        yield from _places(self.places, named, say)
        if self.names:
            yield from _further_names(self.names, say)


def _division_names(files: Sequence[Path]) -> dict[str, str]:
    """Return the names of first-order divisions in files of codes; those of the second order name no column here."""
    found = {}
    for file in files:
        for _, line in dump_lines(file):
            code, _, rest = line.decode("utf-8", "replace").partition("\t")
            if code.count(".") == 1:
                found[code] = rest.split("\t", 1)[0]
    return found


def _places(file: Path, admin1_names: dict[str, str], say: Say) -> Iterator[Entry]:
    scripts = written_in()
    broken = BrokenLines(file, say)
    number = 0
    for number, line in dump_lines(file):
        try:
            entry = _entry(line.decode("utf-8").split("\t"), scripts, admin1_names)
        except (ValueError, OverflowError) as problem:
            broken.add(number, _reason(problem))
        else:
            if entry is not None:
                yield entry
    broken.finish(number)


def _reason(problem: Exception) -> str:
    return "is not UTF-8" if isinstance(problem, UnicodeDecodeError) else str(problem)


def _entry(columns: list[str], scripts: dict[str, str], admin1_names: dict[str, str]) -> Entry | None:
    """Return the place of a line, None where it has no name to be filed under.

    Raises ValueError, saying what is wrong with the line.
    """
    if len(columns) != _COLUMNS:
        raise ValueError(f"has {len(columns)} columns instead of {_COLUMNS}")
    key, name, ascii_name, others, raw_lat, raw_lon, feature_class, code, country = columns[:9]
    if not (key.isascii() and key.isdigit() and 0 < int(key) < 1 << 32):
        raise ValueError(f"its number is {key[:20]!r}")
    lon, lat = _degrees(raw_lon, 180, "longitude"), _degrees(raw_lat, 90, "latitude")
    name = " ".join(name.split())
    if not name:
        raise ValueError("has no name")
    found = place_class(feature_class, code)
    if found is None:
        if feature_class:
            raise ValueError(f"its feature class is {feature_class[:20]!r}, which GeoNames does not have")
        return None
    if len(name) > LONGEST:
        return None
    people = columns[14] or "0"
    if not (people.isascii() and people.isdigit() and len(people) < 12):
        raise ValueError(f"its population is {people[:20]!r}")
    own = scripts.get(country, "LATIN")
    # Most places have one name, and it is written in plain letters.
    plain = not others and ascii_name == name and not name.endswith(" City")
    names = (
        (EntryName(name, 3),) if plain and own != "ARABIC" else town_names(name, [ascii_name, *others.split(",")], own)
    )
    if found in _LAND:
        names = with_short_forms(list(names), 2 if found is PlaceClass.ADMIN1 else 0)
    admin1 = f"{country}.{columns[10]}" if country and columns[10] else ""
    return Entry(
        Place(
            id=f"gn:{int(key)}",
            name=name,
            feature_class=found,
            lon=lon,
            lat=lat,
            country=country if len(country) == 2 else "",
            admin1=admin1,
            admin1_name=admin1_names.get(admin1, ""),
            population=int(people),
            source="GeoNames",
            source_date=columns[18] or "",
            name_count=len(names),
        ),
        names,
    )


def _degrees(raw: str, most: int, what: str) -> float:
    try:
        degrees = float(raw)
    except ValueError:
        raise ValueError(f"its {what} is {raw[:20]!r}") from None
    if not (math.isfinite(degrees) and -most <= degrees <= most):
        raise ValueError(f"its {what} is {raw[:20]}; {what}s lie between -{most} and {most}")
    return degrees


def _further_names(file: Path, say: Say) -> Iterator[FurtherNames]:
    broken = BrokenLines(file, say)
    number = 0
    for number, line in dump_lines(file):
        try:
            columns = line.decode("utf-8").split("\t")
            if len(columns) < 8:
                raise ValueError(f"has {len(columns)} columns instead of 10")
            _, place, lang, name, preferred, _, colloquial, historic = columns[:8]
            if not (place.isascii() and place.isdigit() and int(place) < 1 << 32):
                raise ValueError(f"its place is {place[:20]!r}")
        except ValueError as problem:
            broken.add(number, _reason(problem))
            continue
        if lang in _NO_LANGUAGE or len(lang) > 8 or not usable(name := " ".join(name.split())):
            continue
        weight = 1 if colloquial or historic else 3 if preferred and lang else 2 if lang else 1
        yield FurtherNames(f"gn:{int(place)}", (EntryName(name, weight, lang.replace("_", "-")),))
    broken.finish(number)
