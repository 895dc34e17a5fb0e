"""What one map tile shows where near events are drawn as one: groups with their make-up, and those that stand alone.

Cells are wide enough that what is drawn for each has room; every located event is in one group or alone, once a zoom.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from events.drafting.vocabulary import ACLED_TYPES
from events.index.criteria import Criteria, flags
from events.index.live import View
from events.index.morton import stretch
from events.index.segment import located
from events.queries.tiled import MOST_EVENTS, Tile, outlined, told, units

# Cells along the side of a tile, as a power of two: 8 are 64 pixels wide where a tile is shown 512 wide.
_CELL_BITS = 3


@dataclass(frozen=True, slots=True)
class Groups:
    """Places in units of the tile (y down), the number of events of each group, and of each type in vocabulary order.

    What has another type, or none, is counted as the last one, as it is drawn.
    """

    x: NDArray[np.int64]
    y: NDArray[np.int64]
    number: NDArray[np.int64]
    types: NDArray[np.int64]


def grouped_tile(view: View, wanted: Criteria, z: int, x: int, y: int) -> Tile:
    """Return what a tile shows of what is wanted, near events grouped."""
    begin, end = stretch(z, x, y)
    code, kind_of, part_of, row_of = [], [], [], []
    for n, part in enumerate(view.parts):
        first = int(np.searchsorted(part.rows.code, np.uint64(begin)))
        last = min(int(np.searchsorted(part.rows.code, np.uint64(end - 1), side="right")), located(part.rows))
        rows = np.flatnonzero(flags(view, n, wanted, first, last)) + first
        code.append(part.rows.code[rows])
        kind_of.append(_typed(part.rows.words["type"])[part.rows.type[rows]])
        part_of.append(np.full(len(rows), n))
        row_of.append(rows)
    codes = np.concatenate(code or [np.zeros(0, np.uint64)])
    drawn = outlined(view, wanted, z, x, y, many=len(codes) > MOST_EVENTS)
    if not len(codes):
        return Tile(z, x, y, None, None, drawn)
    types, parts, rows = np.concatenate(kind_of), np.concatenate(part_of), np.concatenate(row_of)
    if len(view.parts) > 1:
        order = np.argsort(codes, kind="stable")
        codes, types, parts, rows = codes[order], types[order], parts[order], rows[order]
    cells = codes >> np.uint64(64 - min(64, 2 * (z + _CELL_BITS)))
    begun = np.flatnonzero(np.concatenate([[True], cells[1:] != cells[:-1]]))
    number = np.diff(np.append(begun, len(codes)))
    alone = begun[number == 1]
    spots = None
    if len(alone):
        picked = [rows[alone][parts[alone] == n] for n in range(len(view.parts))]
        order = np.argsort(parts[alone], kind="stable")
        spots = (*units(codes[alone][order], z), told(view, picked))
    tile = Tile(z, x, y, None, spots, drawn)
    many = number > 1
    if not many.any():
        return tile
    counted = np.bincount(
        np.repeat(np.arange(len(begun)), number) * len(ACLED_TYPES) + types, minlength=len(begun) * len(ACLED_TYPES)
    ).reshape(-1, len(ACLED_TYPES))
    # The one in the middle stands for its group: a place where something is, whatever the grid.
    middle = begun[many] + number[many] // 2
    return replace(tile, groups=Groups(*units(codes[middle], z), number[many], counted[many]))


def _typed(words: list[str]) -> NDArray[np.int64]:
    known = list(ACLED_TYPES)
    return np.array([known.index(word) if word in known else len(known) - 1 for word in words] or [0], dtype=np.int64)
