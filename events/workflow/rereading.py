"""Reads stored reports again: what would come out differently now, and how to take it over where nobody has worked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from events import pipeline
from events.drafting.draft import Draft
from events.models import Event, Evidence, Report
from events.models import Mention as StoredMention
from events.models.event import COUNTS
from events.pipeline import Reading
from events.places.gazetteer import Gazetteer
from events.workflow.deleting import delete_events
from events.workflow.duplicates import propose_duplicates
from events.workflow.rights import User, require
from events.workflow.rows import fields_of, places_of, quotes_of, stored_mentions, text_of
from events.workflow.saving import save_change
from events.workflow.snapshots import snapshot
from events.workflow.storing import DRAFTED, Reader, run_of, store_draft

READ_AGAIN = "Read again"

# Compared and told; scores move with every version and are taken over silently.
_TOLD = (
    *("type", "subtype", "title", "geometry", "place", "origin", "destination", "center", "radius_m"),
    *(*COUNTS, *(f"{name}_high" for name in COUNTS)),
    *("actors", "date_start", "date_end", "time_precision", "geo_precision", "planned"),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """An event that reads differently now: field -> (stored, new)."""

    event: Event
    draft: Draft
    fields: dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Rereading:
    """What reading ``report`` again gives, against what is stored.

    ``kept`` are events that people worked on (approved, rejected, merged, edited): they stay as they are.
    """

    report: Report
    reading: Reading
    added: tuple[Draft, ...] = ()
    changed: tuple[Difference, ...] = ()
    gone: tuple[Event, ...] = ()
    kept: tuple[Event, ...] = field(default=())

    @property
    def differs(self) -> bool:
        """Tell whether taking it over would change an event."""
        return bool(self.added or self.changed or self.gone)


def reread(report: Report, gazetteer: Gazetteer, read: Reader = pipeline.read_report) -> Rereading:
    """Read ``report`` again and compare; nothing is stored."""
    reading = read(text_of(report), gazetteer)
    stored = list(report.events.select_related("place", "origin", "destination", "center").order_by("pk"))
    waiting = list(reading.drafts)
    changed, gone, kept = [], [], []
    for event in stored:
        draft = next((draft for draft in waiting if _same(event, draft)), None)
        if draft is not None:
            waiting.remove(draft)
        if _worked_on(event):
            kept.append(event)
        elif draft is None:
            gone.append(event)
        elif fields := dict(_differences(event, draft)):
            changed.append(Difference(event, draft, fields))
    return Rereading(report, reading, tuple(waiting), tuple(changed), tuple(gone), tuple(kept))


@transaction.atomic
def take_over(found: Rereading, gazetteer: Gazetteer, user: User = None) -> None:
    """Store what ``found`` tells: new drafts, changed drafts, drafts that are gone; and mentions nobody decided on.

    Raises BadChange where somebody worked on one of the events meanwhile, or ``user`` may not edit.
    """
    require(user, "events.change_event")
    places = snapshot(places_of(found.reading), gazetteer)
    run = run_of(found.reading, gazetteer)
    for difference in found.changed:
        event = difference.event
        for name, value in fields_of(difference.draft, places).items():
            setattr(event, name, value)
        event.run = run
        event.evidence.filter(report=found.report).delete()
        Evidence.objects.bulk_create(quotes_of(difference.draft, event, found.report), ignore_conflicts=True)
        save_change(event, event.version, user, READ_AGAIN)
    propose_duplicates([difference.event for difference in found.changed])
    delete_events([event.pk for event in found.gone], user, "Not found when read again")
    propose_duplicates([store_draft(draft, found.report, run, places, user) for draft in found.added])
    _renew_mentions(found, places)


def _same(event: Event, draft: Draft) -> bool:
    """Tell whether ``draft`` is about what ``event`` is about: its kind and the places it rests on."""
    linked = ("place", "origin", "destination", "center")
    return event.kind == str(draft.kind) and all(
        _place_id(getattr(event, name)) == _place_id(getattr(draft, name)) for name in linked
    )


def _place_id(place: Any) -> str:
    return getattr(place, "gazetteer_id", None) or getattr(place, "id", "") or ""


def _worked_on(event: Event) -> bool:
    by_program = (DRAFTED, READ_AGAIN)
    return event.status != "draft" or event.history.exclude(history_change_reason__in=by_program).exists()


def _differences(event: Event, draft: Draft) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Yield field, stored and new value where they differ; places are the same already."""
    new = fields_of(draft, {})
    for name in _TOLD:
        if name in new and not _alike(getattr(event, name), new[name]):
            yield name, (getattr(event, name), new[name])


def _alike(stored: Any, new: Any) -> bool:
    if hasattr(stored, "equals_exact") and hasattr(new, "equals_exact"):
        return stored.equals_exact(new, 1e-9)
    return stored == new or (not stored and not new and stored != 0 and new != 0)


def _renew_mentions(found: Rereading, places: dict[str, Any]) -> None:
    """Replace mentions that only the program has touched; a person's decision leaves a history."""
    own = found.report.mentions
    decided = set(own.filter(pk__in=StoredMention.history.values("id")).values_list("pk", flat=True))
    own.exclude(pk__in=decided).delete()
    StoredMention.objects.bulk_create(
        stored_mentions(found.report, found.reading.mentions, places), ignore_conflicts=True
    )
