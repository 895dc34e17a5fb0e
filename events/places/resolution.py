"""What became of a place name: the place it means, why, and what else it could have meant."""

from dataclasses import dataclass

from events.places.place import Place
from events.text.mention import Mention


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence for the analyst and its share of the score (may be negative)."""

    text: str
    share: float


@dataclass(frozen=True, slots=True)
class ScoredCandidate:
    """A place the name could mean; ``score`` is 0 to 1 and sums to at most 1 over a mention's candidates."""

    place: Place
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """A mention (kind place, or actor where a place name stands for its government) and the place it means.

    ``place`` is None where the text supports none: it is then unlocated and must never be pinned on something larger.
    ``score`` is the probability, 0 to 1, that the place is right. ``candidates`` are best first.
    """

    mention: Mention
    place: Place | None
    score: float
    candidates: tuple[ScoredCandidate, ...] = ()
