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

# Rounds: each name alone, then with what the others were taken for, and again.
_ROUNDS = 4
# Candidates kept for the reviewer, and those among them that are explained.
_KEPT = 10
_EXPLAINED = 3
# Kept candidates are at least this likely: the tail of "San José" helps nobody.
_LEAST = 0.002


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one sense may mean: its candidates, likeliest first, and how likely each is where it is a name at all;
    ``none`` is how likely it is that none of all its candidates is meant."""

    candidates: tuple[CandidateFeatures, ...] = ()
    shares: tuple[float, ...] = ()
    none: float = 1.0

    def scored(self, named: float, right: float | None = None) -> tuple[ScoredCandidate, ...]:
        """Return the candidates with scores, for a mention that is a name with probability ``named``; with the rest for
        "none of these" they add up to 1. ``right`` is a better opinion of how likely the first one is meant."""
        if not self.shares:
            return ()
        first = self.shares[0] * named if right is None else right
        rest = max(0.0, named - first) / max(1e-9, 1.0 - self.shares[0])
        kept = []
        for rank, (candidate, share) in enumerate(zip(self.candidates, self.shares, strict=True)):
            score = round(min(first, share * rest) if rank else first, 4)
            if rank and score < _LEAST:
                break
            why = reasons(candidate, score) if rank < _EXPLAINED else ()
            kept.append(ScoredCandidate(candidate.place, score, why))
        return tuple(kept)


def resolve(
    named: list[Named], demonyms: Mapping[str, int], home: Sequence[str], ranker: CandidateRanker
) -> list[Resolved]:
    """Return what each mention of ``named`` may mean, in the same order; mentions of one sense share it.

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
        # Before anything is believed rules tell best; then each opinion of the others makes the next one better.
        shares = [softmax(odds) for odds in (ranker if number else first).log_odds(rows)]
    resolved: list[Resolved] = [Resolved()] * len(named)
    for sense, row, share in zip(senses, rows, shares, strict=True):
        meant = _meant(row, share)
        for number in sense.mentions:
            resolved[number] = meant
    return resolved


def _meant(row: Sequence[CandidateFeatures], share: Sequence[float]) -> Resolved:
    order = sorted(range(len(row)), key=lambda i: -share[i])[:_KEPT]
    return Resolved(tuple(row[i] for i in order), tuple(share[i] for i in order), 1.0 - sum(share))


def softmax(odds: Sequence[float]) -> list[float]:
    """Return probabilities of the candidates, leaving the rest of 1 for "none of these" at log-odds zero."""
    top = max(0.0, max(odds))
    exps = [math.exp(o - top) for o in odds]
    whole = sum(exps) + math.exp(-top)
    return [e / whole for e in exps]
