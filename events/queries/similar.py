"""Events like another one: of the same type, near it in space and time, whether or not they may be the same."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from events.geometry.circle import distance
from events.models import Event
from events.models.shapes import to_shapely
from events.queries.comparable import MOST
from events.queries.filter import EventFilter
from events.queries.sight import User, visible_events

# So far, in metres, and so many days before and after.
REACH_M = 50_000.0
DAYS = 30
# As many as a page shows.
_SHOWN = 5
_METRES_IN_DEGREE = 110_000.0


@dataclass(frozen=True, slots=True)
class Similar:
    """Another event of the same type, how far from it in metres (WGS 84) and how many days apart they begin."""

    event: Event
    distance_m: float
    days: int


def similar(user: User, event: Event, beside: Collection[int] = ()) -> tuple[Similar, ...]:
    """Return the five nearest events of the same type within 50 km and 30 days that ``user`` may see.

    Near is what is near in space and time alike: a day counts as far as a thirtieth of 50 km. Where there are more than
    300, those that were stored first are looked at. None for an event without type, place or day. ``beside`` (numbers
    of events) is left out, for the page names those elsewhere; so is what rests on the same report.
    """
    shape = to_shapely(event.geometry)
    if not event.type or event.date_start is None or shape is None or shape.is_empty:
        return ()
    here = shape.representative_point()
    wanted = EventFilter(
        types=(event.type,),
        kinds=(event.kind,),
        bbox=_box(here.x, here.y),
        date_from=event.date_start - timedelta(DAYS),
        date_to=event.date_start + timedelta(DAYS),
        include_undated=False,
        order="id",
    )
    others = visible_events(user, wanted).exclude(pk__in={event.pk, *beside})
    if event.report_id:
        others = others.exclude(report=event.report_id)
    found = []
    for pk, geometry, day in others.values_list("pk", "geometry", "date_start")[:MOST]:
        there = to_shapely(geometry).representative_point()
        away, apart = distance((here.x, here.y), (there.x, there.y)), abs((day - event.date_start).days)
        if away <= REACH_M and apart <= DAYS:
            found.append((away / REACH_M + apart / DAYS, pk, away, apart))
    nearest = sorted(found)[:_SHOWN]
    events = Event.objects.in_bulk([pk for _near, pk, _away, _apart in nearest])
    return tuple(Similar(events[pk], away, apart) for _near, pk, away, apart in nearest if pk in events)


def _box(lon: float, lat: float) -> tuple[float, float, float, float]:
    upwards = REACH_M / _METRES_IN_DEGREE
    south, north = max(lat - upwards, -90.0), min(lat + upwards, 90.0)
    sideways = upwards / max(math.cos(math.radians(max(abs(south), abs(north)))), 0.01)
    if sideways >= 180:
        return -180.0, south, 180.0, north
    return _wrapped(lon - sideways), south, _wrapped(lon + sideways), north


def _wrapped(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180
