"""The addresses of OGC API Features: what there is, and the events, reports and places themselves."""

import hashlib
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response

from events.errors import NotThere
from mapper.web.api.answers import GEOJSON, JSON, api_view, document, wants_html
from mapper.web.api.collections import COLLECTIONS, CONFORMANCE, collection_named
from mapper.web.api.crs import CRS84, Crs, geometry_told
from mapper.web.api.links import HTML, both_forms, collection_document, link
from mapper.web.api.openapi import OPENAPI, openapi_document
from mapper.web.api.params import crs_asked, items_asked, only, page_token
from mapper.web.api.schemas import queryables_document
from mapper.web.api.shelves import SEPARATOR, shelf_of

TITLE = "Whereline"
DESCRIPTION = "Events read from reports: what happened, where it moved and which areas it concerns."
# Properties that are shown in their own way, or not in words.
_NOT_WORDS = ("evidence", "whereabouts")


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
    data = queryables_document(request.build_absolute_uri(request.path), found.title, shelf_of(found).fields)
    return document(request, data, "queryables", {"collection": found}, "application/schema+json")


@api_view
def items(request: HttpRequest, name: str) -> HttpResponse:
    """Return a page of what a collection holds. Raises UnknownRoom, BadFilter."""
    found = collection_named(name)
    shelf = shelf_of(found)
    asked = items_asked(request.GET, found)
    page = shelf.listed(request.user, asked)
    tag = _tag(request, page.version)
    known = get_conditional_response(request, tag) if tag else None
    if known is not None:
        return known
    links = both_forms(request, GEOJSON)
    following = ""
    if page.after:
        query = request.GET.copy()
        query["after"] = page_token(page.after)
        following = f"{request.path}?{query.urlencode()}"
        links.append(link(request, "next", HTML if wants_html(request) else GEOJSON, "Next page", following))
    links.append(link(request, "collection", JSON, found.title, reverse("api-collection", args=[found.id])))
    if wants_html(request):
        features = [orjson.loads(form) for form in shelf.told(request.user, page.ids, asked)]
        context = {"collection": found, "features": features, "following": following}
        return document(request, {"numberMatched": page.matched}, "items", context)
    about: dict[str, Any] = {"type": "FeatureCollection", "links": links}
    if page.matched is not None:
        about["numberMatched"] = page.matched
    crs = crs_asked(request.GET)
    # The features are ready: they are put between the braces as they are, or their shapes told anew.
    if crs is CRS84:
        forms, about["numberReturned"] = shelf.joined(request.user, page.ids, asked)
    else:
        told = [_told_in(crs, form) for form in shelf.told(request.user, page.ids, asked)]
        forms, about["numberReturned"] = SEPARATOR.join(told), len(told)
    body = b"".join([orjson.dumps(about)[:-1], b',"features":[', forms, b"]}"])
    response = HttpResponse(body, content_type=GEOJSON)
    if tag:
        response.headers["ETag"] = tag
    return _in_crs(response, crs)


@api_view
def item(request: HttpRequest, name: str, event_id: int) -> HttpResponse:
    """Return one event, report or place of a collection. Raises UnknownRoom, NotThere, BadFilter."""
    found = collection_named(name)
    shelf = shelf_of(found)
    only(request.GET, ("crs",))
    crs = crs_asked(request.GET)
    data = shelf.one(request.user, event_id)
    if found.kinds and data["properties"]["kind"] not in found.kinds:
        raise NotThere("event", event_id)
    data["links"] = [
        *both_forms(request, GEOJSON),
        link(request, "collection", JSON, found.title, reverse("api-collection", args=[found.id])),
        link(request, "related", HTML, "This in Whereline", shelf.page(data)),
    ]
    facts = [(name, _in_words(value)) for name, value in data["properties"].items() if name not in _NOT_WORDS]
    data["geometry"] = geometry_told(data["geometry"], crs)
    context = {"collection": found, "feature": data, "facts": facts, "page": shelf.page(data)}
    return _in_crs(document(request, data, "item", context, GEOJSON), crs)


def _tag(request: HttpRequest, version: str) -> str:
    """Return the name of an answer that ``version`` of its page and the address decide alone; "" where they do not."""
    if not version or wants_html(request):
        return ""
    return f'"{hashlib.sha256(f"{version} {request.build_absolute_uri()}".encode()).hexdigest()[:32]}"'


def _told_in(crs: Crs, form: bytes) -> bytes:
    feature = orjson.loads(form)
    feature["geometry"] = geometry_told(feature["geometry"], crs)
    return orjson.dumps(feature)


def _in_crs(response: HttpResponse, crs: Crs) -> HttpResponse:
    """Say what the shapes of ``response`` are told in."""
    response.headers["Content-Crs"] = f"<{crs.uri}>"
    return response


def _in_words(value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join(str(part["name"] if isinstance(part, dict) else part) for part in value)
    return value
