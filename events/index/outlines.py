"""Lines and areas as maps draw them: corners as whole numbers of Web Mercator, fewer of them the farther away."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from events.geometry.antimeridian import split_antimeridian
from events.index.morton import to_square

# The last zoom of each band. What half a pixel (a tile is shown 512 pixels wide) cannot show is left out before it.
BANDS = (3, 6, 9, 12, 22)
LINE, SHELL, HOLE = 0, 1, 2
# Corners are fractions of 2**31: a hundredth of a pixel of the closest zoom.
UNIT = 2.0**31
_HALF_A_PIXEL = 1 / 1024


@dataclass(frozen=True, slots=True)
class Rings:
    """Rings and lines of a band: ``shape`` tells whose each is, ``role`` what it is, ``ends`` where its corners end."""

    shape: NDArray[np.int32]
    role: NDArray[np.uint8]
    ends: NDArray[np.int64]
    corners: NDArray[np.int32]


def band_of(zoom: int) -> int:
    """Return the number of the band that a zoom is drawn from."""
    return next(number for number, last in enumerate(BANDS) if zoom <= last or last == BANDS[-1])


def outlines(shapes: NDArray[np.object_]) -> tuple[Rings, ...]:
    """Return lines and areas (EPSG:4326) for each band; points among them are left out."""
    whole = [split_antimeridian(shape) if _crosses(shape) else shape for shape in shapes]
    square = shapely.transform(np.array(whole, dtype=object), to_square)
    found = []
    for last in BANDS:
        drawn = (
            square if last == BANDS[-1] else shapely.simplify(square, _HALF_A_PIXEL / 2**last, preserve_topology=False)
        )
        found.append(_rings(drawn))
    return tuple(found)


def _crosses(shape: Any) -> bool:
    west, _, east, _ = shape.bounds
    return bool(west < -180 or east > 180 or east - west > 180)


def _rings(shapes: NDArray[np.object_]) -> Rings:
    parts, owner = shapely.get_parts(shapes, return_index=True)
    kinds = shapely.get_type_id(parts)
    while (nested := kinds > 3).any():
        inner, inside = shapely.get_parts(parts[nested], return_index=True)
        owner = np.concatenate([owner[~nested], owner[nested][inside]])
        parts = np.concatenate([parts[~nested], inner])
        kinds = shapely.get_type_id(parts)
    full = ~shapely.is_empty(parts)
    lines, areas = full & (kinds == 1), full & (kinds == 3)
    rings, area = shapely.get_rings(parts[areas], return_index=True)
    first = np.concatenate([[True], area[1:] != area[:-1]]) if len(area) else np.zeros(0, bool)
    edges = np.concatenate([parts[lines], rings])
    whose = np.concatenate([owner[lines], owner[areas][area]]).astype(np.int32)
    role = np.concatenate([np.full(int(lines.sum()), LINE), np.where(first, SHELL, HOLE)]).astype(np.uint8)
    # Rings of one shape stand together, each shell before its holes.
    order = np.argsort(whose, kind="stable")
    edges = edges[order]
    corners = np.clip(np.rint(shapely.get_coordinates(edges) * UNIT), 0, UNIT - 1).astype(np.int32)
    ends = np.cumsum(shapely.get_num_coordinates(edges)).astype(np.int64)
    return Rings(whose[order], role[order], ends, corners)


def taken(rings: Rings, chosen: NDArray[np.bool_]) -> Rings:
    """Return the rings of the ``chosen`` shapes (one flag a shape), whose numbers count on anew."""
    return of_shapes(rings, np.flatnonzero(chosen))


def of_shapes(rings: Rings, shapes: NDArray[np.int64]) -> Rings:
    """Return the rings of ``shapes`` (numbers, each once), which are numbered from 0 on in this order."""
    first, last = np.searchsorted(rings.shape, shapes), np.searchsorted(rings.shape, shapes, side="right")
    picked = ranges(first, last)
    begins = np.concatenate([[0], rings.ends])[picked]
    ends = rings.ends[picked]
    return Rings(
        np.repeat(np.arange(len(shapes)), last - first).astype(np.int32),
        rings.role[picked],
        np.cumsum(ends - begins),
        rings.corners[ranges(begins, ends)],
    )


def joined(parts: list[tuple[Rings, int]]) -> Rings:
    """Return the rings of several sets (each with its number of shapes), one after the other."""
    before = np.cumsum([0, *(size for _rings, size in parts)])
    corners = np.cumsum([0, *(len(rings.corners) for rings, _size in parts)])
    return Rings(
        np.concatenate([rings.shape + int(start) for (rings, _), start in zip(parts, before, strict=False)]).astype(
            np.int32
        ),
        np.concatenate([rings.role for rings, _size in parts]),
        np.concatenate([rings.ends + int(start) for (rings, _), start in zip(parts, corners, strict=False)]),
        np.concatenate([rings.corners for rings, _size in parts]),
    )


def ranges(first: NDArray[Any], last: NDArray[Any]) -> NDArray[np.int64]:
    """Return all whole numbers from each ``first`` up to its ``last``, which is left out.

    >>> ranges(np.array([3, 9]), np.array([5, 10])).tolist()
    [3, 4, 9]
    """
    sizes = (last - first).astype(np.int64)
    if not sizes.sum():
        return np.zeros(0, np.int64)
    begun = np.repeat(first - np.concatenate([[0], np.cumsum(sizes)[:-1]]), sizes)
    return np.arange(int(sizes.sum())) + begun
