"""Handing files in by the page: one is shown at once, several have a page of their own; files beside reports."""

from contextlib import closing

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from events import tasks
from events.errors import GazetteerMissing
from events.models import Attachment, Intake, IntakeFile, Report
from events.places.gazetteers.atlas import Atlas
from events.queries import alike
from events.workflow.attaching import attach
from events.workflow.likenesses import sign, sign_all
from tests.events.documents.made import pdf
from tests.factories import make_report, make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db

TEXT = "Nine cars went from Aden to the coast on Sunday, said two people who saw them leave at dawn."


@pytest.fixture(autouse=True)
def atlas(monkeypatch):
    held = Atlas([])
    monkeypatch.setattr("mapper.web.intake.gazetteer", lambda: held)
    monkeypatch.setattr(tasks, "_gazetteer", lambda: held)


@pytest.fixture
def analyst(client):
    user = make_user("analyst")
    client.force_login(user)
    return user


def sent(client, *files, **fields):
    uploads = [SimpleUploadedFile(name, raw) for name, raw in files]
    return client.post("/reports/new/", {"sensitivity": "public", "file": uploads, **fields})


def test_intake_page_shows_one_pdf_as_a_report_with_the_file_beside_it(client, analyst):
    answer = sent(client, ("a.pdf", pdf(TEXT)))

    report = Report.objects.get()
    assert answer.headers["Location"] == f"/reports/{report.pk}/"
    page = client.get(answer.headers["Location"])
    assert "a.pdf" in words(page)
    file = client.get(f"/reports/{report.pk}/attachments/{report.attachments.get().pk}/")
    assert file.headers["Content-Disposition"] == 'attachment; filename="a.pdf"'
    assert (file.headers["Content-Type"], file.headers["Content-Security-Policy"]) == (
        "application/octet-stream",
        "default-src 'none'; sandbox",
    )
    assert b"".join(file.streaming_content).startswith(b"%PDF-")
    file.close()


def test_intake_page_follows_several_files_that_are_read_in_the_background(
    client, analyst, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = sent(client, ("a.txt", TEXT.encode()), ("b.doc", b"\xd0\xcf"), ("<b>c.txt", TEXT.encode()))

    where = answer.headers["Location"]
    assert where == f"/reports/intake/{Intake.objects.get().pk}/"
    assert "0 of 3 files read." in words(client.get(where))
    assert Report.objects.count() == 0
    assert DBTaskResult.objects.ready().count() == 3

    for file in IntakeFile.objects.all():
        tasks.read_intake_file.call(file.pk)

    page = client.get(where)
    said = words(page)
    assert "3 of 3 files read." in said
    assert "1 report 1 of them was stored before" in said
    assert "b.doc: files of reports end in" in said
    assert b"<b>c.txt" not in page.content
    assert Report.objects.count() == 1


def test_intake_page_refuses_a_title_for_several_files(client, analyst):
    answer = sent(client, ("a.txt", b"One."), ("b.txt", b"Two."), title="Both")

    assert answer.status_code == 400
    assert "This belongs to one report, and there are several files; leave it empty." in words(answer)
    assert Intake.objects.count() == 0


def test_intake_page_refuses_a_file_that_is_too_large(client, analyst, settings):
    settings.MAX_UPLOAD_BYTES = 1000

    answer = sent(client, ("../a.pdf", b"%PDF-" + b"0" * 1000))

    assert answer.status_code == 400
    assert "a.pdf is larger than 0.001 MB." in words(answer)


@pytest.mark.parametrize(("role", "status"), [("viewer", 403), ("analyst", 404), ("reviewer", 200)])
def test_intake_page_is_its_authors_and_reviewers(client, analyst, role, status):
    sent(client, ("a.txt", b"One."), ("b.txt", b"Two."))
    client.force_login(make_user(role))

    assert client.get(f"/reports/intake/{Intake.objects.get().pk}/").status_code == status


@pytest.mark.parametrize(
    ("sensitivity", "role", "status"),
    [("public", "", 200), ("internal", "", 404), ("internal", "viewer", 200), ("restricted", "analyst", 404)],
)
def test_attachment_is_seen_by_whoever_may_read_the_report(client, sensitivity, role, status):
    report = make_report(sensitivity=sensitivity)
    file = attach(report, "a.svg", b"<svg onload=alert(1)>", None)
    if role:
        client.force_login(make_user(role))

    with closing(client.get(f"/reports/{report.pk}/attachments/{file.pk}/")) as answer:
        assert answer.status_code == status


def test_attachment_of_another_report_is_not_there(client):
    file = attach(make_report(sensitivity="restricted"), "a.txt", b"x", None)

    assert client.get(f"/reports/{make_report().pk}/attachments/{file.pk}/").status_code == 404


def test_attachments_are_added_on_the_page_of_the_report(client, analyst):
    report = make_report()

    client.post(f"/reports/{report.pk}/attachments/", {"file": [SimpleUploadedFile("a.png", b"x")]})

    assert [(a.name, a.added_by) for a in Attachment.objects.all()] == [("a.png", analyst)]


def test_attachments_are_not_added_to_a_report_that_may_not_be_read(client, analyst):
    report = make_report(sensitivity="restricted")

    answer = client.post(f"/reports/{report.pk}/attachments/", {"file": [SimpleUploadedFile("a.png", b"x")]})

    assert (answer.status_code, Attachment.objects.count()) == (404, 0)


def test_report_page_points_out_reports_that_say_nearly_the_same(client):
    one, other, hidden = (
        make_report(TEXT),
        make_report(TEXT + " More later."),
        make_report(TEXT + "!", sensitivity="internal"),
    )
    make_report("Something else altogether was said about another matter in quite different words.")
    assert sign_all() == 4

    said = words(client.get(f"/reports/{one.pk}/"))

    assert f"89% of these words also stand in {other.title}" in said
    assert hidden.title not in said
    assert [like.report for like in alike(make_user("viewer"), one)] == [hidden, other]


def test_sign_twice_stores_no_band_twice():
    report = make_report(TEXT)
    sign(report)
    sign(report)

    assert report.likenesses.count() == 12


def test_attachment_whose_file_is_lost_is_not_there(client):
    file = attach(make_report(), "a.txt", b"x", None)
    file.file.storage.delete(file.file.name)

    answer = client.get(f"/reports/{file.report_id}/attachments/{file.pk}/")

    assert answer.status_code == 404
    assert "There is no file a.txt" in words(answer)


def test_report_is_kept_in_the_form_and_told_to_wait_where_the_gazetteer_is_damaged(client, analyst, monkeypatch):
    def damaged():
        raise GazetteerMissing("The gazetteer is damaged; run: manage.py build_gazetteer")

    monkeypatch.setattr("mapper.web.intake.gazetteer", damaged)

    answer = client.post("/reports/new/", {"text": "Shelling in Homs.", "sensitivity": "public"})

    assert answer.status_code == 503
    assert "The gazetteer is damaged" in words(answer)
    assert "Shelling in Homs." in words(answer)
