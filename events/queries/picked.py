"""Events picked by the index: numbers, counts and pages of a filter, without asking the database for each of them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.drafting.vocabulary import SENSITIVITIES, STATUSES
from events.index.criteria import Box, Criteria, chosen, keep
from events.index.live import View
from events.index.reading import meeting
from events.index.segment import UNDATED, located, sight_code
from events.queries.filter import EventFilter, matches
from events.queries.ground import upright
from events.queries.sight import User, sight, visible_events

_EPOCH = date(1970, 1, 1)
# Columns that a page can be ordered by here.
ORDERABLE = {"id": "id", "date_start": "first", "score": "score"}
# Days in the bars of a histogram: the first that makes no more than so many bars.
_STEPS, _MOST_BARS = (1, 7, 30, 91, 365, 3650), 120


@dataclass(frozen=True, slots=True)
class Summary:
    """What there is under a filter: ``located`` of them have a place; names -> numbers, largest first.

    ``bars`` are (first day, number) of events by their first day, each ``step`` days wide; ``undated`` have no day.
    """

    total: int
    located: int
    kinds: dict[str, int]
    types: dict[str, int]
    statuses: dict[str, int]
    first: date | None
    last: date | None
    undated: int
    step: int
    bars: tuple[tuple[date, int], ...]


def criteria(view: View, user: User, wanted: EventFilter) -> Criteria:
    """Return what ``user`` may see and ``wanted`` asks for, as the index answers it. Raises BadFilter."""
    seen = sight(user, wanted.statuses)
    # Says what is wrong with the filter, as everywhere; a box made into conditions would cost more than the answer.
    matches(replace(wanted, text="", report=None, ids=(), bbox=None), seen.levels)
    boxes: tuple[Box, ...] = ()
    if wanted.bbox:
        west, south, east, north = wanted.bbox
        upright(south, north)
        boxes = (wanted.bbox,) if west <= east else ((west, south, 180.0, north), (-180.0, south, east, north))
    bare = Criteria(
        sights=frozenset(sight_code(status, level) for status in seen.statuses for level in seen.levels),
        kinds=wanted.kinds,
        types=wanted.types,
        country=wanted.countries[0].upper() if len(wanted.countries) == 1 else "",
        first=wanted.date_from and (wanted.date_from - _EPOCH).days,
        last=wanted.date_to and (wanted.date_to - _EPOCH).days,
        undated=wanted.include_undated,
        precisions=wanted.time_precisions,
        tray=wanted.tray,
        min_score=wanted.min_score,
        boxes=boxes,
        touching=(lambda events: meeting(events, boxes)) if boxes else None,
    )
    rest = _rest(wanted)
    if rest == EventFilter():
        return bare
    key = ("ids", bare, rest)
    ids = view.cache.get(key)
    if ids is None:
        if rest != EventFilter(ids=wanted.ids):
            rows = visible_events(user, replace(wanted, bbox=None)).order_by().values_list("pk", flat=True)
            ids = np.sort(np.fromiter(rows.iterator(chunk_size=5000), dtype=np.int64))
        else:
            ids = np.unique(np.array(wanted.ids, dtype=np.int64))
        keep(view, key, ids)
    return replace(bare, ids=ids, asked=key[2:])


def _rest(wanted: EventFilter) -> EventFilter:
    """Return what of ``wanted`` the columns of the index do not hold: the database is asked for that."""
    return replace(
        wanted,
        kinds=(),
        types=(),
        statuses=(),
        date_from=None,
        date_to=None,
        include_undated=True,
        time_precisions=(),
        tray="",
        bbox=None,
        min_score=None,
        countries=wanted.countries if len(wanted.countries) > 1 else (),
        order="newest",
    )


def numbers(view: View, wanted: Criteria, column: str) -> NDArray[Any]:
    """Return a column of the wanted rows, part after part."""
    return np.concatenate(
        [getattr(part.rows, column)[chosen(view, n, wanted)] for n, part in enumerate(view.parts)]
        or [np.zeros(0, np.int64)]
    )


def page(
    view: View, wanted: Criteria, column: str, *, descending: bool, after: tuple[Any, ...], limit: int
) -> tuple[list[int], int, list[Any]]:
    """Return the numbers of a page in order, how many are wanted in all, and the last row's value and number.

    ``column`` is one of ORDERABLE's; what is unknown comes last, and equal values in the order of numbers. ``after``
    is the value (None where unknown) and number of the row before the page, or empty.
    """
    ids = numbers(view, wanted, "id").astype(np.int64)
    values = ids if column == "id" else numbers(view, wanted, column).astype(np.float64)
    matched = len(ids)
    # Smaller ranks come first.
    ranks = _ranks(column, values, descending=descending)
    if after:
        value = after[0] if column != "id" else after[-1]
        begin = _rank_of(column, value, descending=descending)
        behind = (ranks > begin) | ((ranks == begin) & (ids > after[-1]))
        ids, ranks, values = ids[behind], ranks[behind], values[behind]
    if len(ids) > 4 * limit:
        nearest = np.partition(ranks, limit)[limit]
        few = ranks <= nearest
        ids, ranks, values = ids[few], ranks[few], values[few]
    order = np.lexsort((ids, ranks))[: limit + 1]
    shown = order[:limit]
    last = [_value(column, values[shown[-1]]), int(ids[shown[-1]])] if len(order) > limit else []
    return ids[shown].tolist(), matched, last


def summary(view: View, wanted: Criteria) -> Summary:
    """Count what is wanted."""
    key = ("summary", wanted)
    found: Summary | None = view.cache.get(key)
    if found is None:
        found = _summary(view, wanted)
        keep(view, key, found)
    return found


def _summary(view: View, wanted: Criteria) -> Summary:
    named: dict[str, dict[str, int]] = {"kind": {}, "type": {}}
    statuses = np.zeros(len(STATUSES), np.int64)
    placed = total = 0
    for n, part in enumerate(view.parts):
        rows = chosen(view, n, wanted)
        total += len(rows)
        placed += int(np.searchsorted(rows, located(part.rows)))
        for column, counts in named.items():
            words = part.rows.words[column]
            for word, number in zip(words, _counted(getattr(part.rows, column)[rows], len(words)), strict=False):
                counts[word] = counts.get(word, 0) + number
        statuses += np.array(_counted(part.rows.sight[rows] // len(SENSITIVITIES), len(STATUSES)))
    first = numbers(view, wanted, "first")
    dated = first[first != UNDATED].astype(np.int64)
    last = numbers(view, wanted, "last")
    bars, step = _bars(dated)
    return Summary(
        total=total,
        located=placed,
        kinds=_largest_first(named["kind"]),
        types=_largest_first(named["type"]),
        statuses=_largest_first(dict(zip(STATUSES, statuses.tolist(), strict=True))),
        first=_day(int(dated.min())) if len(dated) else None,
        last=_day(int(last.max())) if len(dated) else None,
        undated=total - len(dated),
        step=step,
        bars=bars,
    )


def _bars(days: NDArray[np.int64]) -> tuple[tuple[tuple[date, int], ...], int]:
    if not len(days):
        return (), 0
    begin, end = int(days.min()), int(days.max())
    step = next((step for step in _STEPS if (end - begin) // step < _MOST_BARS), _STEPS[-1])
    counted = np.bincount((days - begin) // step)
    return tuple((_day(begin + at * step), int(number)) for at, number in enumerate(counted)), step


def _counted(values: NDArray[Any], most: int) -> list[int]:
    found: list[int] = np.bincount(values, minlength=most).tolist()
    return found


def _largest_first(counts: dict[str, int]) -> dict[str, int]:
    return {name: n for name, n in sorted(counts.items(), key=lambda one: (-one[1], one[0])) if n}


def _ranks(column: str, values: NDArray[Any], *, descending: bool) -> NDArray[Any]:
    if column == "first":
        return np.where(values == UNDATED, np.inf, -values if descending else values)
    return -values if descending else values


def _rank_of(column: str, value: Any, *, descending: bool) -> float:
    if value is None:
        return np.inf
    number = float((value - _EPOCH).days) if isinstance(value, date) else value
    return -number if descending else number


def _value(column: str, value: Any) -> Any:
    if column == "first":
        return None if value == UNDATED else _day(int(value))
    return int(value) if column == "id" else float(value)


def _day(days: int) -> date:
    return _EPOCH + timedelta(days)
