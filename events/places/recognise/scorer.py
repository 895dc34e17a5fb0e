"""How likely a span names a place: the seam for scorers, and one that follows hand-set rules."""

import math
from collections.abc import Sequence
from typing import Protocol

from events.places.place import PlaceClass
from events.places.recognise.features import SpanFeatures
from events.places.recognise.words import Shape

# Without one of its kind in the gazetteer, "Freeborn Lake" is a lake that it lacks, and not Freeborn.
# log10 of the people of a city whose name may stand for its government ("Moscow said").
_CITY = 5.6
STRICT = frozenset(
    (PlaceClass.WATER, PlaceClass.TERRAIN, PlaceClass.ISLAND, PlaceClass.BASE, PlaceClass.CAMP, PlaceClass.CROSSING)
)


class SpanScorer(Protocol):
    """Anything that can tell how likely spans are to name places; a learned model fits here."""

    def scores(self, spans: Sequence[SpanFeatures]) -> Sequence[float]:
        """Return a probability, 0 to 1, for each span."""


class RuleScorer:
    """Adds up evidence in log-odds; every number is a judgement, none is fitted to a corpus."""

    def scores(self, spans: Sequence[SpanFeatures]) -> list[float]:
        """Return a probability, 0 to 1, for each span."""
        return [1.0 / (1.0 + math.exp(-self.log_odds(span))) for span in spans]

    def log_odds(self, span: SpanFeatures) -> float:
        name, writing = self._of_the_name(span), self._of_the_writing(span)
        return name + writing + self._of_the_words_around(span) + self._of_people(span)

    def _of_the_name(self, span: SpanFeatures) -> float:
        known = span.well_known
        odds = 1.6 if known else 0.45 * (span.best_size - 4.2)
        if span.best_weight >= 2 or span.best_fame < 0.5:
            odds += (-0.9, -0.7, 0.3, 0.4)[span.best_weight]
        odds += 0.5 * min(0.8, span.best_fame)
        odds += 0.8 * min(span.words - 1 - span.possessive, 2)
        odds -= (0.0, 0.4, 1.6)[min(span.changed, 2)]
        if span.possessive:
            odds -= 1.0
        if span.digits:
            odds -= 2.0
        if span.words == 1 and not known:
            odds -= 0.8 * max(0, 5 - span.letters)
        return odds

    def _of_the_writing(self, span: SpanFeatures) -> float:
        odds = 0.0
        if span.common:
            odds -= 4.0 if span.opens or span.shape is Shape.OTHER else 3.3
        if span.everyday and not (span.well_known or span.common):
            odds -= 2.5 if span.opens or span.headline or span.hashtag else 1.5
        if span.in_lower and span.shape is not Shape.LOWER and not span.well_known:
            odds -= 2.0 if span.opens else 1.0
        if span.shape is Shape.OTHER and span.words == 1 and span.best_class is PlaceClass.CITY and span.best_size < 5:
            odds -= 1.0 if span.locator_before or span.noun_before else 2.0
        if span.inside_tag:
            odds -= 4.5
        elif span.hashtag:
            odds += 0.5
        if span.acronym:
            odds -= 2.0
        if span.handle:
            odds -= 4.0
        if span.opens and span.words == 1 and span.best_class is PlaceClass.CITY and span.best_size < 5:
            odds -= 0.5
        return odds

    def _of_the_words_around(self, span: SpanFeatures) -> float:
        odds = 0.0
        if span.locator_before:
            odds += 1.3
        if span.noun_before is not None or span.noun_after is not None:
            odds += 1.5 if span.asked_met else -5.0 if (span.noun_after or span.noun_before) in STRICT else 0.0
        if span.place_after:
            odds += 1.5
        if span.place_before:
            odds += 0.8
        if span.organisation_before:
            odds -= 7.0
        if span.organisation_after:
            odds -= 3.0
        if not span.headline:
            if span.capital_after:
                odds -= 2.0
            if span.capital_before:
                odds -= 1.6
            if span.possessive_capital and not span.well_known:
                odds -= 1.5
        return odds

    def _of_people(self, span: SpanFeatures) -> float:
        odds = 0.0
        if span.person_after and not span.well_known and span.best_size < _CITY:
            odds -= 1.8
        if span.title_before:
            odds -= 3.0
        if span.given_before:
            odds -= 2.5
        if span.given_name:
            odds -= 3.0 if span.capital_after_any else 0.8
        if span.surname:
            odds -= 0.5 if span.locator_before else 2.5
        if span.initial_before:
            odds -= 2.0
        return odds
