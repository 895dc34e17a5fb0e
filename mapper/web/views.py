"""Kept views over HTTP: the list with what is new in each, saving, and what an owner does with one."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from events import queries
from events.errors import BadChange, BadFilter
from events.queries import KeptView
from events.workflow import viewing
from mapper.web import params


@require_safe
def listed(request: HttpRequest) -> JsonResponse:
    """Answer with the views that whoever asks may open; docs/api.md tells the shape."""
    views = [_told(request, one) for one in queries.kept_views(request.user)]
    return JsonResponse({"views": views}, headers={"Cache-Control": "private, no-cache"})


@require_POST
def saved(request: HttpRequest) -> JsonResponse:
    """Keep the filters of the form's ``query`` under its ``name``. Raises BadFilter, BadChange."""
    wanted = params.view_to_keep(request.POST)
    view = viewing.save_view(request.user, wanted.name, wanted.query, shared=wanted.shared)
    return JsonResponse({"id": view.pk, "name": view.name})


@require_safe
def opened(request: HttpRequest, view_id: int) -> HttpResponseBase:
    """Go to the explorer as the view keeps it. Raises NotThere."""
    view = queries.kept_view(request.user, view_id)
    query = QueryDict(view.query, mutable=True)
    query["view"] = str(view.pk)
    return redirect(f"/?{query.urlencode()}")


@require_POST
def changed(request: HttpRequest, view_id: int) -> JsonResponse:
    """Do what the form's ``do`` says: look, rename, share, unshare or remove. Raises NotThere, BadChange."""
    act = _ACTS.get(request.POST.get("do", ""))
    if act is None:
        raise BadChange(f"Do one of: {', '.join(_ACTS)}.")
    act(request, view_id)
    return JsonResponse({"id": view_id})


_ACTS: dict[str, Callable[[HttpRequest, int], object]] = {
    "look": lambda request, view: viewing.look_at(request.user, view),
    "rename": lambda request, view: viewing.rename_view(request.user, view, request.POST.get("name", "")),
    "share": lambda request, view: viewing.share_view(request.user, view, shared=True),
    "unshare": lambda request, view: viewing.share_view(request.user, view, shared=False),
    "remove": lambda request, view: viewing.remove_view(request.user, view),
}


def _told(request: HttpRequest, one: KeptView) -> dict[str, object]:
    view = one.view
    try:
        wanted = params.event_filter(QueryDict(view.query))
        new = queries.news_since(request.user, wanted, one.looked) if one.looked else None
    except BadFilter:
        # Kept by an older version: the page says what cannot be read any more.
        new = None
    return {
        "id": view.pk,
        "name": view.name,
        "query": view.query,
        "own": one.own,
        "owner": view.owner.get_username(),
        "shared": view.shared,
        "looked": one.looked and one.looked.isoformat(timespec="seconds"),
        "new": new,
    }
