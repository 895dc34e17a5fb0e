"""What the explorer draws: stretches of the list of events, and the same events counted by day."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
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
    return JsonResponse(asdict(queries.timed(view, wanted)), headers=_FRESH)
