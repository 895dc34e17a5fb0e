"""The second look: names are judged again once it is known what they may mean."""

import math

import numpy as np
import pytest

from events.places.find import find_places, names_among
from events.places.learned import shipped
from events.places.neutral import pack_for
from events.places.recognise.cues import cues_of
from events.places.recognise.features import features_of
from events.places.recognise.scorer import RuleScorer
from events.places.recognise.spans import name_spans
from events.places.recognise.words import words_of
from events.places.resolve.ranker import RuleRanker
from events.places.resolve.resolver import Resolved, resolve
from events.places.second_look import LOOKED_AT, SecondLook, rows_of
from events.places.trees import Trees
from tests.events.places.levant import levant

ATLAS = levant()
TEXT = "They left Homs for Palmyra, Syria, on Monday, and saw the ruins of Palmyra."


def _opinion(odds: float) -> Trees:
    """Return trees that say the same of every row."""
    return Trees(np.zeros((1, 1), np.int16), np.full((1, 1), np.inf, np.float32), np.zeros((1, 2), np.float32), odds)


def _looked_at(text):
    pack = pack_for("en")
    words, cues = words_of(text), cues_of(pack)
    spans = name_spans(words, cues, ATLAS)
    features = features_of(spans, words, cues)
    named, known = names_among(spans, features, RuleScorer().scores(features), words, cues, LOOKED_AT)
    return named, known, resolve(named, {}, cues.home, RuleRanker())


def _found(text, named, right, calibrations=None):
    look = SecondLook(_opinion(named), _opinion(right), calibrations or {})
    return find_places(text, pack_for("en"), ATLAS, scorer=RuleScorer(), ranker=RuleRanker(), second_look=look)


def test_rows_have_one_line_a_name_and_know_those_that_are_alike():
    named, known, resolved = _looked_at(TEXT)

    rows = rows_of(named, known, resolved)

    assert [n.span.key for n in named] == ["homs", "palmyra", "syria", "palmyra"]
    assert len(rows) == 4
    # The fourth column counts the others of the same name.
    assert rows[:, 3].tolist() == [0, 1, 0, 1]
    assert np.isfinite(rows).all()


def test_what_is_held_to_be_no_name_is_not_reported():
    assert _found(TEXT, named=-5.0, right=-5.0) == ()


def test_a_name_whose_place_is_doubted_stays_unlocated_with_its_candidates():
    found = _found(TEXT, named=3.0, right=-3.0)

    assert [r.mention.surface for r in found] == ["Homs", "Palmyra", "Syria", "Palmyra"]
    assert [r.place for r in found] == [None] * 4
    assert all(r.candidates for r in found)


def test_scores_are_what_the_second_look_says():
    certain = _found(TEXT, named=3.0, right=2.0)
    doubted = _found(TEXT, named=3.0, right=1.0)

    assert [a.score > b.score > 0.35 for a, b in zip(certain, doubted, strict=True)] == [True] * 4


def test_no_place_is_likelier_than_that_there_is_a_name():
    assert {r.score for r in _found(TEXT, named=1.0, right=9.0)} == {0.7311}


def test_each_kind_of_text_has_a_slope_and_an_offset_of_its_own():
    own = _found(TEXT, named=3.0, right=2.0, calibrations={"en": (1.0, 0.0, 0.5, -1.0)})
    others = _found(TEXT, named=3.0, right=2.0, calibrations={"fr": (1.0, 0.0, 0.5, -1.0)})

    assert [r.score for r in own] == [r.score for r in _found(TEXT, named=3.0, right=0.0)]
    assert [r.score for r in others] == [r.score for r in _found(TEXT, named=3.0, right=2.0)]


@pytest.mark.parametrize("text", ["The Washington Post has the story.", "Mr Homs denied it."])
def test_conventions_hold_whatever_a_second_look_says(text):
    assert [r for r in _found(text, named=9.0, right=9.0) if r.place] == []


@pytest.mark.parametrize(("named", "right"), [(0.9, 0.7), (0.9, 0.1), (0.4, 0.4), (0.5, None)])
def test_scores_of_candidates_add_up_to_no_more_than_that_it_is_a_name(named, right):
    _, _, resolved = _looked_at(TEXT)

    for meant in resolved:
        scores = [c.score for c in meant.scored(named, right)]
        assert sum(scores) <= named + 0.001
        assert scores == sorted(scores, reverse=True)


def test_a_name_without_candidates_has_no_scores():
    assert Resolved().scored(0.9, 0.5) == ()


def test_every_language_with_labels_of_its_own_is_calibrated():
    assert shipped().second_look.kinds >= {"en", "en_message", "ar", "ar_message", "es", "fr", "id", "ru", "tr", "uk"}


def test_a_place_of_the_kind_that_the_text_asks_for_is_no_less_likely_than_at_first():
    found = _found("Fighting was reported in the city of Homs.", named=9.0, right=-9.0)

    assert [r.place and r.place.id for r in found] == ["gn:169577"]


def test_what_is_said_in_the_end_has_a_slope_and_an_offset_too():
    plain = _found(TEXT, named=9.0, right=2.0)
    flatter = _found(TEXT, named=9.0, right=2.0, calibrations={"en": (1.0, 0.0, 1.0, 0.0, 0.5, -1.0)})

    odds = [0.5 * math.log(r.score / (1 - r.score)) - 1.0 for r in plain]
    assert [r.candidates[0].score for r in flatter] == pytest.approx([1 / (1 + math.exp(-o)) for o in odds], abs=2e-4)


def test_no_slope_makes_a_place_likelier_than_that_there_is_a_name():
    assert {r.score for r in _found(TEXT, 1.0, 1.0, {"en": (1.0, 0.0, 1.0, 0.0, 1.0, 9.0)})} == {0.7311}
