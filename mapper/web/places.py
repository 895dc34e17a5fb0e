"""Pages and answers about places: the gazetteer for people, by name."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events.places.lookup import Found, look_up
from mapper.web import params
from mapper.web.gazetteer import gazetteer
from mapper.web.names import about_place


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """Offer the places whose name begins with ``q``, likeliest first; docs/places.md tells the answer's shape.

    Raises BadFilter where a parameter cannot be understood.
    """
    wanted = params.place_search(request.GET)
    found = look_up(wanted.text, gazetteer(), wanted.limit, wanted.near, get_language() or "en")
    answer = {"q": wanted.text, "places": [_offered(one) for one in found]}
    # The same for everybody, but in the language of the page.
    return JsonResponse(answer, headers={"Cache-Control": "private, max-age=60"})


def _offered(found: Found) -> dict[str, object]:
    place = found.place
    return {
        "id": place.id,
        "name": place.name,
        "matched": found.matched.name,
        "lang": found.matched.lang,
        "class": str(place.feature_class),
        "about": about_place(place.feature_class, place.name, place.admin1_name, place.country),
        "country": place.country,
        "admin1": place.admin1_name,
        "lon": place.lon,
        "lat": place.lat,
        "radius_m": place.radius_m,
        "population": place.population,
    }
