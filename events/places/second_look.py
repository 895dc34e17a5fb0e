"""A second look at each name, once what it may mean is known: is it one, and is the likeliest place the right one?"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
# Slopes and offsets of what is not calibrated.
_AS_THEY_ARE = (1.0, 0.0, 1.0, 0.0)
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


@dataclass(frozen=True, slots=True)
class FirstOpinion:
    """What was held of each name of a text before the second look, shape (names,): ``named`` how likely it is one,
    ``right`` how likely its likeliest place is meant; ``bound`` tells what by convention is seldom or never a place,
    ``met`` that the likeliest place is of the kind that the text asks for."""

    named: NDArray[np.float64]
    right: NDArray[np.float64]
    bound: NDArray[np.bool_]
    met: NDArray[np.bool_]

    @classmethod
    def of(
        cls, named: Sequence[Named], features: Sequence[SpanFeatures], resolved: Sequence[Resolved]
    ) -> "FirstOpinion":
        """Return what is held of ``named`` so far."""
        return cls(
            np.array([n.score for n in named]),
            np.array([n.score * max(r.shares, default=0.0) for n, r in zip(named, resolved, strict=True)]),
            np.array([spans.bound_by_convention(f) or f.organisation_after for f in features], bool),
            np.array([r.evidence is not None and bool(r.evidence.asked_met[r.candidates[0]]) for r in resolved], bool),
        )

    def joined(
        self, named: NDArray[Any], right: NDArray[Any], final: Sequence[float]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return how likely each name is one, and how likely its likeliest place is meant, by this opinion and the
        log-odds of the second one; ``final`` are the slope and the offset that make the second of them calibrated."""
        likely = _probability(named)
        # What we never take for a place, or seldom, is no likelier for where it would lie.
        likely = np.where(self.bound, np.minimum(likely, self.named), likely)
        placed = _probability((1.0 - FIRST) * right + FIRST * np.array([_odds(f) for f in self.right.tolist()]))
        # "Mount Sinabung", where there is a mountain of that name, is it.
        placed = np.minimum(np.where(self.met, np.maximum(placed, self.right), placed), likely)
        slope, offset = final
        if (slope, offset) != (1.0, 0.0):
            odds = np.array([_odds(p) for p in placed.tolist()])
            placed = np.minimum(_probability(slope * odds + offset), likely)
        return likely, placed


class SecondLook:
    """Boosted trees for either question, with slopes and offsets for each kind of text: two for either question and two
    for the answer to both."""

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
        slopes = (*self._calibrations.get(kind, _AS_THEY_ARE), *_AS_THEY_ARE)
        likely, right = FirstOpinion.of(named, features, resolved).joined(
            slopes[0] * self._named.log_odds(rows) + slopes[1],
            slopes[2] * self._right.log_odds(rows) + slopes[3],
            slopes[4:6],
        )
        return likely.tolist(), right.tolist()


def _odds(probability: float) -> float:
    """Return log-odds, of what is nearly sure no more than nine."""
    return math.log(max(1e-4, probability) / max(1e-4, 1.0 - probability))


def _probability(odds: NDArray[Any]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-odds.astype(float)))
    return found
