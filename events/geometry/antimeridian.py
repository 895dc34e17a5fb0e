"""Cuts geometry at the 180th meridian and winds its rings, as RFC 7946 asks (sections 3.1.6 and 3.1.9)."""

from collections.abc import Iterator
from itertools import pairwise
from math import floor

import numpy as np
import shapely
from shapely.geometry import GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

Path = list[tuple[float, float]]


def split_antimeridian(geometry: BaseGeometry) -> BaseGeometry:
    """Return ``geometry`` with every longitude within -180 to 180, cut where it crosses the 180th meridian.

    EPSG:4326 degrees, longitude first. Each edge is taken to run the shorter way round the Earth, whether it is written
    with a jump (179 to -179) or without (179 to 181). A ring around a pole is closed over that pole. Lines keep their
    direction and their order, so a movement's last part ends where the movement ends. Exterior rings come out
    anticlockwise, holes clockwise. Heights are dropped.

    >>> split_antimeridian(LineString([(179, 0), (-179, 2)])).wkt
    'MULTILINESTRING ((179 0, 180 1), (-180 1, -179 2))'
    """
    if geometry.is_empty:
        return geometry
    geometry = shapely.force_2d(geometry)
    if _stays_inside(geometry):
        return _wound(geometry)
    parts = [part for single in _singles(geometry) for part in _split_single(single)]
    return _gathered(geometry, parts)


def _stays_inside(geometry: BaseGeometry) -> bool:
    west, _, east, _ = geometry.bounds
    return bool(west >= -180 and east <= 180 and east - west <= 180)


def _singles(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    if hasattr(geometry, "geoms"):
        for part in geometry.geoms:
            yield from _singles(part)
    elif not geometry.is_empty:
        yield geometry


def _split_single(geometry: BaseGeometry) -> list[BaseGeometry]:
    if isinstance(geometry, Point):
        return [Point(_wrapped(geometry.x), geometry.y)]
    if isinstance(geometry, Polygon):
        return _split_polygon(geometry)
    return [LineString(path) for path in _split_path(_unwrapped(list(geometry.coords)))]


def _wrapped(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def _unwrapped(path: Path) -> Path:
    """Return ``path`` with longitudes running on past 180 instead of jumping (an edge of exactly 360 stays)."""
    smooth = [path[0]]
    turns = 0
    for (before, _), (lon, lat) in pairwise(path):
        if 180 < abs(lon - before) < 360:
            turns -= round((lon - before) / 360)
        smooth.append((lon + 360 * turns, lat))
    return smooth


def _world(lon: float) -> int:
    return floor((lon + 180) / 360)


def _split_path(path: Path) -> Iterator[Path]:
    part: Path = []
    for (x0, y0), (x1, y1) in pairwise(path):
        low, high = sorted((x0, x1))
        cuts = [180 + 360 * k for k in range(_world(low), _world(high) + 1) if low < 180 + 360 * k < high]
        if x1 < x0:
            cuts.reverse()
        stops = [(x0, y0), *((cut, y0 + (y1 - y0) * (cut - x0) / (x1 - x0)) for cut in cuts), (x1, y1)]
        for (a, lat_a), (b, lat_b) in pairwise(stops):
            shift = 360 * _world((a + b) / 2)
            start, end = (a - shift, lat_a), (b - shift, lat_b)
            if part and part[-1] != start:
                yield part
                part = []
            part.extend([end] if part else [start, end])
    if part:
        yield part


def _split_polygon(polygon: Polygon) -> list[BaseGeometry]:
    shell = Polygon(_closed(_unwrapped(list(polygon.exterior.coords))))
    whole = shell if shell.is_valid else shapely.make_valid(shell)
    for hole in polygon.interiors:
        whole = whole.difference(_beside(Polygon(_closed(_unwrapped(list(hole.coords)))), whole))
    west, _, east, _ = whole.bounds
    parts: list[BaseGeometry] = []
    for world in range(_world(west), _world(east) + 1):
        cut = whole.intersection(shapely.box(360 * world - 180, -90, 360 * world + 180, 90))
        shifted = shapely.transform(cut, lambda xy, shift=360 * world: xy - np.array([shift, 0]))
        parts.extend(part for part in _singles(shifted) if isinstance(part, Polygon))
    # The union joins what touches inside the map, as the two halves of a polar cap do.
    return [_wound(part) for part in _singles(shapely.union_all(parts))]


def _closed(ring: Path) -> Path:
    """Return ``ring`` closed; one that has gone once round the Earth is closed over the nearer pole."""
    if ring[0] == ring[-1]:
        return ring
    pole = 90.0 if sum(lat for _, lat in ring) > 0 else -90.0
    return [*ring, (ring[-1][0], pole), (ring[0][0], pole), ring[0]]


def _beside(hole: Polygon, shell: BaseGeometry) -> BaseGeometry:
    """Return ``hole`` shifted by whole turns to where ``shell`` covers it."""
    for turns in (0, -1, 1):
        shifted = shapely.transform(hole, lambda xy, shift=360 * turns: xy + np.array([shift, 0]))
        if shell.intersects(shifted.representative_point()):
            return shifted
    return hole


def _wound(geometry: BaseGeometry) -> BaseGeometry:
    return shapely.orient_polygons(geometry)


def _gathered(original: BaseGeometry, parts: list[BaseGeometry]) -> BaseGeometry:
    if len(parts) == 1 and not hasattr(original, "geoms"):
        return parts[0]
    kinds = {type(part) for part in parts}
    if kinds == {Point}:
        return MultiPoint(parts)
    if kinds == {LineString}:
        return MultiLineString(parts)
    if kinds == {Polygon}:
        return MultiPolygon(parts)
    return GeometryCollection(parts)
