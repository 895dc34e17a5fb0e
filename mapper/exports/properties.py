"""The properties of an exported event, named once for every format."""

from datetime import UTC, datetime
from typing import Any

from events.features import EventFeature, FeatureEvidence
from mapper.exports.shape import rounded


def event_properties(event: EventFeature) -> dict[str, Any]:
    """Return what is told of ``event``: numbers in metres, days as ISO dates, ``updated`` in UTC, unknown as None."""
    ucdp = event.ucdp
    return {
        "id": event.id,
        "kind": event.kind,
        "type": event.type,
        "subtype": event.subtype,
        "category": event.category,
        "title": event.title,
        "date_start": event.date_start and event.date_start.isoformat(),
        "date_end": event.date_end and event.date_end.isoformat(),
        "time_precision": event.time_precision,
        "geo_precision": event.geo_precision,
        "uncertainty_m": event.uncertainty_m,
        "actors": list(event.actors),
        "persons": event.persons,
        "persons_high": event.persons_high,
        "vehicles": event.vehicles,
        "vehicles_high": event.vehicles_high,
        "fatalities": event.fatalities,
        "fatalities_high": event.fatalities_high,
        "injured": event.injured,
        "injured_high": event.injured_high,
        "places": list(event.places),
        "origin": event.origin,
        "destination": event.destination,
        "center": event.center and [rounded(degrees) for degrees in event.center],
        "radius_m": event.radius_m,
        "path_basis": event.path_basis,
        "where_prec": ucdp.where_prec,
        "date_prec": ucdp.date_prec,
        "type_of_violence": ucdp.type_of_violence,
        "side_a": ucdp.side_a,
        "side_b": ucdp.side_b,
        "status": event.status,
        "score": event.score,
        "external_id": event.external_id,
        "imported_from": event.imported_from,
        "evidence": [evidence_properties(evidence) for evidence in event.evidence],
        "updated": event.updated and utc(event.updated),
    }


def center_degrees(event: EventFeature) -> dict[str, float | None]:
    """Return the centre of a zone as two columns, for formats whose cells hold one value each."""
    lon, lat = event.center or (None, None)
    return {
        "center_longitude": None if lon is None else rounded(lon),
        "center_latitude": None if lat is None else rounded(lat),
    }


def evidence_properties(evidence: FeatureEvidence) -> dict[str, Any]:
    """Return the words a field rests on; ``start`` and ``end`` count code points of the report, half-open."""
    return {
        "field": evidence.field,
        "report": evidence.report,
        "title": evidence.title,
        "url": evidence.url,
        "lang": evidence.lang,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "stance": evidence.stance,
    }


def utc(moment: datetime) -> str:
    """Return an aware ``moment`` as RFC 3339 in UTC, to the second.

    >>> utc(datetime(2020, 4, 15, 6, 30, tzinfo=UTC))
    '2020-04-15T06:30:00Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
