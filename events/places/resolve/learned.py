"""A learned ranker of candidates: boosted trees over what speaks for each, also beside its best rival."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from events.places.place import PlaceClass
from events.places.recognise.prior import CLASS_PRIOR
from events.places.resolve.features import CandidateFeatures
from events.places.resolve.ranker import weigh
from events.places.trees import Trees

# Columns of ``vector`` that are also compared with the best rival of the same name.
COMPARED = 12
# The say of the rules beside the trees.
RULES = 0.1
# Columns of ``vector``.
WIDTH = 34
_CLASS = {kind: float(number) for number, kind in enumerate(PlaceClass)}


def vector(c: CandidateFeatures) -> tuple[float, ...]:
    """Return what trees are told of a candidate; the first ``COMPARED`` are also set against its rivals."""
    weighed = weigh(c)
    place = c.place
    return (
        sum(weighed),
        c.size,
        c.fame,
        c.country_share,
        c.admin1_share,
        c.nearness,
        c.agreement,
        c.country_agreement,
        c.nearest_km,
        c.telling,
        c.telling_country,
        c.near_rare,
        CLASS_PRIOR[place.feature_class],
        _CLASS[place.feature_class],
        c.weight,
        c.rank,
        c.candidates,
        c.size_gap,
        c.asked is not None,
        c.asked_met,
        c.asked_possible,
        bool(c.held),
        c.held_possible,
        c.others,
        c.home,
        c.seat_inside,
        c.capital,
        c.country_named,
        c.admin1_named,
        c.named,
        c.mentions,
        c.letters,
        c.words,
        c.country_possible,
    )


def beside_rivals(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return ``rows`` of one name's candidates and, for the first columns, how far each is from its best rival."""
    compared = rows[:, :COMPARED]
    if len(rows) == 1:
        return np.hstack([rows, compared])
    second, best = np.partition(compared, -2, axis=0)[-2:]
    return np.hstack([rows, compared - np.where(compared == best, second, best)])


def blended(learned: NDArray[np.float32], rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the log-odds of trees and of rules together: rules know nouns and holders that corpora seldom show."""
    both: NDArray[np.float32] = (1.0 - RULES) * learned + RULES * rows[:, 0]
    return both


class LearnedRanker:
    """Boosted trees; ``none`` is their log-odds for "none of these"."""

    def __init__(self, trees: Trees, none: float, slope: float = 1.0) -> None:
        self._trees = trees
        self._none = none
        self._slope = slope

    def log_odds(self, names: Sequence[Sequence[CandidateFeatures]]) -> list[list[float]]:
        """Return, for each name, how well each of its candidates fits, in log-odds; zero is "none of these"."""
        counts = [len(candidates) for candidates in names]
        rows = rows_of(names)
        odds = (self._slope * blended(self._trees.log_odds(rows) - self._none, rows)).tolist()
        ends = np.cumsum(counts).tolist()
        return [odds[end - count : end] for end, count in zip(ends, counts, strict=True)]


def rows_of(names: Sequence[Sequence[CandidateFeatures]]) -> NDArray[np.float32]:
    """Return what the trees are told of all candidates of a document, shape (candidates, features)."""
    rows = np.array([vector(c) for c in chain.from_iterable(names)], dtype=np.float32)
    ends = np.cumsum([len(candidates) for candidates in names])
    return np.vstack([beside_rivals(part) for part in np.split(rows, ends[:-1])])
