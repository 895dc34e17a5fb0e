"""What is hidden changes no answer, those who only read change nothing, and a token shows what its owner sees."""

import re
from difflib import unified_diff
from urllib.parse import quote

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.db import transaction

from events.models import (
    Event,
    Evidence,
    Mention,
    RememberedName,
    Report,
    Run,
    Source,
)
from events.models import Place as StoredPlace
from events.workflow.tokens import make_token
from tests.mapper.web.access_table import LEVELS, READS, SEES_DRAFTS, TABLE
from tests.mapper.web.access_world import HEADERS_END, NOWHERE, address, ask, body, sees, things, word

pytestmark = pytest.mark.django_db

# Of the clock, and of the text, which is compared without its numbers.
_OF_THIS_ANSWER = {"Content-Length", "Expires"}


def plain(text: str) -> str:
    """Return an answer without what differs from one to the next for everybody: tokens and times."""
    text = re.sub(r"<svg.*?</svg>", "", text, flags=re.S)
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"|csrftoken=[^;]*|expires=[^;]*', "", text)
    # Seconds, or minutes where no more is told.
    return re.sub(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::[\d.]+|[+]00:00)|ETag: \S+|sessionid=[^;]*|\d\d:\d\d UTC", "", text)


def everything(client, world, levels) -> dict[str, tuple[int, str]]:
    """Return what each address answers, asked about the things of ``levels``."""
    said = {}
    for route, row in TABLE.items():
        if row.about:
            paths = [
                address(route, row, number, world)
                for level, status, number in things(row, world)
                if level in levels and status == "approved"
            ]
        else:
            base = address(route, row, 0, world)
            fixed = [query for query in row.queries if "{" not in query or query == "?q={word}"]
            paths = [base, *(base + quote(query.format(word="kanari"), safe="?=&") for query in fixed)]
        for path in paths:
            if path.endswith(".gpkg"):
                continue  # its pages hold the time of writing
            said[path] = answered(client, path)
    return said


def answered(client, path: str) -> tuple[int, str]:
    answer = ask(client, path)
    return answer.status_code, plain(answer.text_of_all.split(HEADERS_END, 1)[1])


@pytest.mark.parametrize("role", ["", "viewer", "analyst"])
def test_what_is_hidden_changes_no_answer(client, world, come_as, role):
    """Counts, facets, pages, type-ahead and ETags are the same with hidden things in the database as without."""
    seen = LEVELS[: READS[role]]
    come_as(role)
    with_hidden = everything(client, world, seen)

    hidden = Event.objects.exclude(sensitivity__in=seen)
    if role not in SEES_DRAFTS:
        hidden |= Event.objects.exclude(status="approved")
    Evidence.objects.filter(event__in=hidden.values("pk")).delete()
    Event.objects.filter(pk__in=list(hidden.values_list("pk", flat=True))).delete()
    reports = Report.objects.exclude(sensitivity__in=seen)
    Mention.objects.filter(report__in=reports).delete()
    reports.delete()
    for level in LEVELS[READS[role] :]:
        RememberedName.objects.filter(place__name=word("place", level)).delete()
        StoredPlace.objects.filter(name=word("place", level)).delete()
        Source.objects.filter(name=word("source", level)).delete()

    # The same addresses: the last version of what went with the hidden is another one now.
    without = {path: answered(client, path) for path in with_hidden}
    told = {path: (with_hidden[path][1].split("\n"), without[path][1].split("\n")) for path in without}
    differing = {path: "\n".join(unified_diff(*both, n=0)) for path, both in told.items() if both[0] != both[1]}
    assert differing == {}


@pytest.mark.parametrize("role", ["", "viewer", "analyst"])
@pytest.mark.parametrize("route", [route for route, row in TABLE.items() if row.about])
def test_hidden_is_answered_in_the_words_of_what_is_not_there(client, world, come_as, route, role):
    row = TABLE[route]
    come_as(role)

    def said(number: int) -> tuple[int, str]:
        path = address(route, row, number, world)
        answer = ask(client, path)
        told = [f"{name}: {value}" for name, value in sorted(answer.headers.items()) if name not in _OF_THIS_ANSWER]
        text = "\n".join([*told, plain(answer.content.decode() if answer.status_code != 302 else "")])
        for named in (path, quote(path)):
            text = text.replace(named, "PATH")
        return answer.status_code, re.sub(rf"(?<=[ “/-]){number}(?=[ ,”/])", "N", text)

    hidden = {number: said(number) for level, status, number in things(row, world) if not sees(role, level, status)}
    missing = said(NOWHERE)
    differing = {
        number: list(unified_diff(missing[1].split("\n"), said[1].split("\n"), n=0))
        for number, said in hidden.items()
        if said != missing
    }
    assert differing == {}


def state() -> list:
    """Return all that is stored, to be compared."""
    models = (Event, Evidence, Report, Mention, StoredPlace, Source, Run, Group, LogEntry)
    told = [list(model.objects.order_by("pk").values()) for model in models]
    return [*told, list(User.objects.order_by("pk").values("username", "password", "is_superuser", "groups"))]


@pytest.mark.parametrize("role", ["", "viewer"])
def test_those_who_only_read_change_nothing_by_any_method(client, world, come_as, role):
    come_as(role)
    before, changed = state(), []
    given = {"decision": "approve", "version": 1, "text": "A report.", "sensitivity": "public", "post": "yes"}
    given |= {"username": "new", "password1": "a long password", "password2": "a long password", "name": "x"}
    for route, row in TABLE.items():
        for _level, _status, number in things(row, world)[:1] or [("", "", 0)]:
            path = address(route, row, number, world)
            with transaction.atomic():
                for method in ("post", "put", "patch", "delete"):
                    send = {"data": given} if method == "post" else {"data": "{}", "content_type": "application/json"}
                    if getattr(client, method)(path, **send).status_code >= 500:
                        changed.append((method, path, "fails"))
                    if "logout" in path:
                        come_as(role)
                if state() != before:
                    changed.append((path, "changes something"))
                transaction.set_rollback(True)
    assert changed == []


@pytest.mark.parametrize("scope", ["read", "write"])
@pytest.mark.parametrize("role", ["viewer", "analyst", "reviewer"])
def test_token_shows_what_its_owner_sees(client, world, come_as, stored, role, scope):
    rooms = ("api/", "export/", "places/", "tiles/")
    asked = {
        address(route, row, number, world)
        for route, row in TABLE.items()
        if route.startswith(rooms) and "gpkg" not in route and "#html" not in route
        for number in ([number for _level, _status, number in things(row, world)] if row.about else [0])
    }
    come_as(role)
    seen = {path: ask(client, path) for path in asked}
    come_as("")
    bearer = {"Authorization": f"Bearer {make_token(stored[1][role], 'x', scope, 7)[1]}"}

    shown = {path: client.get(path, headers=bearer) for path in asked}

    told = {path: (answer.status_code, plain(body(answer).split(HEADERS_END, 1)[1])) for path, answer in shown.items()}
    assert told == {
        path: (answer.status_code, plain(answer.text_of_all.split(HEADERS_END, 1)[1])) for path, answer in seen.items()
    }
