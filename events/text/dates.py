"""Days, weeks and months that a text names, counted where needed from the day it was published."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from events.text import dates_counted, dates_written
from events.text.cues import Cue
from events.text.date_mention import DateMention
from events.text.date_reader import DateReader, day_of
from events.text.language import Language
from events.text.numbers import Number
from events.text.partial import PartialDate
from events.text.tokens import Token, fold

Rule = Callable[[DateReader, int], DateMention | None]

# Which words open which kind of date, by the label of the calendar word or "number"; the first that reads one holds.
RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (frozenset({"number"}), dates_written.in_digits),
    (frozenset({"number", "ordinals"}), dates_written.day_month),
    (frozenset({"months"}), dates_written.month_day),
    (frozenset({"months", "month_parts", "month_openers"}), dates_written.month),
    (frozenset({"number", "ago_before", "later_before", "earlier_before", "pairs"}), dates_counted.counted),
    (
        frozenset({"same_day", "one_day_before", "one_day_after", "days", "weeks", "months_ago", "weekdays"}),
        dates_counted.relative,
    ),
    (frozenset({"number"}), dates_written.year),
)
_NUMBER = {"number"}
_YEAR = re.compile(r"\d{4}")
_APOSTROPHES = ("'", "’")
# A last day without a year that lies further back than this is the next one ahead.
_HALF_YEAR = 182


def dates(
    text: str, words: Sequence[Token], counted: Sequence[Number], pack: Language, published: PartialDate | None
) -> list[DateMention]:
    """Return the dates of ``text`` in reading order. Words that need a publication day say nothing where there is none.

    A weekday is the last such day on or before publication; a day without a year the last on or before it.
    """
    reader = DateReader(text, words, counted, pack, published)
    small = frozenset(map(fold, (*pack.relations.at, *pack.relations.articles, *pack.dates.links)))
    return list(_merged(_read(reader), text, small, published.exact if published else None))


def _merged(found: list[DateMention], text: str, small: frozenset[str], today: date | None) -> Iterator[DateMention]:
    """Join a weekday and the date beside it ("Selasa (2/10/2018)", "Monday 3 June"): the exact one holds."""
    kept: list[DateMention] = []
    for mention in found:
        if kept:
            last = kept[-1]
            gap = text[last.end : mention.start].strip(" \t,()\u00a0")
            # "overnight on 20 May", "Sunday the 3rd of June": a small word may stand between.
            near = mention.start - last.end <= 3 or (mention.start - last.end <= 8 and fold(gap) in small)
            near = near and (not gap or fold(gap) in small)
            if near and last.shift is None and mention.shift is None and not mention.open_start:
                digits = any(c.isdigit() for c in mention.surface_of(text))
                # "Overnight on Sunday": the weekday says which night.
                vague = last.begin == today is not None and not any(c.isdigit() for c in last.surface_of(text))
                firm = mention if mention.precision < last.precision or digits or vague else last
                kept[-1] = replace(
                    firm,
                    start=last.start,
                    end=_closed(text, last.start, mention.end),
                    first=last.first,
                    last=mention.last,
                    open_end=last.open_end,
                    open_start=last.open_start,
                )
                continue
        kept.append(mention)
    yield from kept


def _closed(text: str, start: int, end: int) -> int:
    """Return ``end``, or the place after the bracket that closes one opened since ``start``: "Selasa (14/4)"."""
    inside = text[start:end]
    return end + 1 if inside.count("(") > inside.count(")") and text[end : end + 1] == ")" else end


def _read(reader: DateReader) -> list[DateMention]:
    found: list[DateMention] = []
    # Dates begin with a word of the calendar, a number or digits; most words are none of these.
    digits = {at for at, word in enumerate(reader.words) if word.surface[0].isdigit()}
    numbered = digits | reader.numbers.keys()
    behind = 0
    for at in sorted(numbered | reader.cues.keys()):
        if at < behind:
            continue
        labels: Set[str] = reader.cues[at].keys() if at in reader.cues else frozenset()
        mention = _first(reader, at, labels | _NUMBER if at in numbered else labels)
        if mention is not None:
            found.append(_since(reader, mention))
            behind = max(mention.last, at + 1)
    return found


def _first(reader: DateReader, at: int, labels: Set[str]) -> DateMention | None:
    for opening, rule in RULES:
        if not opening.isdisjoint(labels):
            mention = rule(reader, at)
            if mention is not None:
                return mention
    return None


def _since(reader: DateReader, mention: DateMention) -> DateMention:
    before = mention.first - 1
    words = range(max(0, before - 2), mention.first)
    if _behind(reader, mention, "since_after") or any(
        (cue := reader.cue(at, "since")) is not None and cue.last == mention.first for at in words
    ):
        return replace(mention, open_end=True)
    if _behind(reader, mention, "until_after") or any(
        (cue := reader.cue(at, "until")) is not None and _reaches(reader, cue, mention) for at in words
    ):
        return _until(reader, mention)
    return mention


def _behind(reader: DateReader, mention: DateMention, label: str) -> bool:
    """Whether a word of this kind stands right behind the day or behind an ending written onto it: "Mayıs'a kadar"."""
    if not getattr(reader.pack.dates, label):
        return False
    at = mention.last
    if at < len(reader.words) and reader.text[reader.words[at - 1].end : reader.words[at].start] in _APOSTROPHES:
        at += 1
    return at < len(reader.words) and reader.cue(at, label) is not None


def _reaches(reader: DateReader, cue: Cue, mention: DateMention) -> bool:
    """Whether nothing but small words stands between "until" and the day: "until the 3rd", "hasta el lunes"."""
    small = frozenset(map(fold, (*reader.pack.relations.articles, *reader.pack.dates.links)))
    return all(reader.words[at].fold in small for at in range(cue.last, mention.first))


def _until(reader: DateReader, mention: DateMention) -> DateMention:
    """A last day: unlike other days it may lie ahead of publication, so the nearest such day is meant."""
    published = reader.published.exact if reader.published else None
    if mention.begin is None or mention.until is None or published is None or mention.until >= published:
        return replace(mention, open_start=True)
    said = reader.text[mention.start : mention.end]
    labels = reader.cues.get(mention.first, {})
    ahead = mention.until
    if "weekdays" in labels and not any(c.isdigit() for c in said):
        ahead += timedelta(days=7)
    elif not _YEAR.search(said) and (published - mention.until).days > _HALF_YEAR:
        ahead = day_of(ahead.year + 1, ahead.month, ahead.day) or ahead
    moved = ahead - mention.until
    return replace(mention, begin=mention.begin + moved, until=ahead, open_start=True)
