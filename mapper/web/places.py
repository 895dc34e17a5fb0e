"""Pages and answers about places: the gazetteer for people, by name or by position."""

from dataclasses import dataclass, replace

import orjson
import shapely
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from shapely.geometry import Point

from events import queries
from events.errors import BadGeometry, GeocoderSilent, UnknownPlace
from events.places.coordinates import Notation, Position, read_position
from events.places.lookup import Found, look_up
from events.places.online import OnlinePlace
from events.places.place import Place
from mapper.web import params
from mapper.web.gazetteer import gazetteer
from mapper.web.names import about_place
from mapper.web.online import online_lookup
from mapper.web.place_names import names_by_language

# Reports and events that the page of a place lists; their number is told.
MOST_LISTED = 50
# Degrees by which an outline may be off on the small map.
_SIMPLER = 0.005


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found: places, or the position that was typed, or a sentence that says why it is none."""

    places: tuple[Found, ...] = ()
    position: Position | None = None
    note: str = ""


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """Offer the places whose name begins with ``q``, likeliest first; docs/places.md tells the answer's shape.

    Raises BadFilter where a parameter cannot be understood.
    """
    wanted = params.place_search(request.GET)
    answer = _answer(wanted)
    found = [_offered(one) for one in answer.places]
    if answer.position is not None:
        found.insert(0, _offered_position(answer.position))
    # The same for everybody, but in the language of the page.
    return JsonResponse(
        {"q": wanted.text, "places": found, "note": answer.note}, headers={"Cache-Control": "private, max-age=60"}
    )


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """Search places by name or position; somebody signed in may ask a geocoder on the network too, if one is set.

    Raises BadFilter where a parameter cannot be understood.
    """
    wanted = replace(params.place_search(request.GET), limit=params.MAX_PLACES)
    answer = _answer(wanted)
    may_ask = request.user.is_authenticated and online_lookup() is not None
    online, note = _online(wanted) if may_ask and wanted.online else ((), answer.note)
    context = {
        "room": "places",
        "text": wanted.text,
        "found": [(one, _about(one.place)) for one in answer.places],
        "position": answer.position,
        "notation": _notation(answer.position),
        "note": note,
        "geocoder": online_lookup().host if may_ask else "",
        "asked": wanted.online,
        "online": online,
    }
    return render(request, "mapper/places.html", context)


@require_safe
def place(request: HttpRequest, place_id: str) -> HttpResponse:
    """Show a place: its names, what it is and where, and the reports and events that concern it.

    Raises UnknownPlace.
    """
    known = gazetteer()
    shown = known.place(place_id)
    told = known.names(place_id)
    names = names_by_language(told)
    reports = queries.reports_naming(request.user, place_id)
    events = queries.events_at(request.user, place_id)
    context = {
        "room": "places",
        "place": shown,
        "title": next((name.name for name in told if name.lang == get_language()), shown.name),
        "about": _about(shown),
        "names": names,
        "name_count": sum(len(group.names) for group in names),
        "holders": _holders(shown),
        "radius_km": round(shown.radius_m / 1000, 1),
        "reports": reports[:MOST_LISTED],
        "report_count": reports.count(),
        "events": events[:MOST_LISTED],
        "event_count": events.count(),
    }
    return render(request, "mapper/place.html", context)


@require_safe
def shape(request: HttpRequest, place_id: str) -> HttpResponse:
    """Send the outline of a place, or its point where it has none, as one GeoJSON feature.

    Raises UnknownPlace.
    """
    known = gazetteer()
    shown, area = known.place(place_id), known.area(place_id)
    geometry = Point(shown.point) if area is None else area.simplify(_SIMPLER)
    feature = {
        "type": "Feature",
        "id": shown.id,
        "properties": {"name": shown.name, "lon": shown.lon, "lat": shown.lat},
        "geometry": orjson.Fragment(shapely.to_geojson(geometry)),
    }
    return HttpResponse(
        orjson.dumps(feature),
        content_type="application/geo+json",
        headers={"Cache-Control": "private, max-age=3600"},
    )


def _answer(wanted: params.PlaceSearch) -> Answer:
    known, lang = gazetteer(), get_language() or "en"

    def locate(name: str) -> tuple[float, float] | None:
        return next((found.place.point for found in look_up(name, known, 1, wanted.near, lang)), None)

    try:
        position = read_position(wanted.text, wanted.near, locate)
    except BadGeometry as problem:
        return Answer(note=str(problem))
    if position is not None:
        return Answer(position=position)
    return Answer(look_up(wanted.text, known, wanted.limit, wanted.near, lang))


def _online(wanted: params.PlaceSearch) -> tuple[tuple[OnlinePlace, ...], str]:
    asked = online_lookup()
    try:
        return (asked.look_up(wanted.text) if asked else ()), ""
    except GeocoderSilent as problem:
        return (), str(problem)


def _about(place: Place) -> str:
    return about_place(place.feature_class, place.name, place.admin1_name, place.country)


def _holders(place: Place) -> list[Place]:
    """Return the country and the first-order division that hold ``place``, largest first, where they have pages."""
    found = []
    for holder in (f"cc:{place.country}" if place.country else "", f"a1:{place.admin1}" if place.admin1 else ""):
        if holder and holder != place.id:
            try:
                found.append(gazetteer().place(holder))
            except UnknownPlace:
                # A division that the gazetteer has no row for.
                continue
    return found


def _notation(position: Position | None) -> str:
    if position is None:
        return ""
    return {Notation.DEGREES: _("degrees"), Notation.MGRS: _("military grid"), Notation.PLUS_CODE: _("plus code")}[
        position.notation
    ]


def _offered(found: Found) -> dict[str, object]:
    place = found.place
    return {
        "id": place.id,
        "name": place.name,
        "matched": found.matched.name,
        "lang": found.matched.lang,
        "class": str(place.feature_class),
        "about": _about(place),
        "country": place.country,
        "admin1": place.admin1_name,
        "lon": place.lon,
        "lat": place.lat,
        "radius_m": place.radius_m,
        "population": place.population,
    }


def _offered_position(position: Position) -> dict[str, object]:
    written = f"{position.lat:.5f}, {position.lon:.5f}"
    return {
        "id": "",
        "name": written,
        "matched": written,
        "lang": "",
        "class": "position",
        "about": _notation(position),
        "country": "",
        "admin1": "",
        "lon": position.lon,
        "lat": position.lat,
        "radius_m": position.radius_m,
        "population": 0,
    }
