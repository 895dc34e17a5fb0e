"""Map tiles that outlast a change: those that no event that changed stood in before, or stands in now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.index.morton import CLOSEST, NOWHERE, stretch, to_square
from events.index.segment import Segment

# Beyond so many changed events, looking at each tile is not worth it.
_FEW = 500
# How far outlines are drawn beyond the sides of a tile, as a share of it, with some to spare.
_MARGIN = 1 / 32


@dataclass(frozen=True, slots=True)
class TileKey:
    """What a tile is kept under. ``own``: it shows nothing but what stands in it, chosen by its own columns alone."""

    draw: str
    z: int
    x: int
    y: int
    wanted: Any
    own: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Where events stood before they changed, and after: cells of each zoom, and the sides of what is drawn.

    ``sides`` are west, north, east, south in Web Mercator's unit square, y down.
    """

    cells: frozenset[tuple[int, int]]
    sides: tuple[tuple[float, ...], ...]

    def meets(self, z: int, x: int, y: int) -> bool:
        """Tell whether a tile shows something that changed."""
        if (z, stretch(z, x, y)[0] >> (64 - 2 * z)) in self.cells:
            return True
        west, east = (x - _MARGIN) / 2**z, (x + 1 + _MARGIN) / 2**z
        north, south = (y - _MARGIN) / 2**z, (y + 1 + _MARGIN) / 2**z
        return any(w <= east and e >= west and n <= south and s >= north for w, n, e, s in self.sides)


def change(rows: Iterable[tuple[Segment, NDArray[np.int64]]]) -> Change | None:
    """Return where the chosen rows of each segment stand; None where they are too many to tell."""
    codes: set[int] = set()
    sides: list[tuple[float, ...]] = []
    for part, chosen in rows:
        if len(codes) + len(chosen) > _FEW:
            return None
        codes.update(int(code) for code in part.code[chosen] if code != NOWHERE)
        at = np.searchsorted(part.drawn, chosen)
        at = at[at < len(part.drawn)]
        drawn = part.sides[at[np.isin(part.drawn[at], chosen)]]
        corners = np.column_stack([to_square(drawn[:, [0, 3]]), to_square(drawn[:, [2, 1]])])
        sides += [tuple(row) for row in corners.tolist()]
    return Change(frozenset((z, code >> (64 - 2 * z)) for code in codes for z in range(CLOSEST + 1)), tuple(sides))


def lasting(cache: dict[Any, Any], changed: Change | None) -> dict[Any, Any]:
    """Return what of ``cache`` is as it would be made anew."""
    if changed is None:
        return {}
    # Copied in one step: other threads keep tiles meanwhile.
    return {
        key: value
        for key, value in cache.copy().items()
        if isinstance(key, TileKey) and key.own and not changed.meets(key.z, key.x, key.y)
    }
