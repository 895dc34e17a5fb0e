"""Writes Mapbox Vector Tiles 2.1 (https://github.com/mapbox/vector-tile-spec/tree/master/2.1)."""

import struct
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from mapper.basemap.layer import EXTENT, Properties

POINT, LINE, POLYGON = 1, 2, 3
MOVE_TO, LINE_TO, CLOSE = 1, 2, 7

# A position in tile units, y down; what a feature is made of: positions, lines, or polygons of rings.
Position = Sequence[int]
Line = Sequence[Position]
Feature = tuple[int, list[Any], Properties]

_SHIFTS = np.array([0, 7, 14, 21], dtype=np.uint32)
_PLACES = np.arange(4)


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
    if len(values) < 40:  # numpy's overhead outweighs it
        out = bytearray()
        for value in values:
            while value > 0x7F:
                out.append(value & 0x7F | 0x80)
                value >>= 7
            out.append(value)
        return bytes(out)
    numbers = np.array(values, dtype=np.uint32)
    length = 1 + (numbers >= 1 << 7) + (numbers >= 1 << 14) + (numbers >= 1 << 21)
    groups = numbers[:, None] >> _SHIFTS & 0x7F | np.where((length - 1)[:, None] > _PLACES, 0x80, 0)
    return groups.astype(np.uint8)[length[:, None] > _PLACES].tobytes()


def field(number: int, payload: bytes) -> bytes:
    """Return a length-delimited protobuf field; its number is below 16."""
    size = len(payload)
    head = bytes((number << 3 | 2, size)) if size < 128 else bytes((number << 3 | 2,)) + varint(size)
    return head + payload


def _number(number: int, value: int) -> bytes:
    return varint(number << 3) + varint(value)


def _value(value: Any) -> bytes:
    if isinstance(value, str):
        return field(1, value.encode())
    if isinstance(value, float):
        return varint(2 << 3 | 5) + struct.pack("<f", value)
    return _number(5, value)


def _path(points: Line, cursor: list[int], closed: bool) -> list[int]:
    """Return the commands of one line or ring, leaving ``cursor`` at its end; empty where nothing visible is left."""
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
        dx, dy = px - x, py - y
        commands += (dx << 1 ^ dx >> 31, dy << 1 ^ dy >> 31)
        x, y = px, py
    cursor[:] = x, y
    if closed:
        commands.append(CLOSE | 1 << 3)
    return commands


def _signed_area(ring: Line) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _polygons(polygons: list[list[Line]]) -> list[int]:
    """Return the commands of polygons' closed rings; exteriors turn clockwise on the screen, as specified."""
    commands: list[int] = []
    cursor = [0, 0]
    for rings in polygons:
        for position, ring in enumerate(rings):
            area = _signed_area(ring)
            drawn = _path(ring if (area > 0) == (position == 0) else ring[::-1], cursor, closed=True) if area else []
            if not drawn and position == 0:
                break
            commands += drawn
    return commands


def geometry(kind: int, parts: list[Any]) -> list[int]:
    """Return the commands of a feature's parts; empty where they are too small to be seen."""
    if kind == POLYGON:
        return _polygons(parts)
    cursor = [0, 0]
    if kind == LINE:
        return [command for line in parts for command in _path(line, cursor, closed=False)]
    commands = [MOVE_TO | len(parts) << 3]
    for x, y in parts:
        dx, dy = x - cursor[0], y - cursor[1]
        commands += (dx << 1 ^ dx >> 31, dy << 1 ^ dy >> 31)
        cursor = [x, y]
    return commands


def layer(name: str, features: Iterable[Feature]) -> bytes:
    """Return a layer as field 3 of a tile, or nothing where no feature can be seen."""
    keys: dict[str, int] = {}
    values: dict[tuple[type, Any], int] = {}
    body = []
    for kind, parts, properties in features:
        commands = geometry(kind, parts)
        if not commands:
            continue
        tags: list[int] = []
        for key, value in properties:
            tags += (keys.setdefault(key, len(keys)), values.setdefault((type(value), value), len(values)))
        feature = field(2, varints(tags)) if tags else b""
        body.append(field(2, feature + _number(3, kind) + field(4, varints(commands))))
    if not body:
        return b""
    head = _number(15, 2) + field(1, name.encode())
    tables = [*(field(3, key.encode()) for key in keys), *(field(4, _value(value)) for _, value in values)]
    return field(3, b"".join([head, *body, *tables, _number(5, EXTENT)]))
