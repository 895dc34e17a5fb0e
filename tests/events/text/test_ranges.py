"""Ranges of numbers in words and digits."""

import pytest

from events.text.languages import language
from events.text.numbers import numbers
from events.text.ranges import with_ranges
from events.text.tokens import tokens


def ranges(text, lang):
    words, pack = tokens(text), language(lang).numbers
    return [
        (n.value, n.high, text[n.start : n.end]) for n in with_ranges(text, words, numbers(text, words, pack), pack)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "between 40 and 50 men", [(40, 50, "40 and 50")]),
        ("en", "8-10 men", [(8, 10, "8-10")]),
        ("en", "forty to fifty men", [(40, 50, "forty to fifty")]),
        ("en", "40 men and 50 women", [(40, None, "40"), (50, None, "50")]),
        ("en", "40 and 50", [(40, None, "40"), (50, None, "50")]),
        ("en", "3 to 5,000", [(3, None, "3"), (5000, None, "5,000")]),
        ("es", "entre 8 y 10 heridos", [(8, 10, "8 y 10")]),
        ("fr", "entre 30 et 40 morts", [(30, 40, "30 et 40")]),
        ("id", "antara 10 dan 15 orang", [(10, 15, "10 dan 15")]),
        ("ru", "от 35 до 40 человек", [(35, 40, "35 до 40")]),
        ("tr", "sekiz ila on kişi", [(8, 10, "sekiz ila on")]),
    ],
)
def test_with_ranges_joins_both_ends_of_a_range(lang, text, expected):
    assert ranges(text, lang) == expected
