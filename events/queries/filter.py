"""Which events are wanted, and the conditions that makes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.contrib.gis.geos import Polygon
from django.db.models import F, Q

from events.errors import BadFilter
from events.models import Event, Evidence
from events.models.shapes import WGS84
from events.text.tokens import name_key

# What ``EventFilter.order`` may say. Undated events come last in either direction.
ORDERS = {
    "newest": (F("date_start").desc(nulls_last=True), "-id"),
    "oldest": (F("date_start").asc(nulls_last=True), "id"),
    "updated": ("-updated", "-id"),
    "score": ("-score", "-id"),
    "id": ("id",),
}


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted; what is empty or None does not narrow.

    ``bbox`` is west, south, east, north in degrees; where west > east it crosses the antimeridian. ``date_from`` and
    ``date_to`` are inclusive and match every event that overlaps them; events without a date stay unless
    ``include_undated`` is False. ``statuses`` left empty means drafts and approved. ``country`` is ISO 3166-1 alpha-2.
    """

    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    include_undated: bool = True
    bbox: tuple[float, float, float, float] | None = None
    text: str = ""
    min_score: float | None = None
    country: str = ""
    report: int | None = None
    ids: tuple[int, ...] = ()
    order: str = "newest"


def matches(wanted: EventFilter, levels: Collection[str]) -> Q:
    """Return the conditions of ``wanted`` for somebody who may read reports of these ``levels`` of sensitivity."""
    match = Q()
    for lookup, value in {
        "kind__in": wanted.kinds,
        "type__in": wanted.types,
        "pk__in": wanted.ids,
        "score__gte": wanted.min_score,
        "countries__contains": wanted.country.upper(),
    }.items():
        if value not in ((), "", None):
            match &= Q(**{lookup: value})
    if wanted.report is not None:
        rests_on = Evidence.objects.filter(report=wanted.report).values("event_id")
        told_of = Q(report=wanted.report) | Q(pk__in=rests_on)
        merged = Event.objects.filter(told_of, merged_into__isnull=False, sensitivity__in=levels)
        match &= told_of | Q(pk__in=merged.values("merged_into_id"))
    for word in name_key(wanted.text).split():
        match &= Q(words__contains=f" {word}")
    if wanted.bbox:
        match &= within(*wanted.bbox)
    return match & _during(wanted)


def _during(wanted: EventFilter) -> Q:
    first, last = wanted.date_from, wanted.date_to
    if first and last and first > last:
        raise BadFilter(f"The filter ends on {last} before it begins on {first}.")
    during = Q()
    if first:
        during &= Q(date_end__gte=first) | Q(date_end__isnull=True, date_start__gte=first)
    if last:
        during &= Q(date_start__lte=last)
    if (first or last) and wanted.include_undated:
        return during | Q(date_start__isnull=True)
    return during if wanted.include_undated else during & Q(date_start__isnull=False)


def within(west: float, south: float, east: float, north: float) -> Q:
    """Return the events that meet a box in degrees; where west > east it crosses the antimeridian. Raises BadFilter."""
    if south > north:
        raise BadFilter("The box is upside down; give west, south, east, north in degrees.")
    if west <= east:
        return Q(geometry__intersects=_box(west, south, east, north))
    return Q(geometry__intersects=_box(west, south, 180, north)) | Q(
        geometry__intersects=_box(-180, south, east, north)
    )


def _box(*sides: float) -> Polygon:
    box = Polygon.from_bbox(sides)
    box.srid = WGS84
    return box
