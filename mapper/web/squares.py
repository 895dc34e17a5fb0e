"""The square of the military grid (MGRS) that a point lies in, as pages write it."""

import re

from mgrs import MGRS

# Beyond these latitudes, in degrees, the grid is another one, which nothing else on our pages writes.
_SOUTHMOST, _NORTHMOST = -80.0, 84.0
# Less than a metre south of the equator GEOTRANS rounds to a square that does not exist: that on the line is told.
_SLIVER = -1e-5
_WRITTEN = re.compile(r"(\d{1,2}[A-Z])([A-Z]{2})(\d{4})(\d{4})")


def square(lon: float, lat: float) -> str:
    """Return the square of 10 m around a point in degrees (WGS 84), "37S DT 6451 0739"; "" in polar regions."""
    if not _SOUTHMOST <= lat < _NORTHMOST:
        return ""
    if _SLIVER < lat < 0:
        lat = 0.0
    written = _WRITTEN.fullmatch(MGRS().toMGRS(lat, lon, MGRSPrecision=4))
    return " ".join(written.groups()).removeprefix("0") if written else ""
