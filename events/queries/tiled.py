"""What one map tile shows: events where they are few, numbers of events by cell where they are many, and outlines.

Every located event stands in exactly one tile of each zoom, as itself or counted in a cell: the numbers of all tiles of
a zoom add up to all events. Outlines are drawn besides, in every tile that they reach.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.drafting.vocabulary import SENSITIVITIES, STATUSES
from events.index import outlines
from events.index.criteria import Criteria, flags
from events.index.lasting import TileKey
from events.index.live import View
from events.index.morton import CLOSEST, squash, stretch, to_square
from events.index.outlines import Rings
from events.index.segment import Segment, located

__all__ = ["CLOSEST", "Cells", "Tile", "Told", "outlined", "tile", "tile_key", "told", "units"]

# Units along the side of a tile, and cells along it: 64 are 8 pixels wide where a tile is shown 512 wide.
EXTENT = 4096
_CELL_BITS = 6
# Events that a tile shows one by one; more are counted by cell.
MOST_EVENTS = 2000
# Outlines of one tile, the largest first, and how large they have to be to be drawn, in units: beside counted cells
# only what stands out.
MOST_OUTLINES, MOST_BESIDE_CELLS = 2000, 400
_SEEN, _STANDS_OUT = 4, 128
_KINDS = ("incident", "movement", "zone")
# Bits of a number that count one kind: three times 21 are 63, and two million events are below 2**21.
_BITS = 21


@dataclass(frozen=True, slots=True)
class Cells:
    """Places in units of the tile (y down), the number of events of each cell, and of incidents, movements, zones."""

    x: NDArray[np.int64]
    y: NDArray[np.int64]
    number: NDArray[np.int64]
    kinds: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of single events: words by their number in ``words``, days since 1970 (or UNDATED)."""

    id: NDArray[np.int64]
    words: list[str]
    kind: NDArray[np.int64]
    type: NDArray[np.int64]
    category: NDArray[np.int64]
    status: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tile:
    """Cells or events (the other is None), and outlines: corners in fractions of 2**31 of Web Mercator's square."""

    z: int
    x: int
    y: int
    cells: Cells | None
    spots: tuple[NDArray[np.int64], NDArray[np.int64], Told] | None
    drawn: tuple[Rings, Told] | None
    # Where near events are drawn as one: ``events.queries.grouped.Groups``; ``spots`` are then those that stand alone.
    groups: Any = None


def tile_key(draw: str, z: int, x: int, y: int, wanted: Criteria) -> TileKey:
    """Return what a tile made by ``draw`` is kept under; it outlasts changes elsewhere where it can."""
    return TileKey(draw, z, x, y, wanted, own=wanted.ids is None and wanted.touching is None)


def tile(view: View, wanted: Criteria, z: int, x: int, y: int) -> Tile:
    """Return what a tile shows of what is wanted."""
    begin, end = stretch(z, x, y)
    spans = []
    for part in view.parts:
        code = part.rows.code
        first = int(np.searchsorted(code, np.uint64(begin)))
        last = int(np.searchsorted(code, np.uint64(end - 1), side="right"))
        spans.append((first, min(last, located(part.rows))))
    keeps = [flags(view, n, wanted, *span) for n, span in enumerate(spans)]
    total = sum(int(np.count_nonzero(keep)) for keep in keeps)
    many = total > MOST_EVENTS
    return Tile(
        z,
        x,
        y,
        _cells(view, spans, keeps, z) if many else None,
        None if many or not total else _spots(view, spans, keeps, z),
        outlined(view, wanted, z, x, y, many=many),
    )


def _cells(view: View, spans: Any, keeps: Any, z: int) -> Cells:
    width = min(64, 2 * (z + _CELL_BITS))
    shift = np.uint64(64 - width)
    found: list[tuple[Any, ...]] = []
    for part, (first, last), keep in zip(view.parts, spans, keeps, strict=True):
        if not keep.any():
            continue
        starts = _starts(part.rows, width)
        starts = starts[np.searchsorted(starts, first) : np.searchsorted(starts, last)] - first
        each = _by_kind(part.rows, first, keep, starts)
        counted = each.sum(axis=1)
        full = counted > 0
        # The one in the middle stands for its cell: a place where something is, whatever the grid.
        middle = starts[full] + np.diff(np.append(starts, last - first))[full] // 2
        found.append((part.rows.code[first:last][middle], counted[full], each[full]))
    code = np.concatenate([one[0] for one in found])
    number, kinds = np.concatenate([one[1] for one in found]), np.concatenate([one[2] for one in found])
    if len(found) > 1:
        # The same cell in several parts is one cell; the largest part's place stands for it.
        order = np.argsort(code >> shift, kind="stable")
        code, number, kinds = code[order], number[order], kinds[order]
        begun = np.flatnonzero(np.concatenate([[True], (code[1:] >> shift) != (code[:-1] >> shift)]))
        code, number, kinds = code[begun], np.add.reduceat(number, begun), np.add.reduceat(kinds, begun, axis=0)
    return Cells(*units(code, z), number, kinds)


def _by_kind(rows: Segment, first: int, keep: NDArray[np.bool_], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Count the kept rows of each kind from each of ``starts`` to the next; ``keep`` begins at the row ``first``."""
    if "weights" not in rows.kept:
        weights = [1 << _BITS * _KINDS.index(word) for word in rows.words["kind"]]
        rows.kept["weights"] = np.array(weights or [0], dtype=np.int64)[rows.kind]
    weights = rows.kept["weights"][first : first + len(keep)]
    if len(keep) < 1 << _BITS:
        # One sum counts all kinds, each in bits of its own: half the time of a sum for each.
        together = np.add.reduceat(weights * keep, starts)
        return np.stack([together >> _BITS * n & (1 << _BITS) - 1 for n in range(len(_KINDS))], axis=1)
    each = [np.add.reduceat(keep & (weights == 1 << _BITS * n), starts, dtype=np.int64) for n in range(len(_KINDS))]
    return np.stack(each, axis=1)


def _starts(rows: Segment, width: int) -> NDArray[np.int64]:
    """Return where each cell of ``width`` bits begins among the rows; kept, for every filter needs it again."""
    key = ("starts", width)
    if key not in rows.kept:
        code = rows.code[: located(rows)] >> np.uint64(64 - width)
        rows.kept[key] = np.flatnonzero(np.concatenate([[True], code[1:] != code[:-1]])) if len(code) else code
    found: NDArray[np.int64] = rows.kept[key]
    return found


def units(code: NDArray[np.uint64], z: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return places in units of their tile of zoom ``z``."""
    shift = 32 - z - 12
    both = squash(code), squash(code >> np.uint64(1))
    x, y = ((one >> shift if shift >= 0 else one << -shift) & (EXTENT - 1) for one in both)
    return x, y


def _spots(view: View, spans: Any, keeps: Any, z: int) -> tuple[NDArray[np.int64], NDArray[np.int64], Told]:
    picked = [np.flatnonzero(keep) + first for (first, _last), keep in zip(spans, keeps, strict=True)]
    code = np.concatenate([part.rows.code[rows] for part, rows in zip(view.parts, picked, strict=True)])
    return (*units(code, z), told(view, picked))


def told(view: View, picked: list[NDArray[np.int64]]) -> Told:
    """Return what is told of the rows picked of each part of ``view``."""
    words: dict[str, int] = {}

    def numbered(names: list[str]) -> NDArray[np.int64]:
        return np.array([words.setdefault(name, len(words)) for name in names] or [0], dtype=np.int64)

    columns: dict[str, list[Any]] = {name: [] for name in ("id", "kind", "type", "category", "status", "first", "last")}
    statuses = numbered(list(STATUSES))
    for part, at in zip(view.parts, picked, strict=True):
        rows = part.rows
        for name in ("kind", "type", "category"):
            columns[name].append(numbered(rows.words[name])[getattr(rows, name)[at]])
        columns["status"].append(statuses[rows.sight[at] // len(SENSITIVITIES)])
        for name in ("id", "first", "last"):
            columns[name].append(getattr(rows, name)[at].astype(np.int64))
    whole = {name: np.concatenate(values) if values else np.zeros(0, np.int64) for name, values in columns.items()}
    return Told(words=list(words), **whole)


def outlined(view: View, wanted: Criteria, z: int, x: int, y: int, *, many: bool) -> tuple[Rings, Told] | None:
    """Return the outlines of what is wanted; fewer where there are ``many`` events."""
    least = (_STANDS_OUT if many else _SEEN) / EXTENT / 2**z
    most = MOST_BESIDE_CELLS if many else MOST_OUTLINES
    near, sizes = [], []
    for part in view.parts:
        square = _square(part.rows)
        margin = 64 / EXTENT
        west, east = (x - margin) / 2**z, (x + 1 + margin) / 2**z
        north, south = (y - margin) / 2**z, (y + 1 + margin) / 2**z
        size = square[4]
        meets = (square[0] <= east) & (square[2] >= west) & (square[1] <= south) & (square[3] >= north)
        found = np.flatnonzero(meets & (size >= least))
        near.append(found)
        sizes.append(size[found])
    everything = np.concatenate(sizes) if sizes else np.zeros(0)
    # Far more are looked at than drawn only where a filter leaves out most; they are picked among the largest.
    limit = np.partition(everything, -20 * most)[-20 * most] if len(everything) > 20 * most else 0.0
    kept = []
    for n, (part, found, size) in enumerate(zip(view.parts, near, sizes, strict=True)):
        found = found[size >= limit]
        found = found[_wanted_shapes(view, n, wanted, part.rows.drawn[found])]
        kept.append(found)
    left = np.concatenate([_square(part.rows)[4][found] for part, found in zip(view.parts, kept, strict=True)] or [[]])
    if not len(left):
        return None
    limit = np.partition(left, -most)[-most] if len(left) > most else 0.0
    kept = [found[_square(part.rows)[4][found] >= limit][:most] for part, found in zip(view.parts, kept, strict=True)]
    band = outlines.band_of(z)
    rings = outlines.joined(
        [
            (outlines.of_shapes(part.rows.bands[band], found), len(found))
            for part, found in zip(view.parts, kept, strict=True)
        ]
    )
    return rings, told(
        view, [part.rows.drawn[found].astype(np.int64) for part, found in zip(view.parts, kept, strict=True)]
    )


def _wanted_shapes(view: View, number: int, wanted: Criteria, rows: NDArray[np.int32]) -> NDArray[np.bool_]:
    if not len(rows):
        return np.zeros(0, bool)
    begin, end = int(rows.min()), int(rows.max()) + 1
    return flags(view, number, wanted, begin, end)[rows - begin]


def _square(rows: Segment) -> tuple[NDArray[np.float64], ...]:
    """Return west, north, east, south of each shape in Web Mercator's square (y down), and its larger side."""
    if "square" not in rows.kept:
        sides = rows.sides
        if len(sides):
            west_north, east_south = to_square(sides[:, [0, 3]]), to_square(sides[:, [2, 1]])
        else:
            west_north = east_south = np.zeros((0, 2))
        size = np.maximum(*(east_south - west_north).T) if len(sides) else np.zeros(0)
        rows.kept["square"] = (*west_north.T, *east_south.T, size)
    found: tuple[NDArray[np.float64], ...] = rows.kept["square"]
    return found
