"""Stored events as they are compared, and which of the others are near enough to be compared with."""

import math
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q, QuerySet

from events.matching.traits import COUNTS, Spot, Traits, counts_of, days_of
from events.models import Event
from events.models.shapes import to_shapely
from events.queries.drawn import PLACES
from events.queries.filter import within

# Beyond its own uncertainty an event is looked for as far as this, in metres, and so many days before and after.
_REACH_M = 40_000.0
_DAYS = timedelta(8)
# An event without a date may be one that was reported so many days before or after.
_NEWS = timedelta(30)
# Compared with one event, nearest in the index first; a hundred shellings of one town in a week are no news alone.
MOST = 300
_METRES_IN_DEGREE = 110_000.0
# What a comparison needs of an event beside its own row.
LINKED = (*PLACES, "report")


def traits(event: Event) -> Traits:
    """Return what of a stored event is compared; its places and report should be loaded with it."""
    shape = to_shapely(event.geometry)
    spots = {
        name: Spot(place.gazetteer_id, place.point.x, place.point.y, event.uncertainty_m or 0.0)
        for name in PLACES
        if (place := getattr(event, name))
    }
    return Traits(
        kind=event.kind,
        type=event.type,
        subtype=event.subtype,
        category=event.category,
        spots=spots,
        area=shape if shape is not None and "Polygon" in shape.geom_type and event.radius_m is None else None,
        radius_m=event.radius_m,
        days=days_of(event.date_start, event.date_end),
        time_precision=event.time_precision,
        told=event.report.published_first if event.report else None,
        actors=tuple(event.actors),
        counts=counts_of({name: (getattr(event, name), getattr(event, f"{name}_high")) for name in COUNTS}),
        planned=event.planned,
    )


def comparable(event: Event) -> Iterator[Event]:
    """Yield drafts and approved events of the same kind near ``event`` in space and time, each once.

    Two index lookups, whatever the number of events: those whose geometry is near, and those that rest on the same
    places, for what is not located has no geometry. At most 300 of each.
    """
    others = _live().filter(kind=event.kind, planned=event.planned).exclude(pk=event.pk).filter(_meanwhile(event))
    same_place = Q()
    for name in PLACES:
        if getattr(event, f"{name}_id"):
            same_place |= Q(**{name: getattr(event, f"{name}_id")})
    asked = [same_place] if same_place else []
    if event.geometry is not None:
        asked.append(_near(event))
    found: dict[int, Event] = {}
    for condition in asked:
        for other in others.filter(condition).order_by("-id")[:MOST]:
            found.setdefault(other.pk, other)
    yield from found.values()


def _live() -> QuerySet[Event]:
    return Event.objects.filter(status__in=("draft", "approved")).select_related(*LINKED)


def _meanwhile(event: Event) -> Q:
    told = event.report.published_first if event.report else None
    undated = Q(date_start__isnull=True)
    if event.date_start is None:
        if told is None:
            return undated
        reported = Q(report__published_first__range=(told - _NEWS, told + _NEWS))
        return (undated & reported) | Q(date_start__range=(told - _NEWS, told + _DAYS))
    first, last = event.date_start - _DAYS, (event.date_end or event.date_start) + _DAYS
    dated = Q(date_start__lte=last) & (Q(date_end__gte=first) | Q(date_end__isnull=True, date_start__gte=first))
    return dated | (undated & Q(report__published_first__range=(event.date_start - _DAYS, last + _NEWS)))


def _near(event: Event) -> Q:
    west, south, east, north = event.geometry.extent
    upwards = (_REACH_M + (event.uncertainty_m or 0.0)) / _METRES_IN_DEGREE
    south, north = max(south - upwards, -90.0), min(north + upwards, 90.0)
    sideways = upwards / max(math.cos(math.radians(max(abs(south), abs(north)))), 0.01)
    if east - west + 2 * sideways >= 360:
        return within(-180.0, south, 180.0, north)
    return within(_wrapped(west - sideways), south, _wrapped(east + sideways), north)


def _wrapped(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180
