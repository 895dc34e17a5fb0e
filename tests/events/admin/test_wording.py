"""Dates and places of events in words, no more exact than they are."""

from datetime import date

import pytest

from events.admin.wording import when, where
from events.models import Event, Place


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        (None, None, None, "no date"),
        (date(2020, 4, 14), date(2020, 4, 14), 1, "14 Apr 2020"),
        (date(2020, 4, 14), None, 2, "14 Apr 2020, within a week"),
        (date(2020, 2, 1), date(2020, 2, 29), 3, "February 2020"),
        (date(2020, 2, 1), date(2020, 2, 28), 3, "1 Feb 2020 to 28 Feb 2020, within a month"),
    ],
)
def test_when_says_no_more_than_is_known(first, last, precision, words):
    assert when(Event(date_start=first, date_end=last, time_precision=precision)) == words


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Event(kind="movement", origin=Place(name="A"), destination=Place(name="B")), "A → B"),
        (Event(kind="movement", origin=Place(name="A")), "A → ?"),
        (Event(kind="zone", center=Place(name="A"), radius_m=55_500), "A, 55.5 km"),
        (Event(kind="incident", place=Place(name="A")), "A"),
        (Event(kind="incident"), "not located"),
    ],
)
def test_where_names_the_places(event, words):
    assert where(event) == words
