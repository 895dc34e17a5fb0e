"""Resolves the names of one document together: each is evidence for the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events.places.place import Place
from events.places.resolution import ScoredCandidate
from events.places.resolve.context import Surroundings
from events.places.resolve.evidence import Evidence
from events.places.resolve.ranker import CandidateRanker, RuleRanker
from events.places.resolve.reasons import reasons
from events.places.resolve.senses import Named, senses_of

# Rounds, after one of each name alone: with what the others were taken for, and again.
_ROUNDS = 3
# Candidates kept for the reviewer, and those among them that are explained.
_KEPT = 10
_EXPLAINED = 3
# Kept candidates are at least this likely: the tail of "San José" helps nobody.
_LEAST = 0.002


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one sense may mean: its candidates as rows of ``evidence``, likeliest first, and how likely each is where it
    is a name at all; ``none`` is how likely it is that none of all its candidates is meant."""

    evidence: Evidence | None = None
    candidates: tuple[int, ...] = ()
    shares: tuple[float, ...] = ()
    none: float = 1.0

    @property
    def places(self) -> tuple[Place, ...]:
        """The candidates' places, likeliest first."""
        return tuple(self.evidence.places[row] for row in self.candidates) if self.evidence else ()

    def scored(self, named: float, right: float | None = None) -> tuple[ScoredCandidate, ...]:
        """Return the candidates with scores, for a mention that is a name with probability ``named``; with the rest for
        "none of these" they add up to 1. ``right`` is a better opinion of how likely the first one is meant."""
        evidence = self.evidence
        if evidence is None:
            return ()
        first = self.shares[0] * named if right is None else right
        rest = max(0.0, named - first) / max(1e-9, 1.0 - self.shares[0])
        kept = []
        for rank, (row, share) in enumerate(zip(self.candidates, self.shares, strict=True)):
            score = round(min(first, share * rest) if rank else first, 4)
            if rank and score < _LEAST:
                break
            why = reasons(evidence, row, score) if rank < _EXPLAINED else ()
            kept.append(ScoredCandidate(evidence.places[row], score, why))
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
    evidence = surroundings.believe(None)
    # Before anything is believed rules tell best; then each opinion of the others makes the next one better.
    shares = softmax(RuleRanker().log_odds(evidence), evidence)
    for _ in range(_ROUNDS):
        surroundings.believe(shares)
        shares = softmax(ranker.log_odds(evidence), evidence)
    meant = _meant(evidence, shares)
    resolved: list[Resolved] = [Resolved()] * len(named)
    for sense, one in zip(senses, meant, strict=True):
        for number in sense.mentions:
            resolved[number] = one
    return resolved


def _meant(evidence: Evidence, shares: NDArray[np.float64]) -> list[Resolved]:
    """Return what each name may mean, its likeliest candidates first."""
    order = np.lexsort((-shares, evidence.names))
    rows, likely = order.tolist(), shares[order].tolist()
    starts = evidence.starts.tolist()
    nones = (1.0 - np.add.reduceat(shares, evidence.starts)).tolist()
    found = []
    for start, end, none in zip(starts, [*starts[1:], len(rows)], nones, strict=True):
        end = min(end, start + _KEPT)
        found.append(Resolved(evidence, tuple(rows[start:end]), tuple(likely[start:end]), none))
    return found


def softmax(odds: NDArray[np.floating], evidence: Evidence) -> NDArray[np.float64]:
    """Return probabilities of each name's candidates, leaving the rest of 1 for "none of these" at log-odds zero."""
    odds = odds.astype(np.float64)
    top = np.maximum(0.0, np.maximum.reduceat(odds, evidence.starts))
    exps = np.exp(odds - top[evidence.names])
    whole = np.add.reduceat(exps, evidence.starts) + np.exp(-top)
    shares: NDArray[np.float64] = exps / whole[evidence.names]
    return shares
