"""The addresses of OGC API Features: what there is, and the events themselves."""

from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from events import queries
from events.errors import NotThere
from mapper.exports.feature import geojson_feature
from mapper.exports.shape import geojson_geometry
from mapper.web.api.answers import GEOJSON, JSON, api_view, document, wants_html
from mapper.web.api.collections import COLLECTIONS, CONFORMANCE, collection_named
from mapper.web.api.links import HTML, both_forms, collection_document, items_address, link
from mapper.web.api.openapi import OPENAPI, openapi_document
from mapper.web.api.params import items_asked, only, page_token
from mapper.web.api.schemas import queryables_document

TITLE = "Whereline"
DESCRIPTION = "Events read from reports: what happened, where it moved and which areas it concerns."


@api_view
def landing(request: HttpRequest) -> HttpResponse:
    """Say what the API is and where to go on."""
    only(request.GET, ())
    there = {name: reverse(f"api-{name}") for name in ("openapi", "conformance", "collections")}
    links = [
        *both_forms(request),
        link(request, "service-desc", OPENAPI, "What can be asked (OpenAPI 3.0)", there["openapi"]),
        link(request, "service-doc", HTML, "This document as a page", f"{request.path}?f=html"),
        link(request, "conformance", JSON, "Standards that are kept", there["conformance"]),
        link(request, "data", JSON, "Collections of events", there["collections"]),
    ]
    data = {"title": TITLE, "description": DESCRIPTION, "links": links}
    return document(request, data, "landing", {"collections": COLLECTIONS.values()})


@api_view
def conformance(request: HttpRequest) -> HttpResponse:
    """Name the parts of the standards that are kept."""
    only(request.GET, ())
    return document(request, {"conformsTo": list(CONFORMANCE)}, "conformance", {})


@api_view
def openapi(request: HttpRequest) -> HttpResponse:
    """Describe every address in OpenAPI 3.0."""
    only(request.GET, ())
    data = openapi_document(request.build_absolute_uri(reverse("api-landing")).rstrip("/"))
    return document(request, data, "openapi", {}, OPENAPI)


@api_view
def collections(request: HttpRequest) -> HttpResponse:
    """List the collections."""
    only(request.GET, ())
    listed = [collection_document(request, collection) for collection in COLLECTIONS.values()]
    return document(
        request, {"links": both_forms(request), "collections": listed}, "collections", {"collections": listed}
    )


@api_view
def collection(request: HttpRequest, name: str) -> HttpResponse:
    """Describe one collection. Raises UnknownRoom."""
    found = collection_named(name)
    only(request.GET, ())
    return document(request, collection_document(request, found), "collection", {"collection": found})


@api_view
def queryables(request: HttpRequest, name: str) -> HttpResponse:
    """Say which fields filters may name, as JSON Schema. Raises UnknownRoom."""
    found = collection_named(name)
    only(request.GET, ())
    data = queryables_document(request.build_absolute_uri(request.path), found.title)
    return document(request, data, "queryables", {"collection": found}, "application/schema+json")


@api_view
def items(request: HttpRequest, name: str) -> HttpResponse:
    """Return a page of the events of a collection. Raises UnknownRoom, BadFilter."""
    found = collection_named(name)
    asked = items_asked(request.GET, found)
    page = queries.events_page(request.user, asked)
    links = both_forms(request, GEOJSON)
    following = ""
    if page.after:
        query = request.GET.copy()
        query["after"] = page_token(page.after)
        following = f"{request.path}?{query.urlencode()}"
        links.append(link(request, "next", HTML if wants_html(request) else GEOJSON, "Next page", following))
    links.append(link(request, "collection", JSON, found.title, reverse("api-collection", args=[found.id])))
    if wants_html(request):
        events = queries.page_features(request.user, page.ids)
        context = {"collection": found, "events": events, "following": following}
        return document(request, {"numberMatched": page.matched}, "items", context)
    forms = queries.forms_of(request.user, page.ids, asked.wanted.statuses)
    about: dict[str, Any] = {"type": "FeatureCollection", "links": links}
    if page.matched is not None:
        about["numberMatched"] = page.matched
    about["numberReturned"] = len(forms)
    # The features are ready: they are put between the braces as they are.
    return HttpResponse(
        b"".join([orjson.dumps(about)[:-1], b',"features":[', b",\n".join(forms), b"]}"]), content_type=GEOJSON
    )


@api_view
def item(request: HttpRequest, name: str, event_id: int) -> HttpResponse:
    """Return one event of a collection. Raises UnknownRoom, NotThere."""
    found = collection_named(name)
    only(request.GET, ())
    feature = queries.one_feature(request.user, event_id)
    if found.kinds and feature.kind not in found.kinds:
        raise NotThere("event", event_id)
    data = geojson_feature(feature)
    data["links"] = [
        *both_forms(request, GEOJSON),
        link(request, "collection", JSON, found.title, reverse("api-collection", args=[found.id])),
        link(request, "related", HTML, "This event in Whereline", reverse("event", args=[event_id])),
    ]
    told = data["properties"].items()
    facts = [(name, ", ".join(map(str, value)) if isinstance(value, list) else value) for name, value in told]
    # A disc takes more room than the rest of an event: only who asks for one event gets it.
    data["properties"] = {**data["properties"], "whereabouts": geojson_geometry(feature.whereabouts)}
    context = {"collection": found, "event": feature, "facts": facts, "items": items_address(found)}
    return document(request, data, "item", context, GEOJSON)
