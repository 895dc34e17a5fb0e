"""A world to ask about: one of everything at each sensitivity, with words that stand nowhere else, and who asks."""

import re
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from events.models import (
    ApiToken,
    Assignment,
    Attachment,
    Deletion,
    Event,
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
from tests.mapper.web.access_table import LEVELS, READS, ROLES, SEES_DRAFTS, Row

STATUSES = ("approved", "draft", "rejected")
NOWHERE = 999_999
HEADERS_END = "\n\n"


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
