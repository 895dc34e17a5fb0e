"""Measures on Earth for coordinates in degrees: PostGIS's sphere, and the ellipsoid WGS 84."""

import math

import numpy as np
import shapely
from pyproj import Geod
from shapely import Geometry, Point

WGS84 = Geod(ellps="WGS84")
# PostGIS's sphere: the mean of WGS 84's half-axes, (2a + b) / 3, in metres.
RADIUS = (2 * WGS84.a + WGS84.b) / 3


def on_sphere(here: Geometry, there: Geometry) -> float | None:
    """Return the shortest way from ``here`` to ``there`` in metres on the sphere; edges are great circles.

    None where one of them is empty.
    """
    if isinstance(here, Point) and isinstance(there, Point):
        return None if here.is_empty or there.is_empty else _haversine(here.x, here.y, there.x, there.y)
    ends = nearest(here, there)
    return None if ends is None else _haversine(*ends)


def on_ellipsoid(here: Geometry, there: Geometry) -> float | None:
    """Return the geodesic from ``here`` to ``there`` in metres on WGS 84, between the points nearest on the sphere."""
    if isinstance(here, Point) and isinstance(there, Point):
        ends = None if here.is_empty or there.is_empty else (here.x, here.y, there.x, there.y)
    else:
        ends = nearest(here, there)
    return None if ends is None else float(WGS84.inv(*ends)[2])


def area(shape: Geometry) -> float:
    """Return the area in square metres on WGS 84; holes count off, points and lines have none."""
    return float(sum(abs(WGS84.geometry_area_perimeter(p.exterior)[0]) - _holes(p) for p in polygons(shape)))


def length(shape: Geometry) -> float:
    """Return the length of the lines of ``shape`` in metres on WGS 84; polygons and points have none, as in PostGIS."""
    parts = shapely.get_parts(shape) if hasattr(shape, "geoms") else [shape]
    return float(
        sum(
            length(part) if hasattr(part, "geoms") else WGS84.geometry_length(part)
            for part in parts
            if part.geom_type in ("LineString", "LinearRing") or hasattr(part, "geoms")
        )
    )


def nearest(here: Geometry, there: Geometry) -> tuple[float, float, float, float] | None:
    """Return (x, y, x, y) of the two points that are nearest on the sphere; None where a geometry is empty."""
    if here.is_empty or there.is_empty:
        return None
    if shapely.intersects(here, there):
        x, y = shapely.point_on_surface(shapely.intersection(here, there)).coords[0][:2]
        return x, y, x, y
    candidates = [_nearest_vertex(here, there), _nearest_vertex(there, here, turned=True)]
    return min(candidates, key=lambda found: found[0])[1]


def polygons(shape: Geometry) -> list[Geometry]:
    """Return the polygons of ``shape``, those in collections too."""
    if shape.geom_type == "Polygon":
        return [] if shape.is_empty else [shape]
    return [polygon for part in getattr(shape, "geoms", ()) for polygon in polygons(part)]


def _holes(polygon: Geometry) -> float:
    return sum(abs(WGS84.geometry_area_perimeter(ring)[0]) for ring in polygon.interiors)


def _haversine(x1: float, y1: float, x2: float, y2: float) -> float:
    across, up = math.radians(x2 - x1), math.radians(y2 - y1)
    chord = math.sin(up / 2) ** 2 + math.cos(math.radians(y1)) * math.cos(math.radians(y2)) * math.sin(across / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(chord)))


def _nearest_vertex(
    corners: Geometry, edges: Geometry, turned: bool = False
) -> tuple[float, tuple[float, float, float, float]]:
    """Return the smallest angle between a vertex of ``corners`` and an edge of ``edges``, and its two ends.

    Two great-circle arcs that do not cross are nearest at an end of one of them.
    """
    points = _directions(shapely.get_coordinates(corners))
    starts, stops = _edges(edges)
    best: tuple[float, tuple[float, float, float, float]] | None = None
    for point in points:
        foot = _feet(point, starts, stops)
        cosines = foot @ point
        at = int(np.argmax(cosines))
        angle = float(np.linalg.norm(foot[at] - point))
        if best is None or angle < best[0]:
            pair = (*_degrees(point), *_degrees(foot[at]))
            best = (angle, (pair[2], pair[3], pair[0], pair[1]) if turned else pair)
    assert best is not None  # noqa: S101 - neither geometry is empty
    return best


def _feet(point: np.ndarray, starts: np.ndarray, stops: np.ndarray) -> np.ndarray:
    """Return, for each arc, its point nearest to ``point``; all are unit vectors."""
    normals = np.cross(starts, stops)
    sizes = np.linalg.norm(normals, axis=1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        units = normals / sizes
        feet = point - (units @ point)[:, None] * units
        feet /= np.linalg.norm(feet, axis=1, keepdims=True)
        between = (np.einsum("ij,ij->i", np.cross(starts, feet), units) >= 0) & (
            np.einsum("ij,ij->i", np.cross(feet, stops), units) >= 0
        )
    ends = np.where(((starts @ point) >= (stops @ point))[:, None], starts, stops)
    return np.where((between & np.isfinite(feet).all(axis=1))[:, None], feet, ends)


def _edges(shape: Geometry) -> tuple[np.ndarray, np.ndarray]:
    lines = [part for part in _chains(shape) if len(part)]
    starts = [chain[:-1] if len(chain) > 1 else chain for chain in lines]
    stops = [chain[1:] if len(chain) > 1 else chain for chain in lines]
    return _directions(np.concatenate(starts)), _directions(np.concatenate(stops))


def _chains(shape: Geometry) -> list[np.ndarray]:
    if hasattr(shape, "geoms"):
        return [chain for part in shape.geoms for chain in _chains(part)]
    if shape.geom_type == "Polygon":
        return [shapely.get_coordinates(ring) for ring in (shape.exterior, *shape.interiors)]
    return [shapely.get_coordinates(shape)]


def _directions(degrees: np.ndarray) -> np.ndarray:
    x, y = np.radians(degrees).T
    return np.column_stack([np.cos(y) * np.cos(x), np.cos(y) * np.sin(x), np.sin(y)])


def _degrees(direction: np.ndarray) -> tuple[float, float]:
    x, y, z = direction.tolist()
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))
