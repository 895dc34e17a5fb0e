"""Country labels: where they stand, from which zoom on, and what CLDR calls the country in each language."""

from collections.abc import Iterator

import numpy as np
import orjson
import shapely
from babel import Locale
from numpy.typing import NDArray

from mapper.basemap.labels import LANGUAGES
from mapper.basemap.layer import Properties, Shapes
from mapper.basemap.places import geonames_folder

# A label is shown from the zoom at which the country is about so many pixels wide.
WIDTH_PX = 55
# Areas of world-atlas without an ISO 3166-1 number that have an alpha-2 code in common use.
UNNUMBERED = {"Kosovo": "XK"}


def alpha2_by_number() -> dict[str, str]:
    """Return ISO 3166-1 alpha-2 codes by number, three digits."""
    countries = orjson.loads((geonames_folder() / "countries.json").read_bytes())
    return {f"{int(c['isonumeric']):03}": code for code, c in countries.items() if int(c["isonumeric"])}


def country_labels(
    parts: Shapes, owners: NDArray[np.int64], codes: list[str | None]
) -> Iterator[tuple[shapely.Point, Properties]]:
    """Yield a point inside each country's largest part and its properties: names by language and "z", the least zoom.

    ``parts`` are Polygons of the unit square, ``owners`` the position of each one's country in ``codes``.
    """
    territories = {lang: Locale.parse(lang).territories for lang in LANGUAGES}
    areas = shapely.area(parts)
    for position, code in enumerate(codes):
        english = territories["en"].get(code or "")
        mine = np.flatnonzero(owners == position)
        if english is None or code is None or not len(mine):
            continue
        largest = parts[mine[np.argmax(areas[mine])]]
        west, north, east, south = largest.bounds
        middle = shapely.maximum_inscribed_circle(largest, tolerance=(east - west + south - north) / 200)
        zoom = float(np.clip(np.log2(WIDTH_PX / 512 / max(east - west, (south - north) / 2)), 1, 7))
        names = {lang: table.get(code, english) for lang, table in territories.items()}
        kept = tuple((lang, name) for lang, name in names.items() if lang == "en" or name != english)
        yield shapely.get_point(middle, 0), (*kept, ("z", round(zoom, 1)))
