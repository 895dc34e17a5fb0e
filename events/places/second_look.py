"""A second look at each name, once what it may mean is known: is it one, and is the likeliest place the right one?"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from events.places.recognise import learned as spans
from events.places.recognise.features import SpanFeatures
from events.places.resolve import learned as candidates
from events.places.resolve.resolver import Resolved
from events.places.resolve.senses import Named
from events.places.trees import Trees

# Names less likely than this at first are not looked at again.
LOOKED_AT = 0.15
# The say of the first opinion in whether a place is the right one: it knows kinds of places that labels seldom show.
FIRST = 0.3
# Names with more words than this between them are no neighbours.
_NEIGHBOURS = 6
# What stands for a neighbour that is not there.
_NOBODY = -9.0
# What stands for the likeliest place of a name that has none.
_NOTHING = -99.0


def rows_of(
    named: Sequence[Named], features: Sequence[SpanFeatures], resolved: Sequence[Resolved]
) -> NDArray[np.float32]:
    """Return what is known of each name by now, shape (names, columns): the span, the first opinion of it and of those
    like it and beside it, the likeliest place and how likely it is."""
    odds = [_odds(n.score) for n in named]
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(named):
        alike[name.span.key].append(number)
    likely = sum(n.score for n in named) / max(1, len(named))
    rows = []
    for number, (name, span, meant) in enumerate(zip(named, features, resolved, strict=True)):
        others = [odds[i] for i in alike[name.span.key] if i != number]
        shares = [*meant.shares[:2], 0.0, 0.0]
        rows.append(
            (
                odds[number],
                max(others, default=_NOBODY),
                sum(others) / len(others) if others else _NOBODY,
                len(others),
                _beside(named, odds, number, -1),
                _beside(named, odds, number, 1),
                likely,
                len(named),
                name.actor,
                shares[0],
                shares[1],
                meant.none,
                *spans.vector(span),
            )
        )
    return np.hstack([np.array(rows, np.float32), _likeliest(resolved)])


def _likeliest(resolved: Sequence[Resolved]) -> NDArray[np.float32]:
    """Return what is known of the likeliest place of each name, shape (names, columns)."""
    evidence = next((r.evidence for r in resolved if r.evidence is not None), None)
    if evidence is None:
        return np.full((len(resolved), candidates.WIDTH), _NOTHING, np.float32)
    # All names of a document are resolved together, by the same evidence.
    rows = candidates.rows_of(evidence)[[r.candidates[0] if r.candidates else 0 for r in resolved], : candidates.WIDTH]
    rows[[not r.candidates for r in resolved]] = _NOTHING
    return rows


def _beside(named: Sequence[Named], odds: Sequence[float], number: int, step: int) -> float:
    """Return the first opinion of the name before or after, where one is near."""
    other = number + step
    if not 0 <= other < len(named):
        return _NOBODY
    first, last = sorted((named[number].span.first, named[other].span.first))
    return odds[other] if last - first <= _NEIGHBOURS else _NOBODY


class SecondLook:
    """Boosted trees for either question, with a slope and an offset for each kind of text."""

    def __init__(self, named: Trees, right: Trees, calibrations: Mapping[str, Sequence[float]]) -> None:
        self._named, self._right, self._calibrations = named, right, calibrations

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of text that are calibrated."""
        return frozenset(self._calibrations)

    def judge(
        self, named: Sequence[Named], features: Sequence[SpanFeatures], resolved: Sequence[Resolved], kind: str
    ) -> tuple[list[float], list[float]]:
        """Return how likely each name is one of a place, and how likely its likeliest place is meant; ``kind`` is a
        language, with "_message" where messages of it are calibrated by themselves."""
        if not named:
            return [], []
        rows = rows_of(named, features, resolved)
        slopes = self._calibrations.get(kind, (1.0, 0.0, 1.0, 0.0))
        likely = _probability(slopes[0] * self._named.log_odds(rows) + slopes[1])
        # What we never take for a place, or seldom, is no likelier for where it would lie.
        bound = [spans.bound_by_convention(f) or f.organisation_after for f in features]
        likely = np.where(bound, np.minimum(likely, [n.score for n in named]), likely)
        first = [n.score * max(r.shares, default=0.0) for n, r in zip(named, resolved, strict=True)]
        odds = slopes[2] * self._right.log_odds(rows) + slopes[3]
        right = _probability((1.0 - FIRST) * odds + FIRST * np.array([_odds(f) for f in first]))
        # "Mount Sinabung", where there is a mountain of that name, is it.
        met = [r.evidence is not None and bool(r.evidence.asked_met[r.candidates[0]]) for r in resolved]
        right = np.minimum(np.where(met, np.maximum(right, first), right), likely)
        return likely.tolist(), right.tolist()


def _odds(probability: float) -> float:
    """Return log-odds, of what is nearly sure no more than nine."""
    return math.log(max(1e-4, probability) / max(1e-4, 1.0 - probability))


def _probability(odds: NDArray[Any]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds.astype(float)))
    return found
