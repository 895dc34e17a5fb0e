"""What SQL functions compute, on shapely geometries; ``register`` wraps them for SQLite."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from shapely import Geometry, affinity
from shapely.geometry import LineString, Polygon, mapping

from mapper.db.sqlitegis import geodesy


@dataclass(frozen=True)
class SQLFunction:
    """A function that returns NULL where any argument is NULL; its first ``shapes`` arguments are geometries."""

    compute: Callable[..., Any]
    arities: tuple[int, ...] = (1,)
    shapes: int = 1


def transform(shape: Geometry, srid: int) -> Geometry:
    """Return ``shape`` in EPSG:``srid``; raises ValueError where its own system is unknown or a point has no image."""
    source = shapely.get_srid(shape)
    if source == srid:
        return shape
    step = transformer(source, srid)
    try:
        moved = shapely.transform(
            shape,
            lambda at: np.column_stack([*step.transform(at[:, 0], at[:, 1], errcheck=True), *at.T[2:]]),
            include_z=shape.has_z,
        )
    except ProjError as problem:
        raise ValueError(f"A geometry in EPSG:{source} cannot be transformed to EPSG:{srid}: {problem}.") from None
    return shapely.set_srid(moved, srid)


@cache
def transformer(source: int, target: int) -> Transformer:
    """Return the way between two EPSG codes, x (longitude) first; raises ValueError where there is none."""
    try:
        return Transformer.from_crs(_system(source), _system(target), always_xy=True)
    except ProjError as problem:
        raise ValueError(f"There is no way from EPSG:{source} to EPSG:{target}: {problem}.") from None


@cache
def _system(srid: int) -> CRS:
    try:
        return CRS.from_epsg(srid)
    except ProjError:
        raise ValueError(f"EPSG has no reference system {srid}; give the geometry its srid, such as 4326.") from None


def geojson(shape: Geometry, digits: int = 9, options: int = 0) -> str:
    """Return GeoJSON; ``options`` adds a bbox (1) and the old crs member (2), as PostGIS counts them."""
    found: dict[str, Any] = {"type": shape.geom_type}
    if options & 2 and shapely.get_srid(shape):
        found["crs"] = {"type": "name", "properties": {"name": f"EPSG:{shapely.get_srid(shape)}"}}
    if options & 1 and not shape.is_empty:
        found["bbox"] = _rounded(shape.bounds, digits)
    found |= _rounded({k: v for k, v in _mapping(shape).items() if k != "type"}, digits)
    return json.dumps(found, separators=(",", ":"))


def _mapping(shape: Geometry) -> dict[str, Any]:
    return {"type": "Point", "coordinates": []} if shape.geom_type == "Point" and shape.is_empty else mapping(shape)


def _rounded(value: Any, digits: int) -> Any:
    if isinstance(value, float):
        number = round(value, digits)
        return int(number) if number.is_integer() else number
    if isinstance(value, dict):
        return {key: _rounded(part, digits) for key, part in value.items()}
    return [_rounded(part, digits) for part in value] if isinstance(value, (list, tuple)) else value


def snap(shape: Geometry, *grid: float) -> Geometry:
    """Return ``shape`` with vertices on a grid: (size), (x size, y size) or (x origin, y origin, x size, y size).

    A line that shrinks to a point and a ring that shrinks to a line are left out, as PostGIS does.
    """
    x0, y0, dx, dy = {1: (0.0, 0.0, *grid * 2), 2: (0.0, 0.0, *grid), 4: grid}[len(grid)]

    def on_grid(xy: np.ndarray) -> np.ndarray:
        moved = xy.copy()
        for axis, (origin, size) in enumerate(((x0, dx), (y0, dy))):
            if size > 0:
                moved[:, axis] = np.rint((xy[:, axis] - origin) / size) * size + origin
        return moved

    return _without_shrunk(shapely.transform(shape, on_grid, include_z=shape.has_z))


def _without_shrunk(shape: Geometry) -> Geometry:
    if shape.geom_type in ("Point", "MultiPoint"):
        return shape
    if hasattr(shape, "geoms"):
        kept = [part for part in map(_without_shrunk, shape.geoms) if not part.is_empty]
        return type(shape)(kept)
    if shape.geom_type == "LineString":
        return shapely.remove_repeated_points(shape) if shape.length else LineString()
    shell, *holes = (
        shapely.remove_repeated_points(ring) if len(set(ring.coords)) > 2 else None
        for ring in (shape.exterior, *shape.interiors)
    )
    return Polygon(shell, [hole for hole in holes if hole is not None]) if shell is not None else Polygon()


def bounding_circle(shape: Geometry) -> Geometry:
    """Return the smallest circle around ``shape``, 48 points to the quarter as PostGIS draws it."""
    if shape.is_empty:
        return shape
    circle, radius = shapely.minimum_bounding_circle(shape), shapely.minimum_bounding_radius(shape)
    middle = shapely.centroid(circle)
    return middle.buffer(radius, quad_segs=48) if radius else middle


def azimuth(here: Geometry, there: Geometry) -> float | None:
    """Return the planar bearing from one point to another in radians from north; None where they are the same."""
    if here.geom_type != "Point" or there.geom_type != "Point":
        raise ValueError("ST_Azimuth is for two points.")
    east, north = there.x - here.x, there.y - here.y
    return math.atan2(east, north) % (2 * math.pi) if east or north else None


def locate(line: Geometry, point: Geometry) -> float:
    """Return where along ``line`` (0 to 1) the spot nearest to ``point`` is."""
    if line.geom_type != "LineString" or point.geom_type != "Point":
        raise ValueError("ST_LineLocatePoint is for a line and a point.")
    return float(shapely.line_locate_point(line, point, normalized=True))


def from_wkb(blob: bytes, srid: int) -> Geometry:
    """Return the geometry that other software wrote as WKB."""
    return shapely.set_srid(shapely.from_wkb(blob), srid)


def from_text(text: str, srid: int) -> Geometry:
    """Return the geometry that other software wrote as WKT."""
    return shapely.set_srid(shapely.from_wkt(text), srid)


def _distance(here: Geometry, there: Geometry) -> float | None:
    return None if here.is_empty or there.is_empty else float(shapely.distance(here, there))


def _closest(here: Geometry, there: Geometry) -> Geometry | None:
    line = shapely.shortest_line(here, there)
    return None if line is None else shapely.get_point(line, 0)


def _area(shape: Geometry, geodetic: int = 0) -> float:
    return geodesy.area(shape) if geodetic else float(shapely.area(shape))


def _lines_only(shape: Geometry) -> float:
    return float(sum(p.length for p in _leaves(shape) if p.geom_type == "LineString"))


def _perimeter(shape: Geometry) -> float:
    return float(sum(p.length for p in _leaves(shape) if p.geom_type == "Polygon"))


def _leaves(shape: Geometry) -> list[Geometry]:
    return [leaf for part in shape.geoms for leaf in _leaves(part)] if hasattr(shape, "geoms") else [shape]


def _oriented(shape: Geometry) -> Geometry:
    return shapely.orient_polygons(shape, exterior_cw=True)


FUNCTIONS: dict[str, SQLFunction] = {
    "ST_Area": SQLFunction(_area, (1, 2)),
    "ST_AsBinary": SQLFunction(lambda g: shapely.to_wkb(g, byte_order=1, flavor="iso")),
    "ST_AsGeoJSON": SQLFunction(geojson, (1, 2, 3)),
    "ST_AsText": SQLFunction(lambda g: shapely.to_wkt(g, rounding_precision=15, trim=True)),
    "ST_Azimuth": SQLFunction(azimuth, (2,), 2),
    "ST_Centroid": SQLFunction(shapely.centroid),
    "ST_ClosestPoint": SQLFunction(_closest, (2,), 2),
    "ST_Difference": SQLFunction(shapely.difference, (2,), 2),
    "ST_Distance": SQLFunction(_distance, (2,), 2),
    "ST_DistanceSphere": SQLFunction(geodesy.on_sphere, (2,), 2),
    "ST_DistanceSpheroid": SQLFunction(geodesy.on_ellipsoid, (2,), 2),
    "ST_Envelope": SQLFunction(shapely.envelope),
    "ST_ForcePolygonCW": SQLFunction(_oriented),
    "ST_GeomFromText": SQLFunction(from_text, (2,), 0),
    "ST_GeomFromWKB": SQLFunction(from_wkb, (2,), 0),
    "ST_Intersection": SQLFunction(shapely.intersection, (2,), 2),
    "ST_IsEmpty": SQLFunction(shapely.is_empty),
    "ST_IsValid": SQLFunction(shapely.is_valid),
    "ST_Length": SQLFunction(_lines_only),
    "ST_LengthSpheroid": SQLFunction(geodesy.length),
    # The two names that Django's Length asks for on every SQLite; PostGIS measures on the ellipsoid either way.
    "GeodesicLength": SQLFunction(geodesy.length),
    "GreatCircleLength": SQLFunction(geodesy.length),
    "ST_LineLocatePoint": SQLFunction(locate, (2,), 2),
    "ST_MakeValid": SQLFunction(shapely.make_valid),
    "ST_MinimumBoundingCircle": SQLFunction(bounding_circle),
    "ST_NPoints": SQLFunction(shapely.get_num_coordinates),
    "ST_NumGeometries": SQLFunction(shapely.get_num_geometries),
    "ST_Perimeter": SQLFunction(_perimeter),
    "ST_PointOnSurface": SQLFunction(shapely.point_on_surface),
    "ST_Relate": SQLFunction(shapely.relate_pattern, (3,), 2),
    "ST_Reverse": SQLFunction(shapely.reverse),
    "ST_Scale": SQLFunction(lambda g, x, y, z=1.0: affinity.scale(g, x, y, z, origin=(0, 0, 0)), (3, 4)),
    "ST_SnapToGrid": SQLFunction(snap, (2, 3, 5)),
    "ST_SRID": SQLFunction(shapely.get_srid),
    "ST_SymDifference": SQLFunction(shapely.symmetric_difference, (2,), 2),
    "ST_Transform": SQLFunction(transform, (2,)),
    "ST_Translate": SQLFunction(lambda g, x, y, z=0.0: affinity.translate(g, x, y, z), (3, 4)),
    "ST_Union": SQLFunction(shapely.union, (2,), 2),
}
