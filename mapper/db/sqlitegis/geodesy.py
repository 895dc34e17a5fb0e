"""Measures on Earth for coordinates in degrees: PostGIS's sphere, and the ellipsoid WGS 84."""

import math

import numpy as np
import shapely
from pyproj import Geod
from shapely import Geometry, Point

WGS84 = Geod(ellps="WGS84")
# PostGIS's sphere: the mean of WGS 84's half-axes, (2a + b) / 3, in metres.
RADIUS = (2 * WGS84.a + WGS84.b) / 3
# Pairs of a vertex and an edge that are compared at once: some 50 MB.
CELLS = 1_000_000

# x, y of one end and x, y of the other, in degrees.
Ends = tuple[float, float, float, float]


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
    """Return the length of lines and of the rings of polygons in metres on WGS 84, as PostGIS's ST_LengthSpheroid."""
    return float(sum(WGS84.line_length(*chain[:, :2].T) for chain in _chains(shape) if len(chain) > 1))


def nearest(here: Geometry, there: Geometry) -> Ends | None:
    """Return (x, y, x, y) of the two points that are nearest on the sphere; None where a geometry is empty."""
    if here.is_empty or there.is_empty:
        return None
    if shapely.intersects(here, there):
        x, y = shapely.point_on_surface(shapely.intersection(here, there)).coords[0][:2]
        return x, y, x, y
    gap, ends = _nearest_vertex(here, there)
    turned_gap, turned = _nearest_vertex(there, here)
    return ends if gap <= turned_gap else (*turned[2:], *turned[:2])


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


def _nearest_vertex(corners: Geometry, edges: Geometry) -> tuple[float, Ends]:
    """Return the least distance on the unit sphere from a vertex of ``corners`` to an edge of ``edges``, and both ends.

    Two great-circle arcs that do not cross are nearest at an end of one of them.
    """
    points = _directions(shapely.get_coordinates(corners))
    starts, stops = _edges(edges)
    normals = np.cross(starts, stops)
    sizes = np.linalg.norm(normals, axis=1, keepdims=True)
    # An edge without length has no normal; nothing is then "between" its ends.
    normals = np.divide(normals, sizes, out=np.zeros_like(normals), where=sizes > 0)
    best: tuple[float, int, int] | None = None
    step = max(1, CELLS // len(starts))
    for first in range(0, len(points), step):
        gaps = _gaps(points[first : first + step], starts, stops, normals)
        row, edge = np.unravel_index(int(np.argmin(gaps)), gaps.shape)
        if best is None or gaps[row, edge] < best[0]:
            best = float(gaps[row, edge]), first + int(row), int(edge)
    gap, vertex, edge = best or (0.0, 0, 0)
    foot = _foot(points[vertex], starts[edge], stops[edge], normals[edge])
    return gap, (*_degrees(points[vertex]), *_degrees(foot))


def _gaps(points: np.ndarray, starts: np.ndarray, stops: np.ndarray, normals: np.ndarray) -> np.ndarray:
    """Return the chord from each point (row) to the nearest spot of each arc (column)."""
    between = (points @ np.cross(normals, starts).T > 0) & (points @ np.cross(stops, normals).T > 0)
    to_ends = np.minimum(
        np.linalg.norm(points[:, None] - starts[None], axis=2), np.linalg.norm(points[:, None] - stops[None], axis=2)
    )
    off = np.clip(np.abs(points @ normals.T), 0, 1)
    return np.where(between, 2 * np.sin(np.arcsin(off) / 2), to_ends)


def _foot(point: np.ndarray, start: np.ndarray, stop: np.ndarray, normal: np.ndarray) -> np.ndarray:
    """Return the spot of one arc that is nearest to ``point``."""
    if point @ np.cross(normal, start) > 0 and point @ np.cross(stop, normal) > 0:
        foot = point - (normal @ point) * normal
        return foot / np.linalg.norm(foot)
    return start if np.linalg.norm(point - start) <= np.linalg.norm(point - stop) else stop


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
