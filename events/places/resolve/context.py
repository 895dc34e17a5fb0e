"""What a document's names say about each other: the evidence for each candidate, counted and measured."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

import numpy as np

from events.places.gazetteer import Candidate
from events.places.place import PlaceClass
from events.places.recognise.prior import fame, satisfies, size
from events.places.resolve.agreement import Agreement, beside_rare, by_country, by_division
from events.places.resolve.capitals import is_capital
from events.places.resolve.distance import NOWHERE_KM, distances_km, holds, unit_vectors
from events.places.resolve.features import CandidateFeatures
from events.places.resolve.senses import Sense

# Beyond about this distance nearness says nothing (great circle).
_NEAR_KM = 150.0
# A candidate at least this likely is one that "the nearest place of the report" may be.
_LIKELY = 0.3
# A text of book length names thousands of places: the likeliest of them tell where it happens, in blocks of memory.
_MOST_ANCHORS = 600
_AT_ONCE = 4_000
# log10 of the people of the smallest capital that is looked for: lesser ones have greater namesakes.
_CAPITAL = 5.6
# A candidate less likely than this says nothing about the others.
_LEAST = 0.04


class Surroundings:
    """What a document's current beliefs say about where it happens."""

    def __init__(self, senses: Sequence[Sense], demonyms: Mapping[str, int], home: Sequence[str]) -> None:
        self._senses = senses
        self._demonyms = demonyms
        self._home = {code: 0.4 if rank else 1.0 for rank, code in enumerate(home)}
        self._divisions, self._countries = Agreement(senses, by_division), Agreement(senses, by_country)
        self._rows = [self._row(sense) for sense in senses]
        self._vectors = unit_vectors([c.place for s in senses for c in s.candidates])
        # Two senses of one name ("Homs" and "Homs province") say nothing about each other's whereabouts.
        keys = {key: i for i, key in enumerate(dict.fromkeys(s.key for s in senses))}
        self._owners = np.repeat([keys[s.key] for s in senses], [len(s.candidates) for s in senses])
        self._precise = np.array([c.place.feature_class not in _FAR for s in senses for c in s.candidates])
        rare = iter(beside_rare(senses, self._vectors, self._owners, self._precise))
        for row in self._rows:
            for f in row:
                f.near_rare = next(rare)

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
            return [0.0] * count, [NOWHERE_KM] * count
        if len(anchors) > _MOST_ANCHORS:
            anchors = np.sort(anchors[np.argsort(-likely[anchors], kind="stable")[:_MOST_ANCHORS]])
        near: list[float] = []
        nearest: list[float] = []
        for first in range(0, count, _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            km = distances_km(self._vectors[some], self._vectors[anchors])
            km[self._owners[some, None] == self._owners[anchors][None, :]] = NOWHERE_KM
            near += (np.exp(-km / _NEAR_KM) @ likely[anchors]).tolist()
            nearest += np.where(likely[anchors] > _LIKELY, km, NOWHERE_KM).min(axis=1).tolist()
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
                agreement=self._divisions.share(sense.key, candidate.place),
                country_agreement=self._countries.share(sense.key, candidate.place),
                telling=self._divisions.telling(sense.key, candidate.place),
                telling_country=self._countries.telling(sense.key, candidate.place),
                country_possible=bool(countries),
            )
            for i, candidate in enumerate(candidates)
        ]

    def _held(self, candidate: Candidate, sense: Sense) -> str:
        """Return the name of the holder that the text gives and that holds the candidate, or ""."""
        for number in sense.holders:
            for other in self._senses[number].candidates:
                if holds(other.place, candidate.place):
                    return other.place.name
        return ""


_DIVISIONS = frozenset((PlaceClass.ADMIN1, PlaceClass.ADMIN2))
_FAR = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION))


def _share(part: float, whole: float) -> float:
    return max(0.0, part) / whole if whole > 0.3 else 0.0
