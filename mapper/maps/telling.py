"""What the portable map tells of an event in words: the texts that travel in the JSON block."""

from typing import Any

from events.features import EventFeature
from mapper.maps.safe import web_address


def told(event: EventFeature) -> dict[str, Any]:
    """Return the event's texts and numbers; what is not known is left out, and only web addresses become links."""
    known = {
        "id": event.id,
        "kind": event.kind,
        "type": event.type,
        "subtype": event.subtype,
        "category": event.category,
        "title": event.title,
        "status": event.status,
        "from": event.date_start and event.date_start.isoformat(),
        "to": event.date_end and event.date_end.isoformat(),
        "timePrecision": event.time_precision,
        "geoPrecision": event.geo_precision,
        "uncertainty": event.uncertainty_m,
        "actors": list(event.actors),
        "persons": event.persons,
        "personsHigh": event.persons_high,
        "vehicles": event.vehicles,
        "vehiclesHigh": event.vehicles_high,
        "fatalities": event.fatalities,
        "fatalitiesHigh": event.fatalities_high,
        "injured": event.injured,
        "injuredHigh": event.injured_high,
        "places": list(event.places),
        "origin": event.origin,
        "destination": event.destination,
        "radius": event.radius_m,
        "path": event.path_basis,
        "score": round(event.score, 2),
        "drawn": event.geometry is not None and not event.geometry.is_empty,
        "quotes": [
            {
                "field": evidence.field,
                "report": evidence.report,
                "title": evidence.title,
                "url": web_address(evidence.url),
                "lang": evidence.lang,
                "quote": evidence.quote,
                "stance": evidence.stance,
            }
            for evidence in event.evidence
        ],
    }
    return {name: value for name, value in known.items() if value not in (None, "", [])}
