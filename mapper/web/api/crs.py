"""Coordinate reference systems by reference (OGC API Features, Part 2): what comes in and goes out in each of them.

Inside, everything is longitude, latitude in degrees. Web Mercator: EPSG method 1024, on the sphere of 6,378,137 m.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.errors import BadFilter

_RADIUS_M = 6_378_137.0
# Beyond this latitude Web Mercator's square ends; what lies farther out is told as lying on its edge.
_MAX_LATITUDE = 85.0511287798066
_HALF_M = np.pi * _RADIUS_M
# Shapes in a filter are looked for no deeper than conditions may nest, and a little more.
_MAX_DEPTH = 80
# As JSON has them, and as WKT is read.
_LIST = (list, tuple)
_Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Crs:
    """A system: ``told`` turns points (n, 2) of longitude, latitude in degrees into it, ``read`` turns them back."""

    uri: str
    told: Callable[[_Points], _Points]
    read: Callable[[_Points], _Points]


def _swapped(points: _Points) -> _Points:
    return points[:, ::-1]


def _mercator(points: _Points) -> _Points:
    latitude = np.radians(np.clip(points[:, 1], -_MAX_LATITUDE, _MAX_LATITUDE))
    metres = np.column_stack([np.radians(points[:, 0]), np.arcsinh(np.tan(latitude))]) * _RADIUS_M
    return np.asarray(np.round(metres, 3) + 0.0)


def _degrees(points: _Points) -> _Points:
    # A map's view reaches beyond the square.
    inside = np.clip(points, -_HALF_M, _HALF_M) / _RADIUS_M
    return np.clip(np.degrees(np.column_stack([inside[:, 0], np.arctan(np.sinh(inside[:, 1]))])), -180, 180)


_EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
CRS84 = Crs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", lambda points: points, lambda points: points)
SYSTEMS = {
    system.uri: system
    for system in (
        CRS84,
        # Latitude comes first, as its register has it.
        Crs(f"{_EPSG}4326", _swapped, _swapped),
        Crs(f"{_EPSG}3857", _mercator, _degrees),
    )
}


def crs_named(uri: str, parameter: str) -> Crs:
    """Return the system of that address, CRS84 for "". Raises BadFilter, naming those there are."""
    if not uri:
        return CRS84
    if uri not in SYSTEMS:
        raise BadFilter(f"There is no {parameter} {uri[:80]!r} here; choose from: {', '.join(SYSTEMS)}.")
    return SYSTEMS[uri]


def box_read(sides: list[float], crs: Crs) -> list[float]:
    """Return a box of ``crs`` (least first and second axis, then largest) as west, south, east, north in degrees."""
    if crs is CRS84:
        return sides
    return [float(side) for side in crs.read(np.array(sides, dtype=np.float64).reshape(2, 2)).ravel()]


def geometry_told(geometry: Any, crs: Crs) -> Any:
    """Return a GeoJSON geometry (or None) of degrees with its coordinates in ``crs``."""
    return geometry if crs is CRS84 or geometry is None else _changed(geometry, crs.told)


def tree_read(tree: Any, crs: Crs, depth: int = _MAX_DEPTH) -> Any:
    """Return a CQL2 tree with the shapes and boxes in it, which are of ``crs``, in degrees. Raises BadFilter."""
    if depth == 0:
        raise BadFilter("The filter nests too deeply; write it flatter.")
    if isinstance(tree, list):
        return [tree_read(part, crs, depth - 1) for part in tree]
    if not isinstance(tree, Mapping):
        return tree
    if isinstance(tree.get("bbox"), list):
        return {"bbox": box_read(_numbers(tree["bbox"], 4), crs)}
    if "coordinates" in tree or "geometries" in tree:
        return _changed(tree, crs.read)
    return {name: tree_read(part, crs, depth - 1) for name, part in tree.items()}


def _changed(geometry: Any, change: Callable[[_Points], _Points]) -> dict[str, Any]:
    if isinstance(geometry, Mapping) and isinstance(geometry.get("geometries"), _LIST):
        return {**geometry, "geometries": [_changed(part, change) for part in geometry["geometries"]]}
    if not isinstance(geometry, Mapping) or not isinstance(geometry.get("coordinates"), _LIST):
        raise BadFilter("A shape is GeoJSON with coordinates, or WKT.")
    return {**geometry, "coordinates": _moved(geometry["coordinates"], change, 4)}


def _moved(coordinates: Any, change: Callable[[_Points], _Points], depth: int) -> Any:
    """Return a position, or lists of positions within lists, with ``change`` made."""
    if coordinates and not isinstance(coordinates[0], _LIST):
        return change(np.array([_numbers(coordinates, 2)])).tolist()[0]
    if depth == 0:
        raise BadFilter("A shape is GeoJSON with coordinates, or WKT.")
    if coordinates and coordinates[0] and not isinstance(coordinates[0][0], _LIST):
        # A whole line at once.
        positions = [_numbers(position if isinstance(position, _LIST) else [], 2) for position in coordinates]
        return change(np.array(positions, dtype=np.float64)).tolist()
    return [_moved(part if isinstance(part, _LIST) else [None], change, depth - 1) for part in coordinates]


def _numbers(values: Any, wanted: int) -> list[float]:
    """Return two numbers of a position (of three, with a height) or four of a box (of six)."""
    flat = [*values[:2], *values[3:5]] if wanted == 4 and len(values) == 6 else values[: 2 if wanted == 2 else None]
    if len(flat) != wanted or not all(isinstance(v, int | float) and abs(v) < 1e12 for v in flat):
        raise BadFilter("Positions are two numbers, and boxes four.")
    return [float(value) for value in flat]
