"""Changes to events by hand: refused on an outdated version, checked, and kept in step with what they imply."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from events.errors import BadChange
from events.geometry.circle import geodesic_circle
from events.geometry.path import geodesic_path
from events.models import Event
from events.models.event import COUNTS
from events.models.shapes import to_stored
from events.queries import within_reach
from events.workflow.derived import derive
from events.workflow.rights import User, author, require
from events.workflow.saving import save_change

# What people may set; status, version and sensitivity have their own ways.
EDITABLE = frozenset(
    {
        *(
            "kind",
            "type",
            "subtype",
            "category",
            "title",
            "notes",
            "geometry",
            "place",
            "origin",
            "destination",
            "center",
        ),
        *(
            "via",
            "radius_m",
            "uncertainty_m",
            "geo_precision",
            "path_basis",
            "date_start",
            "date_end",
            "time_precision",
        ),
        *("planned", "actors", *COUNTS, *(f"{name}_high" for name in COUNTS)),
    }
)


@transaction.atomic
def edit_event(event_id: int, version: int, changes: Mapping[str, Any], user: User, reason: str = "Edited") -> Event:
    """Set the fields in ``changes`` on an event last seen at ``version``; return it as stored.

    Raises BadChange where somebody else changed it since, where a field cannot be edited or has an impossible value,
    and where ``user`` may not edit.
    """
    event = within_reach(user, Event.objects.filter(pk=event_id)).first()
    if event is None:
        raise BadChange(f"There is no event E-{event_id}; nothing was stored.")
    if unknown := sorted(changes.keys() - EDITABLE):
        raise BadChange(f"These fields cannot be edited: {', '.join(unknown)}.")
    for name, value in changes.items():
        setattr(event, name, value)
    return keep_edited(event, version, set(changes), user, reason)


@transaction.atomic
def keep_edited(event: Event, version: int, changed: set[str], user: User, reason: str = "Edited") -> Event:
    """Store ``event``, whose ``changed`` fields were set on the state of ``version``.

    Raises BadChange as ``edit_event`` does.
    """
    require(user, "events.change_event")
    if event.status == "merged":
        raise BadChange(
            f"{event.code} was merged into E-{event.merged_into_id}; edit that one, or take the merge back."
        )
    follow(event, changed)
    _check(event)
    save_change(event, version, user, reason)
    return event


@transaction.atomic
def add_event(event: Event, user: User, reason: str = "Added by hand") -> Event:
    """Store an event that a person made.

    Raises BadChange where a value is impossible or ``user`` may not add events.
    """
    require(user, "events.add_event")
    follow(event, {name for name in ("center", "radius_m", "origin", "destination", "place") if getattr(event, name)})
    _check(event)
    derive(event, ())
    event._history_user = author(user)
    event._change_reason = reason[:100]
    event.save()
    Event.objects.filter(pk=event.pk).refresh_sensitivity()
    return event


def follow(event: Event, changed: set[str]) -> None:
    """Bring the geometry of ``event`` in step with changed places and radius; one drawn by hand stays as drawn."""
    if "geometry" in changed and event.geometry is not None:
        if event.kind == "movement" and "path_basis" not in changed:
            event.path_basis = "drawn"
        return
    if event.kind == "zone" and changed & {"center", "radius_m"} and event.center and event.radius_m:
        event.geometry = to_stored(geodesic_circle(event.center.point.coords, event.radius_m))
    elif event.kind == "movement" and changed & {"origin", "destination"} and event.path_basis != "drawn":
        if event.origin and event.destination and event.origin != event.destination:
            event.geometry = to_stored(geodesic_path([event.origin.point.coords, event.destination.point.coords]))
            event.path_basis = "straight"
    elif event.kind == "incident" and "place" in changed and event.place:
        event.geometry = event.place.point


def _check(event: Event) -> None:
    try:
        event.full_clean()
    except ValidationError as problem:
        told = " ".join(f"{field}: {' '.join(texts)}" for field, texts in problem.message_dict.items())
        raise BadChange(f"Nothing was stored. {told}") from None
