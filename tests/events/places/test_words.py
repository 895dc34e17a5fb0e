"""The words of a text as recognition sees them."""

import pytest

from events.places.recognise.words import Shape, words_of
from events.text.mention import Span


def test_words_part_a_hashtag_at_its_capitals():
    words = words_of("Aid now #PrayForHoms")

    assert words.surfaces == ["Aid", "now", "Pray", "For", "Homs"]
    assert [words.text[s:e] for s, e in zip(words.starts, words.ends, strict=True)] == words.surfaces


def test_words_set_web_addresses_aside():
    words = words_of("See https://example.org/Homs today")

    assert [w for w, s in zip(words.surfaces, words.shapes, strict=True) if s is Shape.LINK] == [
        "https",
        "example",
        "org",
        "Homs",
    ]


def test_words_open_after_full_stops_even_without_a_space():
    words = words_of("provinsi yang sama.Dalam sebuah video")

    assert [w for w, o in zip(words.surfaces, words.opens, strict=True) if o] == ["provinsi", "Dalam"]


def test_words_open_where_sentences_are_given():
    words = words_of("First words Second words", [Span(0, 11), Span(12, 24)])

    assert [w for w, o in zip(words.surfaces, words.opens, strict=True) if o] == ["First", "Second"]


def test_words_keep_what_stands_between():
    assert words_of("Paris, Texas!").gaps == ["", ", ", "!"]


def test_words_of_nothing_are_none():
    assert (len(words_of("")), words_of("").gaps) == (0, [""])


@pytest.mark.parametrize(
    ("tag", "folds"),
    [
        ("#PrayForTexas", ["pray", "for", "texas"]),
        ("#FortMcMurray", ["ft", "mc", "murray"]),
        ("#SidiBelAbbès", ["sidi", "bel", "abbes"]),
        ("#НижнийНовгород", ["нижний", "новгород"]),
        ("#USAToday2020", ["usa", "today", "2020"]),
        ("#puertorico", ["puertorico"]),
    ],
)
def test_hashtags_are_parted_by_their_capitals_in_any_script(tag, folds):
    words = words_of(f"See {tag}")

    assert words.folds[1:] == folds
    assert "".join(words.surfaces[1:]) == tag[1:]
