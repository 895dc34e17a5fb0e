"""How a geometry is stored: little-endian EWKB with its SRID, the form that PostGIS sends and GEOS reads."""

import math
import struct

import shapely
from shapely import Geometry

# Byte 0 is the byte order, bytes 1-4 the type with flags, bytes 5-8 the SRID where the flag says there is one.
LITTLE_ENDIAN = b"\x01"
SRID_FLAG = 0x20
Z_FLAG = 0x80
TYPE_CODES = {
    "POINT": 1,
    "LINESTRING": 2,
    "POLYGON": 3,
    "MULTIPOINT": 4,
    "MULTILINESTRING": 5,
    "MULTIPOLYGON": 6,
    "GEOMETRYCOLLECTION": 7,
}
SRID_BYTES = slice(5, 9)
# The first five bytes of a two-dimensional point that has a SRID; its x and y follow the SRID.
POINT_HEAD = b"\x01\x01\x00\x00\x20"
_POINT = struct.Struct("<9xdd")

Box = tuple[float, float, float, float]


def read(blob: bytes) -> Geometry:
    """Return the geometry of ``blob``; raises ValueError where it holds none."""
    try:
        return shapely.from_wkb(blob)
    except (shapely.errors.GEOSException, TypeError) as problem:
        raise ValueError(f"A stored geometry cannot be read ({problem}); it must be EWKB.") from None


def write(shape: Geometry, srid: int = 0) -> bytes:
    """Return ``shape`` as a blob, with ``srid`` where the shape has none of its own."""
    if srid and not shapely.get_srid(shape):
        shape = shapely.set_srid(shape, srid)
    return shapely.to_wkb(shape, include_srid=True, byte_order=1, flavor="extended")


def is_point(blob: bytes) -> bool:
    """Tell whether ``blob`` is a two-dimensional point with a SRID, whose coordinates ``point`` reads without GEOS."""
    return blob[:5] == POINT_HEAD


def point(blob: bytes) -> tuple[float, float]:
    """Return x and y of a blob that ``is_point``; both are NaN where it is empty."""
    return _POINT.unpack(blob)


def box(blob: bytes) -> Box | None:
    """Return (min x, min y, max x, max y) of ``blob``; None where it is empty."""
    if is_point(blob):
        x, y = point(blob)
        return None if math.isnan(x) else (x, y, x, y)
    west, south, east, north = shapely.bounds(read(blob)).tolist()
    return None if math.isnan(west) else (west, south, east, north)


def column_check(column: str, geom_type: str, srid: int, dim: int) -> str:
    """Return the SQL condition that ``column`` (quoted) holds this type, SRID and dimension, as PostGIS demands.

    It compares the blob's first bytes, so it costs nothing and needs no function of ours. There is no space after its
    commas, for Django reads a table's columns by splitting its SQL at ", ".
    """
    flags = (Z_FLAG if dim == 3 else 0) | (SRID_FLAG if srid > 0 else 0)
    tail = bytes([flags]) + (srid.to_bytes(4, "little") if srid > 0 else b"")
    if geom_type in TYPE_CODES:
        head = LITTLE_ENDIAN + bytes([TYPE_CODES[geom_type], 0, 0]) + tail
        return f"substr({column},1,{len(head)})=x'{head.hex()}'"
    return f"substr({column},5,{len(tail)})=x'{tail.hex()}'"
