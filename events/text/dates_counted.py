"""Dates counted from publication or from the event told before: "yesterday", "two days earlier", "la veille"."""

from datetime import timedelta

from events.text.date_mention import DateMention
from events.text.date_reader import DateReader
from events.text.dates_written import part_behind, parted

# Days in each unit, and how far a count of them may be off.
_UNITS = {"day_units": 1, "week_units": 7, "month_units": 30, "year_units": 365}
_SLACK = {"day_units": 0, "week_units": 3, "month_units": 15, "year_units": 182}


def counted(reader: DateReader, at: int) -> DateMention | None:
    """Two days earlier, three weeks ago, il y a deux jours, قبل يومين."""
    opened = next((c for n in ("earlier_before", "ago_before", "later_before") if (c := reader.cue(at, n))), None)
    number_at = opened.last if opened else at
    if number_at >= len(reader.words):
        return None
    pair = reader.cue(number_at, "pairs")
    number = None if pair else reader.number(number_at)
    unit, last = None, 0
    if pair:
        days, last, unit = int(pair.value), pair.last, "day_units"
    else:
        unit_at = number[1] if number else number_at
        unit = next((u for u in _UNITS if unit_at < len(reader.words) and reader.cue(unit_at, u)), None)
        cue = reader.cue(unit_at, unit) if unit else None
        if cue is None or unit is None or not (number or opened):
            return None
        days, last = (number[0] if number else 1) * _UNITS[unit], cue.last
    if opened:
        back = opened.label != "later_before"
        told = opened.label != "ago_before"
        return _counted_from(reader, at, last, -days if back else days, unit, told=told)
    for label, told, sign in (("ago", False, -1), ("earlier", True, -1), ("later", True, 1)):
        closing = reader.cue(last, label) if last < len(reader.words) else None
        if closing:
            return _counted_from(reader, at, closing.last, sign * days, unit, told=told)
    return None


def _counted_from(reader: DateReader, first: int, last: int, days: int, unit: str, told: bool) -> DateMention | None:
    precision = 1 if unit == "day_units" else 2 if unit == "week_units" else 3
    if told:
        return reader.mention(first, last, None, None, precision, shift=days)
    exact = reader.published.exact if reader.published else None
    if exact is None:
        return None
    slack = _SLACK[unit]
    center = exact + timedelta(days=days)
    return reader.mention(first, last, center - timedelta(days=slack), center + timedelta(days=slack), precision)


def relative(reader: DateReader, at: int) -> DateMention | None:
    cues = reader.cues.get(at, {})
    for label, shift in (("same_day", 0), ("one_day_before", -1), ("one_day_after", 1)):
        if label in cues:
            exact = reader.published.exact if reader.published and "eve" in cues else None
            eve = exact + timedelta(days=shift) if exact else None
            return reader.mention(at, cues[label].last, eve, eve, 1, shift=shift)
    longest = max(
        (c for n, c in cues.items() if n in {"days", "weeks", "months_ago", "weekdays"}),
        key=lambda c: c.last,
        default=None,
    )
    if longest is None or reader.published is None:
        return None
    value, exact = int(longest.value), reader.published.exact
    if longest.label == "months_ago":
        begin, until = reader.months_ago(value)
        behind = part_behind(reader, longest.last)
        return parted(reader, at, *(behind or (longest.last, 0)), begin, until)
    if exact is None:
        # Published in some month: a day or a week of it is not told apart.
        if reader.published.month is None or longest.label == "weekdays":
            return None
        return reader.mention(at, longest.last, reader.published.first, reader.published.last, 3)
    if longest.label == "days":
        day = exact + timedelta(days=value)
        return reader.mention(at, longest.last, day, day, 1)
    if longest.label == "weeks":
        monday = exact - timedelta(days=exact.weekday()) + timedelta(weeks=value)
        sunday = monday + timedelta(days=6)
        return reader.mention(at, longest.last, monday, min(sunday, exact) if value == 0 else sunday, 2)
    back = (exact.isoweekday() - value) % 7
    day = exact - timedelta(days=back)
    return reader.mention(at, longest.last, day, day, 1)
