"""Every read: what a user may see of events, reports and mentions, filtered, counted and made ready to draw."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.gis.geos import Polygon
from django.db.models import Count, F, Prefetch, Q, QuerySet

from events.errors import BadFilter, NotThere
from events.features import EventFeature, FeatureEvidence
from events.models import Event, Evidence, Mention, Report
from events.models.shapes import WGS84, to_shapely
from events.text.tokens import name_key

User = AbstractBaseUser | AnonymousUser | None

# What ``EventFilter.order`` may say. Undated events come last in either direction.
ORDERS = {
    "newest": (F("date_start").desc(nulls_last=True), "-id"),
    "oldest": (F("date_start").asc(nulls_last=True), "id"),
    "updated": ("-updated", "-id"),
    "score": ("-score", "-id"),
    "id": ("id",),
}
_PLACES = ("place", "origin", "destination", "center")
# Rows fetched at a time while features are streamed; evidence is fetched once for each such block.
_BLOCK = 2000


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


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events there are in all, and by kind, type and status (name -> number, largest first)."""

    total: int
    kinds: dict[str, int]
    types: dict[str, int]
    statuses: dict[str, int]


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a history: when, who (empty for the program itself), why, and the fields that changed."""

    when: datetime
    who: str
    reason: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """What the page of one event shows. ``others`` are further events of the same report."""

    event: Event
    feature: EventFeature
    changes: tuple[Change, ...]
    others: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What the page of one report shows; mentions in reading order, with their places."""

    report: Report
    mentions: tuple[Mention, ...]
    features: tuple[EventFeature, ...] = field(default=())


def readable(user: User) -> tuple[str, ...]:
    """Return the sensitivities of reports that ``user`` may read; a visitor (or None) reads public ones."""
    levels = ["public"]
    if _may(user, "events.read_internal"):
        levels.append("internal")
    if _may(user, "events.read_restricted"):
        levels.append("restricted")
    return tuple(levels)


def sees_drafts(user: User) -> bool:
    """Tell whether ``user`` sees events that nobody has approved: those who may change events do."""
    return _may(user, "events.change_event")


def visible_reports(user: User) -> QuerySet[Report]:
    """Return the reports that ``user`` may read, newest first."""
    reports = Report.objects.filter(sensitivity__in=readable(user)).select_related("source")
    return reports.order_by(F("published_last").desc(nulls_last=True), "-id")


def visible_events(user: User, wanted: EventFilter | None = None) -> QuerySet[Event]:
    """Return the events that ``user`` may see and ``wanted`` asks for, ordered as it says.

    Visitors see approved events of public reports only. Rejected and merged events appear only where ``statuses`` names
    them, and only to those who see drafts.

    Raises BadFilter where the filter contradicts itself or names an unknown order.
    """
    wanted = wanted or EventFilter()
    statuses = wanted.statuses or ("draft", "approved")
    if not sees_drafts(user):
        statuses = tuple(name for name in statuses if name == "approved")
    events = Event.objects.filter(status__in=statuses, sensitivity__in=readable(user)).filter(_matches(wanted))
    if wanted.order not in ORDERS:
        raise BadFilter(f"Events cannot be ordered by {wanted.order!r}; choose from: {', '.join(ORDERS)}.")
    return events.order_by(*ORDERS[wanted.order])


def event_features(events: QuerySet[Event], user: User = None) -> Iterator[EventFeature]:
    """Yield each event ready to be drawn, with the evidence that ``user`` may read; None reads as a visitor.

    The number of database queries does not depend on the number of events within a block of 2000.
    """
    quotes = (
        Evidence.objects.filter(report__sensitivity__in=readable(user))
        .select_related("report")
        .only(
            "event_id", "field", "start", "end", "quote", "stance", "report__title", "report__url", "report__language"
        )
        .order_by("report_id", "start", "end", "field")
    )
    rows = events.select_related(*_PLACES).prefetch_related(Prefetch("evidence", quotes, to_attr="quotes"))
    for event in rows.iterator(chunk_size=_BLOCK):
        yield _feature(event)


def counts(user: User, wanted: EventFilter | None = None) -> Counts:
    """Count what ``visible_events`` would return: in all, by kind, by type and by status."""
    events = visible_events(user, wanted).order_by()
    by_name = [
        dict(events.values_list(column).annotate(n=Count("pk")).order_by("-n", column))
        for column in ("kind", "type", "status")
    ]
    return Counts(sum(by_name[0].values()), *by_name)


def drafts_to_review(user: User = None) -> int:
    """Return how many drafts wait for a decision; with ``user``, only those that the user may see."""
    drafts = Event.objects.filter(status="draft")
    return (drafts.filter(sensitivity__in=readable(user)) if user else drafts).count()


def event(user: User, event_id: int) -> Event:
    """Return one event in any status that ``user`` may see.

    Raises NotThere.
    """
    statuses = ("draft", "approved", "rejected", "merged") if sees_drafts(user) else ("approved",)
    found = Event.objects.filter(pk=event_id, status__in=statuses, sensitivity__in=readable(user)).first()
    if found is None:
        raise NotThere("event", event_id)
    return found


def event_page(user: User, event_id: int) -> EventPage:
    """Return what the page of one event shows; its history only to those who see drafts.

    Raises NotThere.
    """
    found = event(user, event_id)
    [feature] = event_features(Event.objects.filter(pk=found.pk), user)
    others: tuple[Event, ...] = ()
    if found.report_id:
        others = tuple(visible_events(user, EventFilter(report=found.report_id, order="id")).exclude(pk=found.pk))
    return EventPage(found, feature, tuple(_changes(found)) if sees_drafts(user) else (), others)


def report_page(user: User, report_id: int) -> ReportPage:
    """Return what the page of one report shows: its text, mentions with places, and the events that rest on it.

    Raises NotThere.
    """
    report = visible_reports(user).filter(pk=report_id).first()
    if report is None:
        raise NotThere("report", report_id)
    mentions = report.mentions.select_related("place").order_by("start", "end", "kind")
    features = event_features(visible_events(user, EventFilter(report=report_id, order="id")), user)
    return ReportPage(report, tuple(mentions), tuple(features))


def reports_listed(user: User, text: str = "") -> QuerySet[Report]:
    """Return the reports that ``user`` may read and that hold ``text``, with the number of events each shows.

    ``shown_events`` counts those that the user sees, ``waiting_events`` the drafts among them.
    """
    shown = Q(events__status="approved", events__sensitivity__in=readable(user))
    waiting = Q(events__status="draft", events__sensitivity__in=readable(user)) if sees_drafts(user) else Q(pk__in=[])
    reports = visible_reports(user)
    if text:
        reports = reports.filter(Q(title__icontains=text) | Q(text__icontains=text))
    return reports.annotate(
        shown_events=Count("events", shown | waiting, distinct=True), waiting_events=Count("events", waiting, distinct=True)
    )


def reported_events(user: User, report_id: int) -> list[tuple[Event, EventFeature]]:
    """Return the events that rest on a report, in reading order; those who decide see rejected ones too."""
    statuses = ("draft", "approved", "rejected") if sees_drafts(user) else ("approved",)
    return with_features(visible_events(user, EventFilter(report=report_id, statuses=statuses, order="id")), user)


def review_queue(user: User) -> QuerySet[Event]:
    """Return the drafts that ``user`` may see, surest first."""
    return visible_events(user, EventFilter(statuses=("draft",), order="score"))


def with_features(events: QuerySet[Event], user: User) -> list[tuple[Event, EventFeature]]:
    """Return each event beside what is drawn of it, in the order of ``events``."""
    features = {feature.id: feature for feature in event_features(events, user)}
    return [(event, features[event.pk]) for event in events.select_related(*_PLACES)]


def reports_behind(user: User, features: Iterable[EventFeature]) -> dict[int, Report]:
    """Return the reports that evidence quotes and ``user`` may read, by number."""
    quoted = {item.report for feature in features for item in feature.evidence}
    return visible_reports(user).order_by("pk").in_bulk(quoted)


def _may(user: User, permission: str) -> bool:
    return user is not None and user.has_perm(permission)


def _matches(wanted: EventFilter) -> Q:
    """Return the conditions of ``wanted`` that do not depend on who is asking."""
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
        match &= Q(report=wanted.report) | Q(pk__in=rests_on)
    for word in name_key(wanted.text).split():
        match &= Q(words__contains=word)
    if wanted.bbox:
        match &= _within(*wanted.bbox)
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


def _within(west: float, south: float, east: float, north: float) -> Q:
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


def _feature(event: Event) -> EventFeature:
    places = [place.name for name in _PLACES if (place := getattr(event, name))]
    places += [stop["name"] for stop in event.via]
    return EventFeature(
        id=event.pk,
        kind=event.kind,
        type=event.type,
        subtype=event.subtype,
        title=event.title,
        status=event.status,
        geometry=to_shapely(event.geometry),
        category=event.category,
        date_start=event.date_start,
        date_end=event.date_end,
        time_precision=event.time_precision,
        geo_precision=event.geo_precision,
        uncertainty_m=event.uncertainty_m,
        actors=tuple(event.actors),
        persons=event.persons,
        vehicles=event.vehicles,
        fatalities=event.fatalities,
        places=tuple(dict.fromkeys(places)),
        origin=event.origin.name if event.origin else "",
        destination=event.destination.name if event.destination else "",
        center=event.center.point.coords if event.center else None,
        radius_m=event.radius_m,
        path_basis=event.path_basis,
        score=event.score,
        evidence=tuple(_evidence(quote) for quote in event.quotes),
        updated=event.updated,
    )


def _evidence(quote: Evidence) -> FeatureEvidence:
    report = quote.report
    return FeatureEvidence(
        field=quote.field,
        report=report.pk,
        title=report.title,
        url=report.url,
        lang=report.language,
        quote=quote.quote,
        start=quote.start,
        end=quote.end,
        stance=quote.stance,
    )


def _changes(event: Event) -> Iterator[Change]:
    """Yield an event's history, latest first."""
    steps = list(event.history.select_related("history_user"))
    for step, before in zip(steps, [*steps[1:], None], strict=True):
        fields = step.diff_against(before).changed_fields if before else []
        who = step.history_user.get_username() if step.history_user else ""
        shown = tuple(sorted(set(fields) - {"version", "updated"}))
        yield Change(step.history_date, who, step.history_change_reason or "", shown)
