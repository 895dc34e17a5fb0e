"""The addresses that programs write to: a report in, an event changed; by token, each with the rights of its owner."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from events import queries
from events.errors import EventsError, UnknownRoom, UnreadableReport
from events.workflow.editing import edit_event
from events.workflow.repeating import Answer, KeyTaken, once
from events.workflow.storing import About, ingest_report
from mapper.web.api.bodies import event_document, event_edits, report_given, version_matched
from mapper.web.api.params import key_given
from mapper.web.errors import answer as problem_answer
from mapper.web.errors import status_of
from mapper.web.gazetteer import gazetteer

View = Callable[..., Answer]
_WRITES = {"POST", "PATCH"}


class Outdated(EventsError):
    """The event changed since the version that If-Match names; ``told`` says how."""

    def __init__(self, sentence: str, told: dict[str, Any]) -> None:
        super().__init__(sentence)
        self.told = told


def write_view(*methods: str) -> Callable[[View], Callable[..., HttpResponse]]:
    """Let programs with a token in; answer a repeated Idempotency-Key as before; turn our errors into JSON.

    Cookies are not looked at for writing, so no other site's page can write with them.
    """

    def guard(view: View) -> Callable[..., HttpResponse]:
        @csrf_exempt
        @wraps(view)
        def answered(request: HttpRequest, **named: Any) -> HttpResponse:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            if request.method in _WRITES and request.token is None:
                told = _problem(401, "Writing needs a token: Authorization: Bearer …; make one at /accounts/tokens/.")
                told.headers["WWW-Authenticate"] = "Bearer"
                return told
            if request.method in _WRITES and request.token.scope != "write":
                return _problem(403, "This token may only read; make one that may write.")
            try:
                return _sent(_act(request, view, named))
            except KeyTaken as problem:
                return _problem(409, str(problem))
            except Outdated as problem:
                return _problem(412, str(problem), problem.told)
            except EventsError as problem:
                told = problem_answer(request, status_of(problem), "This cannot be done as asked.", str(problem))
                told.headers["Cache-Control"] = "private, no-store"
                return told

        return answered

    return guard


@write_view("POST")
def reports(request: HttpRequest) -> Answer:
    """Store a report and read it; 201 with its events, 200 where the text is there already.

    Raises UnreadableReport, BadChange.
    """
    text, about = report_given(request.body)
    try:
        stored = ingest_report(text, About(**about), gazetteer(), request.user)
    except UnknownRoom as problem:
        # It is the language sent that is not there, not the address.
        raise UnreadableReport(str(problem)) from None
    seen = queries.report_page(request.user, stored.report.pk).report
    events = [event.pk for event, _ in queries.reported_events(request.user, seen.pk)]
    told = {
        "id": seen.pk,
        "new": stored.new,
        "lang": seen.language,
        "sensitivity": seen.sensitivity,
        "events": events,
        "page": reverse("report", args=[seen.pk]),
    }
    return Answer(201 if stored.new else 200, {"Location": told["page"]}, orjson.dumps(told).decode())


@write_view("GET", "HEAD", "PATCH")
def event(request: HttpRequest, event_id: int) -> Answer:
    """Return an event as it can be edited, or change some of its fields.

    A change names the version that it was made on by If-Match; where somebody else changed the event since, it is
    refused with 412, and with what changed. Raises NotThere, BadChange, BadFilter.
    """
    found = queries.event(request.user, event_id)
    if request.method == "PATCH":
        version = version_matched(request.headers.get("If-Match", ""), found)
        if version != found.version:
            since = queries.changed_since(request.user, event_id, version)
            raise Outdated(
                f"{found.code} is at version {found.version} by now, and you changed version {version}; "
                "nothing was stored. Take what changed into account and send it again.",
                {"version": found.version, "changed": since, "current": event_document(found)},
            )
        changes, reason = event_edits(request.body, gazetteer)
        found = edit_event(event_id, version, changes, request.user, reason or "Edited by program")
    body = orjson.dumps(event_document(found)).decode()
    return Answer(200, {"ETag": f'"{found.code}-v{found.version}"'}, body)


def _act(request: HttpRequest, view: View, named: dict[str, Any]) -> Answer:
    key = key_given(request.headers)
    if not key or request.method not in _WRITES:
        return view(request, **named)
    said = b"\n".join((request.method.encode(), request.path.encode(), request.body))
    return once(request.user, key, hashlib.sha256(said).hexdigest(), lambda: view(request, **named))


def _sent(told: Answer) -> HttpResponse:
    response = HttpResponse(told.body, status=told.status, content_type="application/json", headers=told.headers)
    response.headers["Cache-Control"] = "private, no-store"
    if told.repeated:
        response.headers["Idempotency-Replayed"] = "true"
    return response


def _problem(status: int, sentence: str, more: dict[str, Any] | None = None) -> JsonResponse:
    told = {"title": "This cannot be done as asked.", "detail": sentence, "status": status, **(more or {})}
    return JsonResponse(told, status=status, headers={"Cache-Control": "private, no-store"})
