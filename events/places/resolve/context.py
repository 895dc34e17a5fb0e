"""What a document's names say about each other: the evidence for each candidate, counted and measured."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from events.places.gazetteer import Candidate
from events.places.recognise.prior import satisfies
from events.places.resolve.agreement import agreement, beside_rare, numbered
from events.places.resolve.distance import NOWHERE_KM, distances_km, holds
from events.places.resolve.evidence import Evidence, Flags, Floats
from events.places.resolve.senses import Sense
from events.places.resolve.standing import COLUMNS, standing

# Beyond about this distance nearness says nothing (great circle).
_NEAR_KM = 150.0
# A candidate at least this likely is one that "the nearest place of the report" may be.
_LIKELY = 0.3
# A text of book length names thousands of places: the likeliest of them tell where it happens, in blocks of memory.
_MOST_ANCHORS = 600
_AT_ONCE = 4_000
# A candidate less likely than this says nothing about the others.
_LEAST = 0.04
# What is taken to be meant is likelier than this.
_MEANT = 0.5
# A whole of less than this is too little to have a share of.
_ENOUGH = 0.3


class Surroundings:
    """What a document's current beliefs say about where it happens; ``senses`` may not be empty."""

    def __init__(self, senses: Sequence[Sense], demonyms: Mapping[str, int], home: Sequence[str]) -> None:
        known = [standing(sense.candidates) for sense in senses]
        counts = np.array([len(k.candidates) for k in known], np.intp)
        names = np.repeat(np.arange(len(senses)), counts)
        column = dict(zip(COLUMNS, np.concatenate([k.columns for k in known]).T.copy(), strict=True))
        self._countries = _Parts([c for k in known for c in k.countries], names, demonyms)
        self._divisions = _Parts([d for k in known for d in k.divisions], names, {})
        self._points = np.concatenate([k.points for k in known])
        # Two senses of one name ("Homs" and "Homs province") say nothing about each other's whereabouts.
        self._keys = numbered([sense.key for sense in senses])[0][names]
        self._precise = column["precise"] > 0
        self._is_admin1 = column["is_admin1"] > 0
        self._scores = np.array([sense.score for sense in senses])[names]
        is_country = column["is_country"] > 0
        met = _met(senses)
        holders = _holders(senses)
        held = np.array([bool(h) for h in holders])
        starts = np.cumsum(counts) - counts
        country_agreement, telling_country = agreement(self._keys, self._countries.at, self._countries.nowhere)
        division_agreement, telling = agreement(self._keys, self._divisions.at, self._divisions.nowhere)
        ranked = {code: 0.4 if rank else 1.0 for rank, code in enumerate(home)}
        nothing, never = np.zeros(len(names)), np.zeros(len(names), bool)
        self.evidence = Evidence(
            places=[c.place for sense in senses for c in sense.candidates],
            starts=starts,
            names=names,
            asked_for=[sense.asked for sense in senses],
            holders=holders,
            is_country=is_country,
            **{name: column[name] for name in COLUMNS[: COLUMNS.index("precise")]},
            asked=np.array([sense.asked is not None for sense in senses])[names],
            asked_met=met,
            asked_possible=np.logical_or.reduceat(met, starts)[names],
            held=held,
            held_possible=np.logical_or.reduceat(held, starts)[names],
            home=np.array([ranked.get(code, 0.0) for code in self._countries.codes])[self._countries.at],
            named=self._scores,
            mentions=np.array([float(len(sense.mentions)) for sense in senses])[names],
            letters=np.array([float(len(sense.key)) for sense in senses])[names],
            words=np.array([sense.key.count(" ") + 1.0 for sense in senses])[names],
            agreement=division_agreement,
            country_agreement=country_agreement,
            telling=telling,
            telling_country=telling_country,
            near_rare=beside_rare(counts[names], self._points, self._keys, self._precise),
            country_share=nothing,
            country_named=never,
            admin1_share=nothing,
            admin1_named=never,
            nearness=nothing,
            nearest_km=np.full(len(names), NOWHERE_KM),
        )

    def believe(self, shares: NDArray[np.floating] | None) -> Evidence:
        """Return the evidence for every candidate of every sense, given how likely each candidate of the others is:
        a probability for each, or None where nothing is believed yet. It is the same evidence every time, changed."""
        e = self.evidence
        likely = np.zeros(len(e.names)) if shares is None else shares * self._scores
        told = np.where(likely >= _LEAST, likely, 0.0)
        inside = ~e.is_country
        meant = likely > _MEANT
        e.country_share = self._countries.share(told)
        e.country_named = self._countries.named(meant & e.is_country) & inside
        e.admin1_share = self._divisions.share(told * inside)
        e.admin1_named = self._divisions.named(meant & self._is_admin1) & ~self._is_admin1
        e.nearness, e.nearest_km = self._nearness(likely)
        e.weighed = None
        return e

    def _nearness(self, likely: Floats) -> tuple[Floats, Floats]:
        """Return, for each candidate, the sum of exp(-km/150) over the other names' candidates, each as much as it is
        likely, and the km to the nearest likely one."""
        count = len(self._points)
        near, nearest = np.zeros(count), np.full(count, NOWHERE_KM)
        anchors = np.flatnonzero((likely >= _LEAST) & self._precise)
        if not len(anchors):
            return near, nearest
        if len(anchors) > _MOST_ANCHORS:
            anchors = np.sort(anchors[np.argsort(-likely[anchors], kind="stable")[:_MOST_ANCHORS]])
        likeliest = likely[anchors] > _LIKELY
        for first in range(0, count, _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            km = distances_km(self._points[some], self._points[anchors])
            km[self._keys[some, None] == self._keys[anchors][None, :]] = NOWHERE_KM
            near[some] = np.exp(-km / _NEAR_KM) @ likely[anchors]
            nearest[some] = km[:, likeliest].min(axis=1, initial=NOWHERE_KM)
        return near, nearest


class _Parts:
    """Parts of the world, countries or divisions: ``codes`` of those in which candidates lie, ``at`` the number of each
    candidate's own, ``nowhere`` the number of none."""

    def __init__(self, codes: Sequence[str], names: NDArray[np.intp], spoken_of: Mapping[str, int]) -> None:
        self.at, numbers = numbered([*codes, *spoken_of, ""])
        self.at = self.at[: len(codes)]
        self.codes, self.nowhere = list(numbers), numbers[""]
        self._names = names
        # Candidates of one name that lie in one part are one.
        pairs, self._pairs = np.unique(names * len(numbers) + self.at, return_inverse=True)
        self._owners, self._parts = np.divmod(pairs, len(numbers))
        self._spoken_of = np.zeros(len(numbers))
        self._spoken_of[[numbers[code] for code in spoken_of]] = [min(1.0, 0.3 * n) for n in spoken_of.values()]
        self._named = np.isin(np.arange(len(numbers)), [numbers[code] for code in spoken_of])
        self._somewhere = self.at != self.nowhere

    def share(self, told: Floats) -> Floats:
        """Return how much of the document, the name itself left out, speaks of the part that each candidate lies in;
        ``told`` says how much each candidate does."""
        told = told * self._somewhere
        own = np.bincount(self._pairs, told, minlength=len(self._owners))
        parts = self._spoken_of + np.bincount(self._parts, own, minlength=len(self.codes))
        others = parts.sum() - np.bincount(self._owners, own)[self._names]
        part = np.maximum(0.0, parts[self.at] - own[self._pairs])
        share = np.zeros(len(told))
        np.divide(part, others, out=share, where=self._somewhere & (others > _ENOUGH))
        return share

    def named(self, meant: Flags) -> Flags:
        """Tell of each candidate whether its part is named, by one that is ``meant`` or otherwise."""
        named = self._named.copy()
        named[self.at[meant]] = True
        theirs: Flags = named[self.at] & self._somewhere
        return theirs


def _met(senses: Sequence[Sense]) -> Flags:
    """Tell of each candidate whether it is of the class that the text asks for."""
    return np.array(
        [
            sense.asked is not None and satisfies(sense.asked, c.place.feature_class)
            for sense in senses
            for c in sense.candidates
        ]
    )


def _holders(senses: Sequence[Sense]) -> list[str]:
    """Return, for each candidate, the name of the holder that the text gives and that holds it, or ""."""
    found: list[str] = []
    for sense in senses:
        if sense.holders:
            found += [_holder(candidate, sense, senses) for candidate in sense.candidates]
        else:
            found += [""] * len(sense.candidates)
    return found


def _holder(candidate: Candidate, sense: Sense, senses: Sequence[Sense]) -> str:
    for number in sense.holders:
        for other in senses[number].candidates:
            if holds(other.place, candidate.place):
                return other.place.name
    return ""
