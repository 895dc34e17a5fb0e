"""Cuts layers into tiles by halving the world again and again."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from mapper.basemap.layer import EXTENT, Properties, Shapes
from mapper.basemap.mvt import LINE, POINT, POLYGON, Feature

Owners = NDArray[np.int64]
Box = tuple[float, float, float, float]

_LINESTRING, _POLYGON = 1, 3


def cut(
    shapes: Shapes, properties: list[Properties], zoom: int, buffer: int
) -> Iterator[tuple[int, int, list[Feature]]]:
    """Yield (x, y, features) for each tile of ``zoom`` that has any.

    ``shapes`` are Points, LineStrings or Polygons of the unit square, all of one type. A tile keeps what lies up to
    ``buffer`` units beyond its edge, of points only its own. Lines and polygons of one tile with the same properties
    become one feature.
    """
    if not len(shapes):
        return
    kind = int(shapely.get_type_id(shapes[0]))
    if kind == 0:
        yield from _sorted(shapes, properties, zoom)
        return
    owners = np.arange(len(shapes))
    margin = buffer / EXTENT / 2**zoom
    for x, y, parts, whose in _halve(shapes, owners, (0, 0, 0), zoom, margin, kind):
        yield x, y, _features(parts, whose, properties, (zoom, x, y), kind)


def _sorted(points: Shapes, properties: list[Properties], zoom: int) -> Iterator[tuple[int, int, list[Feature]]]:
    spots = shapely.get_coordinates(points) * 2**zoom
    tiles = np.clip(np.floor(spots), 0, 2**zoom - 1).astype(np.int64)
    local = np.rint((spots - tiles) * EXTENT).astype(int).tolist()
    found: dict[tuple[int, int], list[Feature]] = {}
    for index, tile in enumerate(map(tuple, tiles.tolist())):
        found.setdefault(tile, []).append((POINT, [local[index]], properties[index]))
    for (x, y), features in found.items():
        yield x, y, features


def _halve(
    parts: Shapes, owners: Owners, node: tuple[int, int, int], zoom: int, margin: float, kind: int
) -> Iterator[tuple[int, int, Shapes, Owners]]:
    level, x, y = node
    if not len(parts):
        return
    if level == zoom:
        yield x, y, parts, owners
        return
    side = 1 / 2 ** (level + 1)
    for column in (2 * x, 2 * x + 1):
        west, east = column * side - margin, (column + 1) * side + margin
        half = _clip(parts, owners, (west, 2 * y * side - margin, east, (2 * y + 2) * side + margin), kind)
        for row in (2 * y, 2 * y + 1):
            quarter = _clip(*half, (west, row * side - margin, east, (row + 1) * side + margin), kind)
            yield from _halve(*quarter, (level + 1, column, row), zoom, margin, kind)


def _clip(parts: Shapes, owners: Owners, box: Box, kind: int) -> tuple[Shapes, Owners]:
    """Return what lies in ``box``, as single lines or polygons, and whose it is."""
    west, north, east, south = box
    bounds = shapely.bounds(parts)
    near = (bounds[:, 0] < east) & (bounds[:, 2] > west) & (bounds[:, 1] < south) & (bounds[:, 3] > north)
    parts, owners, bounds = parts[near], owners[near], bounds[near]
    crossing = (bounds[:, 0] < west) | (bounds[:, 2] > east) | (bounds[:, 1] < north) | (bounds[:, 3] > south)
    if not crossing.any():
        return parts, owners
    clipped, place = shapely.get_parts(
        shapely.clip_by_rect(parts[crossing], west, north, east, south), return_index=True
    )
    whole = shapely.get_type_id(clipped) == kind
    return (
        np.concatenate([parts[~crossing], clipped[whole]]),
        np.concatenate([owners[~crossing], owners[crossing][place[whole]]]),
    )


def _features(
    parts: Shapes, owners: Owners, properties: list[Properties], node: tuple[int, int, int], kind: int
) -> list[Feature]:
    level, x, y = node
    points = shapely.get_coordinates(parts) * (EXTENT * 2**level) - (x * EXTENT, y * EXTENT)
    local = iter(np.rint(points).astype(int).tolist())
    pieces: list[Any]
    if kind == _LINESTRING:
        pieces = [list(islice(local, size)) for size in shapely.get_num_coordinates(parts).tolist()]
    else:
        rings, polygon = shapely.get_rings(parts, return_index=True)
        pieces = [[] for _ in parts]
        for owner, size in zip(polygon.tolist(), shapely.get_num_coordinates(rings).tolist(), strict=True):
            pieces[owner].append(list(islice(local, size)))
    together: dict[Properties, list[Any]] = {}
    for owner, piece in sorted(zip(owners.tolist(), pieces, strict=True), key=lambda pair: pair[0]):
        together.setdefault(properties[owner], []).append(piece)
    return [(LINE if kind == _LINESTRING else POLYGON, shared, tags) for tags, shared in together.items()]
