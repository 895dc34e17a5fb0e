"""How the API answers: JSON or a page, as asked; with an ETag; to other sites' scripts only where a setting says so."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page

from events.errors import EventsError
from mapper.web.api.params import format_asked
from mapper.web.errors import answer, status_of

JSON = "application/json"
GEOJSON = "application/geo+json"
_METHODS = ("GET", "HEAD", "OPTIONS")

View = Callable[..., HttpResponse]


def api_view(view: View) -> View:
    """Answer GET, HEAD and OPTIONS; turn our own errors into sentences; let clients ask whether anything changed."""
    kept = conditional_page(view)

    # Nothing is written here; other methods get 405, not a complaint about a missing token.
    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, **named: Any) -> HttpResponse:
        if request.method == "OPTIONS":
            response = HttpResponse(status=204, headers={"Allow": ", ".join(_METHODS)})
        elif request.method not in _METHODS:
            response = HttpResponseNotAllowed(_METHODS)
        else:
            try:
                response = kept(request, **named)
            except EventsError as problem:
                response = answer(request, status_of(problem), "This cannot be done as asked.", str(problem))
        # What is seen depends on who is asking, and changes with every decision.
        response.headers["Cache-Control"] = "private, no-cache"
        patch_vary_headers(response, ("Accept", "Cookie"))
        return _shared(request, response)

    return answered


def document(
    request: HttpRequest, data: dict[str, Any], template: str, context: dict[str, Any], media_type: str = JSON
) -> HttpResponse:
    """Return ``data`` as JSON of ``media_type``, or the page that ``template`` makes of ``context``, as asked."""
    if wants_html(request):
        return render(request, f"mapper/api/{template}.html", {"room": "", "data": data, **context})
    return HttpResponse(orjson.dumps(data), content_type=media_type)


def wants_html(request: HttpRequest) -> bool:
    """Tell whether a page is asked for: by ``f=html``, or by a browser's Accept header. Raises BadFilter."""
    asked = format_asked(request.GET)
    if asked:
        return asked == "html"
    return request.get_preferred_type([JSON, GEOJSON, "text/html"]) == "text/html"


def _shared(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let scripts of the sites in API_ORIGINS read the answer, as a visitor: never with anybody's cookies."""
    origin, allowed = request.headers.get("Origin", ""), settings.API_ORIGINS
    if allowed:
        patch_vary_headers(response, ("Origin",))
    if origin and ("*" in allowed or origin in allowed):
        response.headers["Access-Control-Allow-Origin"] = "*" if "*" in allowed else origin
        response.headers["Access-Control-Expose-Headers"] = "ETag, Link, Content-Crs"
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Methods"] = ", ".join(_METHODS)
            response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
            response.headers["Access-Control-Max-Age"] = "86400"
    return response
