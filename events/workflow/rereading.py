"""Reads stored reports again: what would come out differently now, item by item, and what people settled."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from events import pipeline
from events.drafting.draft import Draft
from events.models import Event, Mention, Report
from events.models.deletion import DELETED
from events.models.event import COUNTS
from events.pipeline import Reading
from events.places.gazetteer import Gazetteer
from events.text.mention import MentionKind
from events.workflow.rows import fields_of, text_of
from events.workflow.storing import DRAFTED, Reader

READ_AGAIN = "Read again"
NOT_FOUND = "Not found when read again"

LINKED = ("place", "origin", "destination", "center")
# Compared and told; scores move with every version and are taken over silently.
_TOLD = (
    *("type", "subtype", "title", "geometry", "radius_m"),
    *(*COUNTS, *(f"{name}_high" for name in COUNTS)),
    *("actors", "date_start", "date_end", "time_precision", "geo_precision", "planned"),
)
# Words that say which event a draft is about, wherever it lies now.
_TELLING = frozenset({"type", "category"})


@dataclass(frozen=True, slots=True)
class Difference:
    """An event that reads differently now: field -> (stored, new); places by their names."""

    event: Event
    draft: Draft
    fields: dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Moved:
    """A name that means another place now; "" stands for none. ``settled`` where a person had said what it means."""

    surface: str
    stored: str
    new: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Rereading:
    """What reading ``report`` again gives, against what is stored.

    ``kept`` are events that people worked on (approved, rejected, merged, edited): they stay as they are, and
    ``held`` says what reading would make of those that it reads differently. ``moved`` are names of places.
    """

    report: Report
    reading: Reading
    added: tuple[Draft, ...] = ()
    changed: tuple[Difference, ...] = ()
    gone: tuple[Event, ...] = ()
    kept: tuple[Event, ...] = field(default=())
    held: tuple[Difference, ...] = ()
    moved: tuple[Moved, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether taking it over would change an event."""
        return bool(self.added or self.changed or self.gone)

    @property
    def worth_showing(self) -> bool:
        """Tell whether there is anything to accept or keep."""
        return self.differs or bool(self.held or self.moved)

    @property
    def settled(self) -> int:
        """How many names and events that people settled read differently now and stay untouched."""
        return len(self.held) + sum(name.settled for name in self.moved)

    @property
    def fingerprint(self) -> str:
        """What is told here, in 16 letters: another one means that something else would be taken over."""
        told = [
            *(("added", str(d.kind), d.title, d.date_start, d.actors) for d in self.added),
            *(
                (d.event.pk, d.event.version, name, str(old), str(new))
                for d in (*self.changed, *self.held)
                for name, (old, new) in d.fields.items()
            ),
            *(("gone", event.pk, event.version) for event in self.gone),
            *((name.surface, name.stored, name.new, name.settled) for name in self.moved),
        ]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def reread(report: Report, gazetteer: Gazetteer, read: Reader = pipeline.read_report) -> Rereading:
    """Read ``report`` again and compare; nothing is stored."""
    reading = read(text_of(report), gazetteer)
    stored = [
        event
        for event in report.events.select_related(*LINKED).prefetch_related("evidence").order_by("pk")
        if event.status != DELETED or not _dropped(event)
    ]
    waiting = list(reading.drafts)
    matched = _matched(stored, waiting, report)
    changed, gone, kept, held = [], [], [], []
    for event in stored:
        draft = matched.get(event.pk)
        if event.status == DELETED:
            # Deleted on purpose: it is not read into the list again.
            continue
        fields = dict(_differences(event, draft)) if draft else {}
        if _worked_on(event):
            kept.append(event)
            if draft and fields:
                held.append(Difference(event, draft, fields))
        elif draft is None:
            gone.append(event)
        elif fields:
            changed.append(Difference(event, draft, fields))
    return Rereading(
        report,
        reading,
        tuple(waiting),
        tuple(changed),
        tuple(gone),
        tuple(kept),
        tuple(held),
        tuple(_moved(report, reading)),
    )


def decided_mentions(report: Report) -> set[int]:
    """Return the mentions that a person decided on: such a decision leaves a history."""
    own = report.mentions
    return set(own.filter(pk__in=Mention.history.values("id")).values_list("pk", flat=True))


def _matched(stored: list[Event], waiting: list[Draft], report: Report) -> dict[int, Draft]:
    """Pair events with what they read as now, taking it out of ``waiting``: by places first, then by their words."""
    found: dict[int, Draft] = {}
    for same in (_same_places, _same_words):
        for event in stored:
            if event.pk in found:
                continue
            draft = next((draft for draft in waiting if same(event, draft, report)), None)
            if draft is not None:
                waiting.remove(draft)
                found[event.pk] = draft
    return found


def _same_places(event: Event, draft: Draft, report: Report) -> bool:
    return event.kind == str(draft.kind) and all(
        _place_id(getattr(event, name)) == _place_id(getattr(draft, name)) for name in LINKED
    )


def _same_words(event: Event, draft: Draft, report: Report) -> bool:
    """Tell whether the words that say what happened are the same, whatever places they are tied to now."""
    if event.kind != str(draft.kind):
        return False
    stored = {(e.start, e.end) for e in event.evidence.all() if e.report_id == report.pk and e.field in _TELLING}
    return not stored.isdisjoint((e.start, e.end) for e in draft.evidence if e.field in _TELLING)


def _place_id(place: Any) -> str:
    return getattr(place, "gazetteer_id", None) or getattr(place, "id", "") or ""


def _dropped(event: Event) -> bool:
    """Tell whether the program deleted an event that it did not find any more; found again, it is a new one."""
    step = event.history.first()
    return step is not None and step.history_change_reason == NOT_FOUND


def _worked_on(event: Event) -> bool:
    by_program = (DRAFTED, READ_AGAIN)
    return event.status != "draft" or event.history.exclude(history_change_reason__in=by_program).exists()


def _differences(event: Event, draft: Draft) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Yield field, stored and new value where they differ."""
    new = fields_of(draft, {})
    for name in _TOLD:
        if not _alike(getattr(event, name), new[name]):
            yield name, (getattr(event, name), new[name])
    for name in LINKED:
        before, after = getattr(event, name), getattr(draft, name)
        if _place_id(before) != _place_id(after):
            yield name, (before.name if before else "", after.name if after else "")


def _alike(stored: Any, new: Any) -> bool:
    if hasattr(stored, "equals_exact") and hasattr(new, "equals_exact"):
        return stored.equals_exact(new, 1e-9)
    return stored == new or (not stored and not new and stored != 0 and new != 0)


def _moved(report: Report, reading: Reading) -> Iterator[Moved]:
    """Yield the names that both readings have and that mean another place now."""
    new = {
        (found.mention.start, found.mention.end): found.place
        for found in reading.mentions
        if found.mention.kind is MentionKind.PLACE
    }
    decided = decided_mentions(report)
    for mention in report.mentions.filter(kind="place").select_related("place").order_by("start"):
        if (mention.start, mention.end) not in new:
            continue
        place = new[mention.start, mention.end]
        if _place_id(mention.place) != _place_id(place):
            stored = mention.place.name if mention.place else ""
            yield Moved(mention.surface, stored, place.name if place else "", mention.pk in decided)
