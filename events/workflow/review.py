"""Decisions on events, one or many at once: approve, reject, and take the last change back."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction

from events.errors import BadChange, Outdated
from events.models import Event, Place
from events.models.deletion import DELETED
from events.queries import within_reach
from events.workflow.rights import User, require
from events.workflow.saving import save_change, save_many

# Not brought back by an undo: what counts changes, and what cannot change.
_KEPT = frozenset({"id", "version", "created", "updated"})


# Event id -> the version that the one who decides has seen.
Seen = Mapping[int, int]


def approve(ids: Collection[int], user: User, reason: str = "Approved", seen: Seen | None = None) -> list[Event]:
    """Approve drafts and rejected events; return those that changed. All change, or none.

    Raises BadChange where one is missing, merged or no longer as ``seen``, or where ``user`` may not decide.
    """
    return _decide(ids, "approved", user, reason, seen)


def reject(ids: Collection[int], user: User, reason: str = "Rejected", seen: Seen | None = None) -> list[Event]:
    """Reject drafts and approved events; return those that changed. All change, or none.

    Raises BadChange where one is missing, merged or no longer as ``seen``, or where ``user`` may not decide.
    """
    return _decide(ids, "rejected", user, reason, seen)


@transaction.atomic
def undo(ids: Collection[int], user: User, seen: Seen | None = None) -> list[Event]:
    """Bring each event back to the state before its last change; an undo can itself be undone. All change, or none.

    Raises BadChange where one is missing, has no earlier state or is no longer as ``seen``, or where ``user`` lacks the
    right: taking back a decision needs the right to decide, anything else the right to edit.
    """
    events = _locked(ids, seen, user)
    for event in events:
        steps = list(event.history.all()[:2])
        if len(steps) < 2:
            raise BadChange(f"{event.code} has no earlier state to go back to.")
        _return(event, steps[1], user, f"Undid: {steps[0].history_change_reason or 'the last change'}")
    return events


@transaction.atomic
def revert(event_id: int, state: int, user: User, seen: Seen | None = None) -> Event:
    """Bring an event back to an earlier state, by that state's number in its history; it can be undone as any change.

    Raises BadChange where there is no such state, where the event is as it was then or no longer as ``seen``, or where
    ``user`` lacks the right, as ``undo`` does.
    """
    [event] = _locked([event_id], seen, user)
    before = event.history.filter(history_id=state).first()
    if before is None:
        raise BadChange(f"{event.code} never was in that state; load the page again.")
    if before.version == event.version:
        raise BadChange(f"{event.code} is in that state now; there is nothing to go back to.")
    _return(event, before, user, f"Back to version {before.version}")
    return event


def _return(event: Event, before: Any, user: User, reason: str) -> None:
    """Give ``event`` the fields of an earlier state."""
    if DELETED in {event.status, before.status}:
        raise BadChange(f"{event.code} was deleted or restored then; delete or restore it, or choose another state.")
    if "merged" in {event.status, before.status}:
        raise BadChange(f"{event.code} was merged or taken out again; use the buttons of the merge for that.")
    require(user, "events.change_event" if before.status == event.status else "events.approve_event")
    places = {name: getattr(before, f"{name}_id") for name in ("place", "origin", "destination", "center")}
    known = set(Place.objects.filter(pk__in=set(places.values())).values_list("pk", flat=True))
    if any(pk is not None and pk not in known for pk in places.values()):
        raise BadChange(f"{event.code} named a place then that is no longer stored; edit it instead.")
    for field in before.tracked_fields:
        if field.name not in _KEPT:
            setattr(event, field.attname, getattr(before, field.attname))
    save_change(event, event.version, user, reason)


@transaction.atomic
def _decide(ids: Collection[int], status: str, user: User, reason: str, seen: Seen | None) -> list[Event]:
    require(user, "events.approve_event")
    events = _locked(ids, seen, user)
    for event in events:
        if event.status == "merged":
            raise BadChange(f"{event.code} was merged into E-{event.merged_into_id}; decide on that one.")
    changed = [event for event in events if event.status != status]
    for event in changed:
        event.status = status
    save_many(changed, ["status"], user, reason)
    return changed


def _locked(ids: Collection[int], seen: Seen | None, user: User) -> list[Event]:
    """Return the events with ``ids``, held until the end of the transaction.

    Raises BadChange, naming those that are missing or changed since they were ``seen``.
    """
    known = within_reach(user, Event.objects.select_for_update().filter(pk__in=ids).exclude(status=DELETED))
    events = list(known.order_by("pk"))
    if missing := sorted(set(ids) - {event.pk for event in events}):
        raise BadChange(f"There is no event {', '.join(f'E-{pk}' for pk in missing)}; nothing was changed.")
    if seen and (stale := [event.code for event in events if seen.get(event.pk, event.version) != event.version]):
        raise Outdated(
            f"Somebody else changed {', '.join(stale)} after you opened it, so nothing was decided. "
            "Load the page again and decide anew."
        )
    return events
