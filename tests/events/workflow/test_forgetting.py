"""What is kept for a while only is deleted after that while, and not before."""

import os
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone

from events.models import Attachment, Import, IntakeFile, KeptAnswer
from events.models.intake import Intake
from events.queries.files import stray_files
from events.queries.soundness import flaws
from events.workflow.forgetting import sweep
from tests.factories import make_report, make_user

pytestmark = pytest.mark.django_db


def test_forget_deletes_what_is_old_enough(capsys):
    user, now = make_user(), timezone.now()
    for days in (1, 8, 31):
        KeptAnswer.objects.create(user=user, key=str(days), asked="x")
        KeptAnswer.objects.filter(key=str(days)).update(created=now - timedelta(days=days))
        attempt = AccessAttempt.objects.create(username=str(days), ip_address="198.51.100.7", failures_since_start=1)
        AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=now - timedelta(days=days))

    call_command("forget")

    assert list(KeptAnswer.objects.values_list("key", flat=True)) == ["1"]
    assert sorted(AccessAttempt.objects.values_list("username", flat=True)) == ["1", "8"]
    assert capsys.readouterr().out.splitlines() == [
        "1 sign-in attempts deleted.",
        "0 sessions deleted.",
        "2 answers deleted.",
    ]


@pytest.fixture
def strays(settings, tmp_path):
    """A media folder with files that rows name, one that nothing names, and one that is somebody's own."""
    settings.MEDIA_ROOT = tmp_path
    upload = ContentFile(b"x", name="x.csv")
    attachment = Attachment(report=make_report(), name="a.txt", size=1, sha256="0")
    attachment.file.save("a", ContentFile(b"a"))
    left = Import.objects.create(name="x.csv", source="A", format="csv", state="new", upload=upload)
    handed_in = IntakeFile.objects.create(intake=Intake.objects.create(), name="y", state="waiting", upload=upload)
    named = {attachment.file.name, left.upload.name, handed_in.upload.name}
    for name in ("attachments/left", "imports/left.csv", "intake/left", "notes/own"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    return named, ["attachments/left", "imports/left.csv", "intake/left"]


def in_folder(folder) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_sweep_removes_files_that_nothing_names_once_they_lay_there_for_a_day(strays, tmp_path, monkeypatch):
    named, lost = strays
    before = in_folder(tmp_path)
    assert (named < before, sweep()["stray files"], in_folder(tmp_path)) == (True, 0, before)

    later = timezone.now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)

    assert sweep()["stray files"] == len(lost)
    assert in_folder(tmp_path) == named | {"notes/own"}


def test_doctor_tells_of_files_that_nothing_names(strays, monkeypatch):
    _named, lost = strays
    assert [flaw for flaw in map(str, flaws()) if "files" in flaw] == []

    later = timezone.now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr("events.queries.soundness.now", lambda: later)

    [told] = [flaw for flaw in map(str, flaws()) if "files" in flaw]
    assert told.startswith("3 files in ")
    assert told.endswith(f"are of nothing that is stored ({', '.join(lost)}); run: manage.py sweep")


def test_stray_files_are_none_of_those_that_were_put_there_a_moment_ago(strays, tmp_path):
    """A backup that is brought back puts old files in place before the rows that name them."""
    _named, lost = strays
    for name in lost:
        os.utime(tmp_path / name, (0, 0))

    assert stray_files(timezone.now() - timedelta(days=1)) == []
    assert stray_files(timezone.now() + timedelta(minutes=1)) == lost
