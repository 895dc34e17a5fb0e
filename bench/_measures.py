"""What is measured beside the scorer's own figures: calibration, countries by ISO code, names that are no country's."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import shapely

from events.errors import UnknownPlace
from events.places.compile.countries import FILE as COUNTRIES
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.neutral import pack_for
from events.places.place import PlaceClass
from events.places.recognise.cues import cues_of
from events.text.tokens import name_key

RIGHT_KM = 161
BINS = 10
Toponyms = Sequence[Mapping[str, Any]]


def reliability(score: Any, gold: dict[str, Any], predicted: dict[str, Any]) -> list[tuple[int, float, float]]:
    """Return, for each tenth of the scale, how many places were scored so, their mean score and the share of them that
    is right; what the corpus cannot place is left out."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for key, toponyms in gold.items():
        guesses = predicted.get(key, [])
        right = {j: toponyms[i] for i, j in score.match(toponyms, guesses)[1]}
        for j, guess in enumerate(guesses):
            truth = right.get(j)
            if guess["lat"] is None or (truth and truth["lat"] is None):
                continue
            good = bool(truth) and score.km(truth["lat"], truth["lon"], guess["lat"], guess["lon"]) <= RIGHT_KM
            bins[min(BINS - 1, int(guess["score"] * BINS))].append((guess["score"], good))
    return [(len(b), sum(s for s, _ in b) / (len(b) or 1), sum(g for _, g in b) / (len(b) or 1)) for b in bins]


def calibration(curve: Sequence[tuple[int, float, float]]) -> float:
    """Return the expected calibration error: is a place scored .8 right eight times in ten?"""
    return sum(n * abs(scored - right) for n, scored, right in curve) / (sum(n for n, _, _ in curve) or 1)


def together(curves: Sequence[Sequence[tuple[int, float, float]]]) -> list[tuple[int, float, float]]:
    """Return the curve of all places of several corpora."""
    found = []
    for parts in zip(*curves, strict=True):
        count = sum(n for n, _, _ in parts)
        whole = count or 1
        found.append((count, sum(n * s for n, s, _ in parts) / whole, sum(n * r for n, _, r in parts) / whole))
    return found


@cache
def _outlines(gazetteer: CompiledGazetteer) -> tuple[list[str], shapely.STRtree]:
    codes, areas = [], []
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines()[1:]:
        code = line.split(",", 1)[0]
        try:
            area = gazetteer.area(f"cc:{code}")
        except UnknownPlace:
            continue
        if area is not None:
            codes.append(code)
            areas.append(area)
    return codes, shapely.STRtree(areas)


def country_match(score: Any, corpus: list[dict[str, Any]], predicted: dict[str, Any], at: CompiledGazetteer) -> float:
    """Return the share of the located names found that were put in the country where the corpus has them.

    Unlike a distance this does not ask where in Canada "Canada" is.
    """
    codes, tree = _outlines(at)
    right = whole = 0
    for d in corpus:
        guesses = predicted.get(str(d["id"]), [])
        for i, j in score.match(d["toponyms"], guesses)[1]:
            truth, guess = d["toponyms"][i], guesses[j]
            if truth["lat"] is None or not guess.get("place"):
                continue
            country = at.place(guess["place"]).country
            inside = {codes[n] for n in tree.query(shapely.Point(truth["lon"], truth["lat"]), predicate="intersects")}
            if country and inside:
                whole += 1
                right += country in inside
    return right / (whole or 1)


def without_countries(
    corpus: list[dict[str, Any]], predicted: dict[str, Any], at: CompiledGazetteer
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return gold and predictions without names of countries and words for what is theirs ("Syria", "Syrian")."""
    gold, guesses = {}, {}
    for d in corpus:
        cues = cues_of(pack_for(d["lang"]))
        easy = [t for t in d["toponyms"] if _is_country(name_key(t["phrase"]), cues.demonyms, at)]
        spans = [range(t["start"], t["end"]) for t in easy]
        key = str(d["id"])
        gold[key] = [t for t in d["toponyms"] if t not in easy]
        guesses[key] = [
            p
            for p in predicted.get(key, [])
            if not any(p["start"] < s.stop and p["end"] > s.start for s in spans)
            and p.get("kind") != "demonym"
            and not str(p.get("place")).startswith("cc:")
        ]
    return gold, guesses


def _is_country(key: str, demonyms: Mapping[str, str], at: CompiledGazetteer) -> bool:
    return key in demonyms or any(
        c.place.feature_class is PlaceClass.COUNTRY and c.weight >= 2 for c in at.candidates(key)
    )
