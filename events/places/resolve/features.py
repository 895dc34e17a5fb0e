"""What speaks for a candidate of a name in a document: the values that any ranker is told."""

from dataclasses import dataclass

from events.places.place import Place, PlaceClass
from events.places.resolve.distance import NOWHERE_KM


@dataclass(slots=True)
class CandidateFeatures:
    """One candidate in its document.

    What follows ``seat_inside`` changes with what the other names are believed to mean: shares are 0 to 1 of the other
    names; ``nearest_km`` is to the nearest of them (20,038 where there is none); ``nearness`` sums exp(-km/150) over
    them, at most about their number. ``telling`` and ``telling_country`` sum over the names that could lie in the
    candidate's division or country, each as much as few others are open to it (1 where there is no other);
    ``near_rare`` does so with nearness, over names of few places. None of the three changes with beliefs.
    """

    place: Place
    size: float
    size_gap: float
    weight: int
    fame: float
    rank: int
    candidates: int
    asked: PlaceClass | None
    asked_met: bool
    asked_possible: bool
    held: str
    held_possible: bool
    others: int
    home: float
    seat_inside: bool
    capital: bool
    country_share: float = 0.0
    country_named: bool = False
    admin1_share: float = 0.0
    nearness: float = 0.0
    nearest_km: float = NOWHERE_KM
    named: float = 0.0
    mentions: int = 1
    letters: int = 0
    words: int = 1
    agreement: float = 0.0
    country_agreement: float = 0.0
    admin1_named: bool = False
    telling: float = 0.0
    telling_country: float = 0.0
    near_rare: float = 0.0
    country_possible: bool = False
