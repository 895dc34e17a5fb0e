"""Links of the API's documents: whole addresses, with what is found behind each."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from mapper.web.api.answers import GEOJSON, JSON, wants_html
from mapper.web.api.collections import Collection
from mapper.web.api.crs import CRS84, SYSTEMS
from mapper.web.api.shelves import shelf_of

HTML = "text/html"
_GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables"


def link(request: HttpRequest, rel: str, media_type: str, title: str, address: str) -> dict[str, str]:
    """Return one link; ``address`` is a path, with or without a query."""
    return {"rel": rel, "type": media_type, "title": title, "href": request.build_absolute_uri(address)}


def both_forms(request: HttpRequest, media_type: str = JSON) -> list[dict[str, str]]:
    """Return the links of a document to itself and to its other form."""
    forms = [(media_type, "json", "This document as JSON"), (HTML, "html", "This document as a page")]
    page, found = wants_html(request), []
    for form, name, title in forms:
        query = request.GET.copy()
        query["f"] = name
        rel = "self" if (form == HTML) == page else "alternate"
        found.append(link(request, rel, form, title, f"{request.path}?{query.urlencode()}"))
    return found


def items_address(collection: Collection) -> str:
    """Return the path of the items of ``collection``."""
    return reverse("api-items", args=[collection.id])


def collection_document(request: HttpRequest, collection: Collection) -> dict[str, Any]:
    """Return a collection as OGC API Features describes it."""
    here = reverse("api-collection", args=[collection.id])
    items = items_address(collection)
    reach = shelf_of(collection).extent(request.user, collection)
    extent: dict[str, Any] = {}
    if reach.box:
        extent["spatial"] = {"bbox": [list(reach.box)], "crs": CRS84.uri}
    if reach.first and reach.last:
        # Days are told as the moments they begin and end.
        extent["temporal"] = {"interval": [[f"{reach.first}T00:00:00Z", f"{reach.last}T23:59:59Z"]], "trs": _GREGORIAN}
    return {
        "id": collection.id,
        "title": collection.title,
        "description": collection.description,
        "itemType": "feature",
        **({"extent": extent} if extent else {}),
        "crs": list(SYSTEMS),
        "storageCrs": CRS84.uri,
        "links": [
            link(request, "self", JSON, collection.title, f"{here}?f=json"),
            link(request, "alternate", HTML, collection.title, f"{here}?f=html"),
            link(request, "items", GEOJSON, f"{collection.title} as GeoJSON", f"{items}?f=json"),
            link(request, "items", HTML, f"{collection.title} as a page", f"{items}?f=html"),
            link(request, QUERYABLES, "application/schema+json", "What filters may name", f"{here}/queryables"),
        ],
    }
