"""Deleting hides everywhere, restoring brings all of it back, purging leaves a tombstone and nothing else."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from events.errors import UnreadableReport
from events.models import Attachment, Deletion, Event, Import, IntakeFile, Report, Source, View
from events.models.intake import Intake
from events.places.gazetteers.atlas import Atlas
from events.workflow.deleting import delete_report, delete_source
from events.workflow.rendering import render_waiting
from events.workflow.storing import About, ingest_report
from events.workflow.viewing import remove_view, save_view
from tests.factories import make_event, make_mention, make_report, make_source, make_user

pytestmark = pytest.mark.django_db

WORD = "kanarivogel"
EVERYWHERE = (
    "/",
    "/reports/",
    f"/reports/?q={WORD}",
    "/review/",
    "/events/facets.json?name=actor&status=draft,approved,rejected,merged",
    "/events/facets.json?name=source",
    "/export/events.geojson?status=draft,approved,rejected,merged",
    "/export/events.csv?status=draft",
    "/export/manifest.json?status=draft,approved,rejected,merged",
    "/tiles/events/0/0/0.mvt?status=draft,approved,rejected,merged",
    "/tiles/events/summary.json?status=draft,approved,rejected,merged",
    "/api/collections/events/items?status=draft",
    f"/api/collections/events/items?status=draft&filter=title LIKE '%25{WORD}%25'",
    "/admin/events/event/",
    "/admin/events/report/",
    "/admin/events/mention/",
    "/admin/events/source/",
)


def body(answer) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode("utf-8", "replace")


@pytest.fixture
def administrator(client):
    user = make_user("administrator")
    client.force_login(user)
    return user


def told() -> tuple[Report, Event]:
    """Store a report whose every word is the canary's, with a draft, a mention and a file."""
    report = make_report(f"{WORD} was seen near {WORD}.", title=WORD, url=f"https://{WORD}.example/")
    make_mention(report, WORD)
    event = make_event(report=report, status="draft", title=WORD, actors=[WORD], quotes={"place": WORD})
    event.title = f"{WORD} again"
    event.save()
    return report, event


def rows_with_the_word() -> list[str]:
    """Return the tables of the database that hold the canary anywhere."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            if WORD in str(cursor.fetchall()):
                found.append(table)
    return sorted(found)


def test_deleted_report_shows_nowhere_and_comes_back_whole(client, administrator):
    other = make_event(title="Stays", status="draft", report=make_report())
    without = {path: body(client.get(path)) for path in EVERYWHERE}
    report, event = told()
    render_waiting()
    with_it = {path: body(client.get(path)) for path in EVERYWHERE}

    assert client.post(f"/reports/{report.pk}/delete/", {"reason": "Twice"}).status_code == 302
    render_waiting()

    gone = {path: body(client.get(path)) for path in EVERYWHERE}
    # A search says what it was asked for.
    asked = re.compile(f'value="{WORD}"|q={WORD}|(%25|%)+{WORD}|LIKE .{{0,20}}{WORD}')
    assert [path for path, said in gone.items() if WORD in asked.sub("", said)] == []
    assert [p for p in EVERYWHERE if p.startswith(("/tiles", "/events")) and gone[p] != without[p]] == []
    assert [
        client.get(f"/{kind}/{pk}/").status_code for kind, pk in (("reports", report.pk), ("events", event.pk))
    ] == [404] * 2
    assert client.get(f"/api/events/{event.pk}").status_code == 404
    assert WORD in body(client.get("/bin/"))
    assert "Stays" in body(client.get("/review/"))

    deletion = Deletion.objects.get(kind="report")
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 302

    back = {
        path: body(client.get(path))
        for path in EVERYWHERE
        if path.startswith(("/tiles", "/events", "/export/events.g"))
    }
    assert [path for path, said in back.items() if WORD in with_it[path] and WORD not in said] == []
    assert Event.objects.get(pk=event.pk).status == "draft"
    assert Report.objects.get(pk=report.pk).sensitivity == "public"
    assert list(Event.history.filter(id=event.pk).values_list("history_change_reason", flat=True)[:2]) == [
        "Restored",
        "Twice",
    ]
    assert other.pk in Event.objects.values_list("pk", flat=True)


def test_event_rejected_before_is_rejected_again_when_restored(client, administrator):
    event = make_event(status="rejected")
    client.post(f"/events/{event.pk}/delete/")

    client.post(f"/bin/{Deletion.objects.get().pk}/restore/")

    event.refresh_from_db()
    assert (event.status, event.version) == ("rejected", 3)


def test_deleted_event_is_not_decided_on_edited_or_undone(client, administrator):
    event = make_event(status="draft")
    client.post(f"/events/{event.pk}/delete/")

    answers = [
        client.post(f"/events/{event.pk}/decide/", {"decision": "approve", "version": 2}),
        client.post(f"/events/{event.pk}/edit/", {"title": "x", "version": 2}),
        client.post(f"/events/{event.pk}/revert/", {"state": event.history.last().history_id, "version": 2}),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3
    assert Event.objects.get().status == "deleted"


def test_purging_leaves_a_tombstone_and_not_a_word(
    client, administrator, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    report, event = told()
    attachment = Attachment(report=report, name=f"{WORD}.pdf", sha256="0", size=1)
    attachment.file.save("x", ContentFile(WORD.encode()))
    client.post(f"/admin/events/event/{event.pk}/delete/", {"post": "yes"})
    client.post(f"/reports/{report.pk}/delete/")
    render_waiting()
    deletion = Deletion.objects.get(kind="report")

    refused = client.post(f"/bin/{deletion.pk}/purge/", {"confirm": "yes"})
    with django_capture_on_commit_callbacks(execute=True):
        done = client.post(f"/bin/{deletion.pk}/purge/", {"confirm": deletion.code, "reason": "Asked to"})

    assert (refused.status_code, done.status_code) == (409, 302)
    assert rows_with_the_word() == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    deletion.refresh_from_db()
    assert (deletion.kind, deletion.number, deletion.name) == ("report", report.pk, "")
    assert (deletion.purged_by, deletion.purge_reason) == (administrator.username, "Asked to")
    page = body(client.get("/bin/"))
    assert f"R-{report.pk}" in page
    assert "Asked to" in page
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 404
    assert make_report(f"{WORD} was seen near {WORD}.").pk != report.pk


def test_reviewer_restores_events_and_purges_nothing(client):
    event = make_event(status="draft")
    client.force_login(make_user("reviewer"))
    client.post(f"/events/{event.pk}/delete/")
    deletion = Deletion.objects.get()

    assert client.post(f"/bin/{deletion.pk}/purge/", {"confirm": deletion.code}).status_code == 403
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 302
    client.force_login(make_user("analyst"))
    assert client.post(f"/events/{event.pk}/delete/").status_code == 403


def test_bin_tells_nothing_of_what_somebody_may_not_read(client):
    report = make_report(title=WORD, sensitivity="restricted")
    delete_report(report.pk, None)
    deletion = Deletion.objects.get()
    administrator, viewer = make_user("administrator"), make_user("viewer")

    client.force_login(viewer)
    assert WORD not in body(client.get("/bin/"))
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 404
    client.force_login(administrator)
    assert WORD in body(client.get("/bin/"))


def test_view_is_restored_by_its_owner_only(client):
    owner, other = make_user("analyst"), make_user("administrator")
    view = save_view(owner, "Mine", "kind=zone", shared=True)
    remove_view(owner, view.pk)
    deletion = Deletion.objects.get()

    client.force_login(other)
    assert "Mine" not in body(client.get("/views.json")) + body(client.get("/bin/"))
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 404
    again = save_view(owner, "Mine", "kind=incident")
    client.force_login(owner)
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 409
    View.objects.filter(pk=again.pk).update(name="Other")
    assert client.post(f"/bin/{deletion.pk}/restore/").status_code == 302
    assert View.objects.get(pk=view.pk).deleted_at is None


def test_source_is_deleted_in_the_admin_unless_a_report_is_of_it(client, administrator):
    source, used = make_source("Old Gazette"), make_source("Used")
    make_report(source=used)

    answer = client.post(f"/admin/events/source/{source.pk}/delete/", {"post": "yes"})

    assert answer.status_code == 302
    assert Source.objects.get(pk=source.pk).deleted_at is not None
    client.get("/admin/events/source/")  # shows what was done
    assert "Old Gazette" not in body(client.get("/admin/events/source/"))
    assert client.get(f"/admin/events/source/{used.pk}/delete/").status_code == 403
    assert "delete_selected" not in body(client.get("/admin/events/source/"))


def test_same_text_as_a_deleted_one_is_not_stored_and_said_to_be_there(client, administrator):
    report = make_report("Nothing happened here.")
    delete_report(report.pk, None)

    with pytest.raises(UnreadableReport) as refused:
        ingest_report("Nothing happened here.", About(source="Old Gazette"), Atlas([]), administrator)

    assert str(refused.value) == "This text was deleted here. Restore it from the bin, or ask an administrator to."
    assert Report.objects.count() == 1


def test_deleted_source_comes_back_with_a_report_that_names_it():
    source = make_source("Old Gazette")
    delete_source(source.pk, None)

    ingest_report("Nothing happened here.", About(source="Old Gazette"), Atlas([]))

    source.refresh_from_db()
    assert (source.deleted_at, Deletion.objects.get().restored_at is None) == (None, False)


def test_sweep_purges_what_was_deleted_long_ago_and_drops_old_uploads(settings, tmp_path, capsys):
    settings.MEDIA_ROOT, settings.RETENTION_DELETED_DAYS, settings.RETENTION_UPLOAD_DAYS = tmp_path, 90, 30
    old, new = make_report(title=WORD), make_report()
    make_event(report=old, status="draft")
    spare = make_source("Spare")
    for report in (old, new):
        delete_report(report.pk, None)
    delete_source(spare.pk, None)
    long_ago = timezone.now() - timedelta(days=91)
    Deletion.objects.exclude(kind="report", number=new.pk).update(at=long_ago)
    given = ContentFile(b"x", name="x.csv")
    left = Import.objects.create(name="x.csv", source="A", format="csv", state="new", upload=given)
    read = IntakeFile.objects.create(intake=Intake.objects.create(), name="x", state="failed", upload=given)
    waiting = IntakeFile.objects.create(intake=Intake.objects.create(), name="y", state="waiting", upload=given)
    for one in (left, read, waiting):
        type(one).objects.filter(pk=one.pk).update(touched=long_ago)

    call_command("sweep")

    assert capsys.readouterr().out.splitlines()[-3:] == [
        "2 uploads removed.",
        "0 stray files removed.",
        "2 deleted things removed.",
    ]
    assert list(Report.objects.values_list("pk", flat=True)) == [new.pk]
    assert (Event.objects.count(), Source.objects.filter(pk=spare.pk).count()) == (0, 0)
    assert IntakeFile.objects.exclude(upload="").get() == waiting
    call_command("sweep")
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "0 uploads removed.",
        "0 stray files removed.",
        "0 deleted things removed.",
    ]


def test_every_model_says_what_becomes_of_it_when_its_report_is_purged():
    """A new table that points at reports has to be thought of in ``purging``."""
    pointing = {
        model.__name__
        for model in apps.get_app_config("events").get_models()
        for field in model._meta.get_fields()
        if getattr(field, "related_model", None) is Report and not field.auto_created
    }
    historical = {name for name in pointing if name.startswith("Historical")}
    assert pointing - historical == {
        "Attachment",
        "Event",
        "Evidence",
        "IntakeFile",
        "Likeness",
        "Mention",
        "NamingStep",
        "ReportWords",
    }
    assert historical == {"HistoricalEvent", "HistoricalMention"}
