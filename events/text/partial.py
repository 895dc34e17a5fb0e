"""A date that may be only a month or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from events.errors import UnreadableReport

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month (``day`` is None) or a year (``month`` is None too) of the Gregorian calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, written: str) -> "PartialDate":
        """Read "YYYY", "YYYY-MM" or "YYYY-MM-DD".

        Raises UnreadableReport for anything else and for days that no calendar has.

        >>> PartialDate.parse("2020-04").last
        datetime.date(2020, 4, 30)
        """
        found = _PARTIAL.fullmatch(written.strip())
        if found:
            year, month, day = (int(part) if part else None for part in found.groups())
            try:
                date(year or 0, month or 1, day or 1)
            except ValueError:
                pass
            else:
                return cls(year or 0, month, day)
        raise UnreadableReport(
            f"The date {written!r} cannot be read; write a year, a month or a day: 2020, 2020-04 or 2020-04-17."
        )

    @property
    def first(self) -> date:
        """The first day it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day, where it is known to the day."""
        return self.first if self.day else None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{p:02d}" for p in (self.month, self.day) if p)]
        return "-".join(parts)
