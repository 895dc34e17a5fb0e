"""Pages of events: one event with its facts and their evidence, and decisions on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from shapely.geometry.base import BaseGeometry

from events import queries
from events.errors import BadChange, NotThere
from events.workflow import review
from mapper.web import params
from mapper.web.duplicates import proposals
from mapper.web.facts import facts
from mapper.web.gist import gist
from mapper.web.history import history
from mapper.web.rights import needs
from mapper.web.why import told

# What a form may decide -> what is done.
DECISIONS = {"approve": review.approve, "reject": review.reject, "undo": review.undo}


@require_safe
def event(request: HttpRequest, event_id: int) -> HttpResponse:
    """Show an event: map, facts, the quotes they rest on, sources, and (to those who may decide) its history.

    Visitors are led from an event that was merged to the one it became.
    """
    try:
        page = queries.event_page(request.user, event_id)
    except NotThere:
        now = queries.became(request.user, event_id)
        if now is None:
            raise
        return redirect("event", now)
    reports = queries.reports_behind(request.user, [page.feature])
    context = {
        "room": "explore",
        "event": page.event,
        "imported_from": page.feature.imported_from,
        "gist": gist(page.feature, frozenset(reports)),
        "facts": facts(page.event, page.feature, reports),
        "sources": [{"number": number, "report": report} for number, report in enumerate(reports.values(), 1)],
        "near": page.others,
        "near_in_all": page.others_in_all,
        "around": _middle(page.feature.geometry),
        "duplicates": proposals(page.duplicates),
        "merged": page.merged,
        "similar": queries.similar(request.user, page.event, {one.event.pk for one in page.duplicates}),
        "why": told(queries.why(request.user, event_id), whole=False),
        "history": history(request, page.changes),
    }
    return render(request, "mapper/event.html", context)


def _middle(shape: BaseGeometry | None) -> str:
    """Return "longitude,latitude" of a point on a shape, in degrees; nothing for no shape."""
    if shape is None or shape.is_empty:
        return ""
    point = shape.representative_point()
    return f"{point.x:.4f},{point.y:.4f}"


@require_POST
@needs("events.approve_event")
def decide(request: HttpRequest, event_id: int) -> HttpResponse:
    """Approve, reject or take back, then return to the page that asked.

    Raises BadChange where the decision is unknown, or the event changed since the page was drawn.
    """
    found = queries.event(request.user, event_id)
    act = DECISIONS.get(request.POST.get("decision", ""))
    if act is None:
        raise BadChange(f"Decide with one of: {', '.join(DECISIONS)}.")
    reason = request.POST.get("reason", "").strip()
    why = {"reason": f"Rejected: {reason}"} if reason and act is review.reject else {}
    act([found.pk], request.user, seen={found.pk: params.version_seen(request.POST)}, **why)
    said = {"approve": _("{code} is approved."), "reject": _("{code} is rejected."), "undo": _("{code} is as it was.")}
    sentence = said[request.POST["decision"]].format(code=found.code)
    if "json" in request.headers.get("Accept", ""):
        now = queries.event(request.user, found.pk)
        return JsonResponse({"said": sentence, "version": now.version, "status": now.status})
    messages.success(request, sentence)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return redirect(back if safe else found.get_absolute_url())
