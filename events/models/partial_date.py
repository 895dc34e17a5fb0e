"""Dates known to the day, the month or the year, written as ISO 8601 does: 2020-04-14, 2020-04, 2020."""

import calendar
import re
from datetime import date

from events.errors import UnreadableReport

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def days_of(partial: str) -> tuple[date, date] | tuple[None, None]:
    """Return the first and last day that ``partial`` covers; two Nones where it is empty.

    Raises UnreadableReport where it is no such date.

    >>> days_of("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    if not partial:
        return None, None
    match = _PARTIAL.fullmatch(partial)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        first = date(year, month or 1, day or 1)
        if day:
            return first, first
        last_month = month or 12
        return first, date(year, last_month, calendar.monthrange(year, last_month)[1])
    except ValueError:
        raise UnreadableReport(
            f"{partial!r} is no date; write a day, a month or a year as 2020-04-14, 2020-04 or 2020."
        ) from None
