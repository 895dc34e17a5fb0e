"""What speaks for each candidate of each name in a document: computed in one place, for any ranker."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from events.places.gazetteer import Candidate
from events.places.place import Place, PlaceClass
from events.places.recognise.features import fame, satisfies, size
from events.places.resolve.capitals import is_capital
from events.places.resolve.senses import Sense

# Beyond about this distance nearness says nothing (great circle).
_NEAR_KM = 150.0
_EARTH_KM = 6371.0088
# Farther than any place from another.
_NOWHERE_KM = 20_038.0
# A candidate at least this likely is one that "the nearest place of the report" may be.
_LIKELY = 0.3
# A text of book length names thousands of places: the likeliest of them tell where it happens, in blocks of memory.
_MOST_ANCHORS = 600
_AT_ONCE = 4_000
# log10 of the people of the smallest capital that is looked for: lesser ones have greater namesakes.
_CAPITAL = 5.6
# A candidate less likely than this says nothing about the others.
_LEAST = 0.04
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
    home: float
    seat_inside: bool
    capital: bool
    country_share: float = 0.0
    country_named: bool = False
    admin1_share: float = 0.0
    nearness: float = 0.0
    nearest_km: float = _NOWHERE_KM
    named: float = 0.0
    mentions: int = 1
    letters: int = 0
    words: int = 1
    agreement: float = 0.0
    country_agreement: float = 0.0
    admin1_named: bool = False


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
        self._home = {code: 0.4 if rank else 1.0 for rank, code in enumerate(home)}
        self._keys = len({s.key for s in senses})
        # Which names could lie in a division, or a country, whatever else they could mean.
        self._divisions: defaultdict[str, set[str]] = defaultdict(set)
        self._countries: defaultdict[str, set[str]] = defaultdict(set)
        for sense in senses:
            for candidate in sense.candidates:
                self._divisions[candidate.place.admin1].add(sense.key)
                self._countries[candidate.place.country].add(sense.key)
        self._rows = [self._row(sense) for sense in senses]
        self._vectors = unit_vectors([c.place for s in senses for c in s.candidates])
        # Two senses of one name ("Homs" and "Homs province") say nothing about each other's whereabouts.
        keys = {key: i for i, key in enumerate(dict.fromkeys(s.key for s in senses))}
        self._owners = np.repeat([keys[s.key] for s in senses], [len(s.candidates) for s in senses])
        self._precise = np.array([c.place.feature_class not in _FAR for s in senses for c in s.candidates])

    def features(self, shares: Sequence[Sequence[float]]) -> list[list[CandidateFeatures]]:
        """Return the features of every candidate of every sense, given how likely each candidate of the others is.

        ``shares`` has a probability for each candidate, or is empty where nothing is believed yet.
        """
        countries: defaultdict[str, float] = defaultdict(float)
        admins: defaultdict[str, float] = defaultdict(float)
        named = set(self._demonyms)
        divisions: set[str] = set()
        for code, count in self._demonyms.items():
            countries[code] += min(1.0, 0.3 * count)
        own: list[tuple[defaultdict[str, float], defaultdict[str, float]]] = []
        for sense, row, share in zip(self._senses, self._rows, shares, strict=False):
            own_countries: defaultdict[str, float] = defaultdict(float)
            own_admins: defaultdict[str, float] = defaultdict(float)
            for f, likely in zip(row, share, strict=True):
                weight = likely * sense.score
                if weight < _LEAST:
                    continue
                own_countries[f.place.country] += weight
                if f.place.feature_class is PlaceClass.COUNTRY:
                    if weight > 0.5:
                        named.add(f.place.country)
                elif f.place.admin1:
                    own_admins[f.place.admin1] += weight
                    if weight > 0.5 and f.place.feature_class is PlaceClass.ADMIN1:
                        divisions.add(f.place.admin1)
            own.append((own_countries, own_admins))
            for code, weight in own_countries.items():
                countries[code] += weight
            for code, weight in own_admins.items():
                admins[code] += weight
        if not shares:
            own = [(defaultdict(float), defaultdict(float)) for _ in self._rows]
        self._count(own, countries, admins, named, divisions)
        nearness, nearest = self._nearness(shares)
        position = 0
        for row in self._rows:
            for f in row:
                f.nearness, f.nearest_km = nearness[position], nearest[position]
                position += 1
        return self._rows

    def _count(
        self,
        own: Sequence[tuple[Mapping[str, float], Mapping[str, float]]],
        countries: Mapping[str, float],
        admins: Mapping[str, float],
        named: Set[str],
        divisions: Set[str],
    ) -> None:
        """Set how much of the document, the name itself left out, speaks of each candidate's country and division."""
        all_countries = sum(weight for code, weight in countries.items() if code)
        all_admins = sum(admins.values())
        for row, (own_countries, own_admins) in zip(self._rows, own, strict=True):
            other_countries = all_countries - sum(own_countries.values()) + own_countries.get("", 0.0)
            other_admins = all_admins - sum(own_admins.values())
            for f in row:
                country, admin1 = f.place.country, f.place.admin1
                if country:
                    part = countries.get(country, 0.0) - own_countries.get(country, 0.0)
                    f.country_share = _share(part, other_countries)
                    f.country_named = country in named and f.place.feature_class is not PlaceClass.COUNTRY
                if admin1:
                    f.admin1_named = admin1 in divisions and f.place.feature_class is not PlaceClass.ADMIN1
                    f.admin1_share = _share(admins.get(admin1, 0.0) - own_admins.get(admin1, 0.0), other_admins)

    def _nearness(self, shares: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
        """Return, for each candidate, the sum of exp(-km/150) over the other names' candidates, each as much as it is
        likely, and the km to the nearest likely one."""
        count = len(self._vectors)
        likely = np.fromiter((p * s.score for s, row in zip(self._senses, shares, strict=False) for p in row), float)
        anchors = np.flatnonzero((likely >= _LEAST) & self._precise) if len(likely) else likely
        if not len(anchors):
            return [0.0] * count, [_NOWHERE_KM] * count
        if len(anchors) > _MOST_ANCHORS:
            anchors = np.sort(anchors[np.argsort(-likely[anchors], kind="stable")[:_MOST_ANCHORS]])
        near: list[float] = []
        nearest: list[float] = []
        for first in range(0, count, _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            km = distances_km(self._vectors[some], self._vectors[anchors])
            km[self._owners[some, None] == self._owners[anchors][None, :]] = _NOWHERE_KM
            near += (np.exp(-km / _NEAR_KM) @ likely[anchors]).tolist()
            nearest += np.where(likely[anchors] > _LIKELY, km, _NOWHERE_KM).min(axis=1).tolist()
        return near, nearest

    def _row(self, sense: Sense) -> list[CandidateFeatures]:
        """Return what is known of a sense's candidates whatever the other names mean."""
        candidates = sense.candidates
        met = [sense.asked is not None and satisfies(sense.asked, c.place.feature_class) for c in candidates]
        towns = {(c.place.country, c.place.admin1) for c in candidates if c.place.feature_class is PlaceClass.CITY}
        # "Mexico" is the country even though its capital is called so too.
        countries = {c.place.country for c in candidates if c.place.feature_class is PlaceClass.COUNTRY}
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
                home=self._home.get(candidate.place.country, 0.0),
                capital=candidate.weight >= 2
                and sizes[i] > _CAPITAL
                and candidate.place.country not in countries
                and is_capital(candidate.place),
                seat_inside=candidate.place.feature_class in _DIVISIONS
                and (candidate.place.country, candidate.place.admin1) in towns,
                named=sense.score,
                mentions=len(sense.mentions),
                letters=len(sense.key),
                words=sense.key.count(" ") + 1,
                agreement=self._agreement(self._divisions, candidate.place.admin1),
                country_agreement=self._agreement(self._countries, candidate.place.country),
            )
            for i, candidate in enumerate(candidates)
        ]

    def _agreement(self, inside: Mapping[str, Set[str]], division: str) -> float:
        """Return the share of the other names that could lie in ``division``."""
        return (len(inside[division]) - 1) / (self._keys - 1) if division and self._keys > 1 else 0.0

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
