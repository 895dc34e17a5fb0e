"""Changes to events by hand: refused on an outdated version, checked, and kept in step with what they imply."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from events.errors import BadChange
from events.geometry.circle import geodesic_circle
from events.models import Event, Evidence, Place
from events.models.deletion import DELETED
from events.models.event import COUNTS
from events.models.shapes import to_stored
from events.queries import within_reach
from events.workflow.derived import derive
from events.workflow.placing import path, placed
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
    event = within_reach(user, Event.objects.filter(pk=event_id).exclude(status=DELETED)).first()
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
def add_event(event: Event, user: User, reason: str = "Added by hand", quotes: Sequence[Evidence] = ()) -> Event:
    """Store an event that a person made, with the words it rests on (``quotes``, not saved).

    Raises BadChange where a value is impossible or ``user`` may not add events.
    """
    require(user, "events.add_event")
    follow(event, {name for name in ("center", "radius_m", "origin", "destination", "place") if getattr(event, name)})
    _check(event)
    derive(event, [quote.quote for quote in quotes])
    event._history_user = author(user)
    event._change_reason = reason[:100]
    event.save()
    for quote in quotes:
        quote.event = event
    Evidence.objects.bulk_create(quotes)
    Event.objects.filter(pk=event.pk).refresh_sensitivity()
    event.refresh_from_db(fields=["sensitivity"])
    return event


def follow(event: Event, changed: set[str]) -> None:
    """Bring the geometry of ``event`` in step with changed places and radius; one drawn by hand stays as drawn."""
    if "geometry" in changed and event.geometry is not None:
        if event.kind == "movement" and "path_basis" not in changed:
            event.path_basis = "drawn"
        return
    if event.kind == "zone" and changed & {"center", "radius_m"}:
        around = event.center.point.coords if event.center and event.radius_m else None
        if around or "center" in changed:
            event.geometry = to_stored(geodesic_circle(around, event.radius_m)) if around else None
    elif event.kind == "movement" and changed & {"origin", "destination", "via"} and event.path_basis != "drawn":
        stops = _stops(event)
        event.geometry = path(stops)
        event.path_basis = "" if event.geometry is None else "reported" if len(stops) > 2 else "straight"
    elif event.kind == "incident" and "place" in changed:
        event.geometry, event.geo_precision, event.uncertainty_m = (
            placed(event.place) if event.place else (None, None, None)
        )


def _stops(event: Event) -> list[Place | None]:
    """Return where a movement begins, what it passes as far as it is stored, and where it ends."""
    passed = Place.objects.in_bulk([stop["id"] for stop in event.via], field_name="gazetteer_id")
    between = [passed[stop["id"]] for stop in event.via if stop["id"] in passed]
    return [event.origin, *between, event.destination]


def _check(event: Event) -> None:
    try:
        event.full_clean()
    except ValidationError as problem:
        told = " ".join(f"{field}: {' '.join(texts)}" for field, texts in problem.message_dict.items())
        raise BadChange(f"Nothing was stored. {told}") from None
