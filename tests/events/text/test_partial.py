"""Dates that may be only a month or a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.errors import UnreadableReport
from events.text.partial import PartialDate


@pytest.mark.parametrize(
    ("written", "first", "last", "exact"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31), None),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), None),
        ("2020-04-17", date(2020, 4, 17), date(2020, 4, 17), date(2020, 4, 17)),
    ],
)
def test_partial_date_spans_the_days_it_may_be(written, first, last, exact):
    read = PartialDate.parse(written)

    assert (read.first, read.last, read.exact, str(read)) == (first, last, exact, written)


@pytest.mark.parametrize("written", ["", "2020-13", "2020-02-30", "20-04", "April 2020", "2020-4", "0000", "٢٠٢٠x"])
def test_partial_date_refuses_what_no_calendar_has(written):
    with pytest.raises(UnreadableReport, match="2020-04-17"):
        PartialDate.parse(written)


@given(st.dates())
def test_partial_date_of_a_day_is_that_day(day):
    assert PartialDate.parse(day.isoformat()).exact == day
