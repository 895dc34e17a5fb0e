"""Texts that nobody wrote for reading: places are found in them or not, spans quote the text, nothing is remembered."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.places.find import find_places
from events.places.neutral import pack_for
from events.places.resolution import Resolution
from tests.events.places.levant import levant

ATLAS = levant()
NAMES = ["Homs", "Palmyra", "al-Tanf", "حمص", "Пальмира", "Syria", "Paris", "Texas"]
# What copied, converted and hostile texts are full of.
DEBRIS = [
    *("\x00", "\x07", "\x1b[31m", "\x85", "\ufeff", "\ufffd", "\ufffe", "\ud83d", "\udc00", "\U0001f525", "\U000e0041"),
    *("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202e", "\u2066", "\u2069", "\u2028", "\u00ad", "\u0301" * 5),
    *(
        "<b>",
        "</b>",
        "&amp;",
        "<script>",
        "{{ 7 }}",
        "{% x %}",
        "=1+1",
        "';--",
        "\r\n",
        "\t",
        "\u3000",
        "ﷺ",
        "ﬁ",
        "İ",
        "ß",
    ),
]


def found(text: str, code: str = "en") -> list[Resolution]:
    return list(find_places(text, pack_for(code), ATLAS))


def told(text: str, code: str = "en") -> list[tuple[int, int, str]]:
    return [(r.mention.start, r.mention.end, r.place.id if r.place else "") for r in found(text, code)]


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from([*NAMES, *DEBRIS, " ", " in ", ", ", ". ", "#", "@", "\n"]) | st.text(max_size=4), max_size=25
    ),
    st.sampled_from(["en", "ar", "id", "ru", "tr", "xx"]),
)
def test_every_span_quotes_the_text_in_order_and_once(pieces, code):
    text = "".join(pieces)

    mentions = [r.mention for r in found(text, code)]

    assert [m.surface for m in mentions] == [text[m.start : m.end] for m in mentions]
    assert [(m.start, m.end) for m in mentions] == sorted({(m.start, m.end) for m in mentions})
    assert [m for m in mentions if not m.surface.strip()] == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*NAMES, *DEBRIS, " and ", ". "]), max_size=12), st.text(max_size=40))
def test_results_do_not_depend_on_what_was_read_before(pieces, before):
    text = "".join(pieces)

    first = told(text)
    found(before + " Homs Palmyra Paris, Texas")

    assert told(text) == first


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "\ufeff", "....", "\ud800", "𝔄" * 50, "\u202e" * 500])
def test_texts_without_words_name_nothing(text):
    assert found(text) == []


@pytest.mark.parametrize("debris", [d for d in DEBRIS if not d.isalnum()])
def test_place_behind_debris_is_found_where_it_stands(debris):
    text = f"{debris} The convoy reached Homs in Syria. {debris}"

    assert ("Homs", "gn:169577") in [(r.mention.surface, r.place.id) for r in found(text) if r.place]


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u2067", "\u202b", "\u200b"])
def test_marks_of_direction_beside_a_name_do_not_hide_it(mark):
    text = f"They went to {mark}Homs{mark} by road."

    assert [text[start:end].strip("\u200f\u200e\u2067\u202b\u200b") for start, end, _ in told(text)] == ["Homs"]


@pytest.mark.parametrize(
    "text",
    ["Homs " * 4_000, "x" * 5_000_000, "Homs" * 50_000, "من حمص إلى حلب " * 1_500, "a\n" * 20_000, "<" * 500_000],
)
def test_long_and_endless_texts_are_read(text):
    mentions = [r.mention for r in found(text)]

    assert [m.surface for m in mentions[:50]] == [text[m.start : m.end] for m in mentions[:50]]
