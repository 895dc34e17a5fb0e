"""Where an event may have been: its geometry, with what is not known of it around."""

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from events.geometry.circle import WGS84, geodesic_circle

# Of a disc that only says "about here", fewer sides are enough than of a zone.
_SIDES = 48


def whereabouts(geometry: BaseGeometry | None, uncertainty_m: float | None) -> BaseGeometry | None:
    """Return the area (EPSG:4326) in which an event lies that is drawn as ``geometry``; None where it is not located.

    An area is returned as it is: it is where the event may have been, or what a zone covers. Around a point lies a
    disc of ``uncertainty_m`` metres; of a line the two ends are uncertain so, and what lies between is not told.
    Without an uncertainty, points and lines stay what they are.

    >>> whereabouts(Point(38.6, 33.5), 1000.0).geom_type
    'Polygon'
    """
    if geometry is None or geometry.is_empty:
        return None
    if not uncertainty_m or geometry.geom_type in {"Polygon", "MultiPolygon"}:
        return geometry
    if isinstance(geometry, Point):
        return geodesic_circle(_on_earth(geometry.x, geometry.y), uncertainty_m, _SIDES)
    spots = shapely.get_coordinates(geometry)
    ends = spots if geometry.geom_type == "MultiPoint" else spots[[0, -1]]
    return shapely.union_all([geodesic_circle(_on_earth(x, y), uncertainty_m, _SIDES) for x, y in ends.tolist()])


def reach_m(area: BaseGeometry, spot: tuple[float, float]) -> float:
    """Return how far the furthest point of ``area`` lies from ``spot``, in metres (EPSG:4326, WGS 84 geodesics)."""
    corners = shapely.get_coordinates(area.convex_hull)
    if not len(corners):
        return 0.0
    lons, lats = [spot[0]] * len(corners), [spot[1]] * len(corners)
    _, _, metres = WGS84.inv(lons, lats, corners[:, 0], corners[:, 1])
    return float(max(metres))


def _on_earth(lon: float, lat: float) -> tuple[float, float]:
    return (lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180, lat)
