"""Who's On First: lines of JSON, one place each, packed with gzip or not."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import orjson

from events.errors import BadSource
from events.places.compile.divisions import with_short_forms
from events.places.compile.dump import BrokenLines, Lands, Say, checksum
from events.places.compile.dump_lines import dump_lines
from events.places.compile.entry import Entry, EntryName
from events.places.compile.names import usable
from events.places.compile.sources import ADDED, SourceCredit
from events.places.place import Place, PlaceClass

_CLASSES = {
    "country": PlaceClass.COUNTRY,
    "dependency": PlaceClass.COUNTRY,
    "region": PlaceClass.ADMIN1,
    "macroregion": PlaceClass.REGION,
    "macrocounty": PlaceClass.REGION,
    "disputed": PlaceClass.REGION,
    "empire": PlaceClass.REGION,
    "continent": PlaceClass.REGION,
    "county": PlaceClass.ADMIN2,
    "localadmin": PlaceClass.ADMIN2,
    "borough": PlaceClass.ADMIN2,
    "locality": PlaceClass.CITY,
    "neighbourhood": PlaceClass.CITY,
    "macrohood": PlaceClass.CITY,
    "microhood": PlaceClass.CITY,
    "campus": PlaceClass.SITE,
    "venue": PlaceClass.SITE,
    "marinearea": PlaceClass.WATER,
    "ocean": PlaceClass.WATER,
    "island": PlaceClass.ISLAND,
}
_LAND = frozenset((PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.REGION))


@dataclass(frozen=True, slots=True)
class WhosOnFirst:
    """A file of places, ``{"id", "name", "type", "lat", "lon", "pop", "cc", "hier", "gn", "names"}`` a line.

    ``gn`` is GeoNames' number or null, ``names`` a list of names by ISO 639-3 code.
    """

    file: Path
    kind: ClassVar[str] = "whosonfirst"
    by_place: ClassVar[bool] = True

    @property
    def name(self) -> str:
        return f"Who's On First, {self.file.name}"

    @property
    def credit(self) -> SourceCredit:
        return SourceCredit(
            f"Who's On First, {self.file.name}",
            "Who's On First licence (attribution; parts Creative Commons Attribution 4.0, CC0 and public domain)",
            "https://whosonfirst.org/docs/licenses/",
            datetime.fromtimestamp(self.file.stat().st_mtime, UTC).date().isoformat(),
            ADDED,
        )

    def checksums(self) -> Sequence[tuple[str, str]]:
        return [(self.file.name, checksum(self.file))]

    def told(self) -> dict[str, object]:
        return {"kind": self.kind, "files": [str(self.file)]}

    def entries(self, lands: Lands, say: Say) -> Iterator[Entry]:
        codes, regions = _languages(), _regions(self.file, lands)
        broken = BrokenLines(self.file, say)
        number = 0
        for number, line in dump_lines(self.file):
            try:
                entry = _entry(orjson.loads(line), codes, regions, lands)
            except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as problem:
                broken.add(number, _reason(problem))
            else:
                if entry is not None:
                    yield entry
        broken.finish(number)


def _reason(problem: Exception) -> str:
    if isinstance(problem, orjson.JSONDecodeError):
        return f"is no JSON ({problem})"
    return f"has no {problem}" if isinstance(problem, KeyError) else str(problem)


def _languages() -> dict[str, str]:
    """Return BCP 47 codes by those of ISO 639-3, as CLDR has them ("ara" -> "ar")."""
    from babel.core import get_global

    aliases = get_global("language_aliases")
    return {long: str(short) for long, short in aliases.items() if len(long) == 3}


def _regions(file: Path, lands: Lands) -> dict[int, str]:
    """Return GeoNames codes of first-order divisions by the numbers of Who's On First."""
    found = {}
    for _, line in dump_lines(file):
        if b'"region"' in line:
            try:
                place = orjson.loads(line)
                if place.get("type") == "region" and (code := lands.admin1_codes.get(f"gn:{place.get('gn')}")):
                    found[int(place["id"])] = code
            except (ValueError, TypeError, KeyError, AttributeError):
                # Told of when its turn comes.
                continue
    return found


def _entry(place: dict[str, Any], codes: dict[str, str], regions: dict[int, str], lands: Lands) -> Entry | None:
    """Return the place of a line, None where it has no name to be filed under.

    Raises ValueError, KeyError, TypeError or AttributeError, saying what is wrong with the line.
    """
    key, kind = int(place["id"]), place["type"]
    if kind not in _CLASSES:
        raise ValueError(f"its type is {str(kind)[:20]!r}; known are {', '.join(_CLASSES)}")
    found = _CLASSES[kind]
    lon, lat = float(place["lon"]), float(place["lat"])
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
        raise ValueError(f"its longitude is {lon:g} and its latitude {lat:g}, which is nowhere on Earth")
    name = " ".join(str(place["name"] or "").split())
    if not usable(name):
        return None
    names = [EntryName(name, 3)]
    for lang, spellings in (place.get("names") or {}).items():
        code = "" if lang == "und" else codes.get(lang, lang)
        for number, spelled in enumerate(spellings):
            if usable(spelled := " ".join(str(spelled).split())):
                names.append(EntryName(spelled, 2 if number == 0 else 1, code))
    kept = tuple(dict.fromkeys(names))
    if found in _LAND:
        kept = with_short_forms(list(kept), 2 if found is PlaceClass.ADMIN1 else 0)
    hierarchy = (place.get("hier") or [{}])[0]
    admin1 = regions.get(int(hierarchy.get("region_id") or 0), "")
    return Entry(
        Place(
            id=f"wof:{key}",
            name=name,
            feature_class=found,
            lon=lon,
            lat=lat,
            country=str(place.get("cc") or ""),
            admin1=admin1,
            admin1_name=lands.admin1_names.get(admin1, ""),
            population=max(int(place.get("pop") or 0), 0),
            source="Who's On First",
            name_count=len(kept),
        ),
        kept,
        same_as=(f"gn:{int(place['gn'])}",) if place.get("gn") else (),
    )


def whosonfirst_dumps(given: Sequence[str]) -> list[WhosOnFirst]:
    """Return the dumps that files are. Raises BadSource where one is not there."""
    for asked in given:
        if not Path(asked).is_file():
            raise BadSource(f"There is no file {asked}; name files of Who's On First (.jsonl, .jsonl.gz).")
    return [WhosOnFirst(Path(asked).resolve()) for asked in given]
