"""Events made ready to be drawn, with the evidence that whoever asks may read."""

from collections.abc import Iterator

from django.db.models import Prefetch, QuerySet

from events.features import EventFeature, FeatureEvidence
from events.models import Event, Evidence
from events.models.shapes import to_shapely
from events.queries.sight import User, event, readable

PLACES = ("place", "origin", "destination", "center")
# Rows fetched at a time while features are streamed; evidence is fetched once for each such block.
_BLOCK = 2000


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
    rows = events.select_related(*PLACES).prefetch_related(Prefetch("evidence", quotes, to_attr="quotes"))
    for row in rows.iterator(chunk_size=_BLOCK):
        yield _feature(row)


def one_feature(user: User, event_id: int) -> EventFeature:
    """Return one event in any status that ``user`` may see, ready to be drawn. Raises NotThere."""
    [feature] = event_features(Event.objects.filter(pk=event(user, event_id).pk), user)
    return feature


def with_features(events: QuerySet[Event], user: User) -> list[tuple[Event, EventFeature]]:
    """Return each event beside what is drawn of it, in the order of ``events``."""
    features = {feature.id: feature for feature in event_features(events, user)}
    return [(event, features[event.pk]) for event in events.select_related(*PLACES)]


def _feature(event: Event) -> EventFeature:
    places = [place.name for name in PLACES if (place := getattr(event, name))]
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
