"""How well each candidate fits: the seam for rankers, and one that follows hand-set rules and can say why."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from events.places.resolve.evidence import Evidence, Floats, Weighed

# A place with over thirty names.
_FAMOUS = 0.5
# A national capital is named more often than its size says.
_CAPITAL = 2.6
# How firmly a place bears the name, by weight.
_FIRM = np.array((-0.8, 0.0, 0.8, 1.0))
# A lesser name of one place that is the main one of a town.
_YIELDS = -2.0


class CandidateRanker(Protocol):
    """Anything that can weigh the candidates of one name against each other; a learned model fits here."""

    def log_odds(self, evidence: Evidence) -> NDArray[np.floating]:
        """Return how well each candidate of a document's names fits, in log-odds; zero is "none of these"."""


def weigh(e: Evidence) -> Weighed:
    """Return what each kind of evidence adds for each candidate (hand-set, natural log-odds)."""
    if e.weighed is not None:
        return e.weighed
    if e.fixed_weights is None:
        e.fixed_weights = _fixed(e)
    country = 2.2 * e.country_share + np.where(e.country_named, 0.8, 0.0) + 0.7 * e.home
    inside = ~e.is_country
    near = 1.4 * np.minimum(2.0, e.nearness) * inside
    # Asked for by the rules, the trees and the reasons of every candidate that is explained.
    e.weighed = Weighed(*e.fixed_weights, country, 2.8 * e.admin1_share * inside, near)
    return e.weighed


def _fixed(e: Evidence) -> tuple[Floats, Floats, Floats]:
    firm = _FIRM[e.weight.astype(np.intp)]
    # What the whole world writes about has its names in every language among its alternate ones.
    firm[(e.weight == 1) & (e.fame > _FAMOUS)] = 0.8
    firm[e.yields > 0] = _YIELDS
    known = 0.9 * e.class_prior + 1.15 * (e.size - 3.0) + firm + 1.2 * e.fame + _CAPITAL * e.capital
    # "Alexandria" is the town unless the governorate is asked for.
    unasked = -2.0 * e.seat_inside
    asked = np.where(e.asked_possible, np.where(e.asked_met, 3.5, -1.5), unasked)
    held = np.where(e.held_possible, np.where(e.held, 5.0, -1.0), 0.0)
    return known, asked, held


class RuleRanker:
    """Adds up evidence; every number is a judgement, none is fitted to a corpus."""

    def log_odds(self, evidence: Evidence) -> Floats:
        """Return how well each candidate of a document's names fits, in log-odds; zero is "none of these"."""
        return weigh(evidence).whole
