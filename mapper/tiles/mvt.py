"""A tile's layers: ``cells`` or ``groups``, ``events`` and ``shapes`` (docs/api.md tells what each holds)."""

from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from events.drafting.vocabulary import ACLED_TYPES
from mapper.basemap.mvt import LINE, POINT, POLYGON, field, varint
from mapper.tiles.columns import Rows, varints, zigzag

EXTENT = 4096
# Outlines go on a little beyond the edge, so that it is not drawn.
_BUFFER = 64
_UNDATED = -(2**31)
_KEYS = ("kind", "type", "category", "status", "from", "to")
_CELL_KEYS = ("n", "incidents", "movements", "zones")
_GROUP_KEYS = ("n", *ACLED_TYPES)
_HEAD = varint(15 << 3) + varint(2)


def tile_bytes(tile: Any) -> bytes:
    """Return a ``Tile`` of ``events.queries.tiled`` as a vector tile; empty where nothing is there."""
    layers = []
    if tile.cells is not None:
        layers.append(_cells(tile.cells))
    if tile.groups is not None:
        layers.append(_groups(tile.groups))
    if tile.spots is not None:
        layers.append(_events(*tile.spots))
    layers.append(_shapes(tile))
    return b"".join(layers)


def _layer(name: str, features: bytes, keys: Any, values: list[bytes]) -> bytes:
    if not features:
        return b""
    tables = [*(field(3, key.encode()) for key in keys), *(field(4, value) for value in values)]
    return field(3, b"".join([_HEAD, field(1, name.encode()), features, *tables, varint(5 << 3) + varint(EXTENT)]))


# Counts and days are the same in nearly every tile.
@lru_cache(maxsize=50_000)
def _whole(value: int) -> bytes:
    # uint_value for what cannot be negative, sint_value for days before 1970.
    return varint(5 << 3) + varint(value) if value >= 0 else varint(6 << 3) + varint(-2 * value - 1)


def _word(value: str) -> bytes:
    return field(1, value.encode())


def _point(rows: Rows, x: NDArray[np.int64], y: NDArray[np.int64]) -> None:
    rows.fixed(3 << 3)
    rows.fixed(POINT)
    at = Rows(len(x))
    at.fixed(9)
    at.varint(zigzag(x))
    at.varint(zigzag(y))
    rows.packed(4, at)


def _cells(cells: Any) -> bytes:
    return _counts("cells", _CELL_KEYS, cells, np.column_stack([cells.number, cells.kinds]))


def _groups(groups: Any) -> bytes:
    return _counts("groups", _GROUP_KEYS, groups, np.column_stack([groups.number, groups.types]))


def _counts(name: str, keys: tuple[str, ...], at_places: Any, counted: NDArray[np.int64]) -> bytes:
    known, at = np.unique(counted, return_inverse=True)
    at = at.reshape(counted.shape)
    tags = Rows(len(counted))
    for key in range(len(keys)):
        tags.fixed(key)
        tags.varint(at[:, key])
    rows = Rows(len(counted))
    rows.packed(2, tags)
    _point(rows, at_places.x, at_places.y)
    whole = Rows(len(counted))
    whole.packed(2, rows)
    return _layer(name, whole.joined(), keys, [_whole(int(number)) for number in known])


def _tags(told: Any) -> tuple[Rows, list[bytes]]:
    """Return the tags of single events, and the values that they number."""
    dated = told.first != _UNDATED
    days, at = np.unique(np.concatenate([told.first[dated], told.last[dated]]), return_inverse=True)
    begin = len(told.words)
    first, last = np.zeros(len(told.id), np.int64), np.zeros(len(told.id), np.int64)
    first[dated], last[dated] = begin + at[: int(dated.sum())], begin + at[int(dated.sum()) :]
    tags = Rows(len(told.id))
    empty = told.words.index("") if "" in told.words else -1
    for key, name in enumerate(("kind", "type", "category", "status")):
        values = getattr(told, name)
        tags.fixed(key, values != empty)
        tags.varint(values, values != empty)
    for key, values in ((4, first), (5, last)):
        tags.fixed(key, dated)
        tags.varint(values, dated)
    return tags, [*(_word(word) for word in told.words), *(_whole(int(day)) for day in days)]


def _events(x: NDArray[np.int64], y: NDArray[np.int64], told: Any) -> bytes:
    tags, values = _tags(told)
    rows = Rows(len(x))
    rows.fixed(1 << 3)
    rows.varint(told.id)
    rows.packed(2, tags)
    _point(rows, x, y)
    whole = Rows(len(x))
    whole.packed(2, rows)
    return _layer("events", whole.joined(), _KEYS, values)


def _shapes(tile: Any) -> bytes:
    if tile.drawn is None:
        return b""
    rings, told = tile.drawn
    corners = rings.corners / 2.0**31 * (EXTENT * 2.0**tile.z) - (tile.x * EXTENT, tile.y * EXTENT)
    tags, values = _tags(told)
    heads = _heads(told, tags)
    features = b"".join(
        field(2, heads[shape] + bytes((3 << 3, kind)) + field(4, commands))
        for shape, kind, commands in sorted(_lines(rings, corners) + _areas(rings, corners))
    )
    return _layer("shapes", features, _KEYS, values)


def _heads(told: Any, tags: Rows) -> list[bytes]:
    """Return id and tags of each event."""
    rows = Rows(len(told.id))
    rows.fixed(1 << 3)
    rows.varint(told.id)
    rows.packed(2, tags)
    kept = np.stack(rows.kept, axis=1)
    written = np.stack(rows.bytes, axis=1)[kept].tobytes()
    ends = np.concatenate([[0], np.cumsum(kept.sum(axis=1))]).tolist()
    return [written[begin:end] for begin, end in pairwise(ends)]


def _box(geometry: Any) -> Any:
    return shapely.clip_by_rect(geometry, -_BUFFER, -_BUFFER, EXTENT + _BUFFER, EXTENT + _BUFFER)


def _lines(rings: Any, corners: NDArray[np.float64]) -> list[tuple[int, int, bytes]]:
    picked = np.flatnonzero(rings.role == 0)
    if not len(picked):
        return []
    spots, line = _indexed(rings, corners, picked)
    lines = shapely.linestrings(spots, indices=line)
    parts, owner = shapely.get_parts(_box(lines), return_index=True)
    right = shapely.get_type_id(parts) == 1
    return _written(parts[right], rings.shape[picked][owner[right]], LINE)


def _areas(rings: Any, corners: NDArray[np.float64]) -> list[tuple[int, int, bytes]]:
    picked = np.flatnonzero(rings.role > 0)
    if not len(picked):
        return []
    spots, ring = _indexed(rings, corners, picked)
    closed = shapely.linearrings(spots, indices=ring)
    area = np.cumsum(rings.role[picked] == 1) - 1
    areas = shapely.polygons(closed, indices=area)
    whose = rings.shape[picked][rings.role[picked] == 1]
    parts, owner = shapely.get_parts(_box(areas), return_index=True)
    right = (shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)
    # Shells turn clockwise on the screen, whose y runs down.
    turned = shapely.orient_polygons(parts[right], exterior_cw=False)
    edges, part = shapely.get_rings(turned, return_index=True)
    return _written(edges, whose[owner[right]][part], POLYGON)


def _indexed(
    rings: Any, corners: NDArray[np.float64], picked: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return the corners of the ``picked`` rings, and for each corner the number of its ring, as shapely takes them."""
    begins = np.concatenate([[0], rings.ends])[picked]
    sizes = rings.ends[picked] - begins
    at = np.arange(int(sizes.sum())) + np.repeat(begins - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
    return corners[at], np.repeat(np.arange(len(picked)), sizes)


def _written(edges: NDArray[np.object_], whose: NDArray[np.int32], kind: int) -> list[tuple[int, int, bytes]]:
    """Return shape, kind and commands of lines or rings that stand together by shape; what is too small is left out."""
    if not len(edges):
        return []
    spots = np.rint(shapely.get_coordinates(edges)).astype(np.int64)
    ring = np.repeat(np.arange(len(edges)), shapely.get_num_coordinates(edges))
    first = np.concatenate([[True], ring[1:] != ring[:-1]])
    kept = first | np.concatenate([[True], (spots[1:] != spots[:-1]).any(axis=1)])
    spots, ring = spots[kept], ring[kept]
    if kind == POLYGON:
        # The way back to the first corner is a command of its own.
        last = np.concatenate([ring[1:] != ring[:-1], [True]])
        begin = np.flatnonzero(np.concatenate([[True], ring[1:] != ring[:-1]]))
        closes = (spots == spots[begin][np.cumsum(np.concatenate([[True], ring[1:] != ring[:-1]])) - 1]).all(axis=1)
        spots, ring = spots[~(last & closes)], ring[~(last & closes)]
    sizes = np.bincount(ring, minlength=len(edges))
    drawn = sizes >= (3 if kind == POLYGON else 2)
    stays = drawn[ring]
    spots, ring, whose, sizes = spots[stays], ring[stays], whose[drawn], sizes[drawn]
    if not len(spots):
        return []
    begin = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    fresh = np.concatenate([[True], whose[1:] != whose[:-1]])
    before = np.concatenate([[[0, 0]], spots[:-1]])
    before[begin[fresh]] = 0
    steps = zigzag(spots - before)
    closing = 1 if kind == POLYGON else 0
    begun = np.concatenate([[0], np.cumsum(2 * sizes + 2 + closing)])
    commands = np.empty(int(begun[-1]), np.int64)
    within = np.arange(len(spots)) - np.repeat(begin, sizes)
    at = np.repeat(begun[:-1], sizes) + 1 + 2 * within + (within > 0)
    commands[at], commands[at + 1] = steps[:, 0], steps[:, 1]
    commands[begun[:-1]] = 9
    commands[begun[:-1] + 3] = (sizes - 1) << 3 | 2
    if closing:
        commands[begun[1:] - 1] = 15
    written, places = varints(commands)
    starts = places[begun[:-1][fresh]].tolist()
    ends = [*starts[1:], len(written)]
    shapes = whose[fresh].tolist()
    return [(shape, kind, written[start:end]) for shape, start, end in zip(shapes, starts, ends, strict=True)]
