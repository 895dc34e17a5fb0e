"""When events were, in numbers: by the days they began and ended, by type; and what has no exact day or no place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events.drafting.vocabulary import ACLED_TYPES
from events.index.criteria import Criteria, chosen, in_tray, keep
from events.index.live import View
from events.index.segment import UNDATED
from events.queries.filter import TRAYS
from events.queries.picked import numbers, summary

_MONTH = 3


@dataclass(frozen=True, slots=True)
class Timed:
    """``days`` (since 1970, growing) are those on which an event began or ended; the other lists are as long.

    ``began`` and ``ended`` count all events with a date; ``types`` those known to the day or the week, by the day they
    began. How many fall into days from a to b: those that began until b, less those that ended before a. ``sides`` are
    west, south, east, north of the points that stand for events.
    """

    total: int
    located: int
    days: list[int]
    began: list[int]
    ended: list[int]
    types: dict[str, list[int]]
    trays: dict[str, int]
    sides: tuple[float, float, float, float] | None = None


def timed(view: View, wanted: Criteria) -> Timed:
    """Count what is wanted by days."""
    key = ("timed", wanted)
    found: Timed | None = view.cache.get(key)
    if found is None:
        found = _timed(view, wanted)
        keep(view, key, found)
    return found


def _timed(view: View, wanted: Criteria) -> Timed:
    first, last = numbers(view, wanted, "first").astype(np.int64), numbers(view, wanted, "last").astype(np.int64)
    exact = numbers(view, wanted, "precision") != _MONTH
    types = _types(view, wanted)
    dated = first != UNDATED
    trays = dict.fromkeys(TRAYS, 0)
    for n, part in enumerate(view.parts):
        rows = chosen(view, n, wanted)
        for name in trays:
            trays[name] += int(np.count_nonzero(in_tray(part.rows, name, rows)))
    whole = summary(view, wanted)
    if not dated.any():
        return Timed(whole.total, whole.located, [], [], [], {}, trays, _sides(view, wanted))
    begin = int(min(first[dated].min(), last[dated].min()))
    most = int(max(first[dated].max(), last[dated].max())) - begin + 1
    began = np.bincount(first[dated] - begin, minlength=most)
    ended = np.bincount(last[dated] - begin, minlength=most)
    told = np.flatnonzero((began > 0) | (ended > 0))
    bars = np.bincount(
        types[dated & exact] * most + first[dated & exact] - begin, minlength=most * len(ACLED_TYPES)
    ).reshape(-1, most)
    return Timed(
        whole.total,
        whole.located,
        (told + begin).tolist(),
        began[told].tolist(),
        ended[told].tolist(),
        {name: bars[at][told].tolist() for at, name in enumerate(ACLED_TYPES) if bars[at].any()},
        trays,
        _sides(view, wanted),
    )


def _types(view: View, wanted: Criteria) -> NDArray[np.int64]:
    """Return the type of each wanted row by its number in the vocabulary; the last one for any other."""
    known = list(ACLED_TYPES)
    found = []
    for n, part in enumerate(view.parts):
        words = part.rows.words["type"]
        numbered = np.array([known.index(word) if word in known else len(known) - 1 for word in words] or [0])
        found.append(numbered[part.rows.type[chosen(view, n, wanted)]])
    return np.concatenate(found or [np.zeros(0, np.int64)])


def _sides(view: View, wanted: Criteria) -> tuple[float, float, float, float] | None:
    lon, lat = numbers(view, wanted, "lon"), numbers(view, wanted, "lat")
    placed = ~np.isnan(lon)
    if not placed.any():
        return None
    return float(lon[placed].min()), float(lat[placed].min()), float(lon[placed].max()), float(lat[placed].max())
