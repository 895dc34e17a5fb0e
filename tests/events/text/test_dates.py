"""Days, weeks and months, counted from the day of publication."""

from datetime import date

import pytest

from events.text.dates import dates
from events.text.languages import language
from events.text.numbers import numbers
from events.text.partial import PartialDate
from events.text.tokens import tokens


def read(text, lang, published):
    words = tokens(text)
    pack = language(lang)
    day = PartialDate.parse(published) if published else None
    return dates(text, words, numbers(text, words, pack.numbers), pack, day)


@pytest.mark.parametrize(
    ("lang", "published", "text", "begin", "until", "precision"),
    [
        ("en", "2020-04-20", "on 14 April", "2020-04-14", "2020-04-14", 1),
        ("en", "2020-01-02", "on 30 December", "2019-12-30", "2019-12-30", 1),
        ("en", "2020-04-20", "on April 14, 2019", "2019-04-14", "2019-04-14", 1),
        ("en", "2020-04-20", "between 14 and 16 April", "2020-04-14", "2020-04-16", 2),
        ("en", "2020-04-20", "in December 2016", "2016-12-01", "2016-12-31", 3),
        ("en", "2020-04-20", "early this month", "2020-04-01", "2020-04-10", 3),
        ("en", "2020-04", "this week", "2020-04-01", "2020-04-30", 3),
        ("en", "2020-04-22", "this week", "2020-04-20", "2020-04-22", 2),
        ("en", "2020-04-20", "three days ago", "2020-04-17", "2020-04-17", 1),
        ("en", "2023-05-22", "overnight on 20 May", "2023-05-20", "2023-05-20", 1),
        ("id", "2018-10-03", "pada Selasa (2/10/2018)", "2018-10-02", "2018-10-02", 1),
        ("id", "2018-10-03", "Selasa (2/10)", "2018-10-02", "2018-10-02", 1),
        ("id", "2020-04", "Awal bulan ini", "2020-04-01", "2020-04-10", 3),
        ("id", "2018-10-03", "kemarin", "2018-10-02", "2018-10-02", 1),
        ("ar", "2020-04-17", "يوم الثلاثاء", "2020-04-14", "2020-04-14", 1),
        ("ar", "2020-04-17", "قبل يومين", "2020-04-15", "2020-04-15", 1),
        ("ar", "2020-04-17", "في 14 نيسان/أبريل", "2020-04-14", "2020-04-14", 1),
        ("fr", "2025-02-16", "jeudi", "2025-02-13", "2025-02-13", 1),
        ("fr", "2025-02-16", "il y a deux jours", "2025-02-14", "2025-02-14", 1),
        ("es", "2024-06-04", "el lunes 3 de junio", "2024-06-03", "2024-06-03", 1),
        ("ru", "2024-05-13", "12 мая", "2024-05-12", "2024-05-12", 1),
        ("uk", "2024-05-13", "12 травня", "2024-05-12", "2024-05-12", 1),
        ("tr", "2020-02-12", "10 Şubat", "2020-02-10", "2020-02-10", 1),
    ],
)
def test_dates_are_counted_from_publication(lang, published, text, begin, until, precision):
    [found] = read(text, lang, published)

    assert (str(found.begin), str(found.until), found.precision) == (begin, until, precision)


@pytest.mark.parametrize("text", ["they may leave", "on Tuesday", "yesterday", "this week", "on 14 April"])
def test_dates_say_nothing_without_a_day_to_count_from(text):
    assert read(text, "en", None) == []


def test_weekday_says_nothing_where_only_the_month_of_publication_is_known():
    assert read("on Tuesday", "en", "2020-04") == []


@pytest.mark.parametrize(
    ("lang", "text", "shift"),
    [("en", "Two days earlier", -2), ("en", "the next day", 1), ("fr", "la veille", -1),
     ("id", "keesokan harinya", 1), ("ar", "في اليوم التالي", 1)],
)  # fmt: skip
def test_dates_counted_from_an_event_keep_the_number_of_days(lang, text, shift):
    [found] = read(text, lang, "2020-04-20")

    assert (found.begin, found.shift) == (None, shift)


def test_date_in_brackets_is_quoted_with_both_of_them():
    text = "pada Selasa (14/4) dan menuju"
    [found] = read(text, "id", "2020-04-17")

    assert (found.surface_of(text), found.begin) == ("Selasa (14/4)", date(2020, 4, 14))


def test_since_leaves_the_end_open():
    [found] = read("sejak Senin", "id", "2018-10-03")

    assert (found.begin, found.open_end) == (date(2018, 10, 1), True)
