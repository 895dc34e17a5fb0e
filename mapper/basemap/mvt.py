"""Writes Mapbox Vector Tiles 2.1 (https://github.com/mapbox/vector-tile-spec/tree/master/2.1)."""

import struct
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from mapper.basemap.layer import EXTENT, Properties

POINT, LINE, POLYGON = 1, 2, 3
MOVE_TO, LINE_TO, CLOSE = 1, 2, 7


def varint(value: int) -> bytes:
    """Return a protobuf varint of an unsigned integer.

    >>> varint(300).hex()
    'ac02'
    """
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def varints(values: Sequence[int]) -> bytes:
    """Return packed varints of unsigned integers below 2**28."""
    numbers = np.asarray(values, dtype=np.uint32)
    groups = np.stack([numbers & 0x7F, numbers >> 7 & 0x7F, numbers >> 14 & 0x7F, numbers >> 21 & 0x7F], axis=1)
    length = 1 + (numbers >= 1 << 7) + (numbers >= 1 << 14) + (numbers >= 1 << 21)
    place = np.arange(4)
    groups |= np.where(place < (length - 1)[:, None], 0x80, 0).astype(np.uint32)
    return groups.astype(np.uint8)[place < length[:, None]].tobytes()


def field(number: int, payload: bytes) -> bytes:
    """Return a length-delimited protobuf field."""
    return varint(number << 3 | 2) + varint(len(payload)) + payload


def _number(number: int, value: int) -> bytes:
    return varint(number << 3) + varint(value)


def _value(value: Any) -> bytes:
    if isinstance(value, str):
        return field(1, value.encode())
    if isinstance(value, float):
        return varint(2 << 3 | 5) + struct.pack("<f", value)
    return _number(5, value)


def _zigzag(value: int) -> int:
    return value << 1 ^ value >> 31


def _path(points: list[list[int]], cursor: list[int], closed: bool) -> list[int]:
    """Return the commands of one line or ring, leaving ``cursor`` at its end; empty where nothing visible is left."""
    if closed:
        points = points[:-1]
    kept = [p for i, p in enumerate(points) if not i or p != points[i - 1]]
    if closed and len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < (3 if closed else 2):
        return []
    x, y = cursor
    commands = [MOVE_TO | 1 << 3]
    for i, (px, py) in enumerate(kept):
        if i == 1:
            commands.append(LINE_TO | len(kept) - 1 << 3)
        commands += (_zigzag(px - x), _zigzag(py - y))
        x, y = px, py
    cursor[:] = x, y
    if closed:
        commands.append(CLOSE | 1 << 3)
    return commands


def _signed_area(ring: list[list[int]]) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:], strict=False))


def _polygons(polygons: list[list[list[list[int]]]]) -> list[int]:
    """Return the commands of polygons' rings; exterior rings turn clockwise on the screen, as the specification has it."""
    commands: list[int] = []
    cursor = [0, 0]
    for rings in polygons:
        for position, ring in enumerate(rings):
            area = _signed_area(ring)
            if not area:
                if position == 0:
                    break
                continue
            turned = ring if (area > 0) == (position == 0) else ring[::-1]
            drawn = _path(turned, cursor, closed=True)
            if not drawn and position == 0:
                break
            commands += drawn
    return commands


def _integers(part: Any) -> list[list[int]]:
    return np.rint(shapely.get_coordinates(part)).astype(int).tolist()


def geometry(shape: Any) -> tuple[int, list[int]]:
    """Return (type, commands) of a shape in tile units; commands are empty where it is too small to be seen."""
    kind = shapely.get_type_id(shape)
    if kind in (3, 6):
        rings = [[_integers(r) for r in (p.exterior, *p.interiors)] for p in shapely.get_parts(shape) if not p.is_empty]
        return POLYGON, _polygons(rings)
    if kind in (1, 5):
        cursor = [0, 0]
        return LINE, [c for part in shapely.get_parts(shape) for c in _path(_integers(part), cursor, closed=False)]
    if kind in (0, 4):
        points = _integers(shape)
        steps: NDArray[np.int64] = np.diff(np.array([[0, 0], *points]), axis=0)
        return POINT, [MOVE_TO | len(points) << 3, *(_zigzag(int(v)) for v in steps.ravel())]
    return 0, []


def layer(name: str, features: Iterable[tuple[Any, Properties]]) -> bytes:
    """Return a layer as field 3 of a tile, or nothing where no feature can be seen. Shapes are in tile units, y down."""
    keys: dict[str, int] = {}
    values: dict[tuple[type, Any], int] = {}
    body = []
    for shape, properties in features:
        kind, commands = geometry(shape)
        if not commands:
            continue
        tags = []
        for key, value in properties:
            tags += (keys.setdefault(key, len(keys)), values.setdefault((type(value), value), len(values)))
        feature = field(2, varints(tags)) if tags else b""
        body.append(field(2, feature + _number(3, kind) + field(4, varints(commands))))
    if not body:
        return b""
    return field(
        3,
        b"".join(
            [
                _number(15, 2),
                field(1, name.encode()),
                *body,
                *(field(3, key.encode()) for key in keys),
                *(field(4, _value(value)) for _, value in values),
                _number(5, EXTENT),
            ]
        ),
    )
