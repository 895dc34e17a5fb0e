"""Which events are wanted, and the conditions that makes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q

from events.errors import BadFilter
from events.index.words import with_words
from events.models import Event
from events.queries.ground import Near, Ring, around, inside, within
from events.queries.naming import names_actor, names_admin1, names_country, rests_on, rests_on_report

# What ``EventFilter.order`` may say. Undated events come last in either direction.
ORDERS = {
    "newest": (F("date_start").desc(nulls_last=True), "-id"),
    "oldest": (F("date_start").asc(nulls_last=True), "id"),
    "updated": ("-updated", "-id"),
    "score": ("-score", "-id"),
    "lowest": ("score", "id"),
    "title": ("title", "id"),
    "title_last": ("-title", "-id"),
    "killed": (F("fatalities").desc(nulls_last=True), "-id"),
    "killed_least": (F("fatalities").asc(nulls_last=True), "id"),
    "id": ("id",),
}
# Events without an exact day or without a place, by the names that the tray of the timeline gives them.
TRAYS = {
    "month": Q(date_start__isnull=False, time_precision=3),
    "in_force": Q(date_start__isnull=True, kind="zone"),
    "undated": Q(date_start__isnull=True) & ~Q(kind="zone"),
    "unlocated": Q(geometry__isnull=True),
}


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted; what is empty or None does not narrow.

    ``bbox`` is west, south, east, north in degrees; where west > east it crosses the antimeridian. ``date_from`` and
    ``date_to`` are inclusive and match every event that overlaps them; events without a date stay unless
    ``include_undated`` is False. ``statuses`` left empty means drafts and approved. ``countries`` are ISO 3166-1
    alpha-2, ``admin1s`` GeoNames codes such as SY.11, ``languages`` those of reports (BCP 47), ``sources`` numbers; an
    event matches that has one of them. ``area`` is a ring of longitude, latitude; ``tray`` one of ``TRAYS``;
    ``changed_after`` is aware: events that came or changed later.
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
    countries: tuple[str, ...] = ()
    admin1s: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    geo_precisions: tuple[int, ...] = ()
    time_precisions: tuple[int, ...] = ()
    area: Ring = ()
    near: Near | None = None
    tray: str = ""
    changed_after: datetime | None = None
    report: int | None = None
    ids: tuple[int, ...] = ()
    order: str = "newest"


def matches(wanted: EventFilter, levels: Collection[str]) -> Q:
    """Return the conditions of ``wanted``; ``levels`` are the sensitivities of reports that whoever asks may read.

    Raises BadFilter.
    """
    match = Q()
    for lookup, value in {
        "kind__in": wanted.kinds,
        "type__in": wanted.types,
        "pk__in": wanted.ids,
        "score__gte": wanted.min_score,
        "updated__gt": wanted.changed_after,
        "geo_precision__in": wanted.geo_precisions,
        "time_precision__in": wanted.time_precisions,
    }.items():
        if value not in ((), "", None):
            match &= Q(**{lookup: value})
    match &= with_words(Event, wanted.text)
    if wanted.tray:
        if wanted.tray not in TRAYS:
            raise BadFilter(f"There is no tray {wanted.tray!r}; choose from: {', '.join(TRAYS)}.")
        match &= TRAYS[wanted.tray]
    return match & _named(wanted, levels) & _grounded(wanted) & _during(wanted)


def _named(wanted: EventFilter, levels: Collection[str]) -> Q:
    match = Q()
    if wanted.countries:
        match &= names_country(wanted.countries)
    if wanted.admin1s:
        match &= names_admin1(wanted.admin1s)
    if wanted.actors:
        match &= names_actor(wanted.actors)
    for column, values in {
        "source": wanted.sources,
        "language": wanted.languages,
    }.items():
        if values:
            match &= rests_on(column, values, levels)
    if wanted.report is not None:
        match &= rests_on_report(wanted.report, levels)
    return match


def _grounded(wanted: EventFilter) -> Q:
    match = within(*wanted.bbox) if wanted.bbox else Q()
    if wanted.area:
        match &= inside(wanted.area)
    return match & around(wanted.near) if wanted.near else match


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
