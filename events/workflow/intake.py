"""Files handed in: kept first, then each read into reports; stopped, nothing is lost, and nothing stored twice."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import IO

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from events.documents import Document, read_document
from events.drafting.vocabulary import SENSITIVITIES
from events.errors import EventsError, GazetteerMissing, UnreadableReport
from events.models import Intake, IntakeFile, Report
from events.places.gazetteer import Gazetteer
from events.workflow.attaching import attach
from events.workflow.media import with_files
from events.workflow.quiet import untouched
from events.workflow.rights import User, author, require
from events.workflow.storing import About, ingest_report

# What is said of all files of an intake.
_TOLD = ("title", "url", "archive_url", "language", "published", "source", "sensitivity")
# Sentences kept of one file: a table with ten thousand bad rows has one cause.
_SAID = 20


@with_files
@transaction.atomic
def hand_in(files: Iterable[tuple[str, IO[bytes]]], about: About, user: User) -> Intake:
    """Keep files (name, content) to be read later, with what is known of all of them.

    Raises BadChange where ``user`` may not add reports, UnreadableReport where there is no file.
    """
    require(user, "events.add_report")
    intake = Intake.objects.create(added_by=author(user), **{name: getattr(about, name) for name in _TOLD})
    for name, content in files:
        given = PurePath(name.replace("\\", "/")).name[:255] or "file"
        upload = File(content, name=given)
        IntakeFile.objects.create(intake=intake, name=given, upload=upload, size=upload.size)
    if not intake.files.exists():
        raise UnreadableReport("There is no file; choose one, or paste a text.")
    return intake


def read_file(file_id: int, gazetteer: Gazetteer) -> IntakeFile:
    """Read one handed-in file into reports and say what became of it. Read again, it changes nothing.

    Each report is stored by itself, so that a stopped reading goes on where it was: what is stored is known again.
    """
    file = IntakeFile.objects.select_related("intake__added_by").get(pk=file_id)
    if file.state in ("done", "failed"):
        return file
    _touch(file, state="reading")
    user = file.intake.added_by
    if user is None:
        return _end(file, "failed", ["The account that handed it in is gone; hand it in again."])
    try:
        with file.upload.open("rb") as upload:
            raw = upload.read()
        documents = read_document(file.name, raw)
    except EventsError as problem:
        return _end(file, "failed", [str(problem)])
    except OSError:
        return _end(file, "failed", [f"{file.name} is not in the media folder any more; hand it in again."])
    _touch(file, found=len(documents))
    said, known = [], 0
    for number, document in enumerate(documents, start=1):
        try:
            report, new = _store(document, file.intake, len(documents) == 1, gazetteer, user)
        except GazetteerMissing:
            # Not the file's fault: it is read once the gazetteer is built again.
            raise
        except EventsError as problem:
            said.append(f"{document.where}: {problem}")
            continue
        file.reports.add(report)
        known += not new
        # What this reading stored before it was stopped lacks its file still.
        ours = new or (report.added_by_id == user.pk and report.added_at >= file.intake.added_at)
        if ours and len(documents) == 1 and file.name.lower().endswith((".pdf", ".docx", ".html", ".htm")):
            attach(report, file.name, raw, user)
        if number % 20 == 0:
            _touch(file, known=known)
    file.known = known
    failed = said and len(said) == len(documents)
    return _end(file, "failed" if failed else "done", said)


def lost() -> list[int]:
    """Return the files whose worker is gone, or that no worker was ever told of: they are to be read again."""
    begun = IntakeFile.objects.filter(untouched(), state__in=["waiting", "reading"])
    return list(begun.values_list("pk", flat=True))


def _store(document: Document, intake: Intake, alone: bool, gazetteer: Gazetteer, user: User) -> tuple[Report, bool]:
    if len(document.text.encode()) > settings.MAX_REPORT_BYTES:
        limit = settings.MAX_REPORT_BYTES / 1_000_000
        raise UnreadableReport(f"The text is larger than {limit:g} MB; split it, or paste the part that matters.")
    # What somebody typed about one report holds; among many, each knows best of itself.
    first, second = (intake, document) if alone else (document, intake)
    told = {name: getattr(first, name) or getattr(second, name) for name in _TOLD}
    # Of two levels the stricter holds: a file cannot open what somebody has closed.
    told["sensitivity"] = max(document.sensitivity or "public", intake.sensitivity, key=SENSITIVITIES.index)
    stored = ingest_report(document.text, About(**told), gazetteer, user)
    return stored.report, stored.new


def _touch(file: IntakeFile, **fields: object) -> None:
    for name, value in fields.items():
        setattr(file, name, value)
    file.save(update_fields=[*fields, "touched"])


def _end(file: IntakeFile, state: str, said: list[str]) -> IntakeFile:
    file.state = state
    file.said = "\n".join(said[:_SAID] + ([f"And {len(said) - _SAID} more."] if len(said) > _SAID else []))
    # What was read is kept by the reports; what could not be is with whoever handed it in.
    upload, file.upload = file.upload.name, ""
    file.save()
    if upload:
        # Only once it is stored that it was read: a reading that goes on needs its file.
        default_storage.delete(upload)
    return file
