"""Commands as an administrator runs them."""

import json
import stat
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db import connection

from events.errors import GazetteerMissing, UnreadableBackup
from events.index import live, store
from events.models import Event, Report
from events.workflow.backup import read_manifest
from events.workflow.first_run import make_administrator, missing_samples
from events.workflow.intake import hand_in, read_file
from events.workflow.storing import About
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db


def run(*arguments) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


def test_make_administrator_keeps_a_password_only_its_owner_can_read(tmp_path):
    kept_in = tmp_path / "data" / "admin-password.txt"

    password = make_administrator(kept_in)

    assert kept_in.read_text() == f"{password}\n"
    assert stat.S_IMODE(kept_in.stat().st_mode) == 0o600
    administrator = get_user_model().objects.get(username="admin")
    assert (administrator.check_password(password), administrator.is_superuser) == (True, True)
    assert sorted(Group.objects.values_list("name", flat=True)) == ["administrator", "analyst", "reviewer", "viewer"]


def test_make_administrator_does_nothing_the_second_time(tmp_path):
    first = make_administrator(tmp_path / "password")

    assert make_administrator(tmp_path / "password") is None
    assert (tmp_path / "password").read_text() == f"{first}\n"
    assert get_user_model().objects.count() == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("viewer", (False, False, False, False)),
        ("analyst", (True, False, False, False)),
        ("reviewer", (True, True, False, False)),
        ("administrator", (True, True, True, True)),
    ],
)
def test_roles_may_draft_approve_delete_reports_and_make_accounts(role, may):
    user = make_user(role)

    rights = ("events.change_event", "events.approve_event", "events.delete_report", "auth.add_user")
    assert tuple(user.has_perm(right) for right in rights) == may
    assert user.has_perm("events.view_event")


def test_missing_samples_leave_out_what_is_stored_or_was_deleted():
    stored, deleted = make_report("Stored."), make_report("Deleted.")
    deleted.delete()

    samples = [(text, About()) for text in (stored.text, "Deleted.", "New.")]
    assert missing_samples(samples) == [("New.", About())]


def test_ingest_stores_nothing_where_one_line_is_wrong(tmp_path):
    file = tmp_path / "reports.jsonl"
    file.write_text('{"text": "One."}\n{"text": 2}\n')

    with pytest.raises(CommandError) as refused:
        run("ingest", str(file))

    assert str(refused.value) == (
        f'{file}, line 2: each line is a JSON object with a "text", such as {{"text": "..."}}. Nothing was stored.'
    )
    assert Report.objects.count() == 0


def test_ingest_refuses_an_impossible_score(tmp_path):
    with pytest.raises(CommandError, match="scores lie between 0 and 1"):
        run("ingest", "a.txt", "--approve-above", "80")


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    (settings.MEDIA_ROOT / "2026").mkdir(parents=True)
    (settings.MEDIA_ROOT / "2026" / "scan.txt").write_text("scan")
    return settings.MEDIA_ROOT


@pytest.mark.django_db(transaction=True)
def test_restore_brings_back_what_backup_kept(tmp_path, media):
    event = make_event(title="Kept", report=make_report("Held in Palmyra."))
    file = tmp_path / "backup.zip"
    told = run("backup", str(file))
    make_event(title="Later")
    (media / "2026" / "scan.txt").write_text("changed")

    run("restore", str(file), "--replace")

    assert told.startswith("Backed up: 1 reports, 1 events, ")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(Event.objects.values_list("pk", "title")) == [(event.pk, "Kept")]
    assert (media / "2026" / "scan.txt").read_text() == "scan"


@pytest.mark.django_db(transaction=True)
def test_restore_asks_before_it_replaces_reports(tmp_path, media):
    make_report("Held in Palmyra.")
    run("backup", str(tmp_path / "backup.zip"))

    with pytest.raises(CommandError, match="run again with --replace"):
        run("restore", str(tmp_path / "backup.zip"))


def test_read_manifest_refuses_a_damaged_backup(tmp_path):
    file = tmp_path / "backup.zip"
    manifest = {
        "engine": "sqlite", "made": "", "events": 0, "reports": 0, "migrations": [],
        "sha256": {"a": "0" * 64}, "format": 1
    }  # fmt: skip
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("a", "changed")
        out.writestr("manifest.json", json.dumps(manifest))

    with pytest.raises(UnreadableBackup) as refused:
        read_manifest(file)

    assert str(refused.value) == f"{file} is damaged: a is not what was written."


def test_read_manifest_refuses_what_is_no_backup(tmp_path):
    (tmp_path / "a.zip").write_text("no")

    with pytest.raises(UnreadableBackup):
        read_manifest(tmp_path / "a.zip")


def test_doctor_tells_what_is_missing_and_what_to_do(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    out = StringIO()

    with pytest.raises(CommandError, match="need attention"):
        call_command("doctor", stdout=out)

    lines = out.getvalue().splitlines()
    assert "ok     The database is up to date." in lines
    assert "WRONG  There is no administrator; run: manage.py first_run" in lines
    assert "WRONG  There is no basemap, so maps show events on an empty ground; run: manage.py build_basemap" in lines


def test_doctor_tells_damaged_files_and_what_mends_each(settings, tmp_path):
    settings.DATA_DIR, settings.INDEX_DIR = tmp_path, tmp_path / "index"
    (tmp_path / "basemap").mkdir()
    map_ = tmp_path / "basemap" / "world.pmtiles"
    map_.write_bytes(b"PMTiles\x03 and tiles")
    map_.with_suffix(".json").write_text(json.dumps({"bytes": 18, "sha256": "0" * 64}))
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "events-1.index").write_bytes(b"WLINDEX1 and columns")
    (tmp_path / "index" / "current").write_text("events-1.index")
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("doctor", "--deep", stdout=out)

    lines = out.getvalue().splitlines()
    assert "WRONG  The file of the index of events is damaged; run: manage.py build_index --anew" in lines
    assert (
        f"WRONG  {map_} is damaged, so maps may show events on an empty ground; build it again: manage.py build_basemap"
    ) in lines
    # What it advises mends it.
    live.build()
    assert not store.is_damaged(settings.INDEX_DIR)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL's index is looked at without writing")
def test_doctor_takes_a_database_that_cannot_be_written_for_no_damage(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    out = StringIO()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = 1")
    try:
        with pytest.raises(CommandError):
            call_command("doctor", "--deep", stdout=out)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only = 0")

    told = out.getvalue()
    assert "WRONG  The database could not be looked through (attempt to write a readonly database)" in told
    assert "The database is damaged" not in told


def test_file_handed_in_is_kept_until_the_gazetteer_is_whole_again(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    handed_in = hand_in([("a.txt", BytesIO(b"Held in Palmyra on 3 May 2020."))], About(), make_user("analyst"))

    with pytest.raises(GazetteerMissing):
        read_file(handed_in.files.get().pk, _Damaged())

    file = handed_in.files.get()
    assert (file.state, Path(file.upload.path).read_bytes()) == ("reading", b"Held in Palmyra on 3 May 2020.")


class _Damaged:
    version = "1"

    def __getattr__(self, name):
        raise GazetteerMissing("The gazetteer is damaged; run: manage.py build_gazetteer")
