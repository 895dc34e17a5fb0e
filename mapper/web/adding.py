"""What reading missed, added by hand on the page of a report: names, and events that rest on the words chosen."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from events import queries
from events.errors import BadChange
from events.models import Event
from events.queries import ReportPage
from events.text.mention import MentionKind
from events.workflow.adding import add_mention, add_reported_event, remove_mention, take_back_event
from mapper.web import params
from mapper.web.event_forms import EventForm
from mapper.web.gazetteer import gazetteer
from mapper.web.rights import needs

# Characters of the chosen words that stand in as a title.
_TITLE = 120


@require_POST
@needs("events.change_mention")
def mention_new(request: HttpRequest, report_id: int) -> JsonResponse:
    """Mark the words from ``start`` to ``end`` (code points) as a name of ``kind``; say its number and version.

    Raises NotThere, BadFilter, BadChange.
    """
    page = queries.report_page(request.user, report_id)
    start, end = _chosen(request)
    kind = request.POST.get("kind", "")
    if kind not in list(MentionKind):
        raise BadChange(f"Mark words as one of: {', '.join(MentionKind)}.")
    made = add_mention(page.report.pk, start, end, kind, gazetteer(), request.user)
    said = _("“{name}” is marked.").format(name=made.surface)
    undo = reverse("mention-gone", args=[report_id, made.pk])
    return JsonResponse({"said": said, "mention": made.pk, "version": made.version, "undo": undo})


@require_POST
@needs("events.change_mention")
def mention_gone(request: HttpRequest, report_id: int, mention_id: int) -> JsonResponse:
    """Take away a mark that a person made and nobody decided on since. Raises NotThere, BadChange."""
    found = queries.mention(request.user, report_id, mention_id)
    remove_mention(found.pk, request.user, params.version_seen(request.POST))
    return JsonResponse({"said": _("“{name}” is no longer marked.").format(name=found.surface)})


@require_http_methods(["GET", "HEAD", "POST"])
@needs("events.add_event")
def event_new(request: HttpRequest, report_id: int) -> HttpResponse:
    """Show the form of a new event that rests on the words from ``start`` to ``end``, or store what it says."""
    page = queries.report_page(request.user, report_id)
    if request.method != "POST":
        cited = params.cited_words(request.GET) or (0, 0)
        return _shown(request, page, EventForm(gazetteer(), initial=_first_guess(page, *cited)), cited)
    cited = _chosen(request)
    form = EventForm(gazetteer(), request.POST)
    if not form.is_valid():
        return _shown(request, page, form, cited, status=400)
    try:
        made = add_reported_event(Event(**form.changes()), report_id, *cited, request.user)
    except BadChange as problem:
        form.add_error(None, str(problem))
        return _shown(request, page, form, cited, status=400)
    said = _("{code} is added as a draft.").format(code=made.code)
    if "json" in request.headers.get("Accept", ""):
        undo = reverse("event-gone", args=[report_id, made.pk])
        return JsonResponse({"said": said, "event": made.pk, "version": made.version, "undo": undo})
    messages.success(request, said)
    return redirect(made.get_absolute_url())


@require_POST
@needs("events.add_event")
def event_gone(request: HttpRequest, report_id: int, event_id: int) -> JsonResponse:
    """Take back an event that the user added and nobody changed since. Raises NotThere, BadChange."""
    found = queries.event(request.user, event_id)
    take_back_event(found.pk, request.user, params.version_seen(request.POST))
    return JsonResponse({"said": _("{code} is taken back.").format(code=found.code)})


def _chosen(request: HttpRequest) -> tuple[int, int]:
    chosen = params.cited_words(request.POST)
    if chosen is None:
        raise BadChange("Choose words of the text first.")
    return chosen


def _first_guess(page: ReportPage, start: int, end: int) -> dict[str, Any]:
    """Return what the chosen words suggest: a title, and the places that the names among them were taken for."""
    title = " ".join(page.report.text[start:end].split())[:_TITLE]
    named = [m for m in page.mentions if m.place and m.status != "rejected" and start <= m.start and m.end <= end]
    places = list({m.place_id: m.place for m in named}.values())
    fields = ("origin", "destination") if len(places) > 1 else ("place",)
    guess: dict[str, Any] = {"version": 1, "title": title, "kind": "movement" if len(places) > 1 else "incident"}
    for field, place in zip(fields, places, strict=False):
        guess |= {field: place.gazetteer_id, f"{field}_name": place.name}
    return guess


def _shown(
    request: HttpRequest, page: ReportPage, form: EventForm, cited: tuple[int, int], status: int = 200
) -> HttpResponse:
    words = page.report.text[cited[0] : cited[1]]
    context = {"room": "reports", "report": page.report, "form": form, "cited": cited, "words": words}
    return render(request, "mapper/event_new.html", context, status=status)
