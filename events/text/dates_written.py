"""Dates of the calendar: "3 May 2021", "14-16 avril", "Selasa (2/10/2018)", "in early June"."""

import calendar
import re
from datetime import date

from events.text.cues import Cue
from events.text.date_mention import DateMention
from events.text.date_reader import DateReader, day_of

# Year first, day first with a year, and day and month in brackets.
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_WRITTEN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_SHORT = re.compile(r"(?<=\()(\d{1,2})/(\d{1,2})(?=\))")

_APOSTROPHES = ("'", "’")


def in_digits(reader: DateReader, at: int) -> DateMention | None:
    word = reader.words[at]
    if not word.surface[0].isdigit():
        return None
    found = next((m for form in (_ISO, _WRITTEN, _SHORT) if (m := form.match(reader.text, word.start))), None)
    if found is None:
        return None
    parts = [int(p) for p in found.groups()]
    if len(parts) == 2:
        day = reader.latest(parts[1], parts[0])
    elif parts[0] > 31:
        day = day_of(parts[0], parts[1], parts[2])
    else:
        day = day_of(parts[2], parts[1], parts[0]) or day_of(parts[2], parts[0], parts[1])
        turned = day_of(parts[2], parts[0], parts[1])
        late = reader.published is not None and day is not None and day > reader.published.last
        if late and turned and reader.published and turned <= reader.published.last:
            day = turned
    if day is None:
        return None
    last = next((i for i in range(at, len(reader.words)) if reader.words[i].start >= found.end()), len(reader.words))
    return reader.mention(at, last, day, day, 1)


def day_month(reader: DateReader, at: int) -> DateMention | None:
    number = reader.number(at)
    if number is None or number[0] > 31:
        return None
    day, position = number
    to = None
    # "14-16 April", "between 14 and 16 April"
    bridge = (
        reader.text[reader.words[position - 1].end : reader.words[position].start]
        if position < len(reader.words)
        else ""
    )
    if bridge.strip() in {"-", "–", "—"} and (second := reader.number(position)):
        to, position = second
    elif position + 1 < len(reader.words) and reader.words[position].fold in reader.ands:
        second = reader.number(position + 1)
        if second and reader.named_month(reader.skip_links(second[1])):
            to, position = second
    month = reader.named_month(reader.skip_links(position))
    if month is None or reader.far(position - 1, month.first):
        return None
    return _dated(reader, at, day, to, month)


def _dated(reader: DateReader, at: int, day: int, to: int | None, month: Cue) -> DateMention | None:
    last = month.last
    year_at = reader.skip_links(last)
    # Arabic writes a month twice: نيسان/أبريل.
    twin = reader.named_month(last)
    if twin and reader.text[reader.words[last - 1].end : reader.words[last].start].strip() in {"/", "(", ""}:
        last, year_at = twin.last, reader.skip_links(twin.last)
    year = reader.year_at(year_at)
    number = int(month.value)
    begin = day_of(year, number, day) if year else reader.latest(number, day)
    if begin is None:
        return None
    until = day_of(begin.year, number, to) if to else begin
    if until is None or until < begin:
        return None
    days = (until - begin).days
    return reader.mention(at, year_at + 1 if year else last, begin, until, 1 if days == 0 else 2 if days < 8 else 3)


def month_day(reader: DateReader, at: int) -> DateMention | None:
    month = reader.named_month(at)
    number = reader.number(month.last) if month and month.last < len(reader.words) else None
    if month is None or number is None or number[0] > 31 or reader.far(month.last - 1, month.last):
        return None
    day, last = number
    year = reader.year_at(last)
    begin = day_of(year, int(month.value), day) if year else reader.latest(int(month.value), day)
    return reader.mention(at, last + 1 if year else last, begin, begin, 1) if begin else None


def month(reader: DateReader, at: int) -> DateMention | None:
    """A month alone, with its year or after a word that opens it, or a part of it: "early April", "in May 2019"."""
    part = reader.cue(at, "month_parts")
    opener = reader.cue(at, "month_openers")
    month_at = part.last if part else opener.last if opener else at
    spoken_at = month_at
    month_at = reader.skip_links(month_at)
    if part and spoken_at < len(reader.words) and (spoken := reader.cue(spoken_at, "months_ago")):
        begin, until = reader.months_ago(int(spoken.value))
        return parted(reader, at, spoken.last, int(part.value), begin, until)
    month = reader.named_month(month_at) if month_at < len(reader.words) else None
    if month is None or (month_at > at and reader.far(month_at - 1, month_at)):
        return None
    last = month.last
    twin = reader.named_month(last) if last < len(reader.words) else None
    if twin and reader.text[reader.words[last - 1].end : reader.words[last].start].strip() in {"/", "("}:
        last = twin.last
    year_at = reader.skip_links(last)
    year = reader.year_at(year_at)
    behind = None if part else part_behind(reader, year_at + 1 if year else last)
    if not (year or part or opener or behind):
        return None
    begin_day = day_of(year, int(month.value), 1) if year else reader.latest(int(month.value), 1, ahead=False)
    if begin_day is None:
        return None
    first = month.first if opener and not part else at
    end = date(begin_day.year, begin_day.month, calendar.monthrange(begin_day.year, begin_day.month)[1])
    end_at, said = behind or (year_at + 1 if year else last, int(part.value) if part else 0)
    return parted(reader, first, end_at, said, begin_day, end)


def part_behind(reader: DateReader, at: int) -> tuple[int, int] | None:
    """Return the token behind a part told after its month, and which part: "Mayıs başında", "bu ayın sonunda"."""
    if at < len(reader.words) and reader.text[reader.words[at - 1].end : reader.words[at].start] in _APOSTROPHES:
        # An ending written onto the month: "Mayıs'ın başında".
        at += 1
    said = reader.cue(at, "month_parts_after") if at < len(reader.words) else None
    return (said.last, int(said.value)) if said else None


def parted(
    reader: DateReader, first: int, last: int, part: int, begin: date | None, until: date | None
) -> DateMention | None:
    """Return the beginning (1), middle (2) or end (3) of a month as a mention, or all of it (0)."""
    if begin is None or until is None:
        return None
    if part and (until - begin).days < 31:
        edges = {1: (1, 10), 2: (11, 20), 3: (21, until.day)}[part]
        return reader.mention(first, last, begin.replace(day=edges[0]), until.replace(day=edges[1]), 3)
    return reader.mention(first, last, begin, until, 3)


def year(reader: DateReader, at: int) -> DateMention | None:
    year = reader.year_at(at)
    opener = next(
        (c for b in range(max(0, at - 2), at) if (c := reader.cue(b, "month_openers")) and c.last == at), None
    )
    if year is None or opener is None:
        return None
    return reader.mention(at, at + 1, date(year, 1, 1), date(year, 12, 31), 3)
