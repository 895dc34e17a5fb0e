"""What the API offers: its collections, and the parts of the standards that it keeps."""

from dataclasses import dataclass

from events.errors import UnknownRoom

_PART1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"
_PART3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/"
_CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/"
CONFORMANCE = (
    *(_PART1 + name for name in ("core", "oas30", "html", "geojson")),
    *(_PART3 + name for name in ("queryables", "queryables-query-parameters", "filter", "features-filter")),
    *(_CQL2 + name for name in ("cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators")),
    *(_CQL2 + name for name in ("basic-spatial-functions", "basic-spatial-functions-plus")),
)
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


@dataclass(frozen=True, slots=True)
class Collection:
    """A set of events under one address; ``kinds`` are those it holds, none for all."""

    id: str
    title: str
    description: str
    kinds: tuple[str, ...] = ()


COLLECTIONS = {
    collection.id: collection
    for collection in (
        Collection("events", "Events", "Incidents, movements and zones, with the words of reports they rest on."),
        Collection("incidents", "Incidents", "What happened at a place: clashes, strikes, arrests.", ("incident",)),
        Collection("movements", "Movements", "What moved from place to place: convoys, withdrawals.", ("movement",)),
        Collection("zones", "Zones", "A radius around a place, or a named area: exclusion, ceasefire.", ("zone",)),
    )
}


def collection_named(name: str) -> Collection:
    """Return the collection of that name. Raises UnknownRoom, naming those there are."""
    if name not in COLLECTIONS:
        raise UnknownRoom("collection", name, COLLECTIONS)
    return COLLECTIONS[name]
