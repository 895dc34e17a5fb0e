"""Moves events along with the names they rest on: when a name turns out to mean another place, so do its events."""

from collections.abc import Iterable, Iterator

from events.models import Event, Evidence, Mention, Place
from events.queries import within_reach
from events.workflow.editing import keep_edited
from events.workflow.rights import User

_LINKED = ("place", "origin", "destination", "center")
_ALIVE = ("draft", "approved")


def follow_name(mentions: Iterable[Mention], before: Place | None, after: Place | None, user: User) -> list[Event]:
    """Give the events that rest on ``mentions`` their new place (None: none); return those that changed.

    Changed are places that are still ``before``: what somebody has set by hand stays. An event rests on a name where
    its evidence lies on it, or on words that refer back to it ("that base", after al-Tanf).

    Raises BadChange where ``user`` may not edit.
    """
    named = list(mentions)
    if before is None or not named or before == after:
        return []
    report = named[0].report
    moved = []
    for event in _resting(report.pk, user):
        fields = {
            item.field
            for item in event.said
            if item.field in (*_LINKED, "via") and _rests(item, named, before, report.pk)
        }
        changed = set(_moved(event, fields, before, after))
        if changed:
            reason = f"{named[0].surface} means {after.name}" if after else f"{named[0].surface} has no known place"
            moved.append(keep_edited(event, event.version, changed, user, reason))
    return moved


def _resting(report_id: int, user: User) -> Iterator[Event]:
    """Yield the events within reach of ``user`` that quote a report, each with its quotes of it as ``said``."""
    said: dict[int, list[Evidence]] = {}
    for item in Evidence.objects.filter(report=report_id, event__status__in=_ALIVE).order_by("start"):
        said.setdefault(item.event_id, []).append(item)
    for event in (
        within_reach(user, Event.objects.filter(pk__in=said))
        .select_related(*_LINKED)
        .select_for_update(of=("self",))
        .order_by("pk")
    ):
        event.said = said[event.pk]
        yield event


def _rests(item: Evidence, named: list[Mention], before: Place, report_id: int) -> bool:
    """Tell whether a quote lies on one of the names, or refers back to one: then it lies on no name of its own."""
    if any(m.start < item.end and item.start < m.end for m in named):
        return True
    others = Mention.objects.filter(report=report_id, kind="place")
    if others.filter(start__lt=item.end, end__gt=item.start).exists():
        return False
    ids = {m.pk for m in named}
    earlier = others.filter(end__lte=item.start).order_by("-start")
    # What the names meant is changed already, so each is compared by what it was.
    return next((m.pk in ids for m in earlier if m.pk in ids or m.place_id == before.pk), False)


def _moved(event: Event, fields: set[str], before: Place, after: Place | None) -> Iterator[str]:
    """Set the new place in ``fields`` of ``event``; yield the fields that changed, the title among them."""
    for name in _LINKED:
        if name in fields and getattr(event, name) == before:
            setattr(event, name, after)
            yield name
    if "via" in fields and any(stop["id"] == before.gazetteer_id for stop in event.via):
        event.via = [
            {"id": after.gazetteer_id, "name": after.name} if stop["id"] == before.gazetteer_id else stop
            for stop in event.via
            if after or stop["id"] != before.gazetteer_id
        ]
        yield "via"
    if fields and after and before.name in event.title and before.name != after.name:
        event.title = event.title.replace(before.name, after.name)[:500]
        yield "title"
