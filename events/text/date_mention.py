"""A date that a text names."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateMention:
    """When something was, as the text says: inclusive days, and how precisely (1 a day, 2 about a week, 3 a month
    or more).

    ``start``, ``end`` are code points, ``first``, ``last`` tokens (half-open). ``begin`` and ``until`` are None
    where the words count from the event told before: ``shift`` is then the number of days to count. ``open_end``
    is for "since", ``open_start`` for "until".
    """

    start: int
    end: int
    first: int
    last: int
    begin: date | None
    until: date | None
    precision: int
    shift: int | None = None
    open_end: bool = False
    open_start: bool = False

    def surface_of(self, text: str) -> str:
        """Return the words of ``text`` that say it."""
        return text[self.start : self.end]
