"""Where sentences end, also without spaces, in several scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.text.sentences import sentences


def split(text, *abbreviations):
    return [span.of(text) for span in sentences(text, abbreviations)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kota yang sama.Dalam video itu.", ["Kota yang sama.", "Dalam video itu."]),
        ("telah menyerah.“Dua puluh orang keluar.”", ["telah menyerah.", "“Dua puluh orang keluar.”"]),
        ('konflik itu."Dia pergi," katanya.', ["konflik itu.", '"Dia pergi," katanya.']),
        ("Gen. Smith spoke. He left.", ["Gen. Smith spoke.", "He left."]),
        ("It moved 3.5 km. Nobody saw it.", ["It moved 3.5 km.", "Nobody saw it."]),
        ("J. Doe saw it.", ["J. Doe saw it."]),
        ("هل وصلوا؟ نعم. انتهى الأمر.", ["هل وصلوا؟", "نعم.", "انتهى الأمر."]),
        ("See example.org for more.", ["See example.org for more."]),
        ("Headline\n\nThe text begins.", ["Headline", "The text begins."]),
        ("The line was wrapped here by an old mail program and\ngoes on.", None),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, expected):
    assert split(text, "Gen") == ([text] if expected is None else expected)


@given(st.text(alphabet="aB .!?\n\"'“”1؟م", max_size=60))
def test_sentences_cover_every_letter_once_and_in_order(text):
    spans = sentences(text)

    covered = [i for span in spans for i in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
