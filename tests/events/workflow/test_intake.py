"""Files handed in: what becomes of each, and that nothing is lost or stored twice when reading stops in the middle."""

import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import now

from events import tasks
from events.errors import BadChange, UnreadableReport
from events.models import Attachment, IntakeFile, Report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow import intake as intake_room
from events.workflow.attaching import attach
from events.workflow.intake import hand_in, lost, read_file
from events.workflow.storing import About
from tests.events.documents.made import pdf, word
from tests.factories import make_report, make_user

pytestmark = pytest.mark.django_db

ATLAS = Atlas([Place("x:1", "Aden", PlaceClass.CITY, 45.03, 12.78, "YE")])


@pytest.fixture
def analyst():
    return make_user("analyst")


def handed_in(user, *files, **about):
    found = hand_in([(name, io.BytesIO(raw)) for name, raw in files], About(**about), user)
    return [read_file(file.pk, ATLAS) for file in found.files.all()]


def test_intake_reads_each_file_and_keeps_the_original_of_what_has_a_form(analyst):
    one, two, three = handed_in(
        analyst,
        ("../../a.pdf", pdf("A convoy reached Aden.", title="Told by the file")),
        ("b.txt", b"It left Aden."),
        ("c.docx", b"no archive"),
        source="Paper",
        sensitivity="internal",
    )

    assert [(file.name, file.state, file.found, file.known) for file in (one, two, three)] == [
        ("a.pdf", "done", 1, 0),
        ("b.txt", "done", 1, 0),
        ("c.docx", "failed", 0, 0),
    ]
    assert three.said == "c.docx: the Word document is broken (BadZipFile); save it anew as .docx."
    report = one.reports.get()
    assert (report.title, report.source.name, report.sensitivity, report.added_by) == (
        "Told by the file",
        "Paper",
        "internal",
        analyst,
    )
    assert [(a.name, a.size, Path(a.file.path).read_bytes()[:5]) for a in report.attachments.all()] == [
        ("a.pdf", one.size, b"%PDF-")
    ]
    assert Attachment.objects.count() == 1
    assert [bool(file.upload) for file in (one, two, three)] == [False, False, False]


def test_intake_what_was_typed_of_one_report_holds_before_what_the_file_tells(analyst):
    [file] = handed_in(analyst, ("a.docx", word("Aden.", title="Draft 3 final")), title="Typed", published="2020-04")

    report = file.reports.get()
    assert (report.title, report.published) == ("Typed", "2020-04")


def test_intake_each_of_many_reports_tells_of_itself_and_may_only_be_stricter():
    reviewer = make_user("reviewer")
    lines = [
        {"text": "One.", "source": "Own", "sensitivity": "public"},
        {"text": "Two.", "sensitivity": "restricted", "archive_url": "https://archive.example/2"},
        {"text": "Three.", "url": "ftp://nowhere"},
        {"text": "One."},
    ]

    [file] = handed_in(
        reviewer, ("a.jsonl", "\n".join(map(json.dumps, lines)).encode()), source="Paper", sensitivity="internal"
    )

    assert (file.state, file.found, file.known) == ("done", 4, 1)
    assert file.said == (
        "a.jsonl, line 3: The address 'ftp://nowhere' is none of the web; give one that begins with https://."
    )
    assert [(r.text, r.source.name, r.sensitivity, r.archive_url) for r in Report.objects.order_by("pk")] == [
        ("One.", "Own", "internal", ""),
        ("Two.", "Paper", "restricted", "https://archive.example/2"),
    ]


def test_intake_file_that_stopped_in_the_middle_goes_on_and_stores_nothing_twice(analyst, monkeypatch):
    lines = "\n".join(json.dumps({"text": f"Report {n} from Aden."}) for n in range(5)).encode()
    [file] = hand_in([("a.jsonl", io.BytesIO(lines))], About(), analyst).files.all()
    real, stored = intake_room.ingest_report, []

    def stopping(text, *args):
        if len(stored) == 3:
            raise KeyboardInterrupt
        stored.append(text)
        return real(text, *args)

    monkeypatch.setattr(intake_room, "ingest_report", stopping)
    with pytest.raises(KeyboardInterrupt):
        read_file(file.pk, ATLAS)
    assert Report.objects.count() == 3
    monkeypatch.undo()

    again = read_file(file.pk, ATLAS)

    assert (again.state, again.found, again.known, again.reports.count(), Report.objects.count()) == (
        "done",
        5,
        3,
        5,
        5,
    )
    assert read_file(file.pk, ATLAS).state == "done"


@pytest.mark.parametrize("ago", [timedelta(minutes=4), timedelta(days=-1)], ids=["long ago", "the clock was set back"])
def test_intake_files_whose_worker_is_gone_are_found_and_read_again(analyst, settings, monkeypatch, ago):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    monkeypatch.setattr(tasks, "_gazetteer", lambda: ATLAS)
    [old, fresh] = hand_in(
        [("a.txt", io.BytesIO(b"One.")), ("b.txt", io.BytesIO(b"Two."))], About(), analyst
    ).files.all()
    IntakeFile.objects.filter(pk=old.pk).update(state="reading", touched=now() - ago)

    assert lost() == [old.pk]
    assert tasks.take_up_lost() == 1
    assert [file.state for file in IntakeFile.objects.order_by("pk")] == ["done", "waiting"]
    assert fresh.state == "waiting"


def test_intake_is_refused_to_whoever_may_not_add_reports():
    with pytest.raises(BadChange, match="may not add reports"):
        handed_in(make_user("viewer"), ("a.txt", b"One."))

    assert IntakeFile.objects.count() == 0


def test_intake_without_a_file_is_refused(analyst):
    with pytest.raises(UnreadableReport, match="There is no file"):
        hand_in([], About(), analyst)


def test_attach_keeps_the_same_bytes_once(analyst):
    report = make_report()

    one = attach(report, "a.png", b"x", analyst)

    assert attach(report, "b.png", b"x", analyst) == one
    assert report.attachments.count() == 1


@pytest.mark.parametrize(("raw", "told"), [(b"", "a.png is empty"), (b"xxx", "larger than 2e-06 MB")])
def test_attach_refuses_what_is_empty_or_too_large(analyst, settings, raw, told):
    settings.MAX_UPLOAD_BYTES = 2

    with pytest.raises(BadChange, match=told):
        attach(make_report(), "a.png", raw, analyst)
