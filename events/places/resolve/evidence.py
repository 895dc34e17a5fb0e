"""What speaks for the candidates of a document's names: the values that any ranker is told, in columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from events.places.place import Place, PlaceClass

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Weighed(NamedTuple):
    """The parts of each candidate's log-odds under the rules; they add up to the whole."""

    known: Floats
    asked: Floats
    held: Floats
    country: Floats
    admin1: Floats
    near: Floats

    @property
    def whole(self) -> Floats:
        """The log-odds, the parts added up."""
        return self.known + self.asked + self.held + self.country + self.admin1 + self.near


@dataclass(slots=True)
class Evidence:
    """All candidates of one name after those of another: every column has a value for each candidate.

    ``starts`` are the first rows of the names, ``names`` the number of the name that each row belongs to; ``asked_for``
    is the class that the text asks for, name by name, and ``holders`` what the text says a candidate lies in, "" where
    it does not. The last six columns change with what the other names are believed to mean: shares are 0 to 1 of the
    other names; ``nearest_km`` is to the nearest of them (20,038 where there is none); ``nearness`` sums exp(-km/150)
    over them, at most about their number. ``telling`` and ``telling_country`` sum over the names that could lie in the
    candidate's division or country, each as much as few others are open to it (1 where there is no other);
    ``near_rare`` does so with nearness, over names of few places. None of the three changes with beliefs.
    """

    places: Sequence[Place]
    starts: NDArray[np.intp]
    names: NDArray[np.intp]
    asked_for: Sequence[PlaceClass | None]
    holders: Sequence[str]
    size: Floats
    size_gap: Floats
    weight: Floats
    fame: Floats
    rank: Floats
    candidates: Floats
    class_prior: Floats
    class_number: Floats
    capital: Floats
    seat_inside: Floats
    country_possible: Floats
    yields: Floats
    is_country: Flags
    asked: Flags
    asked_met: Flags
    asked_possible: Flags
    held: Flags
    held_possible: Flags
    home: Floats
    named: Floats
    mentions: Floats
    letters: Floats
    words: Floats
    agreement: Floats
    country_agreement: Floats
    telling: Floats
    telling_country: Floats
    near_rare: Floats
    country_share: Floats
    country_named: Flags
    admin1_share: Floats
    admin1_named: Flags
    nearness: Floats
    nearest_km: Floats
    # Kept by those who are told: what the rules weigh, the rows of trees, what reviewers read.
    fixed_weights: tuple[Floats, Floats, Floats] | None = None
    weighed: Weighed | None = None
    rows: NDArray[np.float32] | None = None
    said: dict[int, tuple[list[tuple[float, str]], float]] = field(default_factory=dict)
