"""Which rows of the index are wanted: the conditions of a filter that columns of numbers can answer, exactly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.index.boxes import Box, within
from events.index.live import Part, View
from events.index.morton import NOWHERE
from events.index.segment import UNDATED, Segment

# Bytes of results that one state of the events keeps ready in each process.
_MOST_KEPT = 64_000_000


@dataclass(frozen=True, slots=True)
class Criteria:
    """What is wanted; of ``sights`` (numbers of ``segment.sight_code``), which whoever asks may see, and of no others.

    ``first`` and ``last`` are days since 1970. ``ids`` (growing) are numbers of events that the database chose for what
    columns cannot answer. ``precisions`` are those of the time; ``tray`` is one of ``events.queries.filter.TRAYS``.
    ``touching`` tells which of some events meet the box, where their sides alone do not.
    """

    sights: frozenset[int]
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    country: str = ""
    first: int | None = None
    last: int | None = None
    undated: bool = True
    precisions: tuple[int, ...] = ()
    tray: str = ""
    min_score: float | None = None
    boxes: tuple[Box, ...] = ()
    ids: NDArray[np.int64] | None = field(default=None, compare=False, repr=False)
    # What the ids were chosen by, for telling criteria apart.
    asked: Any = None
    touching: Callable[[Sequence[int]], set[int]] | None = field(default=None, compare=False, repr=False)


def chosen(view: View, number: int, criteria: Criteria) -> NDArray[np.int64]:
    """Return the places of the wanted rows of a part of ``view``, growing; kept for the next question."""
    key = ("chosen", number, criteria)
    found: NDArray[np.int64] | None = view.cache.get(key)
    if found is None:
        found = _chosen(view.parts[number], criteria)
        keep(view, key, found)
    return found


def keep(view: View, key: Any, value: Any) -> None:
    """Keep what was made of ``view`` for the next question; where it becomes too much, what was made first goes."""
    view.kept[0] += _size(value)
    if view.kept[0] > _MOST_KEPT:
        for old in view.cache.copy():
            if view.kept[0] <= _MOST_KEPT // 2:
                break
            view.kept[0] -= _size(view.cache.pop(old, b""))
    view.cache[key] = value


def _size(value: Any) -> int:
    return len(value) if isinstance(value, bytes) else int(getattr(value, "nbytes", 1000))


def flags(view: View, number: int, criteria: Criteria, begin: int, end: int) -> NDArray[np.bool_]:
    """Return whether each row from ``begin`` to ``end`` of a part is wanted."""
    part = view.parts[number]
    if criteria.boxes or criteria.ids is not None:
        rows = chosen(view, number, criteria)
        wanted = np.zeros(end - begin, bool)
        wanted[rows[np.searchsorted(rows, begin) : np.searchsorted(rows, end)] - begin] = True
        return wanted
    wanted = _plain(part.rows, criteria, slice(begin, end))
    if part.dead is not None:
        wanted[part.dead[np.searchsorted(part.dead, begin) : np.searchsorted(part.dead, end)] - begin] = False
    return wanted


def _chosen(part: Part, criteria: Criteria) -> NDArray[np.int64]:
    among: NDArray[np.int64] | None = None if criteria.ids is None else np.sort(part.places(criteria.ids))
    there = _there(part, among)

    def fits(at: Any) -> NDArray[np.bool_]:
        wanted = _plain(part.rows, criteria, at)
        return wanted if there is None else wanted & there[at]

    if criteria.boxes:
        return within(part.rows, criteria.boxes, fits, criteria.touching)
    return np.flatnonzero(fits(slice(None))) if among is None else among[fits(among)]


def _there(part: Part, among: NDArray[np.int64] | None) -> NDArray[np.bool_] | None:
    """Return for each row whether it is one of ``among`` (None: any) and not dead; None where all of them are."""
    if among is None:
        return None if part.dead is None else part.alive()
    flags = np.zeros(len(part.rows), bool)
    flags[among] = True
    if part.dead is not None:
        flags[part.dead] = False
    return flags


def _plain(rows: Segment, criteria: Criteria, at: Any) -> NDArray[np.bool_]:
    """Return which of the rows ``at`` meet everything but the boxes and the ids."""
    wanted = _one_of(rows.sight[at], sorted(criteria.sights))
    for column, asked in (("kind", criteria.kinds), ("type", criteria.types)):
        if asked:
            words = rows.words[column]
            wanted &= _one_of(getattr(rows, column)[at], [words.index(word) for word in asked if word in words])
    if criteria.country:
        # As the database is asked: the code stands anywhere in the list.
        named = np.array([criteria.country in word for word in rows.words["countries"]] or [False])
        wanted &= named[rows.countries[at]]
    if criteria.precisions:
        wanted &= _one_of(rows.precision[at], criteria.precisions)
    if criteria.tray:
        wanted &= in_tray(rows, criteria.tray, at)
    if criteria.min_score is not None:
        wanted &= rows.score[at] >= criteria.min_score
    if criteria.first is not None or criteria.last is not None:
        first = rows.first[at]
        during = np.ones(len(wanted), bool)
        if criteria.first is not None:
            during &= rows.last[at] >= criteria.first
        if criteria.last is not None:
            during &= first <= criteria.last
        wanted &= (during | (first == UNDATED)) if criteria.undated else (during & (first != UNDATED))
    elif not criteria.undated:
        wanted &= rows.first[at] != UNDATED
    return wanted


def in_tray(rows: Segment, tray: str, at: Any = slice(None)) -> NDArray[np.bool_]:
    """Return which of the rows ``at`` have no exact day or no place, in the sense of ``tray``."""
    if tray == "unlocated":
        return np.asarray(rows.code[at] == NOWHERE)
    if tray == "month":
        return np.asarray((rows.first[at] != UNDATED) & (rows.precision[at] == 3))
    zones = _one_of(rows.kind[at], [n for n, word in enumerate(rows.words["kind"]) if word == "zone"])
    return (rows.first[at] == UNDATED) & (zones if tray == "in_force" else ~zones)


def _one_of(values: NDArray[Any], numbers: Sequence[int]) -> NDArray[np.bool_]:
    if len(numbers) == 1:
        return np.asarray(values == numbers[0])
    known = np.zeros(256, bool)
    known[list(numbers)] = True
    return np.asarray(known[values])
