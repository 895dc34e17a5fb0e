"""Every address x every role x every sensitivity: what is answered, and that nothing hidden shows in any answer."""

import re
from difflib import unified_diff
from urllib.parse import quote, unquote

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import override_settings
from django.urls import get_resolver
from django.utils import timezone

from events.models import (
    ApiToken,
    Assignment,
    Attachment,
    Deletion,
    Event,
    Evidence,
    Import,
    Intake,
    Mention,
    NamingStep,
    PossibleDuplicate,
    RememberedName,
    Report,
    RightsChange,
    Run,
    Source,
)
from events.models import Place as StoredPlace
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.tokens import make_token
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user
from tests.mapper.web.access_table import LEVELS, READS, ROLES, SEES_DRAFTS, TABLE, Row

pytestmark = pytest.mark.django_db

STATUSES = ("approved", "draft", "rejected")
NOWHERE = 999_999
HEADERS_END = "\n\n"


def routes(patterns, before: str = ""):
    """Yield every address of the URLconf as it is written there."""
    for pattern in patterns:
        route = f"{before}{pattern.pattern}"
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, route)
        else:
            # The list of applications grows; what each is answered does not depend on it.
            yield re.sub(r"\?P<app_label>[^)]*\)", "?P<app_label>APPS)", route)


def word(what: str, level: str) -> str:
    """Return the canary of a thing: a word that stands in it and nowhere else."""
    return f"kanari{what}{level}"


def tell(level: str) -> dict[str, list[int]]:
    """Store one of everything at ``level``; return the numbers by what they are of, the first one approved."""
    source = make_source(word("source", level))
    text = f"{word('text', level)} was seen near {word('mention', level)} by {word('actor', level)}."
    report = make_report(
        text,
        title=word("report", level),
        url=f"https://{word('url', level)}.example/",
        source=source,
        sensitivity=level,
        language="en",
    )
    place = make_place(word("place", level))
    mention = make_mention(report, word("mention", level), place=place)
    kept = RememberedName.objects.create(
        key=word("mention", level),
        name=word("mention", level),
        language="en",
        source=source,
        place=place,
        sensitivity=level,
    )
    attachment = Attachment(report=report, name=word("attachment", level), sha256="0", size=1)
    attachment.file.save("x", ContentFile(word("attached", level).encode()))
    reviewer = User.objects.get_or_create(username="reviewer-of-the-table")[0]
    imported = Import.objects.create(
        added_by=reviewer, name=word("import", level), source="A", format="csv", state="done", sensitivity=level
    )
    handed_in = Intake.objects.create(added_by=reviewer, title=word("intake", level), sensitivity=level)
    events = [
        make_event(
            report=report,
            title=word(status, level),
            status=status,
            place=place,
            # One place that events of every level name, in the gazetteer of the machine too.
            destination=StoredPlace.objects.filter(gazetteer_id="x:1").first() or make_place(gazetteer_id="x:1"),
            actors=[word("actor", level)],
            quotes={"place": word("mention", level)},
        )
        for status in STATUSES
    ]
    naming = NamingStep.objects.create(report=report, mention=mention, verdict="place")
    first, second = events[0], events[1]
    duplicate = PossibleDuplicate.objects.create(first=first, second=second, score=0.9)
    assignment = Assignment.objects.create(event=first, person=reviewer)
    return {
        "naming": [naming.pk],
        "duplicate": [duplicate.pk],
        "assignment": [assignment.pk],
        "report": [report.pk],
        "mention": [mention.pk],
        "place": [place.pk],
        "remembered": [kept.pk],
        "source": [source.pk],
        "attachment": [attachment.pk],
        "intake": [handed_in.pk],
        "import": [imported.pk],
        "event": [event.pk for event in events],
    }


@pytest.fixture(scope="module")
def stored(django_db_setup, django_db_blocker, tmp_path_factory):
    """Numbers of what is stored, by level, and an account of each role: made once, taken back with the last test."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        told = {level: tell(level) for level in LEVELS}
        run = Run.objects.create(code="1", gazetteer="2", languages="en-1")
        accounts = {role: make_user(role) for role in ROLES if role}
        group = Group.objects.get(name="viewer")
        token = make_token(accounts["administrator"], word("token", ""), "write", 7)[0]
        told[""] = {"token": [token.pk], "run": [run.pk], "user": [make_user("viewer").pk], "group": [group.pk]}
        purged = Deletion.objects.create(kind="event", number=NOWHERE, purged_at=timezone.now())
        told[""]["deletion"] = [purged.pk]
        told[""]["rightschange"] = [RightsChange.objects.latest("pk").pk]
        yield told, accounts, media
        transaction.set_rollback(True)


@pytest.fixture
def world(stored, machine):
    return stored[0]


@pytest.fixture
def machine(stored, tmp_path, monkeypatch, settings):
    """Give the site a gazetteer and a base map, whatever was built on this machine."""
    settings.MEDIA_ROOT = stored[2]
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "world.pmtiles").write_bytes(b"PMTiles")
    monkeypatch.setattr("mapper.web.health.DATA_DIR", tmp_path)
    monkeypatch.setattr("mapper.web.basemap.FILE", tmp_path / "world.pmtiles")
    atlas = Atlas([Place("x:1", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs")])
    for room in ("places", "intake", "about", "mentions", "rereading", "editing", "adding"):
        monkeypatch.setattr(f"mapper.web.{room}.gazetteer", lambda: atlas)


@pytest.fixture
def come_as(client, stored):
    """Return how to come as one of the roles."""

    def come(role: str) -> None:
        client.force_login(stored[1][role]) if role else client.logout()

    return come


def sees(role: str, level: str, status: str = "approved") -> bool:
    if level and LEVELS.index(level) >= READS[role]:
        return False
    return status == "approved" or role in SEES_DRAFTS


def secrets(role: str) -> list[str]:
    """Return the canaries that ``role`` may meet nowhere."""
    told = [("approved", what) for what in ("source", "text", "report", "url", "place", "mention", "actor")]
    told += [("approved", what) for what in ("attachment", "attached", "intake", "import")]
    told += [(status, status) for status in STATUSES]
    return [word(what, level) for level in LEVELS for status, what in told if not sees(role, level, status)]


def things(row: Row, world) -> list[tuple[str, str, int]]:
    """Return level, status and number of all that ``row`` can be asked about."""
    found = []
    for level, numbers in world.items():
        pks = numbers.get(row.about, [])
        found += [(level, STATUSES[at] if row.about == "event" else "approved", pk) for at, pk in enumerate(pks)]
    return found


def address(route: str, row: Row, number: int, world) -> str:
    """Return the address of ``route`` with ``number`` and the row's other parts filled in."""
    path = route.split("#")[0]
    given = {**row.fills, "content_type_id": str(ContentType.objects.get_for_model(Event).pk)}
    if row.about in {"mention", "attachment"}:
        # Of a mention that is not there, the report is one that is.
        found = {"mention": Mention, "attachment": Attachment}[row.about].objects.filter(pk=number).first()
        given["report_id"] = str(found.report_id if found else world["public"]["report"][0])
    version = last_version(row.about, number)
    path = path.replace("^([^/]+)/history/([^/]+)/$", f"{number}/history/{version}/")
    path = re.sub(r"\(\?P<(\w+)>[^)]*\)|<(?:\w+:)?(\w+)>", lambda m: given.get(m[1] or m[2], str(number)), path)
    return "/" + path.replace("^", "").replace("$", "")


def last_version(about: str, number: int) -> int:
    model = {
        "event": Event,
        "report": Report,
        "mention": Mention,
        "place": StoredPlace,
        "source": Source,
        "token": ApiToken,
        "remembered": RememberedName,
        "assignment": Assignment,
        "duplicate": PossibleDuplicate,
    }.get(about)
    step = model.history.filter(id=number).first() if model else None
    return step.history_id if step else NOWHERE


def body(answer) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    # What is written with escapes is found too.
    return f"{headers} {unquote(headers)}{HEADERS_END}{content.decode('utf-8', 'replace')}"


def ask(client, path: str, method: str = "get"):
    """Ask as a browser does; what the request changed is taken back."""
    with transaction.atomic():
        answer = getattr(client, method)(path)
        answer.text_of_all = body(answer)
        transaction.set_rollback(True)
    return answer


def test_every_address_has_a_row():
    known = {route.split("#")[0] for route in TABLE}

    there = set(routes(get_resolver().url_patterns))

    assert (sorted(there - known), sorted(known - there)) == ([], [])


@pytest.mark.parametrize("route", TABLE)
def test_address_answers_each_role_as_the_table_says(client, world, come_as, route):
    row = TABLE[route]
    expected, found, leaks = {}, {}, []
    for role in ROLES:
        come_as(role)
        asked = things(row, world) if row.about else [("", "approved", 0)]
        for level, status, number in asked:
            open_to = row.status(role, status)
            key = (role or "visitor", level, status)
            expected[key] = row.hidden if open_to == 200 and not sees(role, level, status) else open_to
            answer = ask(client, address(route, row, number, world))
            found[key] = answer.status_code
            leaks += [(key, secret) for secret in secrets(role) if secret in answer.text_of_all]
        # Those who read everything find nothing that is hidden from them.
        for query in row.queries if secrets(role) else ():
            for level in LEVELS:
                one = {name: numbers[-1] for name, numbers in world[level].items()}
                for what in ("approved", "place", "source") if "{word}" in query else ("",):
                    sought = word(what, level)
                    asked_for = query.format(word=sought, **one)
                    answer = ask(client, address(route, row, 0, world) + quote(asked_for, safe="?=&"))
                    assert answer.status_code in {200, 302, 403, 404}, (role, asked_for)
                    # A search says what it was asked for; that it found something is what must not show.
                    told = answer.text_of_all.replace(sought, "") if what else answer.text_of_all
                    leaks += [(role, asked_for, secret) for secret in secrets(role) if secret in told]

    assert {key: status for key, status in found.items() if status != expected[key]} == {}
    assert leaks == []


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
        where = answer.headers.get("Location", "")
        text = plain(answer.content.decode() if answer.status_code != 302 else where)
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
