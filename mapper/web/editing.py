"""Editing an event in place: its form, what somebody else changed meanwhile, and the decision field by field."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from events import queries
from events.errors import BadChange, Outdated
from events.models import Event
from events.workflow.editing import edit_event
from mapper.web.event_forms import PLACES, EventForm, spoken, values_of
from mapper.web.gazetteer import gazetteer
from mapper.web.rights import needs


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that somebody else changed; ``mine`` is None where the one who edits left it alone."""

    name: str
    label: str
    before: str
    theirs: str
    mine: str | None


@require_http_methods(["GET", "HEAD", "POST"])
@needs("events.change_event")
def edit(request: HttpRequest, event_id: int) -> HttpResponse:
    """Show the form of an event, or store what it says. What was typed stays in it where something is wrong."""
    event = queries.event(request.user, event_id)
    if request.method != "POST":
        return _shown(request, event, EventForm(gazetteer(), initial=values_of(event)))
    seen = queries.event_as_of(event, _version(request.POST))
    form = EventForm(gazetteer(), request.POST, initial=values_of(seen))
    if not form.is_valid():
        return _shown(request, event, form, status=400)
    changes = {name: value for name, value in form.changes().items() if not _theirs(request.POST, name)}
    if seen.version != event.version:
        return _clashing(request, event, seen, form, set(changes))
    try:
        stored = edit_event(event.pk, seen.version, changes, request.user) if changes else event
    except Outdated:
        now = queries.event(request.user, event_id)
        return _clashing(request, now, seen, form, set(changes))
    except BadChange as problem:
        form.add_error(None, str(problem))
        return _shown(request, event, form, status=400)
    said = _("{code} is changed.").format(code=event.code) if changes else _("Nothing was changed.")
    if "json" in request.headers.get("Accept", ""):
        return JsonResponse({"said": said, "version": stored.version, "changed": bool(changes)})
    messages.success(request, said)
    return redirect(event.get_absolute_url())


def _version(posted: QueryDict) -> int:
    raw = posted.get("version", "")
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else 0


def _theirs(posted: QueryDict, name: str) -> bool:
    asked = {"type": "what", "subtype": "what", "radius_m": "radius_km"}.get(name, name)
    return posted.get(f"take_{asked}") == "theirs"


def _clashing(request: HttpRequest, now: Event, seen: Any, form: EventForm, mine: set[str]) -> HttpResponse:
    """Show what changed meanwhile beside what was typed; the form then rests on the newest state."""
    before, after = values_of(seen), values_of(now)
    typed = {name: form.data.get(name) for name in form.fields}
    own = {name for name in form.changed_data if name != "version"}
    own |= {name for name in PLACES if f"{name}_name" in own} | {f"{name}_name" for name in PLACES if name in own}
    shown = {**after, **{name: typed[name] for name in own}, "version": now.version}
    clashes = []
    for name in form.fields:
        if name == "version" or (name.removesuffix("_name") in PLACES and name.endswith("_name")):
            continue
        if before[name] != after[name]:
            label = form.fields[f"{name}_name" if name in PLACES else name].label
            told = spoken(form, name, {**after, **typed}) if name in own else None
            clashes.append(Clash(name, label, spoken(form, name, before), spoken(form, name, after), told))
    renewed = EventForm(gazetteer(), initial=shown)
    who = queries.last_author(now)
    return _shown(request, now, renewed, status=409, clashes=clashes, who=who)


def _shown(request: HttpRequest, event: Event, form: EventForm, status: int = 200, **more: Any) -> HttpResponse:
    context = {"room": "review", "event": event, "form": form, **more}
    return render(request, "mapper/event_edit.html", context, status=status)
