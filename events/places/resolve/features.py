"""What speaks for each candidate of each name in a document: computed in one place, for any ranker."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events.places.gazetteer import Candidate
from events.places.place import Place, PlaceClass
from events.places.recognise.features import fame, satisfies, size
from events.places.resolve.senses import Sense

# Beyond about this distance nearness says nothing (metres in km of great circle).
_NEAR_KM = 150.0
_EARTH_KM = 6371.0088
# A holder without an outline (a town, a county, a sea) holds what lies within this distance.
_HELD_KM = 120.0
_WIDE = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION, PlaceClass.WATER, PlaceClass.ADMIN1))


@dataclass(frozen=True, slots=True)
class CandidateFeatures:
    """One candidate in its document. Shares are 0 to 1 of the other names; ``nearest_km`` is to the nearest of them
    (20,038 where there is none); ``nearness`` sums exp(-km/150) over them, at most about their number."""

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
    country_share: float
    country_named: bool
    home: bool
    seat_inside: bool
    admin1_share: float
    nearness: float
    nearest_km: float
    others: int


@dataclass(frozen=True, slots=True)
class Belief:
    """What a sense is believed to mean after a round: a place and a probability, or None."""

    place: Place | None
    score: float


def unit_vectors(places: Sequence[Place]) -> NDArray[np.float64]:
    """Return points on the unit sphere, shape (n, 3)."""
    lonlat = np.radians(np.array([(p.lon, p.lat) for p in places], dtype=float).reshape(-1, 2))
    cos = np.cos(lonlat[:, 1])
    return np.column_stack((cos * np.cos(lonlat[:, 0]), cos * np.sin(lonlat[:, 0]), np.sin(lonlat[:, 1])))


def distances_km(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return great-circle distances in km between unit vectors, shape (len(a), len(b))."""
    chord = np.sqrt(np.maximum(0.0, 2.0 - 2.0 * (a @ b.T)))
    distances: NDArray[np.float64] = 2.0 * _EARTH_KM * np.arcsin(np.minimum(1.0, chord / 2.0))
    return distances


class Surroundings:
    """What a document's current beliefs say about where it happens."""

    def __init__(self, senses: Sequence[Sense], demonyms: Mapping[str, int], home: Sequence[str]) -> None:
        self.senses = senses
        self.demonyms = demonyms
        self._home = frozenset(home)
        self._places = [c.place for s in senses for c in s.candidates]
        self._vectors = unit_vectors(self._places)

    def features(self, beliefs: Sequence[Belief]) -> list[list[CandidateFeatures]]:
        """Return the features of every candidate of every sense, given what the other senses are believed to mean."""
        countries: defaultdict[str, float] = defaultdict(float)
        admins: defaultdict[str, float] = defaultdict(float)
        named: defaultdict[str, float] = defaultdict(float)
        for code, count in self.demonyms.items():
            countries[code] += min(1.0, 0.3 * count)
            named[code] += 1.0
        for belief in beliefs:
            place = belief.place
            if place is None or not place.country:
                continue
            countries[place.country] += belief.score
            if place.feature_class is PlaceClass.COUNTRY:
                named[place.country] += belief.score
            elif place.admin1:
                admins[place.admin1] += belief.score
        near, nearest = self._nearness(beliefs)
        rows: list[list[CandidateFeatures]] = []
        position = 0
        for number, sense in enumerate(self.senses):
            row = self._sense(number, sense, beliefs, (countries, admins, named), near, nearest, position)
            rows.append(row)
            position += len(sense.candidates)
        return rows

    def _nearness(self, beliefs: Sequence[Belief]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return, for each candidate, the sum of exp(-km/150) over the other senses' places, and the nearest's km."""
        anchors = [(n, b) for n, b in enumerate(beliefs) if b.place is not None and b.place.feature_class not in _FAR]
        count = len(self._places)
        if not anchors or not count:
            return np.zeros(count), np.full(count, 20038.0)
        vectors = unit_vectors([b.place for _, b in anchors if b.place is not None])
        km = distances_km(self._vectors, vectors)
        owner = np.repeat(np.arange(len(self.senses)), [len(s.candidates) for s in self.senses])
        keys = {key: i for i, key in enumerate(dict.fromkeys(s.key for s in self.senses))}
        name = np.array([keys[s.key] for s in self.senses])
        own = name[owner][:, None] == name[[n for n, _ in anchors]][None, :]
        km[own] = 20038.0
        weights = np.array([b.score for _, b in anchors])
        return np.exp(-km / _NEAR_KM) @ weights, km.min(axis=1)

    def _sense(
        self,
        number: int,
        sense: Sense,
        beliefs: Sequence[Belief],
        counts: tuple[Mapping[str, float], Mapping[str, float], Mapping[str, float]],
        near: NDArray[np.float64],
        nearest: NDArray[np.float64],
        position: int,
    ) -> list[CandidateFeatures]:
        countries, admins, named = counts
        own = beliefs[number]
        own_country = own.place.country if own.place else ""
        own_admin = own.place.admin1 if own.place and own.place.feature_class is not PlaceClass.COUNTRY else ""
        all_countries, all_admins = sum(countries.values()), sum(admins.values())
        met = [sense.asked is not None and satisfies(sense.asked, c.place.feature_class) for c in sense.candidates]
        towns = {
            (c.place.country, c.place.admin1) for c in sense.candidates if c.place.feature_class is PlaceClass.CITY
        }
        sizes = [size(c) for c in sense.candidates]
        largest = max(sizes)
        ranks = {i: r for r, i in enumerate(sorted(range(len(sizes)), key=lambda i: -sizes[i]))}
        held = [self._held(c, sense) for c in sense.candidates]
        row: list[CandidateFeatures] = []
        for i, candidate in enumerate(sense.candidates):
            place = candidate.place
            same = own.score if place.country and place.country == own_country else 0.0
            same_admin = own.score if place.admin1 and place.admin1 == own_admin else 0.0
            row.append(
                CandidateFeatures(
                    place=place,
                    size=sizes[i],
                    size_gap=sizes[i] - largest,
                    weight=candidate.weight,
                    fame=fame(candidate),
                    rank=ranks[i],
                    candidates=len(sizes),
                    asked=sense.asked,
                    asked_met=met[i],
                    asked_possible=any(met),
                    held=held[i],
                    held_possible=any(held),
                    country_share=_share(countries.get(place.country, 0.0) - same, all_countries - own.score),
                    country_named=bool(named.get(place.country)) and place.feature_class is not PlaceClass.COUNTRY,
                    home=place.country in self._home,
                    seat_inside=place.feature_class in _DIVISIONS and (place.country, place.admin1) in towns,
                    admin1_share=_share(admins.get(place.admin1, 0.0) - same_admin, all_admins - same_admin),
                    nearness=float(near[position + i]),
                    nearest_km=float(nearest[position + i]),
                    others=len(self.senses) - 1,
                )
            )
        return row

    def _held(self, candidate: Candidate, sense: Sense) -> str:
        """Return the name of the holder that the text gives and that holds the candidate, or ""."""
        for number in sense.holders:
            for other in self.senses[number].candidates:
                if _holds(other.place, candidate.place):
                    return other.place.name
        return ""


_DIVISIONS = frozenset((PlaceClass.ADMIN1, PlaceClass.ADMIN2))
_FAR = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION))


def _share(part: float, whole: float) -> float:
    return max(0.0, part) / whole if whole > 0.3 else 0.0


def _holds(outer: Place, inner: Place) -> bool:
    if outer.id == inner.id or inner.feature_class is PlaceClass.COUNTRY:
        return False
    if outer.feature_class is PlaceClass.COUNTRY:
        return outer.country == inner.country
    if outer.feature_class is PlaceClass.ADMIN1:
        return bool(outer.admin1) and outer.admin1 == inner.admin1 and inner.feature_class is not PlaceClass.ADMIN1
    if outer.feature_class in _WIDE or inner.feature_class in _WIDE:
        return False
    if outer.country != inner.country or outer.population < inner.population:
        return False
    near = distances_km(unit_vectors([outer]), unit_vectors([inner]))
    return bool(near[0, 0] <= _HELD_KM)
