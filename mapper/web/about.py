"""The page that says where places and base map come from, and under which licences."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from events.errors import GazetteerMissing
from events.places.compile.sources import SOURCES
from mapper.web.gazetteer import gazetteer

# What the sources are used for, as events/places/compile/sources.py says it: marked here for translation.
PURPOSES = (
    gettext_noop("Towns and villages with their alternate names; countries and their populations"),
    gettext_noop("Names of countries and of large regions in every language"),
    gettext_noop("Outlines of first-order divisions and their names in 25 languages"),
    gettext_noop("First- and second-order divisions, their codes and names"),
    gettext_noop(
        "Bases, camps, crossings, waters, mountains, regions and spellings that the other sources lack; "
        "each row says what it rests on"
    ),
)


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """List the sources of the gazetteer and the base map."""
    try:
        version = gazetteer().version
    except GazetteerMissing:
        version = ""
    return render(request, "mapper/data.html", {"room": "", "sources": SOURCES, "version": version})
