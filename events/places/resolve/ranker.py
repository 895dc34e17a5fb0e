"""How well each candidate fits: the seam for rankers, and one that follows hand-set rules and can say why."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from events.places.place import PlaceClass
from events.places.recognise.prior import CLASS_PRIOR
from events.places.resolve.features import CandidateFeatures

# A place with over thirty names.
_FAMOUS = 0.5
# A national capital is named more often than its size says.
_CAPITAL = 2.6


class CandidateRanker(Protocol):
    """Anything that can weigh the candidates of one name against each other; a learned model fits here."""

    def log_odds(self, names: Sequence[Sequence[CandidateFeatures]]) -> Sequence[Sequence[float]]:
        """Return, for each name of a document, how well each of its candidates fits, in log-odds; zero is "none of
        these"."""


class Weighed(NamedTuple):
    """The parts of a candidate's log-odds under the rules; they add up to the whole."""

    known: float
    asked: float
    held: float
    country: float
    admin1: float
    near: float


def weigh(c: CandidateFeatures) -> Weighed:
    """Return what each kind of evidence adds for one candidate (hand-set, natural log-odds)."""
    firm = (-0.8, 0.0, 0.8, 1.0)[c.weight]
    if c.weight == 1 and c.fame > _FAMOUS:
        # What the whole world writes about has its names in every language among its alternate ones.
        firm = 0.8
    known = 0.9 * CLASS_PRIOR[c.place.feature_class] + 1.15 * (c.size - 3.0) + firm + 1.2 * c.fame
    if c.capital:
        known += _CAPITAL
    asked = 0.0
    if c.asked is not None and c.asked_possible:
        asked = 3.5 if c.asked_met else -1.5
    elif c.seat_inside:
        # "Alexandria" is the town unless the governorate is asked for.
        asked = -2.0
    held = 0.0
    if c.held_possible:
        held = 5.0 if c.held else -1.0
    country = admin1 = near = 0.0
    country = 2.2 * c.country_share + (0.8 if c.country_named else 0.0) + 0.7 * c.home
    if c.place.feature_class is not PlaceClass.COUNTRY:
        admin1 = 2.8 * c.admin1_share
        near = 1.4 * min(2.0, c.nearness)
    return Weighed(known, asked, held, country, admin1, near)


class RuleRanker:
    """Adds up evidence; every number is a judgement, none is fitted to a corpus."""

    def log_odds(self, names: Sequence[Sequence[CandidateFeatures]]) -> list[list[float]]:
        """Return, for each name, how well each of its candidates fits, in log-odds; zero is "none of these"."""
        return [[sum(weigh(c)) for c in candidates] for candidates in names]
