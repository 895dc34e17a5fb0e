"""One table from our own errors to HTTP, and the pages and JSON they become."""

import logging
import sys
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.errors import (
    BadChange,
    BadFilter,
    BadGeometry,
    EventsError,
    GazetteerMissing,
    GeocoderSilent,
    NotInstalled,
    NotThere,
    UnknownPlace,
    UnknownRoom,
    UnreadableImport,
    UnreadableReport,
)
from mapper.basemap.build import BasemapMissing
from mapper.web.faults import fault_of, unavailable

_log = logging.getLogger(__name__)

STATUS: dict[type[EventsError], int] = {
    BadFilter: 400,
    BadGeometry: 400,
    UnreadableReport: 400,
    UnreadableImport: 400,
    NotThere: 404,
    UnknownRoom: 404,
    UnknownPlace: 404,
    BadChange: 409,
    GazetteerMissing: 503,
    GeocoderSilent: 503,
    BasemapMissing: 503,
    NotInstalled: 404,
}


_TITLES = {404: gettext_lazy("There is nothing here."), 503: gettext_lazy("This is not ready yet.")}

# In the language of the page, of what people follow addresses to.
_NOT_THERE = {
    "event": gettext_lazy("There is no event {key}, or your account may not see it."),
    "report": gettext_lazy("There is no report {key}, or your account may not see it."),
}


def sentence_of(problem: EventsError) -> str:
    """Return what an error says, in the language of the page where it is one that people meet by its address."""
    if isinstance(problem, NotThere) and problem.what in _NOT_THERE:
        return str(_NOT_THERE[problem.what]).format(key=problem.key)
    return str(problem)


def status_of(problem: EventsError) -> int:
    """Return the HTTP status for one of our errors; 500 is never among them."""
    return next((STATUS[kind] for kind in type(problem).__mro__ if kind in STATUS), 400)


def answer(request: HttpRequest, status: int, title: str, sentence: str) -> HttpResponse:
    """Return the error as JSON where JSON (or a file of data) was asked for, as a page otherwise."""
    asked = request.headers.get("Accept", "")
    data = request.path.startswith(("/api/", "/export/", "/tiles/")) or request.path.endswith("json")
    if "json" in asked or (data and "text/html" not in asked):
        return JsonResponse({"title": title, "detail": sentence, "status": status}, status=status)
    context = {"status": status, "heading": title, "sentence": sentence}
    return render(request, "mapper/error.html", context, status=status)


class DeliberateErrors:
    """Turn each of our own errors that a view raises into a readable answer with its status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, EventsError):
            status = status_of(problem)
            return answer(
                request, status, str(_TITLES.get(status, _("This cannot be done as asked."))), sentence_of(problem)
            )
        if fault := fault_of(problem):
            _log.error("A fault of the machine: %s", type(problem).__name__, exc_info=problem)
            return unavailable(request, fault)
        return None


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say what a request may not be; the one that people meet is a text too large to be pasted."""
    if isinstance(exception, RequestDataTooBig):
        limit = f"{settings.MAX_REPORT_BYTES / 1_000_000:g}"
        sentence = _("A text may have {limit} MB; split it and add the parts.").format(limit=limit)
        return answer(request, 413, _("This is too large."), sentence)
    return answer(request, 400, _("This request cannot be understood."), _("Go back to the page before and try again."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page, in the same words whether it is missing or hidden."""
    return answer(request, 404, _("There is no such page."), _("Check the address, or go back to the map."))


def nowhere(request: HttpRequest, **named: str) -> HttpResponse:
    """Answer an address that Django would offer and Whereline does not."""
    raise Http404


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the account may not do this."""
    sentence = _("Ask an administrator for the right, or sign in anew.")
    return answer(request, 403, _("Your account may not do this."), sentence)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; plain, because anything may be broken.

    What is wrong with the machine before a page is asked (a session in a database that is away) is said as such.
    """
    if fault := fault_of(sys.exception()):
        return unavailable(request, fault)
    return HttpResponse(
        "<!doctype html><html lang=en><title>Fault – Whereline</title><h1>Something broke on our side.</h1>"
        "<p>Nothing you entered was stored. Try again; if it stays, tell your administrator the time of day.</p>",
        status=500,
    )
