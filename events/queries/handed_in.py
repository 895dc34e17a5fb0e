"""What became of handed-in files, and the files beside reports."""

from dataclasses import dataclass

from events.errors import NotThere
from events.models import Attachment, Intake, IntakeFile, Report
from events.queries.sight import User, visible_reports


@dataclass(frozen=True, slots=True)
class FileRead:
    """A handed-in file; ``read`` says how many reports it gave.

    ``reports`` are the first fifty of them that the user may read; ``hidden`` counts those whose text was stored before
    by others and that the user may not read.
    """

    file: IntakeFile
    reports: tuple[Report, ...]
    read: int
    hidden: int

    @property
    def ended(self) -> bool:
        return self.file.state in ("done", "failed")


@dataclass(frozen=True, slots=True)
class HandedIn:
    """An intake with its files in the order they were chosen."""

    intake: Intake
    files: tuple[FileRead, ...]


def intake(user: User, intake_id: int) -> HandedIn:
    """Return an intake of ``user``'s own; those who read restricted reports see everybody's.

    Raises NotThere.
    """
    found = Intake.objects.filter(pk=intake_id).first()
    may = user is not None and found is not None
    if not may or not (found.added_by_id == user.pk or user.has_perm("events.read_restricted")):
        raise NotThere("intake", intake_id)
    seen = visible_reports(user)
    files = []
    for file in found.files.all():
        reports = seen.filter(handed_in=file).order_by("pk")
        count = file.reports.count()
        files.append(FileRead(file, tuple(reports[:50]), count, count - reports.count()))
    return HandedIn(found, tuple(files))


def attachment(user: User, report_id: int, attachment_id: int) -> Attachment:
    """Return a file beside a report that ``user`` may read.

    Raises NotThere, also where it is deleted.
    """
    found = Attachment.objects.filter(
        pk=attachment_id, deleted_at=None, report__in=visible_reports(user).order_by().filter(pk=report_id)
    ).first()
    if found is None:
        raise NotThere("attachment", attachment_id)
    return found
