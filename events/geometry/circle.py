"""Circles on the Earth: every vertex at the same geodesic distance from the centre."""

import math

import numpy as np
from pyproj import Geod
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from events.errors import BadGeometry
from events.geometry.antimeridian import split_antimeridian

WGS84 = Geod(ellps="WGS84")
# Half way round the Earth no circle is left.
_LARGEST_M = 20_000_000.0
# 128 sides keep the area within 0.05 % of the true circle's.
_SIDES = 128


def geodesic_circle(center: tuple[float, float], radius_m: float, sides: int = _SIDES) -> BaseGeometry:
    """Return the circle of ``radius_m`` metres around ``center`` (EPSG:4326 degrees, longitude first).

    A Polygon, or a MultiPolygon where it crosses the 180th meridian or holds a pole; exterior rings run anticlockwise.
    Every vertex lies at ``radius_m`` by WGS 84 geodesics, save those that the cut adds.
    Raises BadGeometry for a centre that is no place on Earth and for a radius that is not positive.
    """
    lon, lat = center
    if not (math.isfinite(lon) and math.isfinite(lat) and -180 <= lon <= 180 and -90 <= lat <= 90):
        raise BadGeometry(
            f"({lon}, {lat}) is no place on Earth; give longitude (-180 to 180), then latitude (-90 to 90)."
        )
    if not 0 < radius_m < _LARGEST_M:
        raise BadGeometry(f"A radius of {radius_m} metres cannot be drawn; give one between 0 and 20,000 km.")
    azimuths = -np.linspace(0.0, 360.0, sides, endpoint=False)
    fill = np.full(sides, 1.0)
    lons, lats, _ = WGS84.fwd(lon * fill, lat * fill, azimuths, radius_m * fill)
    # Longitudes as seen from the centre, so that only a true crossing of the 180th meridian is one.
    near = lon + (np.asarray(lons) - lon + 180.0) % 360.0 - 180.0
    ring = np.column_stack((near, np.asarray(lats)))
    return split_antimeridian(Polygon(np.concatenate((ring, ring[:1]))))


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the geodesic distance between two points in metres (WGS 84; longitude, latitude in degrees).

    >>> round(distance((0, 0), (1, 0)))
    111319
    """
    return float(WGS84.inv(a[0], a[1], b[0], b[1])[2])


def offset(point: tuple[float, float], bearing: float, metres: float) -> tuple[float, float]:
    """Return the point ``metres`` away in direction ``bearing`` (degrees clockwise from north).

    >>> tuple(round(c, 3) for c in offset((0, 0), 90, 111319.49))
    (1.0, 0.0)
    """
    lon, lat, _ = WGS84.fwd(point[0], point[1], bearing, metres)
    return (float(lon), float(lat))
