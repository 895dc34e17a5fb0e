"""Map tiles of events, and what there is of them in numbers, under every filter and for each pair of eyes."""

import gzip
import hashlib
from dataclasses import asdict

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from events import queries
from events.errors import BadFilter
from mapper.tiles.mvt import tile_bytes
from mapper.web.params import event_filter, groups_wanted
from mapper.web.tilegate import kept_as, ready

MEDIA_TYPE = "application/vnd.mapbox-vector-tile"
# Below this many bytes, packing costs more than it saves.
_WORTH_PACKING = 200


@require_safe
def events(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """Return one tile of the visible events that the query string asks for. Raises BadFilter."""
    if z > queries.CLOSEST or not (x < 2**z and y < 2**z):
        raise BadFilter(f"There is no tile {z}/{x}/{y}; zooms go from 0 to {queries.CLOSEST}, x and y below 2 to that.")
    view = queries.index_view()
    wanted = queries.criteria(view, request.user, event_filter(request.GET))
    draw = queries.grouped_tile if groups_wanted(request.GET) else queries.tile
    tag = _tag(view.token, draw.__name__, z, x, y, wanted)
    if _known(request, tag):
        return _told(HttpResponse(status=304), tag)
    key = queries.tile_key(draw.__name__, z, x, y, wanted)
    packed = view.cache.get(key)
    if packed is None:
        body = tile_bytes(draw(view, wanted, z, x, y))
        packed = gzip.compress(body, 4, mtime=0) if len(body) > _WORTH_PACKING else body
        queries.keep(view, key, packed)
    proven = settings.SESSION_COOKIE_NAME in request.COOKIES or "Authorization" in request.headers
    if request.user.is_anonymous and not proven:
        # The next visitor who asks in the same words is sent it before anything is looked at.
        asked = kept_as(request.META)
        if asked not in view.cache:
            queries.keep(view, asked, ready(tag, packed))
    response = HttpResponse(packed, content_type=MEDIA_TYPE)
    if packed[:2] == b"\x1f\x8b":
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            response["Content-Encoding"] = "gzip"
        else:
            response.content = gzip.decompress(packed)
    return _told(response, tag)


@require_safe
def summary(request: HttpRequest) -> HttpResponse:
    """Count the visible events that the query string asks for. Raises BadFilter."""
    view = queries.index_view()
    wanted = queries.criteria(view, request.user, event_filter(request.GET))
    tag = _tag(view.token, "summary", wanted)
    if _known(request, tag):
        return _told(HttpResponse(status=304), tag)
    return _told(JsonResponse(asdict(queries.summary(view, wanted))), tag)


def _tag(*parts: object) -> str:
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _known(request: HttpRequest, tag: str) -> bool:
    return tag in [known.strip() for known in request.headers.get("If-None-Match", "").split(",")]


def _told(response: HttpResponse, tag: str) -> HttpResponse:
    response["ETag"] = tag
    # What is seen depends on who is asking, and changes with every decision: browsers ask whether it did.
    response["Cache-Control"] = "private, no-cache"
    response["Vary"] = "Cookie, Accept-Encoding"
    return response
