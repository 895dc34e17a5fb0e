"""Paths over the Earth: from place to place along geodesics, as long as they are on the ground."""

from collections.abc import Sequence
from itertools import pairwise

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from events.errors import BadGeometry
from events.geometry.antimeridian import split_antimeridian
from events.geometry.circle import WGS84

# A leg longer than this bends visibly on a map and gets points between.
_STEP_M = 100_000.0


def geodesic_path(points: Sequence[tuple[float, float]]) -> BaseGeometry:
    """Return the shortest path through ``points`` in their order (EPSG:4326 degrees, longitude first).

    A LineString, or a MultiLineString where it crosses the 180th meridian; it begins and ends exactly at the first and
    last point. Legs over 100 km carry points between, so that the line follows the geodesic.
    Raises BadGeometry where fewer than two different points are given.
    """
    stops = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if len(stops) < 2:
        raise BadGeometry("A path needs two different points: where it begins and where it ends.")
    path: list[tuple[float, float]] = [stops[0]]
    for a, b in pairwise(stops):
        length = float(WGS84.inv(a[0], a[1], b[0], b[1])[2])
        between = int(length // _STEP_M)
        if between:
            path.extend((float(x), float(y)) for x, y in WGS84.npts(a[0], a[1], b[0], b[1], between))
        path.append(b)
    return split_antimeridian(LineString(_with_crossings(path)))


def _with_crossings(path: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Put a point where the geodesic meets the 180th meridian: near a pole the line between is far off."""
    out = [path[0]]
    for a, b in pairwise(path):
        if abs(b[0] - a[0]) > 180 and 180 not in (abs(a[0]), abs(b[0])):
            azimuth, _, length = WGS84.inv(a[0], a[1], b[0], b[1])
            before, after = 0.0, float(length)
            for _ in range(40):
                middle = (before + after) / 2
                x, y, _back = WGS84.fwd(a[0], a[1], azimuth, middle)
                # Still on the side where the leg began.
                before, after = (middle, after) if (x > 0) == (a[0] > 0) else (before, middle)
            out.append((180.0 if a[0] > 0 else -180.0, float(y)))
        out.append(b)
    return out


def path_length(path: BaseGeometry) -> float:
    """Return the geodesic length of ``path`` in metres (WGS 84; coordinates are longitude, latitude in degrees).

    >>> round(path_length(LineString([(0, 0), (1, 0)])))
    111319
    """
    return float(WGS84.geometry_length(path))
