"""Cuts layers into tiles by halving the world again and again."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely

from mapper.basemap.layer import EXTENT, Properties, Shapes

Features = list[tuple[Any, Properties]]


def cut(shapes: Shapes, properties: list[Properties], zoom: int, buffer: int) -> Iterator[tuple[int, int, Features]]:
    """Yield (x, y, features) for each tile of ``zoom`` that has any; shapes are then in tile units.

    Lines of one tile with the same properties become one feature.
    """
    margin = buffer / EXTENT / 2**zoom
    kept = ~shapely.is_empty(shapes)
    yield from _halve(shapes[kept], np.arange(len(shapes))[kept], properties, (0, 0, 0), zoom, margin)


def _halve(
    shapes: Shapes, owners: Any, properties: list[Properties], node: tuple[int, int, int], zoom: int, margin: float
) -> Iterator[tuple[int, int, Features]]:
    level, x, y = node
    if not len(shapes):
        return
    if level == zoom:
        yield x, y, _tile(shapes, owners, properties, node)
        return
    side = 1 / 2 ** (level + 1)
    for column in (2 * x, 2 * x + 1):
        half, who = _clip(shapes, owners, (column * side, y * 2 * side, (column + 1) * side, (y + 1) * 2 * side), margin)
        for row in (2 * y, 2 * y + 1):
            quarter, whose = _clip(half, who, (column * side, row * side, (column + 1) * side, (row + 1) * side), margin)
            yield from _halve(quarter, whose, properties, (level + 1, column, row), zoom, margin)


def _clip(shapes: Shapes, owners: Any, box: tuple[float, float, float, float], margin: float) -> tuple[Shapes, Any]:
    """Return what lies in ``box`` widened by ``margin``, and whose it is. Points belong to one tile only: no margin."""
    if not len(shapes):
        return shapes, owners
    west, north, east, south = box
    if shapely.get_type_id(shapes[0]) == 0:
        px, py = shapely.get_x(shapes), shapely.get_y(shapes)
        inside = (px >= west) & (px < east) & (py >= north) & (py < south)
        return shapes[inside], owners[inside]
    west, north, east, south = west - margin, north - margin, east + margin, south + margin
    bounds = shapely.bounds(shapes)
    near = (bounds[:, 0] < east) & (bounds[:, 2] > west) & (bounds[:, 1] < south) & (bounds[:, 3] > north)
    shapes, owners, bounds = shapes[near], owners[near], bounds[near]
    crossing = (bounds[:, 0] < west) | (bounds[:, 2] > east) | (bounds[:, 1] < north) | (bounds[:, 3] > south)
    clipped = shapes.copy()
    clipped[crossing] = shapely.clip_by_rect(shapes[crossing], west, north, east, south)
    left = ~shapely.is_empty(clipped)
    return clipped[left], owners[left]


def _tile(shapes: Shapes, owners: Any, properties: list[Properties], node: tuple[int, int, int]) -> Features:
    level, x, y = node
    scale = EXTENT * 2**level
    local = shapely.transform(shapes, lambda points: points * scale - (x * EXTENT, y * EXTENT))
    features: Features = []
    together: dict[Properties, list[Any]] = {}
    for shape, owner in zip(local, owners, strict=True):
        if shapely.get_type_id(shape) in (1, 5):
            together.setdefault(properties[owner], []).extend(shapely.get_parts(shape))
        else:
            features.append((shape, properties[owner]))
    return features + [(shapely.MultiLineString(parts), shared) for shared, parts in together.items()]
