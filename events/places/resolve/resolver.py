"""Resolves the names of one document together: each is evidence for the others."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from events.places.resolution import ScoredCandidate
from events.places.resolve.context import Surroundings
from events.places.resolve.features import CandidateFeatures
from events.places.resolve.ranker import CandidateRanker, RuleRanker
from events.places.resolve.reasons import reasons
from events.places.resolve.senses import Named, senses_of

# Rounds: each name alone, then with what the others were taken for, and once more.
_ROUNDS = 3
# Candidates kept for the reviewer, and those among them that are explained.
_KEPT = 10
_EXPLAINED = 3
# Kept candidates are at least this likely: the tail of "San José" helps nobody.
_LEAST = 0.002


@dataclass(frozen=True, slots=True)
class Resolved:
    """The candidates of one mention, best first; their scores, with the rest for "none of these", add up to 1."""

    candidates: tuple[ScoredCandidate, ...]


def resolve(
    named: list[Named], demonyms: Mapping[str, int], home: Sequence[str], ranker: CandidateRanker
) -> list[Resolved]:
    """Return the scored candidates of each mention of ``named``, in the same order.

    ``demonyms`` counts, by country code, words such as "Syrian" in the document; ``home`` are the countries
    that texts in its language are mostly about.
    """
    senses = senses_of(named)
    if not senses:
        return []
    surroundings = Surroundings(senses, demonyms, home)
    rows: list[list[CandidateFeatures]] = []
    shares: list[list[float]] = []
    first = RuleRanker()
    for number in range(_ROUNDS):
        rows = surroundings.features(shares)
        # A learned ranker has the last word; what it is told of the others must not depend on itself.
        judge = ranker if number == _ROUNDS - 1 else first
        shares = [softmax(odds) for odds in judge.log_odds(rows)]
    resolved: list[Resolved] = [Resolved(())] * len(named)
    for sense, row, share in zip(senses, rows, shares, strict=True):
        kept: dict[float, Resolved] = {}
        for number in sense.mentions:
            score = named[number].score
            if score not in kept:
                kept[score] = Resolved(_kept(row, share, score))
            resolved[number] = kept[score]
    return resolved


def softmax(odds: Sequence[float]) -> list[float]:
    """Return probabilities of the candidates, leaving the rest of 1 for "none of these" at log-odds zero."""
    top = max(0.0, max(odds))
    exps = [math.exp(o - top) for o in odds]
    whole = sum(exps) + math.exp(-top)
    return [e / whole for e in exps]


def _kept(row: Sequence[CandidateFeatures], share: Sequence[float], named: float) -> tuple[ScoredCandidate, ...]:
    order = sorted(range(len(row)), key=lambda i: -share[i])[:_KEPT]
    kept = []
    for rank, i in enumerate(order):
        score = round(share[i] * named, 4)
        if rank and score < _LEAST:
            break
        why = reasons(row[i], score) if rank < _EXPLAINED else ()
        kept.append(ScoredCandidate(row[i].place, score, why))
    return tuple(kept)
