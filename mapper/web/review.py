"""The queue of drafts: what needs a person first, filtered, assigned, and decided on one by one or many at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events import queries
from events.errors import BadChange, NotThere
from events.models import Event
from events.queries import WaitingFilter
from events.queries.waiting import ORDERS
from events.workflow import assigning, review
from mapper.web import params
from mapper.web.cards import cards
from mapper.web.choices import Choice, choice
from mapper.web.events import DECISIONS
from mapper.web.names import language_name
from mapper.web.rights import needs
from mapper.web.waiting_words import NAMES, reasons

PAGE_SIZE = 20
# Events that one preview lists: more than a person reads before agreeing.
MOST_CHOSEN = 200


@require_safe
@needs("events.change_event")
def queue(request: HttpRequest) -> HttpResponse:
    """Show what waits for a decision, what needs a person first, with the reason for each."""
    wanted = params.waiting_filter(request.GET)
    found = queries.waiting(request.user, wanted)
    page = Paginator(found, PAGE_SIZE).get_page(params.page_number(request.GET))
    events = {event.pk: event for event in page.object_list}
    features = queries.page_features(request.user, list(events))
    pairs = [(events[feature.id], feature) for feature in features]
    reports = queries.reports_behind(request.user, features)
    alike = queries.resemblances(request.user, list(events.values()))
    unsure = queries.unsure_names(request.user, features)
    shown = [
        replace(card, reasons=tuple(reasons(card.event, unsure.get(card.event.pk, ()))))
        for card in cards(pairs, reports, alike)
    ]
    reviewers = queries.reviewers(request.user)
    context = {
        "room": "review",
        "page": page,
        "cards": shown,
        "wanted": wanted,
        "filtered": wanted != WaitingFilter(),
        "choices": _choices(request, wanted, reviewers),
        "reviewers": reviewers,
        "progress": queries.progress(request.user, wanted.report),
        "query": params.without_page(request.GET),
        "map_ids": ",".join(map(str, events)),
        "map_statuses": ",".join(wanted.statuses or ("draft",)),
        "here": request.get_full_path(),
    }
    return render(request, "mapper/review.html", context)


@require_safe
@needs("events.change_event")
def chosen(request: HttpRequest) -> JsonResponse:
    """List what the filters of the queue leave, for a look before deciding on all of it: the first 200.

    ``matched`` says how many there are; each of ``events`` has ``id``, ``version``, ``code``, ``title``, ``status``
    (in words), ``score`` and ``person``.
    """
    found = queries.waiting(request.user, params.waiting_filter(request.GET))
    told = [
        {
            "id": event.pk,
            "version": event.version,
            "code": event.code,
            "title": event.title,
            "status": event.get_status_display(),
            "score": round(event.score, 2),
            "person": _person(event),
        }
        for event in found[:MOST_CHOSEN]
    ]
    answer = {"matched": found.count(), "events": told}
    return JsonResponse(answer, headers={"Cache-Control": "private, no-cache"})


@require_POST
@needs("events.approve_event")
def decide_many(request: HttpRequest) -> JsonResponse:
    """Decide on the events that ``seen`` names with the versions shown ("12:1,13:4"): all of them, or none.

    Raises NotThere where the user may not see one, BadChange where one changed since the page was drawn.
    """
    seen = params.versions_seen(request.POST)
    act = DECISIONS.get(request.POST.get("decision", ""))
    if act is None:
        raise BadChange(f"Decide with one of: {', '.join(DECISIONS)}.")
    _check_seen_by(request, seen)
    reason = request.POST.get("reason", "").strip()
    why = {"reason": f"Rejected: {reason}"} if reason and act is review.reject else {}
    changed = act(list(seen), request.user, seen=seen, **why)
    said = {"approve": _("Approved: {codes}."), "reject": _("Rejected: {codes}."), "undo": _("As before: {codes}.")}
    now = ",".join(f"{event.pk}:{event.version}" for event in changed)
    return JsonResponse({"said": said[request.POST["decision"]].format(codes=_codes(changed)), "seen": now})


@require_POST
@needs("events.change_event")
def assign(request: HttpRequest) -> JsonResponse:
    """Give events to accounts as ``give`` says ("12:5,13:0": event and account, 0 for nobody); all of them, or none.

    ``back`` of the answer, sent as ``give``, takes it back. Raises NotThere, BadChange.
    """
    wanted = params.to_assign(request.POST)
    _check_seen_by(request, wanted)
    before = assigning.assign(wanted, request.user)
    events = queries.events_on_record(request.user).in_bulk(before)
    people = {person.pk: person.get_username() for person in queries.reviewers(request.user)}
    given = {wanted[pk] for pk in before}
    codes = _codes([events[pk] for pk in before])
    if not before:
        said = _("Nothing was changed.")
    elif given == {None}:
        said = _("Nobody has these now: {codes}.").format(codes=codes)
    elif len(given) == 1:
        said = _("{person} has these now: {codes}.").format(person=people.get(given.pop(), ""), codes=codes)
    else:
        said = _("As before: {codes}.").format(codes=codes)
    back = ",".join(f"{pk}:{person or 0}" for pk, person in before.items())
    return JsonResponse({"said": said, "back": back})


def _check_seen_by(request: HttpRequest, ids: Any) -> None:
    """Raise NotThere for the first event that the user may not see."""
    found = set(queries.events_on_record(request.user).filter(pk__in=ids).values_list("pk", flat=True))
    for pk in ids:
        if pk not in found:
            raise NotThere("event", pk)


def _codes(events: list[Event]) -> str:
    """Name up to five events, and say how many more there are."""
    named = _(", ").join(event.code for event in events[:5])
    more = len(events) - 5
    return _("{codes} and {n} more").format(codes=named, n=more) if more > 0 else named


def _person(event: Event) -> str:
    """Return the name of who has an event, "" for nobody."""
    assignment = getattr(event, "assignment", None)
    return assignment.person.get_username() if assignment and assignment.person else ""


def _choices(request: HttpRequest, wanted: WaitingFilter, reviewers: Sequence[Any]) -> list[Choice]:
    """Return the filters of the queue; each reason with the number of events that it leaves."""
    alone = WaitingFilter(statuses=wanted.statuses, assigned=wanted.assigned, report=wanted.report)
    counted = queries.needed(queries.waiting(request.user, alone))
    who = [("me", _("mine")), ("nobody", _("nobody’s"))]
    who += [(str(one.pk), one.get_username()) for one in reviewers if one != request.user]
    statuses = [(code, str(label)) for code, label in Event._meta.get_field("status").choices if code != "merged"]
    orders = {"needs": _("Needs a person first"), "score": _("Surest first"), "newest": _("Newest first")}
    return [
        choice("need", _("Reason"), [(n, f"{NAMES[n]} ({counted[n]})") for n in NAMES], wanted.needs, _("any")),
        choice(
            "language",
            _("Language"),
            [(code, language_name(code)) for code in queries.waiting_languages(request.user)],
            wanted.languages,
            _("any"),
        ),
        choice("status", _("Status"), statuses, wanted.statuses or ("draft",)),
        choice("who", _("Assigned to"), who, (wanted.assigned,), _("anybody")),
        choice("sort", _("Order"), [(name, orders[name]) for name in ORDERS], (wanted.order,)),
    ]
