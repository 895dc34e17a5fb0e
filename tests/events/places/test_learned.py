"""The models that come with the project: opened fast, calibrated to be probabilities, and bound by our conventions."""

from time import perf_counter

import numpy as np
import pytest

from events.places.find import find_places
from events.places.learned import FILE, Models, shipped
from events.places.neutral import pack_for
from events.places.recognise.learned import LearnedScorer, MessageScorer
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


@pytest.mark.parametrize("language", ["id", "ru", "fr", "es", "tr", "uk", "sw"])
def test_languages_without_labels_enough_are_read_without_their_words(language):
    scorer = shipped().scorer(language)

    assert isinstance(scorer, LearnedScorer)
    assert not scorer.knows_words


@pytest.mark.parametrize(("language", "others"), [("en", True), ("ar", False)])
def test_messages_are_calibrated_apart_and_words_of_arabic_are_known_in_them_alone(language, others):
    scorer = shipped().scorer(language)

    assert isinstance(scorer, MessageScorer)
    assert (scorer.messages.knows_words, scorer.others.knows_words) == (True, others)


def test_every_language_with_labels_of_its_own_is_calibrated():
    with np.load(FILE) as archive:
        calibrated = {name.removesuffix("_calibration") for name in archive.files if name.endswith("_calibration")}

    assert calibrated == {"en", "en_message", "ar", "ar_message", "es", "fr", "id", "ru", "tr", "uk"}


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
