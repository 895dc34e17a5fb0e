"""What speaks for each candidate of each name in a document: computed in one place, for any ranker."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from events.places.gazetteer import Candidate
from events.places.place import Place, PlaceClass
from events.places.recognise.features import fame, satisfies, size
from events.places.resolve.senses import Sense

# Beyond about this distance nearness says nothing (great circle).
_NEAR_KM = 150.0
_EARTH_KM = 6371.0088
# Farther than any place from another.
_NOWHERE_KM = 20_038.0
# A holder without an outline (a town, a county, a sea) holds what lies within this distance.
_HELD_KM = 120.0
_WIDE = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION, PlaceClass.WATER, PlaceClass.ADMIN1))


@dataclass(slots=True)
class CandidateFeatures:
    """One candidate in its document.

    What follows ``seat_inside`` changes with what the other names are believed to mean: shares are 0 to 1 of the other
    names; ``nearest_km`` is to the nearest of them (20,038 where there is none); ``nearness`` sums exp(-km/150) over
    them, at most about their number.
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
    home: bool
    seat_inside: bool
    country_share: float = 0.0
    country_named: bool = False
    admin1_share: float = 0.0
    nearness: float = 0.0
    nearest_km: float = _NOWHERE_KM


@dataclass(frozen=True, slots=True)
class Belief:
    """What a sense is believed to mean after a round: a place and a probability, or None."""

    place: Place | None
    score: float


def unit_vectors(places: Sequence[Place]) -> NDArray[np.float64]:
    """Return points on the unit sphere, shape (n, 3)."""
    lonlat = np.radians(np.array([(p.lon, p.lat) for p in places], dtype=float).reshape(-1, 2))
    vectors = np.empty((len(lonlat), 3))
    level = np.cos(lonlat[:, 1])
    vectors[:, 0] = level * np.cos(lonlat[:, 0])
    vectors[:, 1] = level * np.sin(lonlat[:, 0])
    vectors[:, 2] = np.sin(lonlat[:, 1])
    return vectors


def distances_km(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return great-circle distances in km between unit vectors, shape (len(a), len(b))."""
    chord = np.sqrt(np.maximum(0.0, 2.0 - 2.0 * (a @ b.T)))
    distances: NDArray[np.float64] = 2.0 * _EARTH_KM * np.arcsin(np.minimum(1.0, chord / 2.0))
    return distances


class Surroundings:
    """What a document's current beliefs say about where it happens."""

    def __init__(self, senses: Sequence[Sense], demonyms: Mapping[str, int], home: Sequence[str]) -> None:
        self._senses = senses
        self._demonyms = demonyms
        self._home = frozenset(home)
        self._rows = [self._row(sense) for sense in senses]
        self._vectors = unit_vectors([c.place for s in senses for c in s.candidates])
        # Two senses of one name ("Homs" and "Homs province") say nothing about each other's whereabouts.
        keys = {key: i for i, key in enumerate(dict.fromkeys(s.key for s in senses))}
        self._names = np.array([keys[s.key] for s in senses])
        self._owners = np.repeat(self._names, [len(s.candidates) for s in senses])

    def features(self, beliefs: Sequence[Belief]) -> list[list[CandidateFeatures]]:
        """Return the features of every candidate of every sense, given what the other senses are believed to mean."""
        countries: defaultdict[str, float] = defaultdict(float)
        admins: defaultdict[str, float] = defaultdict(float)
        named = set(self._demonyms)
        for code, count in self._demonyms.items():
            countries[code] += min(1.0, 0.3 * count)
        for belief in beliefs:
            place = belief.place
            if place is None or not place.country:
                continue
            countries[place.country] += belief.score
            if place.feature_class is PlaceClass.COUNTRY:
                named.add(place.country)
            elif place.admin1:
                admins[place.admin1] += belief.score
        nearness, nearest = self._nearness(beliefs)
        all_countries, all_admins = sum(countries.values()), sum(admins.values())
        position = 0
        for own, row in zip(beliefs, self._rows, strict=True):
            own_country = own.place.country if own.place else ""
            own_admin = own.place.admin1 if own.place and own.place.feature_class is not PlaceClass.COUNTRY else ""
            for f in row:
                place = f.place
                country, admin1 = countries.get(place.country, 0.0), admins.get(place.admin1, 0.0)
                if place.country and place.country == own_country:
                    country -= own.score
                same_admin = own.score if place.admin1 and place.admin1 == own_admin else 0.0
                f.country_share = _share(country, all_countries - own.score)
                f.country_named = place.country in named and place.feature_class is not PlaceClass.COUNTRY
                f.admin1_share = _share(admin1 - same_admin, all_admins - same_admin)
                f.nearness, f.nearest_km = nearness[position], nearest[position]
                position += 1
        return self._rows

    def _nearness(self, beliefs: Sequence[Belief]) -> tuple[list[float], list[float]]:
        """Return, for each candidate, the sum of exp(-km/150) over the other senses' places, and the nearest's km."""
        anchors = [(n, b) for n, b in enumerate(beliefs) if b.place is not None and b.place.feature_class not in _FAR]
        count = len(self._vectors)
        if not anchors:
            return [0.0] * count, [_NOWHERE_KM] * count
        km = distances_km(self._vectors, unit_vectors([b.place for _, b in anchors if b.place is not None]))
        km[self._owners[:, None] == self._names[[n for n, _ in anchors]][None, :]] = _NOWHERE_KM
        scores = np.array([b.score for _, b in anchors])
        near: list[float] = (np.exp(-km / _NEAR_KM) @ scores).tolist()
        nearest: list[float] = km.min(axis=1).tolist()
        return near, nearest

    def _row(self, sense: Sense) -> list[CandidateFeatures]:
        """Return what is known of a sense's candidates whatever the other names mean."""
        candidates = sense.candidates
        met = [sense.asked is not None and satisfies(sense.asked, c.place.feature_class) for c in candidates]
        towns = {(c.place.country, c.place.admin1) for c in candidates if c.place.feature_class is PlaceClass.CITY}
        sizes = [size(c) for c in candidates]
        order = sorted(range(len(sizes)), key=lambda i: -sizes[i])
        ranks = {i: rank for rank, i in enumerate(order)}
        held = [self._held(c, sense) for c in candidates] if sense.holders else [""] * len(candidates)
        return [
            CandidateFeatures(
                place=candidate.place,
                size=sizes[i],
                size_gap=sizes[i] - sizes[order[0]],
                weight=candidate.weight,
                fame=fame(candidate),
                rank=ranks[i],
                candidates=len(sizes),
                asked=sense.asked,
                asked_met=met[i],
                asked_possible=any(met),
                held=held[i],
                held_possible=any(held),
                others=len(self._senses) - 1,
                home=candidate.place.country in self._home,
                seat_inside=candidate.place.feature_class in _DIVISIONS
                and (candidate.place.country, candidate.place.admin1) in towns,
            )
            for i, candidate in enumerate(candidates)
        ]

    def _held(self, candidate: Candidate, sense: Sense) -> str:
        """Return the name of the holder that the text gives and that holds the candidate, or ""."""
        for number in sense.holders:
            for other in self._senses[number].candidates:
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
    return _km(outer, inner) <= _HELD_KM


def _km(a: Place, b: Place) -> float:
    """Return the great-circle distance of two places (haversine on a sphere)."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2.0 * _EARTH_KM * asin(min(1.0, sqrt(half)))
