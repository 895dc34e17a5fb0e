"""What is kept for a while only: wrong passwords, sessions, answers to repeated requests, uploads, what was deleted."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.utils import timezone

from events.errors import BadChange
from events.index import live
from events.models import Deletion, Import, IntakeFile
from events.queries.files import stray_files
from events.workflow.purging import purge_deletion
from events.workflow.repeating import forget_answers

# Days that a wrong password is remembered: enough to see an attack, no longer.
ATTEMPT_DAYS = 30


def forget() -> dict[str, int]:
    """Delete what has been kept long enough; return how many of each."""
    now = timezone.now()
    return {
        "sign-in attempts": AccessAttempt.objects.filter(attempt_time__lt=now - timedelta(days=ATTEMPT_DAYS)).delete()[
            0
        ],
        "sessions": Session.objects.filter(expire_date__lt=now).delete()[0],
        "answers": forget_answers(),
    }


def sweep() -> dict[str, int]:
    """Do what ``forget`` does, drop files nobody needs or names, purge what was deleted long ago; return how many.

    How long is said by RETENTION_UPLOAD_DAYS and RETENTION_DELETED_DAYS; 0 keeps for good.
    """
    return {**forget(), "uploads": _uploads(), "stray files": _strays(), "deleted things": _deleted()}


def _uploads() -> int:
    """Drop files of imports that nobody confirmed or that were discarded, and of intakes that ended or failed."""
    if not settings.RETENTION_UPLOAD_DAYS:
        return 0
    before = timezone.now() - timedelta(days=settings.RETENTION_UPLOAD_DAYS)
    kept = [
        *Import.objects.filter(state__in=["new", "failed", "undone"], touched__lt=before).exclude(upload=""),
        *IntakeFile.objects.filter(state__in=["done", "failed"], touched__lt=before).exclude(upload=""),
    ]
    for one in kept:
        file = one.upload
        type(one).objects.filter(pk=one.pk).update(upload="")
        file.storage.delete(file.name)
    return len(kept)


def _strays() -> int:
    """Drop files that nothing stored names, as a killed process leaves them, once they lay there for a day."""
    strays = stray_files(timezone.now() - timedelta(days=1))
    for name in strays:
        default_storage.delete(name)
    return len(strays)


def _deleted() -> int:
    days = settings.RETENTION_DELETED_DAYS
    if not days:
        return 0
    before = timezone.now() - timedelta(days=days)
    purged = 0
    # What a report took along goes with it.
    for found in Deletion.objects.filter(at__lt=before, along=None, restored_at=None, purged_at=None).order_by("pk"):
        try:
            purge_deletion(found, None, f"Deleted for {days} days")
        except BadChange:
            # A source whose reports are in the bin goes after them.
            continue
        purged += 1
    if purged:
        live.rebuild()
    return purged
