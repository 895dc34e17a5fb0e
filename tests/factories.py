"""Rows for tests, each valid as it stands: say only what the test is about."""

from datetime import date
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from events.geometry.circle import geodesic_circle
from events.models import Event, Evidence, Mention, Place, Report, Source
from events.models.shapes import to_stored
from events.workflow.derived import derive
from events.workflow.roles import make_groups

AL_TANF = (38.618, 33.5055)
PALMYRA = (38.2672, 34.5603)

_IN_PALMYRA = Point(PALMYRA)

_numbers = count(1)


def make_user(role: str = "", **fields: Any):
    """Store an account of one of the four groups, or of none."""
    username = fields.pop("username", None) or f"{role or 'visitor'}-{next(_numbers)}"
    user = get_user_model().objects.create_user(username, **fields)
    if role:
        make_groups()
        user.groups.add(Group.objects.get(name=role))
        user.is_staff = True
        user.save()
    # Permissions are remembered on the object; a fresh one has none yet.
    return get_user_model().objects.get(pk=user.pk)


def make_source(name: str = "", **fields: Any) -> Source:
    return Source.objects.create(name=name or f"Source {next(_numbers)}", **fields)


def make_report(text: str = "", **fields: Any) -> Report:
    number = next(_numbers)
    return Report.objects.create(
        text=text or f"Report {number} tells of things.", **{"title": f"Report {number}", **fields}
    )


def make_place(name: str = "Palmyra", at: tuple[float, float] = PALMYRA, **fields: Any) -> Place:
    defaults = {
        "gazetteer_id": f"test:{next(_numbers)}",
        "names": [{"name": name, "lang": ""}],
        "feature_class": "city",
        "country": "SY",
        "admin1_name": "Homs",
    }
    return Place.objects.create(name=name, point=to_stored(Point(at)), **{**defaults, **fields})


def make_mention(report: Report, surface: str, **fields: Any) -> Mention:
    start = report.text.index(surface)
    defaults = {"start": start, "end": start + len(surface), "kind": "place", "score": 0.9}
    return Mention.objects.create(report=report, surface=surface, **{**defaults, **fields})


def make_event(
    geometry: BaseGeometry | None = _IN_PALMYRA, *, quotes: dict[str, str] | None = None, **fields: Any
) -> Event:
    """Store an incident unless told otherwise; ``quotes`` (field -> words of its report) become its evidence."""
    defaults: dict[str, Any] = {
        "kind": "incident",
        "type": "Strategic developments",
        "subtype": "Arrests",
        "title": f"Event {next(_numbers)}",
        "date_start": date(2020, 4, 14),
        "date_end": date(2020, 4, 14),
        "time_precision": 1,
        "geo_precision": 1,
        "score": 0.8,
        "status": "approved",
    }
    event = Event(geometry=to_stored(geometry), **{**defaults, **fields})
    derive(event, (quotes or {}).values())
    event.save()
    for field, words in (quotes or {}).items():
        start = event.report.text.index(words)
        Evidence.objects.create(
            event=event, report=event.report, field=field, start=start, end=start + len(words), quote=words
        )
    Event.objects.filter(pk=event.pk).refresh_sensitivity()
    event.refresh_from_db()
    return event


def make_movement(**fields: Any) -> Event:
    """Store the movement of the worked example: al-Tanf to Palmyra."""
    fields.setdefault("origin", make_place("al-Tanf garrison", AL_TANF, feature_class="base"))
    fields.setdefault("destination", make_place("Palmyra", PALMYRA))
    defaults = {
        "kind": "movement",
        "subtype": "Change to group/activity",
        "category": "defection",
        "path_basis": "straight",
    }
    return make_event(LineString([AL_TANF, PALMYRA]), **{**defaults, **fields})


def make_zone(radius_m: float = 55_000, **fields: Any) -> Event:
    """Store the zone of the worked example: 55 km around al-Tanf."""
    fields.setdefault("center", make_place("al-Tanf garrison", AL_TANF, feature_class="base"))
    defaults = {"kind": "zone", "subtype": "Other", "category": "deconfliction", "radius_m": radius_m}
    return make_event(geodesic_circle(AL_TANF, radius_m), **{**defaults, **fields})
