"""A learned ranker of candidates: boosted trees over what speaks for each, also beside its best rival."""

import numpy as np
from numpy.typing import NDArray

from events.places.resolve.evidence import Evidence
from events.places.resolve.ranker import weigh
from events.places.trees import Trees

# The say of the rules beside the trees.
RULES = 0.1
# By how much a lesser name of a place yields to another's main one, beside what trees say, who saw few of either.
YIELDS = 3.0
# What trees are told of a candidate; the first ``COMPARED`` columns are also set against its rivals.
COLUMNS = (
    "rules",
    "size",
    "fame",
    "country_share",
    "admin1_share",
    "nearness",
    "agreement",
    "country_agreement",
    "nearest_km",
    "telling",
    "telling_country",
    "near_rare",
    "class_prior",
    "class_number",
    "weight",
    "rank",
    "candidates",
    "size_gap",
    "asked",
    "asked_met",
    "asked_possible",
    "held",
    "held_possible",
    "others",
    "home",
    "seat_inside",
    "capital",
    "country_named",
    "admin1_named",
    "named",
    "mentions",
    "letters",
    "words",
    "country_possible",
)
WIDTH = len(COLUMNS)
# Columns that are also compared with the best rival of the same name.
COMPARED = 12
# Columns that change with what other names are believed to mean, and those among them that are compared.
_CHANGING = ("country_share", "admin1_share", "nearness", "nearest_km", "country_named", "admin1_named")
_AT = [(name, COLUMNS.index(name)) for name in _CHANGING]
_AGAIN = [0, *(column for _, column in _AT if column < COMPARED)]
_RIVALS = [WIDTH + column for column in _AGAIN]


def rows_of(e: Evidence) -> NDArray[np.float32]:
    """Return what the trees are told of all candidates of a document, shape (candidates, WIDTH + COMPARED): the columns
    and, for the first of them, how far each is from its best rival. The array is the same one every time."""
    rules = weigh(e).whole
    if e.rows is None:
        e.rows = np.empty((len(rules), WIDTH + COMPARED), np.float32)
        e.rows[:, 0] = rules
        for number, name in enumerate(COLUMNS[1:], 1):
            e.rows[:, number] = len(e.starts) - 1 if name == "others" else getattr(e, name)
        e.rows[:, WIDTH:] = _beside_rivals(e.rows[:, :COMPARED], e)
        return e.rows
    rows = e.rows
    rows[:, 0] = rules
    for name, column in _AT:
        rows[:, column] = getattr(e, name)
    rows[:, _RIVALS] = _beside_rivals(rows[:, _AGAIN], e)
    return rows


def _beside_rivals(compared: NDArray[np.float32], e: Evidence) -> NDArray[np.float32]:
    """Return how far each value is from that of the best rival of the same name, where there is one."""
    best = np.maximum.reduceat(compared, e.starts, axis=0)
    is_best = compared == best[e.names]
    second = np.maximum.reduceat(np.where(is_best, np.float32(-np.inf), compared), e.starts, axis=0)
    # Two that are best alike are each other's rivals; one alone has none.
    second = np.where(np.add.reduceat(is_best, e.starts, axis=0, dtype=np.intp) > 1, best, second)
    second[np.diff(e.starts, append=len(compared)) == 1] = 0.0
    return compared - np.where(is_best, second[e.names], best[e.names])


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

    def log_odds(self, evidence: Evidence) -> NDArray[np.float32]:
        """Return how well each candidate of a document's names fits, in log-odds; zero is "none of these"."""
        rows = rows_of(evidence)
        odds = self._slope * blended(self._trees.log_odds(rows) - self._none, rows)
        yielding = (evidence.yields * ~evidence.held).astype(np.float32)
        yielded: NDArray[np.float32] = odds - np.float32(YIELDS) * yielding
        return yielded
