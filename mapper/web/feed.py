"""What the explorer draws: stretches of the list of events, and the same events counted by day."""

import json
from dataclasses import fields

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from events import queries
from mapper.web import params

_FRESH = {"Cache-Control": "private, no-cache", "Vary": "Cookie"}


@require_safe
def rows(request: HttpRequest) -> HttpResponse:
    """Return events as GeoJSON features, from any row of the list; ``total`` says how long it is. Raises BadFilter."""
    asked = params.rows_asked(request.GET)
    found = queries.stretch_of(request.user, params.event_filter(request.GET), asked.offset, asked.limit, asked.whole)
    head = b'{"type":"FeatureCollection","total":%d,"offset":%d,"features":[' % (found.total, found.offset)
    body = b"".join((head, b",\n".join(found.forms), b"]}"))
    return HttpResponse(body, content_type="application/geo+json", headers=_FRESH)


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """Count events by the day they began and ended, and by type. Raises BadFilter."""
    view = queries.index_view()
    wanted = queries.criteria(view, request.user, params.event_filter(request.GET))
    key = ("timeline", wanted)
    body: bytes | None = view.cache.get(key)
    if body is None:
        told = queries.timed(view, wanted)
        # Field by field: ``asdict`` would copy each of many thousand numbers.
        body = json.dumps({one.name: getattr(told, one.name) for one in fields(told)}, separators=(",", ":")).encode()
        queries.keep(view, key, body)
    return HttpResponse(body, content_type="application/json", headers=_FRESH)
