"""Decisions on two events that may be one: merge them, say that they are two, take a merge back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from events import queries
from events.errors import BadChange
from events.models import Event
from events.workflow.duplicates import refuse_duplicate
from events.workflow.merging import merge_events, unmerge_event
from mapper.web import params
from mapper.web.rights import needs

# From here on a ground is worth naming beside a proposal.
_SPEAKS = 0.6
_GROUNDS = {
    "place": gettext_lazy("place"),
    "day": gettext_lazy("day"),
    "what": gettext_lazy("what happened"),
    "who": gettext_lazy("actors"),
    "counts": gettext_lazy("numbers"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event that may be the same one; ``grounds`` names in a line what speaks for it."""

    event: Event
    score: float
    grounds: str


def proposals(found: Iterable[queries.Resemblance]) -> list[Proposal]:
    """Return what the page of an event shows of those that may be the same one."""
    return [Proposal(one.event, one.score, _spoken(one.grounds)) for one in found]


@require_POST
@needs("events.approve_event")
def settle(request: HttpRequest, event_id: int) -> HttpResponse:
    """Merge an event with ``other``, keep both apart, or take ``other`` out of it; then show the event that stays.

    Raises NotThere where the user may not see one of them, BadChange where one changed since the page was drawn.
    """
    event = queries.event(request.user, event_id)
    other = queries.event(request.user, params.other_event(request.POST))
    settled = _DECISIONS.get(request.POST.get("decision", ""))
    if settled is None:
        raise BadChange(f"Decide with one of: {', '.join(_DECISIONS)}.")
    seen = {event.pk: params.version_seen(request.POST), other.pk: params.version_seen(request.POST, "other_version")}
    stays = settled(request, event, other, seen)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return redirect(back if safe else stays.get_absolute_url())


def _merge(request: HttpRequest, event: Event, other: Event, seen: dict[int, int]) -> Event:
    kept = merge_events(event.pk, other.pk, request.user, seen, params.values_kept(request.POST))
    gone = other if kept.pk == event.pk else event
    messages.success(request, _("{code} was merged into {kept}.").format(code=gone.code, kept=kept.code))
    return kept


def _part(request: HttpRequest, event: Event, other: Event, seen: dict[int, int]) -> Event:
    refuse_duplicate(event.pk, other.pk, request.user)
    messages.success(request, _("{code} and {other} stay two events.").format(code=event.code, other=other.code))
    return event


def _unmerge(request: HttpRequest, event: Event, other: Event, seen: dict[int, int]) -> Event:
    unmerge_event(other.pk, request.user, {other.pk: seen[other.pk]})
    messages.success(request, _("{code} is an event of its own again.").format(code=other.code))
    return event


_DECISIONS: dict[str, Callable[[HttpRequest, Event, Event, dict[int, int]], Event]] = {
    "merge": _merge,
    "different": _part,
    "unmerge": _unmerge,
}


def _spoken(grounds: dict[str, float]) -> str:
    named = [str(word) for name, word in _GROUNDS.items() if grounds.get(name, 0.0) >= _SPEAKS]
    if not named:
        return ""
    return _("Alike: {grounds}").format(grounds=_(", ").join(named))
