"""Days, weeks and months that a text names, counted where needed from the day it was published."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.text.cues import Cue, calendar_lexicon
from events.text.language import Language
from events.text.numbers import Number
from events.text.partial import PartialDate
from events.text.tokens import Token, fold

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WRITTEN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_SHORT = re.compile(r"(?<=\()(\d{1,2})/(\d{1,2})(?=\))")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class DateMention:
    """When something was, as the text says: inclusive days, and how precisely (1 a day, 2 about a week, 3 a month
    or more).

    ``start``, ``end`` are code points, ``first``, ``last`` tokens (half-open). ``begin`` and ``until`` are None
    where the words count from the event told before: ``shift`` is then the number of days to count. ``open_end``
    is for "since".
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

    def surface_of(self, text: str) -> str:
        """Return the words of ``text`` that say it."""
        return text[self.start : self.end]


def dates(
    text: str, words: Sequence[Token], counted: Sequence[Number], pack: Language, published: PartialDate | None
) -> list[DateMention]:
    """Return the dates of ``text`` in reading order. Words that need a publication day say nothing where there is none.

    A weekday is the last such day on or before publication; a day without a year the last on or before it.
    """
    reader = _Reader(text, words, counted, pack, published)
    small = frozenset(map(fold, (*pack.relations.at, *pack.relations.articles, *pack.dates.links)))
    return list(_merged(reader.read(), text, small))


def _merged(found: list[DateMention], text: str, small: frozenset[str]) -> Iterator[DateMention]:
    """Join a weekday and the date beside it ("Selasa (2/10/2018)", "Monday 3 June"): the exact one holds."""
    kept: list[DateMention] = []
    for mention in found:
        if kept:
            last = kept[-1]
            gap = text[last.end : mention.start].strip(" \t,()\u00a0")
            # "overnight on 20 May", "Sunday the 3rd of June": a small word may stand between.
            near = mention.start - last.end <= 3 or (mention.start - last.end <= 8 and fold(gap) in small)
            near = near and (not gap or fold(gap) in small)
            if near and last.shift is None and mention.shift is None:
                digits = any(c.isdigit() for c in mention.surface_of(text))
                firm = mention if mention.precision < last.precision or digits else last
                kept[-1] = replace(
                    firm,
                    start=last.start,
                    end=mention.end,
                    first=last.first,
                    last=mention.last,
                    open_end=last.open_end,
                )
                continue
        kept.append(mention)
    yield from kept


class _Reader:
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
        self.written = {m.start(): m for p in (_ISO, _WRITTEN, _SHORT) for m in p.finditer(text)}

    def read(self) -> list[DateMention]:
        found: list[DateMention] = []
        at = 0
        while at < len(self.words):
            # Dates begin with a word of the calendar, a number or digits; most words are none of these.
            opens = at in self.cues or at in self.numbers or self.words[at].surface[0].isdigit()
            mention = self._at(at) if opens else None
            if mention is None:
                at += 1
                continue
            found.append(self._since(mention))
            at = max(mention.last, at + 1)
        return found

    def _at(self, at: int) -> DateMention | None:
        for rule in (
            self._digits,
            self._day_month,
            self._month_day,
            self._month,
            self._counted,
            self._relative,
            self._year,
        ):
            mention = rule(at)
            if mention is not None:
                return mention
        return None

    def _cue(self, at: int, label: str) -> Cue | None:
        return self.cues[at].get(label) if at in self.cues else None

    def _mention(
        self, first: int, last: int, begin: date | None, until: date | None, precision: int, shift: int | None = None
    ) -> DateMention:
        return DateMention(
            self.words[first].start, self.words[last - 1].end, first, last, begin, until, precision, shift
        )

    def _since(self, mention: DateMention) -> DateMention:
        before = mention.first - 1
        opens = any(
            (cue := self._cue(at, "since")) is not None and cue.last == mention.first
            for at in range(max(0, before - 2), mention.first)
        )
        return replace(mention, open_end=True) if opens else mention

    def _digits(self, at: int) -> DateMention | None:
        found = self.written.get(self.words[at].start)
        if found is None:
            return None
        parts = [int(p) for p in found.groups()]
        if len(parts) == 2:
            day = self._latest(parts[1], parts[0])
        elif parts[0] > 31:
            day = _day(parts[0], parts[1], parts[2])
        else:
            day = _day(parts[2], parts[1], parts[0]) or _day(parts[2], parts[0], parts[1])
            turned = _day(parts[2], parts[0], parts[1])
            late = self.published is not None and day is not None and day > self.published.last
            if late and turned and self.published and turned <= self.published.last:
                day = turned
        if day is None:
            return None
        last = next((i for i in range(at, len(self.words)) if self.words[i].start >= found.end()), len(self.words))
        return self._mention(at, last, day, day, 1)

    def _number(self, at: int) -> tuple[int, int] | None:
        """A whole number of one or two digits (or a word) at this token, and the token behind it."""
        number = self.numbers.get(at)
        if number and number.value == int(number.value) and 1 <= number.value <= 99:
            return int(number.value), number.last
        word = self.words[at].surface if at < len(self.words) else ""
        digits = re.match(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\Z", word)
        if digits:
            return int(digits.group(1)), at + 1
        first = self._cue(at, "ordinals") if at < len(self.words) else None
        return (int(first.value), first.last) if first else None

    def _skip_links(self, at: int) -> int:
        """Pass over "of", "de", "bulan" between a day, a month and a year."""
        while at < len(self.words) and self.words[at].fold in self.links:
            at += 1
        return at

    def _named_month(self, at: int) -> Cue | None:
        month = self._cue(at, "months") if at < len(self.words) else None
        if month and self.pack.dates.capital_months and self.words[at].surface[:1].islower():
            return None
        return month

    def _year_at(self, at: int) -> int | None:
        if at < len(self.words) and _YEAR.fullmatch(self.words[at].surface):
            return int(self.words[at].surface)
        return None

    def _day_month(self, at: int) -> DateMention | None:
        number = self._number(at)
        if number is None or number[0] > 31:
            return None
        day, position = number
        to = None
        # "14-16 April", "between 14 and 16 April"
        bridge = (
            self.text[self.words[position - 1].end : self.words[position].start] if position < len(self.words) else ""
        )
        if bridge.strip() in {"-", "–", "—"} and (second := self._number(position)):
            to, position = second
        elif position + 1 < len(self.words) and self.words[position].fold in self.ands:
            second = self._number(position + 1)
            if second and self._named_month(self._skip_links(second[1])):
                to, position = second
        month = self._named_month(self._skip_links(position))
        if month is None or self._far(position - 1, month.first):
            return None
        return self._dated(at, day, to, month)

    def _dated(self, at: int, day: int, to: int | None, month: Cue) -> DateMention | None:
        last = month.last
        year_at = self._skip_links(last)
        # Arabic writes a month twice: نيسان/أبريل.
        twin = self._named_month(last)
        if twin and self.text[self.words[last - 1].end : self.words[last].start].strip() in {"/", "(", ""}:
            last, year_at = twin.last, self._skip_links(twin.last)
        year = self._year_at(year_at)
        number = int(month.value)
        begin = _day(year, number, day) if year else self._latest(number, day)
        if begin is None:
            return None
        until = _day(begin.year, number, to) if to else begin
        if until is None or until < begin:
            return None
        days = (until - begin).days
        return self._mention(at, year_at + 1 if year else last, begin, until, 1 if days == 0 else 2 if days < 8 else 3)

    def _month_day(self, at: int) -> DateMention | None:
        month = self._named_month(at)
        number = self._number(month.last) if month and month.last < len(self.words) else None
        if month is None or number is None or number[0] > 31 or self._far(month.last - 1, month.last):
            return None
        day, last = number
        year = self._year_at(last)
        begin = _day(year, int(month.value), day) if year else self._latest(int(month.value), day)
        return self._mention(at, last + 1 if year else last, begin, begin, 1) if begin else None

    def _month(self, at: int) -> DateMention | None:
        """A month alone, with its year or after a word that opens it, or a part of it: "early April", "in May 2019"."""
        part = self._cue(at, "month_parts")
        opener = self._cue(at, "month_openers")
        month_at = part.last if part else opener.last if opener else at
        spoken_at = month_at
        month_at = self._skip_links(month_at)
        if part and spoken_at < len(self.words) and (spoken := self._cue(spoken_at, "months_ago")):
            begin, until = self._months_ago(int(spoken.value))
            return self._parted(at, spoken.last, begin, until, int(part.value))
        month = self._named_month(month_at) if month_at < len(self.words) else None
        if month is None or (month_at > at and self._far(month_at - 1, month_at)):
            return None
        last = month.last
        twin = self._named_month(last) if last < len(self.words) else None
        if twin and self.text[self.words[last - 1].end : self.words[last].start].strip() in {"/", "("}:
            last = twin.last
        year_at = self._skip_links(last)
        year = self._year_at(year_at)
        if not (year or part or opener):
            return None
        begin_day = _day(year, int(month.value), 1) if year else self._latest(int(month.value), 1)
        if begin_day is None:
            return None
        first = month.first if opener and not part else at
        end = date(begin_day.year, begin_day.month, calendar.monthrange(begin_day.year, begin_day.month)[1])
        return self._parted(first, year_at + 1 if year else last, begin_day, end, int(part.value) if part else 0)

    def _parted(self, first: int, last: int, begin: date | None, until: date | None, part: int) -> DateMention | None:
        if begin is None or until is None:
            return None
        if part and (until - begin).days < 31:
            edges = {1: (1, 10), 2: (11, 20), 3: (21, until.day)}[part]
            return self._mention(first, last, begin.replace(day=edges[0]), until.replace(day=edges[1]), 3)
        return self._mention(first, last, begin, until, 3)

    def _counted(self, at: int) -> DateMention | None:
        """Two days earlier, three weeks ago, il y a deux jours, قبل يومين."""
        opened = self._cue(at, "ago_before") or self._cue(at, "later_before")
        number_at = opened.last if opened else at
        if number_at >= len(self.words):
            return None
        pair = self._cue(number_at, "pairs")
        number = None if pair else self._number(number_at)
        unit, last = None, 0
        if pair:
            days, last, unit = int(pair.value), pair.last, "day_units"
        else:
            unit_at = number[1] if number else number_at
            unit = next((u for u in _UNITS if unit_at < len(self.words) and self._cue(unit_at, u)), None)
            cue = self._cue(unit_at, unit) if unit else None
            if cue is None or unit is None or not (number or opened):
                return None
            days, last = (number[0] if number else 1) * _UNITS[unit], cue.last
        if opened:
            back = opened.label == "ago_before"
            return self._counted_from(at, last, -days if back else days, unit, told=not back)
        for label, told, sign in (("ago", False, -1), ("earlier", True, -1), ("later", True, 1)):
            closing = self._cue(last, label) if last < len(self.words) else None
            if closing:
                return self._counted_from(at, closing.last, sign * days, unit, told=told)
        return None

    def _counted_from(self, first: int, last: int, days: int, unit: str, told: bool) -> DateMention | None:
        precision = 1 if unit == "day_units" else 2 if unit == "week_units" else 3
        if told:
            return self._mention(first, last, None, None, precision, shift=days)
        exact = self.published.exact if self.published else None
        if exact is None:
            return None
        slack = {"day_units": 0, "week_units": 3, "month_units": 15, "year_units": 182}[unit]
        center = exact + timedelta(days=days)
        return self._mention(first, last, center - timedelta(days=slack), center + timedelta(days=slack), precision)

    def _relative(self, at: int) -> DateMention | None:
        cues = self.cues.get(at, {})
        for label, shift in (("one_day_before", -1), ("one_day_after", 1)):
            if label in cues:
                return self._mention(at, cues[label].last, None, None, 1, shift=shift)
        longest = max(
            (c for n, c in cues.items() if n in {"days", "weeks", "months_ago", "weekdays"}),
            key=lambda c: c.last,
            default=None,
        )
        if longest is None or self.published is None:
            return None
        value, exact = int(longest.value), self.published.exact
        if longest.label == "months_ago":
            begin, until = self._months_ago(value)
            return self._mention(at, longest.last, begin, until, 3) if begin else None
        if exact is None:
            # Published in some month: a day or a week of it is not told apart.
            if self.published.month is None or longest.label == "weekdays":
                return None
            return self._mention(at, longest.last, self.published.first, self.published.last, 3)
        if longest.label == "days":
            day = exact + timedelta(days=value)
            return self._mention(at, longest.last, day, day, 1)
        if longest.label == "weeks":
            monday = exact - timedelta(days=exact.weekday()) + timedelta(weeks=value)
            sunday = monday + timedelta(days=6)
            return self._mention(at, longest.last, monday, min(sunday, exact) if value == 0 else sunday, 2)
        back = (exact.isoweekday() - value) % 7
        day = exact - timedelta(days=back)
        return self._mention(at, longest.last, day, day, 1)

    def _months_ago(self, value: int) -> tuple[date | None, date | None]:
        if self.published is None or self.published.month is None:
            return None, None
        months = self.published.year * 12 + self.published.month - 1 + value
        year, month = divmod(months, 12)
        return date(year, month + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])

    def _year(self, at: int) -> DateMention | None:
        year = self._year_at(at)
        opener = next(
            (c for b in range(max(0, at - 2), at) if (c := self._cue(b, "month_openers")) and c.last == at), None
        )
        if year is None or opener is None:
            return None
        return self._mention(at, at + 1, date(year, 1, 1), date(year, 12, 31), 3)

    def _latest(self, month: int, day: int) -> date | None:
        """The last such day on or before publication."""
        if self.published is None:
            return None
        for year in (self.published.year, self.published.year - 1):
            found = _day(year, month, day)
            if found and found <= self.published.last:
                return found
        return None

    def _far(self, before: int, after: int) -> bool:
        gap = self.text[self.words[before].end : self.words[after].start]
        return len(gap) > 16 or any(c in gap for c in ";:!?\n") or "، " in gap


# Days in each unit.
_UNITS = {"day_units": 1, "week_units": 7, "month_units": 30, "year_units": 365}


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None
