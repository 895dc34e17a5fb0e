"""Stretches of the list of events: from any row, in any order, however many events there are."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.errors import BadFilter
from events.index import live
from events.index.criteria import Criteria, keep
from events.index.live import View
from events.index.segment import UNDATED
from events.queries.filter import ORDERS, EventFilter
from events.queries.forms import forms_of
from events.queries.picked import criteria, numbers, summary
from events.queries.sight import User, visible_events

# Orders that the index knows: its column, whether large values come first, and whether equal ones are newest first.
_INDEXED = {
    "newest": ("first", True, True),
    "oldest": ("first", False, False),
    "score": ("score", True, True),
    "lowest": ("score", False, False),
    "id": ("id", False, False),
}
# Rows from the beginning of a long list for which not all of it is put in order.
_NEAR = 2000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Events from row ``offset`` on, as GeoJSON features; ``total`` is the length of the whole list."""

    total: int
    offset: int
    forms: list[bytes]


def stretch_of(user: User, wanted: EventFilter, offset: int, limit: int, whole: int = 0) -> Stretch:
    """Return ``limit`` rows of the list from ``offset`` on; all of it where it has no more than ``whole``.

    Raises BadFilter.
    """
    if wanted.order not in ORDERS:
        raise BadFilter(f"Events cannot be ordered by {wanted.order!r}; choose from: {', '.join(ORDERS)}.")
    view = live.view()
    asked = criteria(view, user, wanted)
    total = summary(view, asked).total
    if total <= whole:
        offset, limit = 0, total
    if wanted.order in _INDEXED:
        ids = _ordered(view, asked, wanted.order, offset + limit)[offset : offset + limit].tolist()
    else:
        ids = list(visible_events(user, wanted).values_list("pk", flat=True)[offset : offset + limit])
    return Stretch(total, offset, forms_of(user, ids, wanted.statuses))


def _ordered(view: View, asked: Criteria, order: str, end: int) -> NDArray[np.int64]:
    """Return the numbers of what is asked for in order, at least the first ``end`` of them."""
    key = ("ordered", asked, order)
    found: NDArray[np.int64] | None = view.cache.get(key)
    if found is not None:
        return found
    column, falling, newest = _INDEXED[order]
    ids = numbers(view, asked, "id").astype(np.int64)
    ranks = _ranks(numbers(view, asked, column), column, falling=falling)
    if end <= _NEAR < len(ids) // 10:
        few = ranks <= np.partition(ranks, end)[end]
        ids, ranks = ids[few], ranks[few]
        return _sorted(ids, ranks, newest=newest)
    found = _sorted(ids, ranks, newest=newest)
    keep(view, key, found)
    return found


def _sorted(ids: NDArray[np.int64], ranks: NDArray[Any], *, newest: bool) -> NDArray[np.int64]:
    return ids[np.lexsort((-ids if newest else ids, ranks))]


def _ranks(values: NDArray[Any], column: str, *, falling: bool) -> NDArray[np.float64]:
    ranks = -values.astype(np.float64) if falling else values.astype(np.float64)
    if column == "first":
        ranks[values == UNDATED] = np.inf
    return ranks
