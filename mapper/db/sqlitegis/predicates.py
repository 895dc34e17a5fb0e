"""The yes-or-no questions of SQL: relations of two geometries, and relations of their boxes."""

from collections.abc import Callable

import shapely
from shapely import Geometry

from mapper.db.sqlitegis import ewkb
from mapper.db.sqlitegis.ewkb import SRID_BYTES, Box

# Relation -> what to ask of (right, left) to get the answer for (left, right): the right side is mostly one constant,
# which is prepared once and asked again for each row.
TURNED: dict[str, Callable[..., bool]] = {
    "ST_Contains": shapely.within,
    "ST_ContainsProperly": lambda right, left: shapely.contains_properly(left, right),
    "ST_CoveredBy": shapely.covers,
    "ST_Covers": shapely.covered_by,
    "ST_Crosses": shapely.crosses,
    "ST_Disjoint": shapely.disjoint,
    "ST_Equals": shapely.equals,
    "ST_Intersects": shapely.intersects,
    "ST_Overlaps": shapely.overlaps,
    "ST_Touches": shapely.touches,
    "ST_Within": shapely.contains,
    "ST_DWithin": shapely.dwithin,
}

# Relation -> the comparison of two boxes (west, south, east, north), as PostGIS's operators compare them.
BOXES: dict[str, Callable[[Box, Box], bool]] = {
    "gis_box_overlaps": lambda a, b: a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1],
    "gis_box_contains": lambda a, b: a[0] <= b[0] and a[2] >= b[2] and a[1] <= b[1] and a[3] >= b[3],
    "gis_box_contained": lambda a, b: a[0] >= b[0] and a[2] <= b[2] and a[1] >= b[1] and a[3] <= b[3],
    "gis_box_left": lambda a, b: a[2] < b[0],
    "gis_box_right": lambda a, b: a[0] > b[2],
    "gis_box_strictly_below": lambda a, b: a[3] < b[1],
    "gis_box_strictly_above": lambda a, b: a[1] > b[3],
    "gis_box_overlaps_left": lambda a, b: a[2] <= b[2],
    "gis_box_overlaps_right": lambda a, b: a[0] >= b[0],
    "gis_box_overlaps_below": lambda a, b: a[3] <= b[3],
    "gis_box_overlaps_above": lambda a, b: a[1] >= b[1],
}


class Relation:
    """One relation as an SQL function of (left, right, ...); each connection has its own, so it needs no lock."""

    def __init__(self, ask: Callable[..., bool]) -> None:
        self._ask = ask
        self._blob = b""
        self._shape: Geometry | None = None
        self._seen = 0

    def __call__(self, left: bytes | None, right: bytes | None, *more: float) -> int | None:
        if left is None or right is None or None in more:
            return None
        same_system(left, right)
        return int(self._ask(self._remembered(right), ewkb.read(left), *more))

    def _remembered(self, blob: bytes) -> Geometry:
        """Return the geometry of ``blob``; the same one asked twice running is prepared for many more."""
        if blob != self._blob:
            self._shape, self._blob, self._seen = ewkb.read(blob), blob, 0
        self._seen += 1
        if self._seen == 2:
            shapely.prepare(self._shape)
        return self._shape


class BoxRelation:
    """One relation of bounding boxes as an SQL function of (left, right)."""

    def __init__(self, compare: Callable[[Box, Box], bool]) -> None:
        self._compare = compare
        self._blob = b""
        self._box: Box | None = None

    def __call__(self, left: bytes | None, right: bytes | None) -> int | None:
        if left is None or right is None:
            return None
        same_system(left, right)
        if right != self._blob:
            self._box, self._blob = ewkb.box(right), right
        mine = ewkb.box(left)
        return int(mine is not None and self._box is not None and self._compare(mine, self._box))


class Side:
    """``gis_side(geometry, 0..3)``: one side of the box (west, south, east, north), which triggers ask for in turn."""

    def __init__(self) -> None:
        self._blob = b""
        self._box: Box | None = None

    def __call__(self, blob: bytes | None, side: int) -> float | None:
        if blob is None:
            return None
        if blob != self._blob:
            self._box, self._blob = ewkb.box(blob), blob
        return None if self._box is None else self._box[side]


def same_system(left: bytes, right: bytes) -> None:
    """Raise ValueError where two blobs are in different reference systems, as PostGIS does."""
    if left[SRID_BYTES] != right[SRID_BYTES]:
        srids = " and ".join(str(int.from_bytes(blob[SRID_BYTES], "little")) for blob in (left, right))
        raise ValueError(f"Geometries in EPSG {srids} cannot be compared; transform one with ST_Transform first.")
