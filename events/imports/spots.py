"""Coordinates and shapes of a block: on the Earth, in EPSG:4326, valid, cut at the 180th meridian, or refused.

Shapes leave as EWKB in hexadecimal digits: the form that both databases store.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.errors import GEOSException
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from events.errors import BadGeometry, UnreadableImport
from events.geometry.antimeridian import split_antimeridian
from events.geometry.limits import MAX_VERTICES
from events.imports.values import Refuse, number_of

WGS84 = "EPSG:4326"
_SRID = 4326
# Longitudes of lines and areas may run on beyond the 180th meridian; there they are cut.
_BEYOND = 360.0
_NOWHERE = "It lies at 0, 0 in the Gulf of Guinea, where empty coordinates end up; leave them empty instead."
_AREAS = ("Polygon", "MultiPolygon")


@dataclass(frozen=True, slots=True)
class Spots:
    """The shapes of a block, one a row: EWKB, bounds (west, south, east, north), GEOS's type (-1 for none).

    ``ends`` are first and last coordinate of each (of a point, the point twice).
    """

    ewkb: list[str | None]
    boxes: list[list[float] | None]
    types: list[int]
    ends: list[tuple[float, float, float, float] | None]


def from_columns(lons: Sequence[Any], lats: Sequence[Any], crs: str, refuse: Refuse) -> Spots:
    """Return points out of two columns of numbers in ``crs``; rows with both empty have none."""
    x, y = _numbers(lons), _numbers(lats)
    given = np.array([_given(a) or _given(b) for a, b in zip(lons, lats, strict=True)], dtype=bool)
    for at in np.flatnonzero(given & ~(np.isfinite(x) & np.isfinite(y))).tolist():
        refuse(at, f"The coordinates {str(lats[at])[:30]!r}, {str(lons[at])[:30]!r} are no numbers of degrees.")
        given[at] = False
    if crs and crs != WGS84:
        x, y = _transformer(crs).transform(x, y)
        _check_earth(x, y, given, refuse, f"outside of where {crs} holds")
    _check_points(x, y, given, refuse)
    return _points(x, y, given)


def from_shapes(shapes: Sequence[BaseGeometry | None], crs: str, refuse: Refuse) -> Spots:
    """Return shapes in ``crs`` made fit to be stored; None stays None."""
    held = np.array([None, *shapes], dtype=object)[1:]
    held[shapely.is_empty(held)] = None
    held = shapely.force_2d(held)
    finite = np.array([shape is None or bool(np.isfinite(shapely.get_coordinates(shape)).all()) for shape in held])
    for at in np.flatnonzero(~finite).tolist():
        refuse(at, "A coordinate is not a number.")
        held[at] = None
    if crs and crs != WGS84:
        transform = _transformer(crs).transform
        held = shapely.transform(held, lambda xy: np.column_stack(transform(xy[:, 0], xy[:, 1])))
    for at in np.flatnonzero(shapely.get_num_coordinates(held) > MAX_VERTICES).tolist():
        refuse(at, f"The shape has more than {MAX_VERTICES:,} vertices; simplify it.")
        held[at] = None
    kinds = shapely.get_type_id(held)
    if (kinds <= 0).all():
        given = kinds == 0
        x, y = shapely.get_x(held), shapely.get_y(held)
        _check_points(x, y, given, refuse)
        return _points(x, y, given)
    for at in np.flatnonzero(kinds >= 0).tolist():
        try:
            # GEOS divides by the length of edges that have none; what comes of it is checked.
            with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
                held[at] = _fit(held[at])
        except (BadGeometry, GEOSException) as problem:
            refuse(at, str(problem))
            held[at] = None
    return _of_shapes(held)


def circles(spots: Spots, at: Sequence[int], shapes: Sequence[BaseGeometry]) -> Spots:
    """Return ``spots`` with the rows ``at`` drawn as ``shapes`` instead."""
    drawn = _of_shapes(np.array([None, *shapes], dtype=object)[1:])
    ewkb, boxes, types, ends = list(spots.ewkb), list(spots.boxes), list(spots.types), list(spots.ends)
    for new, row in enumerate(at):
        ewkb[row], boxes[row], types[row], ends[row] = drawn.ewkb[new], drawn.boxes[new], drawn.types[new], ends[row]
    return Spots(ewkb, boxes, types, ends)


def read_wkt(values: Sequence[Any], refuse: Refuse) -> list[BaseGeometry | None]:
    """Return shapes out of cells of WKT, GeoJSON or WKB in hexadecimal digits."""
    found: list[BaseGeometry | None] = []
    for at, value in enumerate(values):
        try:
            found.append(_shape(value))
        except (GEOSException, UnicodeDecodeError, ValueError, TypeError, RecursionError):
            refuse(at, "The geometry cannot be read; write WKT, such as POINT (38.6 33.5), longitude first.")
            found.append(None)
    return found


def read_wkb(values: Sequence[bytes | None], refuse: Refuse) -> list[BaseGeometry | None]:
    """Return shapes out of WKB."""
    held = np.array([None, *values], dtype=object)[1:]
    found: list[BaseGeometry | None] = shapely.from_wkb(held, on_invalid="ignore").tolist()
    for at, (shape, raw) in enumerate(zip(found, values, strict=True)):
        if shape is None and raw is not None:
            refuse(at, "The geometry is broken: a ring that does not close, or too few points.")
    return found


def is_wkt(value: Any) -> bool:
    """Tell whether a cell looks like a geometry in WKT."""
    said = str(value or "").strip().upper().removeprefix("SRID=4326;")
    return said.startswith(("POINT", "LINESTRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION"))


def known_crs(name: str) -> str:
    """Return ``name`` as a reference system that can be read; "" for EPSG:4326 in any spelling.

    Raises UnreadableImport.
    """
    if not name:
        return ""
    try:
        found = CRS.from_user_input(name)
    except CRSError:
        raise UnreadableImport(f"There is no reference system {name[:60]!r}; give one such as EPSG:4326.") from None
    return "" if found.to_epsg() == _SRID else name


@lru_cache(8)
def _transformer(crs: str) -> Transformer:
    try:
        return Transformer.from_crs(crs, WGS84, always_xy=True)
    except CRSError:
        raise UnreadableImport(
            f"The reference system {crs[:60]!r} cannot be turned into degrees; save the file in EPSG:4326."
        ) from None


def _numbers(values: Sequence[Any]) -> np.ndarray:
    try:
        return np.array(values, dtype=np.float64)
    except (TypeError, ValueError):
        read = [number_of(value) for value in values]
        return np.array([np.nan if number is None else number for number in read], dtype=np.float64)


def _given(value: Any) -> bool:
    return not (value is None or (isinstance(value, str) and not value.strip()) or value != value)


def _check_earth(x: np.ndarray, y: np.ndarray, given: np.ndarray, refuse: Refuse, why: str) -> None:
    for at in np.flatnonzero(given & ~(np.isfinite(x) & np.isfinite(y))).tolist():
        refuse(at, f"The coordinates lie {why}.")
        given[at] = False


def _check_points(x: np.ndarray, y: np.ndarray, given: np.ndarray, refuse: Refuse) -> None:
    """Refuse points off the Earth, and 0, 0: what stands there in tables is an empty coordinate."""
    wrong = given & ((np.abs(np.nan_to_num(x)) > 180) | (np.abs(np.nan_to_num(y)) > 90))
    for at in np.flatnonzero(wrong).tolist():
        lon, lat = float(x[at]), float(y[at])
        if abs(lat) <= 180 and abs(lon) <= 90:
            refuse(at, f"{lat:g} is no latitude: latitude and longitude look swapped.")
        elif abs(lat) <= 90:
            refuse(at, f"{lon:g} is no longitude; longitudes lie between -180 and 180.")
        else:
            refuse(at, f"{lat:g}, {lon:g} is no place on Earth; are these metres of a projected system?")
    nowhere = given & (x == 0) & (y == 0)
    for at in np.flatnonzero(nowhere).tolist():
        refuse(at, _NOWHERE)
    given &= ~(wrong | nowhere)


def _points(x: np.ndarray, y: np.ndarray, given: np.ndarray) -> Spots:
    packed = np.zeros(len(x), dtype=[("head", "S9"), ("x", "<f8"), ("y", "<f8")])
    packed["head"] = b"\x01\x01\x00\x00\x20\xe6\x10\x00\x00"
    # What ends in NULs is cut short in numpy's texts; the head is written byte by byte.
    raw = packed.view(np.uint8).reshape(len(x), 25) if len(x) else packed.view(np.uint8).reshape(0, 25)
    raw[:, :9] = np.frombuffer(b"\x01\x01\x00\x00\x20\xe6\x10\x00\x00", dtype=np.uint8)
    packed["x"], packed["y"] = x + 0.0, y + 0.0
    digits = packed.tobytes().hex()
    there = given.tolist()
    xs, ys = x.tolist(), y.tolist()
    return Spots(
        [digits[50 * at : 50 * at + 50] if here else None for at, here in enumerate(there)],
        [[lon, lat, lon, lat] if here else None for lon, lat, here in zip(xs, ys, there, strict=True)],
        [0 if here else -1 for here in there],
        [(lon, lat, lon, lat) if here else None for lon, lat, here in zip(xs, ys, there, strict=True)],
    )


def _of_shapes(held: np.ndarray) -> Spots:
    kinds = shapely.get_type_id(held).tolist()
    ewkb = shapely.to_wkb(
        shapely.set_srid(held, _SRID), hex=True, include_srid=True, byte_order=1, flavor="extended"
    ).tolist()
    bounds = shapely.bounds(held).tolist()
    ends: list[tuple[float, float, float, float] | None] = []
    for shape in held.tolist():
        if shape is None:
            ends.append(None)
            continue
        coordinates = shapely.get_coordinates(shape)
        (x, y), (last_x, last_y) = coordinates[0].tolist(), coordinates[-1].tolist()
        ends.append((x, y, last_x, last_y))
    return Spots(ewkb, [box if kind >= 0 else None for box, kind in zip(bounds, kinds, strict=True)], kinds, ends)


def _fit(shape: BaseGeometry) -> BaseGeometry:
    """Return a valid shape within ±180 and ±90 degrees. Raises BadGeometry."""
    west, south, east, north = shape.bounds
    if south < -90 or north > 90:
        raise BadGeometry(f"{south if south < -90 else north:g} is no latitude; latitudes lie between -90 and 90.")
    beyond = 180.0 if shape.geom_type == "Point" else _BEYOND
    if west < -beyond or east > beyond:
        raise BadGeometry(f"{west if west < -beyond else east:g} is no longitude; longitudes lie between -180 and 180.")
    if west == south == east == north == 0:
        raise BadGeometry(_NOWHERE)
    shape = split_antimeridian(shape)
    if shape.geom_type in _AREAS and not shape.is_valid:
        mended = shapely.make_valid(shape)
        if mended.geom_type == "GeometryCollection":
            mended = shapely.union_all([part for part in mended.geoms if part.geom_type in _AREAS])
        # What was mended is valid already; only its rings are still to be wound.
        shape = split_antimeridian(mended) if mended.geom_type in _AREAS else Polygon()
    if shape.is_empty:
        raise BadGeometry("Nothing is left of the shape once it is made valid; draw it anew.")
    return shape


def _shape(value: Any) -> BaseGeometry | None:
    if isinstance(value, dict):
        return shapely.from_geojson(json.dumps(value))
    said = str(value or "").strip()
    if not said:
        return None
    if said.startswith("{"):
        return shapely.from_geojson(said)
    if said[:2] in {"00", "01"}:
        return shapely.from_wkb(said)
    return shapely.from_wkt(said.partition(";")[2] if said[:5].upper() == "SRID=" else said)
