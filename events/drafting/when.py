"""Which of a report's dates belongs to an event."""

from dataclasses import dataclass
from datetime import date, timedelta

from events.drafting.factuality import Factuality, factuality
from events.drafting.scene import Scene, Sentence
from events.text.cues import calendar_lexicon
from events.text.date_mention import DateMention

_WEEK = timedelta(days=7)
# Words between a verb of saying and its day: "said on Tuesday".
_TO_SAID = 1


@dataclass(frozen=True, slots=True)
class When:
    """Inclusive days (``last`` is None for "since"), ACLED's precision, and the words they rest on."""

    first: date
    last: date | None
    precision: int
    mention: DateMention


def when(scene: Scene, sentence: Sentence, at: int, told_before: When | None) -> When | None:
    """Return when the event at token ``at`` was, or None where the sentence does not say: never the report's own date.

    ``told_before`` is the event dated last, which "two days earlier" counts from.
    """
    # "Until 3 May" says when something ends, not when it was.
    usable = [d for d in sentence.dates if (d.begin or (d.shift is not None and told_before)) and not d.open_start]
    if sentence.all("says"):
        usable = [d for d in usable if not of_words(scene, sentence, d)] or usable
    nearest = min(usable, key=lambda d: _cost(scene, sentence, d, at), default=None)
    if nearest is None:
        return None
    if nearest.begin is None or nearest.until is None or (nearest.shift is not None and told_before):
        if told_before is None or nearest.shift is None:
            return None
        moved = timedelta(days=nearest.shift)
        last = told_before.last or told_before.first
        precision = max(nearest.precision, told_before.precision)
        return When(told_before.first + moved, last + moved, precision, nearest)
    moved = _ahead(scene, sentence, nearest, at)
    until = None if nearest.open_end else nearest.until + moved
    return When(nearest.begin + moved, until, nearest.precision, nearest)


def of_words(scene: Scene, sentence: Sentence, day: DateMention) -> bool:
    """Whether a verb of saying stands right beside the day, with no mark between: "officials said on Tuesday"."""
    spans = [(c.last, day.first) if c.last <= day.first else (day.last, c.first) for c in sentence.all("says")]
    return any(0 <= high - low <= _TO_SAID and not scene.breaks(low - 1, high) for low, high in spans)


def _ahead(scene: Scene, sentence: Sentence, day: DateMention, at: int) -> timedelta:
    """How far on a weekday lies on which something is planned: the next such day, not the last."""
    published = scene.published.exact if scene.published else None
    if published is None or day.begin is None or not timedelta(0) < published - day.begin < _WEEK:
        return timedelta(0)
    told = next((c for c in sentence.all("motion", "incident", "zone", "leaves", "reaches") if c.first == at), None)
    if told is None or factuality(scene, sentence, told) is not Factuality.PLANNED:
        return timedelta(0)
    weekday = any(c.label == "weekdays" for c in calendar_lexicon(scene.pack).find(scene.words[day.first : day.last]))
    digits = any(c.isdigit() for c in day.surface_of(scene.text))
    return _WEEK if weekday and not digits else timedelta(0)


def _cost(scene: Scene, sentence: Sentence, day: DateMention, at: int) -> tuple[int, int]:
    near = day.last - 1 if day.last <= at else day.first
    # "Left X on Monday and went on to Y two days later": an "and" parts what happened on different days.
    low, high = min(near, at), max(near, at)
    verbs = {c.first for c in sentence.all("motion", "leaves", "reaches", "incident", "deaths")}
    joins = sum(low < c.first < high and not verbs.isdisjoint((c.last, c.last + 1)) for c in sentence.all("joins"))
    return (abs(near - at) + 10 * scene.breaks(near, at) + 3 * joins, day.first)
