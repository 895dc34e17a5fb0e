"""Facets as JSON: the values of one filter and how many events have each, under the other filters of the page."""

from collections.abc import Callable

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from events import queries
from mapper.web import params
from mapper.web.names import country_name, language_name

# Facets whose values are codes with a name in every language.
_NAMES: dict[str, Callable[[str], str]] = {"country": country_name, "language": language_name}


@require_safe
def facets(request: HttpRequest) -> JsonResponse:
    """Answer with the values of the facet that ``name`` asks for; docs/api.md tells the shape. Raises BadFilter."""
    name = params.facet_name(request.GET)
    found = queries.facet(request.user, params.event_filter(request.GET), name)
    called = _NAMES.get(name, str)
    values = [{"value": one.value, "label": one.name or called(one.value), "n": one.n} for one in found]
    return JsonResponse({"facet": name, "values": values}, headers={"Cache-Control": "private, no-cache"})
