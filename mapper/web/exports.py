"""Events as files: ``/export/events.NAME`` streams what the filters leave; ``events.html`` is one offline map."""

from collections.abc import Iterable
from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import queries
from events.errors import BadFilter, UnknownRoom
from events.features import EventFeature
from mapper.exports.format import Format
from mapper.exports.formats import FORMATS, format_named
from mapper.exports.manifest import fingerprint, manifest
from mapper.maps import draw
from mapper.web.onefile_words import wording
from mapper.web.params import event_filter, manifest_format

# The offline map among the formats: it is drawn whole, not streamed.
ONE_FILE = "html"


@require_safe
def events(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send the visible events that the query string asks for as a file of format ``name``.

    Raises UnknownRoom for a format there is not, BadFilter for a filter that cannot be understood.
    """
    if name not in FORMATS and name != ONE_FILE:
        raise UnknownRoom("export format", name, [*FORMATS, ONE_FILE])
    wanted = event_filter(request.GET)
    if name == ONE_FILE:
        return _one_file(request, wanted)
    if "sort" not in request.GET:
        # In the order of storage a file begins at once, however many events it holds.
        wanted = replace(wanted, order="id")
    chosen = FORMATS[name]
    return _attached(
        StreamingHttpResponse(_file(request, chosen, wanted), content_type=chosen.media_type), chosen.suffix
    )


@require_safe
def manifest_of(request: HttpRequest) -> HttpResponse:
    """Tell of the file that ``format`` and the same filters give now: query, time, counts, SHA-256.

    Raises UnknownRoom, BadFilter.
    """
    chosen = format_named(manifest_format(request.GET))
    wanted = event_filter(request.GET)
    if "sort" not in request.GET:
        wanted = replace(wanted, order="id")
    made = now()
    counts, version = queries.tally(request.user, wanted)
    told = manifest(chosen, request.GET.dict(), made, version, counts, *fingerprint(_file(request, chosen, wanted)))
    response = HttpResponse(told, content_type="application/json")
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _file(request: HttpRequest, chosen: Format, wanted: queries.EventFilter) -> Iterable[bytes]:
    found = queries.visible_events(request.user, wanted)
    if chosen.gather is None:
        return chosen.write(queries.event_features(found, request.user))
    return chosen.gather(chunk.body for chunk in queries.forms(request.user, wanted, chosen.separator))


def _one_file(request: HttpRequest, wanted: queries.EventFilter) -> HttpResponseBase:
    found = _at_most(
        settings.MAX_FEATURES, queries.event_features(queries.visible_events(request.user, wanted), request.user)
    )
    page = draw(found, title=_("Map of events"), made=now(), wording=wording())
    response = HttpResponse(page, content_type="text/html; charset=utf-8")
    # Opened as a download the file brings its own policy; opened here by mistake it runs nothing.
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return _attached(response, ".html")


def _at_most(most: int, found: Iterable[EventFeature]) -> list[EventFeature]:
    kept = []
    for event in found:
        if len(kept) == most:
            raise BadFilter(f"The offline map holds at most {most:,} events; narrow the filter, or take GeoJSON.")
        kept.append(event)
    return kept


def _attached(response: HttpResponseBase, suffix: str) -> HttpResponseBase:
    response.headers["Content-Disposition"] = f'attachment; filename="events{suffix}"'
    # What is seen depends on who is asking, and changes with every decision.
    response.headers["Cache-Control"] = "private, no-cache"
    return response
