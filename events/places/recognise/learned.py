"""A learned scorer of spans: boosted trees over what is known of a span, and the words around it."""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from events.places.recognise.features import SpanFeatures
from events.places.recognise.prior import CLASS_PRIOR
from events.places.recognise.scorer import STRICT, RuleScorer
from events.places.trees import Trees

# What stands beside a name: the first mark of a kind counts.
_MARKS = ("\n", ".!?", ",;:،", '"“”«»„', "()[]", "'’", "-–—/", "#", "@")
_RULES = RuleScorer()
# The log-odds that rules are heard up to.
_MOST = 6.0
# How far beyond the rules trees may go where an organisation's word follows.
_EASED = 2.0


def vector(span: SpanFeatures) -> tuple[float, ...]:
    """Return what trees are told of a span; nothing here knows a word of any language."""
    if span.row is None:
        span.row = _vector(span)
    return span.row


def _vector(span: SpanFeatures) -> tuple[float, ...]:
    return (
        _RULES.log_odds(span),
        span.words,
        span.letters,
        span.shape,
        span.opens,
        span.changed,
        span.hashtag,
        span.inside_tag,
        span.acronym,
        CLASS_PRIOR[span.best_class],
        span.well_known,
        span.best_size,
        span.best_weight,
        span.best_fame,
        span.candidates,
        span.common,
        span.everyday,
        span.in_lower,
        span.headline,
        span.locator_before,
        span.noun_before is not None,
        span.noun_after is not None,
        span.title_before,
        span.given_name,
        span.given_before,
        span.person_after,
        span.organisation_before,
        span.organisation_after,
        span.capital_before,
        span.capital_after,
        span.capital_after_any,
        span.initial_before,
        span.place_after,
        span.place_before,
        span.handle,
        span.surname,
        span.possessive,
        span.asked_met,
        span.possessive_capital,
        *span.shapes,
        mark(span.gaps[0]),
        mark(span.gaps[1]),
        span.place,
        span.length,
        span.capital_share,
        span.mentions,
        span.inside_longer,
        span.holds_shorter,
        span.next_size,
        span.firm_candidates,
        span.agreement,
    )


@lru_cache(10_000)
def mark(gap: str) -> int:
    """Return a number for what a gap between words holds: 0 a space, -1 nothing."""
    if not gap:
        return -1
    for number, marks in enumerate(_MARKS, 1):
        if any(m in gap for m in marks):
            return number
    return 0 if gap.isspace() else len(_MARKS) + 1


def clues(span: SpanFeatures) -> tuple[str, ...]:
    """Return the words in and around a span, each with where it stands."""
    two_before, before, after, two_after = span.neighbours
    key = span.key
    last = key.rpartition(" ")[2]
    return (
        f"p{mark(span.gaps[0])}{before}",
        f"n{mark(span.gaps[1])}{after}",
        f"q{two_before} {before}",
        f"m{after} {two_after}",
        f"P{two_before}",
        f"N{two_after}",
        f"k{key}",
        f"l{last}",
        f"e{last[-3:]}{span.words}",
        f"s{after[-3:]}{span.shapes[2]}",
    )


class Lexicon:
    """What words in and around a span say about it: one weight for each, filed under the hash of the word."""

    def __init__(self, weights: NDArray[np.float16], bias: float) -> None:
        self._weights = weights.astype(float).tolist()
        self._bias = bias

    def log_odds(self, span: SpanFeatures) -> float:
        """Return what the words say, in log-odds."""
        weights, size = self._weights, len(self._weights)
        return self._bias + float(sum([weights[crc32(clue.encode()) % size] for clue in clues(span)]))


def bound_by_convention(span: SpanFeatures) -> bool:
    """Tell what we never take for a place, whatever corpora do: an institution's or a person's name, an account, a
    town for the lake of its name."""
    return (
        span.handle
        or span.organisation_before
        or span.title_before
        or (not span.asked_met and (span.noun_after or span.noun_before) in STRICT)
        or (span.given_name and span.capital_after_any)
    )


def blended(
    learned: NDArray[np.float32], rows: NDArray[np.float32], spans: Sequence[SpanFeatures], rules: float
) -> NDArray[np.float32]:
    """Return the log-odds of trees and of rules together, the rules with a say of ``rules`` (0 to 1): they hold what is
    convention, and what no corpus shows."""
    ruled = rows[:, 0]
    both: NDArray[np.float32] = (1.0 - rules) * learned + rules * np.clip(ruled, -_MOST, _MOST)
    both = np.where([bound_by_convention(span) for span in spans], np.minimum(both, ruled), both)
    # A police force counts, a newspaper does not: trees tell them apart, as far as rules allow.
    return np.where([span.organisation_after for span in spans], np.minimum(both, ruled + _EASED), both)


class LearnedScorer:
    """Boosted trees, with a lexicon for the language where there is one, made calibrated for it."""

    def __init__(
        self, trees: Trees, lexicon: Lexicon | None, rules: float, slope: float = 1.0, offset: float = 0.0
    ) -> None:
        self._trees = trees
        self._lexicon = lexicon
        self._rules, self._slope, self._offset = rules, slope, offset

    @property
    def knows_words(self) -> bool:
        """Whether words around names were learned, and not only how names are written and what they may mean."""
        return self._lexicon is not None

    def scores(self, spans: Sequence[SpanFeatures]) -> list[float]:
        """Return a probability, 0 to 1, for each span."""
        if not spans:
            return []
        rows = self.rows(spans)
        odds = self._slope * blended(self._trees.log_odds(rows), rows, spans, self._rules) + self._offset
        scores: list[float] = (1.0 / (1.0 + np.exp(-odds.astype(float)))).tolist()
        return scores

    def rows(self, spans: Sequence[SpanFeatures]) -> NDArray[np.float32]:
        """Return what the trees are told, shape (spans, features)."""
        if self._lexicon is None:
            return np.array([vector(span) for span in spans], dtype=np.float32)
        lexicon = self._lexicon
        return np.array([(*vector(span), lexicon.log_odds(span)) for span in spans], dtype=np.float32)


class MessageScorer:
    """One scorer for messages with hashtags or accounts, and one for every other text: news is written otherwise."""

    def __init__(self, messages: LearnedScorer, others: LearnedScorer) -> None:
        self.messages, self.others = messages, others

    def scores(self, spans: Sequence[SpanFeatures]) -> Sequence[float]:
        """Return a probability, 0 to 1, for each span of one document."""
        message = any(span.hashtag or span.handle for span in spans)
        return (self.messages if message else self.others).scores(spans)
