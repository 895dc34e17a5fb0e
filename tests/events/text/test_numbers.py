"""Numbers in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.text.languages import LANGUAGES, language
from events.text.numbers import numbers
from events.text.tokens import tokens


def values(text, lang):
    return [n.value for n in numbers(text, tokens(text), language(lang).numbers)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("id", "dua puluh tujuh orang", [27]),
        ("id", "Lebih dari 5.000 warga", [5000]),
        ("id", "seratus dua belas ribu", [112_000]),
        ("id", "dua lusin militan", [24]),
        ("id", "jarak 3,5 kilometer", [3.5]),
        ("en", "two hundred and five men", [205]),
        ("en", "5,000 people and 12 dogs", [5000, 12]),
        ("en", "twenty-one", [21]),
        ("en", "several hundred people", []),
        ("en", "two dozen", [24]),
        ("en", "a T-72 and the M23 at 10:30", []),
        ("en", "40% of the town", []),
        ("en", "a 27-year-old", []),
        ("en", "1.2 million", [1_200_000]),
        ("ar", "سبعة وعشرون مقاتلا", [27]),
        ("ar", "ثلاثمئة وخمسون شخصا", [350]),
        ("ar", "٢٧ مقاتلا", [27]),
        ("fr", "quatre-vingt-dix-sept", [97]),
        ("fr", "5 000 habitants", [5000]),
        ("es", "un centenar de guerrilleros", [100]),
        ("es", "treinta y cinco", [35]),
        ("ru", "двадцать семь человек", [27]),
        ("ru", "3 тыс. жителей", [3000]),
        ("uk", "двадцять п'ять", [25]),
        ("tr", "iki yüz elli kişi", [250]),
    ],
)
def test_numbers_are_read_as_the_language_says_them(lang, text, expected):
    assert values(text, lang) == expected


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@given(number=st.integers(min_value=0, max_value=10**9))
def test_numbers_in_plain_digits_keep_their_value(lang, number):
    assert values(f"{number}", lang) == [number]


def test_number_tells_what_is_said_of_its_exactness():
    text = "at least 12 people, about 30 trucks"

    found = numbers(text, tokens(text), language("en").numbers)

    assert [(n.value, n.at_least, n.about) for n in found] == [(12, True, False), (30, False, True)]


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "one and a half", [1.5]),
        ("en", "between five and seven", [5, 7]),
        ("en", "12 per cent of 40 people", [40]),
        ("en", "paid $500 for 6 hectares", []),
        ("ru", "полтора", [1.5]),
        ("ru", "два десятка", [20]),
        ("tr", "yüzde 40 ve iki buçuk", [2.5]),
        ("id", "setengah juta", [500_000]),
        ("ar", "سبعة وعشرون", [27]),
        ("ar", "ما بين ثمانية وعشرة", [8, 10]),
        ("es", "medio centenar", [50]),
    ],
)
def test_numbers_read_halves_and_leave_out_what_counts_nobody(lang, text, values):
    found = numbers(text, tokens(text), LANGUAGES[lang].numbers)

    assert [n.value for n in found] == values


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "a 10-kilometre zone", [10]),
        ("en", "a 60-vehicle convoy", [60]),
        ("en", "a 27-year-old with a 16-carat ring and a T-72", []),
        ("ru", "30-километровая зона, 18-летний", [30]),
        ("uk", "10-кілометрову зону, 18-річний", [10]),
        ("id", "zona 5-km", [5]),
    ],
)
def test_numbers_tied_by_a_hyphen_count_lengths_and_vehicles_alone(lang, text, values):
    found = numbers(text, tokens(text), LANGUAGES[lang].numbers)

    assert [n.value for n in found] == values
