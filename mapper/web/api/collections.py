"""What the API offers: its collections, and the parts of the standards that it keeps."""

from dataclasses import dataclass

from events.errors import UnknownRoom

_PART1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"
_PART2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/"
_PART3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/"
_CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/"
CONFORMANCE = (
    *(_PART1 + name for name in ("core", "oas30", "html", "geojson")),
    _PART2 + "crs",
    *(_PART3 + name for name in ("queryables", "queryables-query-parameters", "filter", "features-filter")),
    *(_CQL2 + name for name in ("cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators")),
    *(_CQL2 + name for name in ("basic-spatial-functions", "basic-spatial-functions-plus")),
)


@dataclass(frozen=True, slots=True)
class Collection:
    """A set of things under one address: ``of`` events, reports or places; ``kinds`` are those of the events it holds,
    none for all.
    """

    id: str
    title: str
    description: str
    kinds: tuple[str, ...] = ()
    of: str = "events"


COLLECTIONS = {
    collection.id: collection
    for collection in (
        Collection("events", "Events", "Incidents, movements and zones, with the words of reports they rest on."),
        Collection("incidents", "Incidents", "What happened at a place: clashes, strikes, arrests.", ("incident",)),
        Collection("movements", "Movements", "What moved from place to place: convoys, withdrawals.", ("movement",)),
        Collection("zones", "Zones", "A radius around a place, or a named area: exclusion, ceasefire.", ("zone",)),
        Collection("reports", "Reports", "What events are read from, drawn at the places they name.", of="reports"),
        Collection("places", "Places", "Places that reports and events name, as the gazetteer had them.", of="places"),
    )
}


def collection_named(name: str) -> Collection:
    """Return the collection of that name. Raises UnknownRoom, naming those there are."""
    if name not in COLLECTIONS:
        raise UnknownRoom("collection", name, COLLECTIONS)
    return COLLECTIONS[name]
