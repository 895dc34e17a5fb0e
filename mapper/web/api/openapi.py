"""The API described in OpenAPI 3.0, from the same registries that answer."""

from typing import Any

from django.conf import settings

from events.drafting.draft import Kind
from events.drafting.vocabulary import ACLED_TYPES, STATUSES
from events.queries import TRAYS
from mapper.web.api.answers import GEOJSON, JSON
from mapper.web.api.collections import COLLECTIONS
from mapper.web.api.cql2 import MAX_LENGTH
from mapper.web.api.crs import CRS84, SYSTEMS
from mapper.web.api.openapi_writes import TOKEN, write_paths
from mapper.web.api.params import DEFAULT_LIMIT, FORMATS, OWN
from mapper.web.api.schemas import FIELD_SCHEMAS, SCHEMAS
from mapper.web.api.shelves import SHELVES
from mapper.web.params import MAX_TEXT

_SYSTEMS = {"type": "string", "format": "uri", "enum": list(SYSTEMS), "default": CRS84.uri}
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"


def openapi_document(server: str) -> dict[str, Any]:
    """Return the whole description; ``server`` is the address that its paths follow."""
    format_only = [_param("f", {"type": "string", "enum": list(FORMATS)}, "JSON or a page")]
    one = {**_path_param("collectionId", {"type": "string", "enum": list(COLLECTIONS)})}
    crs = _param("crs", _SYSTEMS, "What the shape is told in")
    kinds = [name for name, collection in COLLECTIONS.items() if collection.of == "events"]
    events = _path_param("collectionId", {"type": "string", "enum": kinds})
    number = _path_param("featureId", {"type": "integer", "format": "int64", "minimum": 1})
    paths = {
        "/": _get("landing", "What there is", "landing", format_only, missing=False),
        "/conformance": _get("conformance", "Standards that are kept", "conformance", format_only, missing=False),
        "/collections": _get("collections", "The collections", "collections", format_only, missing=False),
        "/collections/{collectionId}": _get("collection", "One collection", "collection", [one, *format_only]),
        "/collections/{collectionId}/queryables": _get(
            "queryables", "Fields that filters may name", "queryables", [one, *format_only], "application/schema+json"
        ),
        "/collections/{collectionId}/items": _get(
            "items", "Events, a page at a time", "features", [events, *format_only, *_filters("events")], GEOJSON
        ),
        "/collections/{collectionId}/items/{featureId}": _get(
            "item", "One event", "feature", [events, number, *format_only, crs], GEOJSON
        ),
        **_others("report", [number, *format_only, crs], format_only),
        **_others("place", [number, *format_only, crs], format_only),
    }
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "Whereline",
            "version": "1",
            "description": "Events, reports and the places they name, as OGC API Features has it.",
            "license": {"name": "See /about/data/ for the sources of places"},
        },
        "servers": [{"url": server}],
        "paths": {**paths, **write_paths()},
        "components": {"schemas": SCHEMAS, "securitySchemes": {"token": TOKEN}},
    }


def _get(
    name: str,
    summary: str,
    schema: str,
    parameters: list[dict[str, Any]],
    media_type: str = JSON,
    *,
    missing: bool = True,
) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{schema}"}
    problem = {
        "description": "What is wrong, and what would work",
        "content": {
            JSON: {"schema": {"$ref": "#/components/schemas/problem"}},
            "text/html": {"schema": {"type": "string"}},
        },
    }
    answers = {
        "200": {
            "description": summary,
            "content": {media_type: {"schema": reference}, "text/html": {"schema": {"type": "string"}}},
        },
        "304": {"description": "Nothing changed since the ETag that If-None-Match names"},
        "400": problem,
    }
    if missing:
        answers["404"] = problem
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "tags": ["Events"],
            "parameters": parameters,
            "responses": answers,
        }
    }


def _others(what: str, one: list[dict[str, Any]], format_only: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the paths of reports or places, which take fewer filters than events."""
    name, items = f"{what}s", f"/collections/{what}s/items"
    return {
        items: _get(
            f"{name}Items", f"{name.title()}, a page at a time", name, [*format_only, *_filters(name)], GEOJSON
        ),
        f"{items}/{{featureId}}": _get(f"{what}Item", f"One {what}", what, one, GEOJSON),
    }


def _filters(of: str) -> list[dict[str, Any]]:
    """Return the parameters of a list of events, reports or places."""
    shelf = SHELVES[of]
    read = {*shelf.filters, *OWN, *shelf.properties}
    fields = [
        (name, FIELD_SCHEMAS[shelf.fields[name].type], f"Those whose {name} is this") for name in shelf.properties
    ]
    return [_param(name, schema, words) for name, schema, words in [*_said(), *fields] if name in read]


def _said() -> list[tuple[str, dict[str, Any], str]]:
    text, whole = {"type": "string"}, {"type": "integer", "format": "int64", "minimum": 1}
    day = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
    limit = {"type": "integer", "minimum": 1, "maximum": settings.MAX_FEATURES, "default": DEFAULT_LIMIT}
    box = {"type": "array", "oneOf": [{"minItems": n, "maxItems": n} for n in (4, 6)], "items": {"type": "number"}}
    return [
        ("limit", limit, "Most events of one page"),
        ("bbox", box, "West, south, east, north in degrees; west beyond east crosses 180 degrees"),
        ("datetime", text, "A day, or an interval such as 2020-04-01/2020-04-30 or 2020-04-01/.."),
        ("from", day, "First day, or a month or year"),
        ("to", day, "Last day, included"),
        ("undated", {"type": "string", "enum": ["0", "1"]}, "0 leaves out events without a date"),
        ("kind", _choice(map(str, Kind)), "Parted by commas"),
        ("type", _choice(ACLED_TYPES), "ACLED event type, parted by commas"),
        ("status", _choice(STATUSES), "Visitors see approved events only"),
        ("id", {"type": "array", "items": whole}, "Numbers of events, parted by commas"),
        ("q", {"type": "string", "maxLength": MAX_TEXT}, "Words that the event has to contain"),
        ("min_score", {"type": "number", "minimum": 0, "maximum": 1}, "Least score"),
        ("country", _many(pattern="^[A-Za-z]{2}$"), "ISO 3166-1 codes of two letters, parted by commas"),
        ("admin1", _many(), "GeoNames codes of provinces, parted by commas"),
        ("actor", text, "The whole name of an actor"),
        ("source", {"type": "array", "items": whole}, "Numbers of sources, parted by commas"),
        ("language", _many(), "Languages of reports, parted by commas"),
        ("geo_precision", _choice("123"), "1 the place itself, 2 near it, 3 a region; parted by commas"),
        ("time_precision", _choice("123"), "1 the day, 2 the week, 3 the month; parted by commas"),
        ("area", {"type": "array", "minItems": 6, "items": {"type": "number"}}, "Longitude, latitude of each corner"),
        ("near", {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "number"}}, "Longitude, latitude"),
        ("km", {"type": "number", "minimum": 0.01, "maximum": 10000}, "How near, in kilometres"),
        ("since", {"type": "string", "format": "date-time"}, "Events that came or changed after this moment"),
        ("only", {"type": "string", "enum": list(TRAYS)}, "Events without an exact day or without a place"),
        ("report", whole, "Events that rest on this report"),
        ("sortby", text, "Up to three fields parted by commas, each with - before it for the largest first"),
        ("after", text, "Where a page begins; taken from the next link"),
        ("filter", {"type": "string", "maxLength": MAX_LENGTH}, "A condition in CQL2"),
        ("filter-lang", {"type": "string", "enum": ["cql2-text", "cql2-json"], "default": "cql2-text"}, "Its language"),
        ("filter-crs", _SYSTEMS, "What shapes in the filter are written in"),
        ("crs", _SYSTEMS, "What shapes are told in"),
        ("bbox-crs", _SYSTEMS, "What bbox is written in"),
    ]


def _choice(known: Any) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "enum": list(known)}}


def _many(**schema: Any) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", **schema}}


def _param(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
        "style": "form",
        "explode": False,
    }


def _path_param(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": schema}
