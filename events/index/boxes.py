"""Which rows of the index lie in boxes of degrees: points by their columns, lines and areas by sides or shape.

The rows near a box are few stretches of the index; what else is asked for is looked at there first, shapes last.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.index.morton import stretches, to_square
from events.index.segment import Segment

Box = tuple[float, float, float, float]
# Tells of places of rows, or of a slice, which of them are wanted for everything but where they are.
Fits = Callable[[Any], NDArray[np.bool_]]
# Rows between two stretches that are sooner looked at than passed over.
_GAP = 4096


def within(
    rows: Segment, boxes: Sequence[Box], fits: Fits, touching: Callable[[Sequence[int]], set[int]] | None
) -> NDArray[np.int64]:
    """Return the places, growing, of the rows that fit and meet one of ``boxes`` (degrees), edges included.

    ``touching`` tells which of some events meet a box, where the sides of a shape alone do not tell; None: none does.
    """
    alone = _alone(rows)
    west, south, east, north = _sides(rows)
    inside, meets = np.zeros(len(rows.drawn), bool), np.zeros(len(rows.drawn), bool)
    found = []
    for box in boxes:
        for begin, end in _near(rows, box):
            at = np.flatnonzero(fits(slice(begin, end)) & alone[begin:end]) + begin
            lon, lat = rows.lon[at], rows.lat[at]
            found.append(at[(lon >= box[0]) & (lon <= box[2]) & (lat >= box[1]) & (lat <= box[3])])
        meets |= (west <= box[2]) & (east >= box[0]) & (south <= box[3]) & (north >= box[1])
        inside |= (west >= box[0]) & (east <= box[2]) & (south >= box[1]) & (north <= box[3])
    drawn = rows.drawn.astype(np.int64)
    found.append(_fitting(drawn[inside], fits))
    doubtful = _fitting(drawn[meets & ~inside], fits)
    if len(doubtful) and touching is not None:
        met = touching(rows.id[doubtful].tolist())
        found.append(doubtful[np.isin(rows.id[doubtful], np.array(sorted(met), dtype=np.int64))])
    places = np.sort(np.concatenate(found))
    # Two boxes may share an edge.
    return places if len(boxes) < 2 else places[np.concatenate([[True], places[1:] != places[:-1]])[: len(places)]]


def _fitting(places: NDArray[np.int64], fits: Fits) -> NDArray[np.int64]:
    return places[fits(places)]


def _near(rows: Segment, box: Box) -> list[tuple[int, int]]:
    """Return the stretches of rows on the map tiles that a box lies on: few more rows than it holds."""
    west, south, east, north = box
    corners = to_square(np.array([[west, north], [east, south]]))
    zoom = 0
    while zoom < 16 and (np.ptp(np.floor(corners * 2 ** (zoom + 1)), axis=0) < 8).all():
        zoom += 1
    (left, top), (right, bottom) = np.clip(np.floor(corners * 2**zoom), 0, 2**zoom - 1).astype(int).tolist()
    first, last = stretches(zoom, left, top, right, bottom)
    begins = np.searchsorted(rows.code, first)
    ends = np.searchsorted(rows.code, last, side="right")
    apart = begins[1:] > ends[:-1] + _GAP
    begins, ends = begins[np.concatenate([[True], apart])], ends[np.concatenate([apart, [True]])]
    return list(zip(begins.tolist(), ends.tolist(), strict=True))


def _alone(rows: Segment) -> NDArray[np.bool_]:
    """Return for each row whether its place is all there is of it: no line, no area."""
    if "alone" not in rows.kept:
        flags = np.ones(len(rows), bool)
        flags[rows.drawn] = False
        rows.kept["alone"] = flags
    found: NDArray[np.bool_] = rows.kept["alone"]
    return found


def _sides(rows: Segment) -> NDArray[np.float64]:
    """Return west, south, east and north of the lines and areas, each column in one piece."""
    if "sides" not in rows.kept:
        rows.kept["sides"] = np.ascontiguousarray(rows.sides.T)
    found: NDArray[np.float64] = rows.kept["sides"]
    return found
