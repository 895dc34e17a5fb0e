"""Events like another one: of the same type, near it in space and time, whether or not they may be the same."""

import math
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from events.geometry.circle import distance
from events.index.live import view
from events.models import Event
from events.models.shapes import to_shapely
from events.queries.filter import EventFilter
from events.queries.picked import criteria, numbers
from events.queries.sight import User

# So far, in metres, and so many days before and after.
REACH_M = 50_000.0
DAYS = 30
# As many as a page shows, and as many of the nearest as are measured exactly.
_SHOWN, _MEASURED = 5, 50
_METRES_IN_DEGREE = 110_000.0
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Similar:
    """Another event of the same type, how far from it in metres (WGS 84) and how many days apart they begin."""

    event: Event
    distance_m: float
    days: int


def similar(user: User, event: Event, beside: Collection[int] = ()) -> tuple[Similar, ...]:
    """Return the five nearest events of the same type within 50 km and 30 days that ``user`` may see.

    Near is what is near in space and time alike: a day counts as far as a thirtieth of 50 km. None for an event
    without type, place or day. ``beside`` (numbers of events) is left out, for the page names those elsewhere; so is
    what rests on the same report.
    """
    shape = to_shapely(event.geometry)
    if not event.type or event.date_start is None or shape is None or shape.is_empty:
        return ()
    point = shape.representative_point()
    here, day = (point.x, point.y), (event.date_start - _EPOCH).days
    wanted = EventFilter(
        types=(event.type,),
        kinds=(event.kind,),
        bbox=_box(*here),
        date_from=event.date_start - timedelta(DAYS),
        date_to=event.date_start + timedelta(DAYS),
        include_undated=False,
    )
    known = view()
    # Of a shape that reaches out of the box it is its point that counts.
    picked = replace(criteria(known, user, wanted), touching=set)
    ids, lon, lat, first = (numbers(known, picked, column) for column in ("id", "lon", "lat", "first"))
    sideways = ((lon - here[0] + 180) % 360 - 180) * math.cos(math.radians(here[1]))
    apart = np.abs(first - day)
    far = np.hypot(sideways, lat - here[1]) * _METRES_IN_DEGREE / REACH_M + apart / DAYS
    fitting = (apart <= DAYS) & ~np.isin(ids, [event.pk, *beside])
    nearest = np.flatnonzero(fitting)[np.argsort(far[fitting], kind="stable")][:_MEASURED]
    found = []
    for at in nearest.tolist():
        away, days = distance(here, (float(lon[at]), float(lat[at]))), int(apart[at])
        if away <= REACH_M:
            found.append((away / REACH_M + days / DAYS, int(ids[at]), away, days))
    others = Event.objects.filter(pk__in=[pk for _far, pk, _away, _days in found])
    if event.report_id:
        others = others.exclude(report=event.report_id)
    events = {other.pk: other for other in others}
    shown = [Similar(events[pk], away, days) for _far, pk, away, days in sorted(found) if pk in events]
    return tuple(shown[:_SHOWN])


def _box(lon: float, lat: float) -> tuple[float, float, float, float]:
    upwards = REACH_M / _METRES_IN_DEGREE
    south, north = max(lat - upwards, -90.0), min(lat + upwards, 90.0)
    sideways = upwards / max(math.cos(math.radians(max(abs(south), abs(north)))), 0.01)
    if sideways >= 180:
        return -180.0, south, 180.0, north
    return _wrapped(lon - sideways), south, _wrapped(lon + sideways), north


def _wrapped(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180
