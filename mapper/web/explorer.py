"""The explorer: the map of events, the list beside it, filters and details; its events come from the GeoJSON export."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events import queries
from mapper.web import explorer_filter_words, explorer_view_words, params
from mapper.web.explorer_words import counted, words

# What the export menu offers: the extension of /export/events.* and the name people know.
EXPORTS = (
    *(("geojson", "GeoJSON"), ("html", "HTML"), ("csv", "CSV")),
    *(("gpkg", "GeoPackage"), ("kml", "KML"), ("acled.csv", "ACLED (CSV)"), ("ucdp.csv", "UCDP (CSV)")),
)
# More events than this are drawn from tiles and listed in stretches.
MOST_WHOLE = 3000
# The rows that a list begins with (static/explorer/athand.mjs).
FIRST_ROWS = 100


@require_safe
def explorer(request: HttpRequest) -> HttpResponse:
    """Draw the page. Filters are read in the browser; they are read here too, so that a wrong one is answered at once.

    Raises BadFilter.
    """
    params.event_filter(request.GET)
    home = reverse("explorer")
    drafts = queries.sees_drafts(request.user)
    page = {
        "lang": get_language() or "en",
        "words": {**words(), **explorer_filter_words.words(), **explorer_view_words.words()},
        "counted": counted(get_language() or "en"),
        "drafts": drafts,
        "rows": f"{home}events/list.json",
        "timeline": f"{home}events/timeline.json",
        "summary": f"{home}tiles/events/summary.json",
        "tiles": f"{home}tiles/events/{{z}}/{{x}}/{{y}}.mvt",
        # Up to so many events a page has all of them at hand and draws them at their best.
        "whole": min(MOST_WHOLE, settings.MAX_FEATURES),
        "export": f"{home}export/events.",
        "facets": f"{home}events/facets.json",
        "places": f"{home}places/search.json",
        # Views are kept by accounts; visitors keep the address.
        "views": f"{home}views.json" if request.user.is_authenticated else "",
        "saveView": f"{home}views/",
        "view": f"{home}views/0/",
        "event": f"{home}events/0/",
        "report": f"{home}reports/0/",
        # Maps from the network that the settings name; none by default.
        "online": [dict(one) for one in settings.BASEMAPS],
        "basemap": f"{home}basemap/world.pmtiles",
    }
    # Without filters it is known what the page's modules will ask for first: it comes while they are read.
    ahead = [] if request.GET else [f"{page['rows']}?limit={FIRST_ROWS}&whole={page['whole']}", f"{page['timeline']}?"]
    context = {
        **{"room": "explore", "page": page, "drafts": drafts, "exports": EXPORTS, "q": request.GET.get("q", "")},
        "ahead": ahead,
    }
    return render(request, "mapper/explorer.html", context)
