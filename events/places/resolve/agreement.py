"""Where the names of a document could lie together, whatever each of them is believed to mean."""

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from events.places.place import Place
from events.places.resolve.distance import NOWHERE_KM, distances_km
from events.places.resolve.senses import Sense

# Beyond about this distance two namesakes of few namesakes do not point to each other (great circle).
_BESIDE_KM = 60.0
# A name of more places than this points nowhere.
_FEW = 8


class Agreement:
    """How many names could lie in each part of the world, ``part`` telling a place's ("" for none)."""

    def __init__(self, senses: Sequence[Sense], part: Callable[[Place], str]) -> None:
        self._part = part
        self._parts: defaultdict[str, set[str]] = defaultdict(set)
        for sense in senses:
            self._parts[sense.key].update([part(c.place) for c in sense.candidates])
        self._names: defaultdict[str, int] = defaultdict(int)
        self._telling: defaultdict[str, float] = defaultdict(float)
        for parts in self._parts.values():
            parts.discard("")
            for at in parts:
                self._names[at] += 1
                self._telling[at] += 1.0 / len(parts)

    def share(self, key: str, place: Place) -> float:
        """Return the share of the names other than ``key`` that could lie in the part that ``place`` is in."""
        at, others = self._part(place), len(self._parts) - 1
        return (self._names[at] - 1) / others if at and others else 0.0

    def telling(self, key: str, place: Place) -> float:
        """Return the sum over those other names, each one the less the more parts it could lie in."""
        at = self._part(place)
        return self._telling[at] - 1.0 / len(self._parts[key]) if at else 0.0


def beside_rare(
    senses: Sequence[Sense], vectors: NDArray[np.float64], owners: NDArray[np.intp], precise: NDArray[np.bool_]
) -> list[float]:
    """Return, for each candidate of each sense, how near the places of other names are that have few.

    ``vectors`` are the candidates' points on the unit sphere, ``owners`` numbers of their names; ``precise`` tells
    those that are no country or region.
    """
    shares = np.array([1.0 / len(s.candidates) for s in senses for _ in s.candidates])
    anchors = np.flatnonzero((shares >= 1.0 / _FEW) & precise)
    if not len(anchors) or len(anchors) * len(vectors) > 4_000_000:
        return [0.0] * len(vectors)
    km = distances_km(vectors, vectors[anchors])
    km[owners[:, None] == owners[anchors][None, :]] = NOWHERE_KM
    near: list[float] = (np.exp(-km / _BESIDE_KM) @ shares[anchors]).tolist()
    return near


def by_division(place: Place) -> str:
    """Return the first-order division of a place."""
    return place.admin1


def by_country(place: Place) -> str:
    """Return the country of a place."""
    return place.country
