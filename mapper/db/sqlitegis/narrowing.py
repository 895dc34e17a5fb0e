"""Asks the R*Tree first: limits a lookup to rows whose bounding box can satisfy it."""

import math
from typing import Any

from django.contrib.gis.geos import GEOSGeometry, Polygon
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Col

from mapper.db.sqlitegis.ewkb import Box
from mapper.db.sqlitegis.rtree import RTree, rtree_of

# Metres in a degree of latitude are 110574 at least; a little less makes boxes a little too large, never too small.
METRES_IN_DEGREE = 110_000.0
# Added around a constant that had to be transformed, for GDAL here and PROJ in SQL may differ in the last digits.
TRANSFORMED = 1e-6
# SQLite's outward rounding to 32 bits fails for numbers so near 0 that 32 bits cannot tell them from it.
NEAR_ZERO = 1e-30


def narrowed(
    lookup: Any,
    connection: BaseDatabaseWrapper,
    sql: str,
    params: Any,
    *,
    reach: float = 0.0,
    metres: bool = False,
    inside_suffices: bool = False,
) -> tuple[str, list[Any]]:
    """Return the condition ``sql`` limited to rows within ``reach`` of the box of the lookup's constant right side.

    ``reach`` is in the column's unit, or in metres on a column in degrees. Where the right side is an expression, or
    the left side is no indexed column, the condition comes back as it was. Where ``inside_suffices`` and the constant
    is an upright rectangle, as the view of a map is, rows strictly inside need no look at their geometry. The R*Tree
    keeps 32-bit numbers rounded outwards: what it leaves out never matches, and what it says is inside really is.
    """
    params = list(params)
    tree = _index(lookup.lhs, connection)
    shape = lookup.rhs
    if tree is None or not isinstance(shape, GEOSGeometry) or shape.empty:
        return sql, params
    srid = lookup.lhs.output_field.srid
    if shape.srid and shape.srid != srid:
        shape, reach = shape.transform(srid, clone=True), reach + TRANSFORMED
    west, south, east, north = _grown(shape.extent, reach, metres)
    outside = [west - NEAR_ZERO, east + NEAR_ZERO, south - NEAR_ZERO, north + NEAR_ZERO]
    quote = connection.ops.quote_name
    key = f"{quote(lookup.lhs.alias)}.{quote(tree.key)}"
    if inside_suffices and _is_upright_rectangle(shape):
        inside = [west + NEAR_ZERO, east - NEAR_ZERO, south + NEAR_ZERO, north - NEAR_ZERO]
        sql, params = f"({key} IN ({tree.inside()}) OR {sql})", [*inside, *params]
    return f"({key} IN ({tree.overlapping()}) AND {sql})", [*outside, *params]


def _index(lhs: Any, connection: BaseDatabaseWrapper) -> RTree | None:
    if not isinstance(lhs, Col) or not lhs.alias or not lhs.target.model._meta.managed:
        return None
    return rtree_of(lhs.target.model, lhs.target, connection)


def _is_upright_rectangle(shape: GEOSGeometry) -> bool:
    if not isinstance(shape, Polygon) or shape.num_interior_rings or shape.num_points != 5:
        return False
    west, south, east, north = shape.extent
    corners = {(x, y) for x, y, *_ in shape.exterior_ring.coords}
    return corners == {(west, south), (east, south), (east, north), (west, north)} and west < east and south < north


def _grown(box: Box, reach: float, metres: bool) -> Box:
    west, south, east, north = box
    if not metres:
        return west - reach, south - reach, east + reach, north + reach
    upwards = reach / METRES_IN_DEGREE
    south, north = south - upwards, north + upwards
    furthest = max(abs(south), abs(north))
    if furthest >= 89.0:  # all meridians are near each other at a pole
        return -math.inf, south, math.inf, north
    sideways = upwards / math.cos(math.radians(furthest))
    if west - sideways < -180.0 or east + sideways > 180.0:  # the other side of the antimeridian is near too
        return -math.inf, south, math.inf, north
    return west - sideways, south, east + sideways, north
