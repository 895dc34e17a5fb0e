"""The page that says where places and base map come from, and under which licences."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.errors import GazetteerMissing
from events.places.compile.sources import SOURCES
from mapper.web.gazetteer import gazetteer


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """List the sources of the gazetteer and the base map."""
    try:
        version = gazetteer().version
    except GazetteerMissing:
        version = ""
    return render(request, "mapper/data.html", {"room": "", "sources": SOURCES, "version": version})
