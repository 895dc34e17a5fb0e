"""The models that come with the project: opened fast, calibrated to be probabilities, and bound by our conventions."""

from time import perf_counter

import pytest

from events.places.find import find_places
from events.places.learned import FILE, Models, shipped
from events.places.neutral import pack_for
from events.places.recognise.learned import MessageScorer
from tests.events.places.levant import levant

ATLAS = levant()
# Bytes.
SIZE = 3_000_000


def test_models_are_small_and_open_fast():
    began = perf_counter()
    Models(FILE)

    assert FILE.stat().st_size < SIZE
    # Fifty milliseconds on an idle core; a busy machine may take several times as long.
    assert perf_counter() - began < 0.5


@pytest.mark.parametrize(("language", "words"), [("en", True), ("id", False), ("ru", False), ("fr", False)])
def test_scorer_knows_words_only_of_languages_that_it_learned(language, words):
    assert shipped().scorer(language).knows_words == words


def test_arabic_that_is_no_message_is_read_by_rules():
    assert isinstance(shipped().scorer("ar"), MessageScorer)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#",
        "Homs",
        "حمص #حمص",
        "@homs",
        "Homs Homs Homs",
        "in Homs, Syria",
        "The Homs Gazette",
        "HOMS: HOMS",
        "ho ms",
    ],
)
@pytest.mark.parametrize("language", ["en", "ar", "id", "sw"])
def test_scores_are_probabilities(text, language):
    found = find_places(text, pack_for(language), ATLAS)

    assert all(0.0 <= r.score <= 1.0 and sum(c.score for c in r.candidates) <= 1.001 for r in found)
