"""What reading dates stands on: the words of a report with its numbers and the calendar words of its language."""

import calendar
import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from events.text.cues import Cue, calendar_lexicon
from events.text.date_mention import DateMention
from events.text.language import Language
from events.text.numbers import Number
from events.text.partial import PartialDate
from events.text.tokens import Token, fold

# A day without a year that lies no further ahead is not the one of last year.
_SOON = timedelta(days=14)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DAY_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\Z")


class DateReader:
    """The words of one report, asked by the rules for dates at a token."""

    def __init__(
        self,
        text: str,
        words: Sequence[Token],
        counted: Sequence[Number],
        pack: Language,
        published: PartialDate | None,
    ) -> None:
        self.text, self.words, self.pack, self.published = text, words, pack, published
        self.numbers = {n.first: n for n in counted}
        self.links = frozenset(map(fold, pack.dates.links))
        self.ands = frozenset(map(fold, pack.dates.ands))
        self.cues: dict[int, dict[str, Cue]] = defaultdict(dict)
        for cue in calendar_lexicon(pack).find(words):
            held = self.cues[cue.first].get(cue.label)
            if held is None or cue.last > held.last:
                self.cues[cue.first][cue.label] = cue

    def cue(self, at: int, label: str) -> Cue | None:
        return self.cues[at].get(label) if at in self.cues else None

    def mention(
        self, first: int, last: int, begin: date | None, until: date | None, precision: int, shift: int | None = None
    ) -> DateMention:
        return DateMention(
            self.words[first].start, self.words[last - 1].end, first, last, begin, until, precision, shift
        )

    def number(self, at: int) -> tuple[int, int] | None:
        """A whole number of one or two digits (or a word) at this token, and the token behind it."""
        number = self.numbers.get(at)
        if number and number.value == int(number.value) and 1 <= number.value <= 99:
            return int(number.value), number.last
        word = self.words[at].surface if at < len(self.words) else ""
        digits = _DAY_NUMBER.match(word)
        if digits:
            return int(digits.group(1)), at + 1
        first = self.cue(at, "ordinals") if at < len(self.words) else None
        return (int(first.value), first.last) if first else None

    def skip_links(self, at: int) -> int:
        """Pass over "of", "de", "bulan" between a day, a month and a year."""
        while at < len(self.words) and self.words[at].fold in self.links:
            at += 1
        return at

    def named_month(self, at: int) -> Cue | None:
        month = self.cue(at, "months") if at < len(self.words) else None
        if month and self.pack.dates.capital_months and self.words[at].surface[:1].islower():
            return None
        return month

    def year_at(self, at: int) -> int | None:
        if at < len(self.words) and _YEAR.fullmatch(self.words[at].surface):
            return int(self.words[at].surface)
        return None

    def latest(self, month: int, day: int, *, ahead: bool = True) -> date | None:
        """The last such day on or before publication, or one that lies ahead by days where the last is a year ago."""
        if self.published is None:
            return None
        last = self.published.last
        soon = (day_of(year, month, day) for year in (last.year, last.year + 1))
        coming = next((d for d in soon if d and timedelta(0) < d - last <= _SOON), None)
        if ahead and coming and self.published.day:
            return coming
        for year in (self.published.year, self.published.year - 1):
            found = day_of(year, month, day)
            if found and found <= self.published.last:
                return found
        return None

    def months_ago(self, value: int) -> tuple[date | None, date | None]:
        if self.published is None or self.published.month is None:
            return None, None
        months = self.published.year * 12 + self.published.month - 1 + value
        year, month = divmod(months, 12)
        return date(year, month + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])

    def far(self, before: int, after: int) -> bool:
        gap = self.text[self.words[before].end : self.words[after].start]
        return len(gap) > 16 or any(c in gap for c in ";:!?\n") or "، " in gap


def day_of(year: int | None, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None
