"""Removes for good what was deleted: rows, histories, files, what was made of them; a tombstone stays."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Q
from django.utils.timezone import now

from events.errors import BadChange
from events.index import live
from events.models import (
    Assignment,
    Attachment,
    Deletion,
    Event,
    Evidence,
    Import,
    Mention,
    Place,
    PossibleDuplicate,
    RememberedName,
    Report,
    Source,
    View,
)
from events.queries import deletion
from events.workflow.accounts import empty_account
from events.workflow.rights import User, name_of, require

_MODELS: dict[str, Any] = {"event": Event, "report": Report, "source": Source, "view": View}


def purge(deletion_id: int, user: User, confirmed: str, reason: str = "Purged") -> Deletion:
    """Remove for good what a deletion took; ``confirmed`` is its code or its name, typed by whoever decides.

    Raises NotThere where ``user`` may not see it, BadChange where they may not purge or typed something else.
    """
    require(user, "events.purge")
    found = deletion(user, deletion_id)
    if " ".join(confirmed.split()).casefold() not in {found.code.casefold(), " ".join(found.name.split()).casefold()}:
        raise BadChange(f"Type {found.code} to remove it for good; nothing was removed.")
    found = purge_deletion(found, user, reason)
    live.rebuild()
    return found


def purge_deletion(found: Deletion, user: User, reason: str) -> Deletion:
    """Remove for good what ``found`` took, without asking anybody; the index is to be rebuilt once all is done."""
    files: list[Any] = []
    with transaction.atomic():
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                # What is deleted is overwritten in the file, not only forgotten.
                cursor.execute("PRAGMA secure_delete = ON")
        found = Deletion.objects.select_for_update().get(pk=found.pk)
        if found.restored_at or found.purged_at:
            raise BadChange(f"{found.code} was restored or purged meanwhile; load the page again.")
        if found.kind == "event":
            _events([found.number])
        elif found.kind == "report":
            files = _report(found.number)
        elif found.kind == "source":
            if Report.objects.filter(source=found.number).exists():
                raise BadChange(f"{found.code} stays: reports are of it, deleted ones too. Purge those first.")
            _source(found.number, user, reason)
        elif found.kind == "account":
            empty_account(found, user)
        elif found.kind == "import":
            files = [one.upload for one in Import.objects.filter(pk=found.number).exclude(upload="")]
            Import.objects.filter(pk=found.number).delete()
        elif found.kind == "attachment":
            files = [one.file for one in Attachment.objects.filter(pk=found.number)]
            Attachment.objects.filter(pk=found.number).delete()
        elif found.kind == "place":
            _forget(Place, [found.number])
        elif found.kind == "name":
            _forget(RememberedName, [found.number])
        else:
            View.objects.filter(pk=found.number).delete()
            _forget(View, [found.number])
        buried = Deletion.objects.filter(Q(pk=found.pk) | Q(along=found, restored_at=None, purged_at=None))
        buried.update(name="", purged_at=now(), purged_by=name_of(user), purge_reason=reason[:100])
        # Earlier deletions that were taken back tell its name, too.
        Deletion.objects.filter(kind=found.kind, number=found.number).update(name="")
        transaction.on_commit(lambda: _remove(files))
    found.refresh_from_db()
    return found


def _report(number: int) -> list[Any]:
    """Remove a report with all that was read from it; return its files, to be removed once that is stored."""
    # What was taken back before, and so is in no table but its history, is of this report, too.
    events = list(Event.objects.filter(report=number).values_list("pk", flat=True))
    Event.history.filter(report=number).exclude(id__in=events).delete()  # type: ignore[attr-defined]
    Evidence.objects.filter(report=number).delete()
    _events(events)
    gone = Deletion.objects.filter(kind="event", number__in=events)
    gone.update(name="")
    gone.filter(restored_at=None, purged_at=None).update(purged_at=now(), purge_reason="With its report")
    mentions = list(Mention.objects.filter(report=number).values_list("pk", flat=True))
    report = Report.objects.get(pk=number)
    attachments = list(report.attachments.all())
    files = [one.file for one in attachments]
    gone = Deletion.objects.filter(kind="attachment", number__in=[one.pk for one in attachments])
    gone.update(name="")
    gone.filter(restored_at=None, purged_at=None).update(purged_at=now(), purge_reason="With its report")
    for kept in report.handed_in.filter(upload__gt=""):
        files.append(kept.upload)
    # The file's own name may say what the report says.
    report.handed_in.update(name="", upload="", said="")
    report.delete()
    Mention.history.filter(report=number).delete()  # type: ignore[attr-defined]
    _forget(Mention, mentions)
    _forget(Report, [number])
    return files


def _source(number: int, user: User, reason: str) -> None:
    """Remove a source with the names that were remembered for it, those in the bin too."""
    of_it = RememberedName.history.filter(source_id=number)  # type: ignore[attr-defined]
    names = list(of_it.values_list("id", flat=True).distinct())
    Source.objects.filter(pk=number).delete()
    # What goes with it leaves a last step behind, so histories come after.
    _forget(RememberedName, names)
    gone = Deletion.objects.filter(kind="name", number__in=names)
    gone.filter(restored_at=None, purged_at=None).update(
        purged_at=now(), purged_by=name_of(user), purge_reason=reason[:100]
    )
    gone.update(name="")
    _forget(Source, [number])


def _events(numbers: list[int]) -> None:
    pairs = Q(first__in=numbers) | Q(second__in=numbers)
    PossibleDuplicate.objects.filter(pairs).delete()
    PossibleDuplicate.history.filter(pairs).delete()  # type: ignore[attr-defined]
    Event.objects.filter(pk__in=numbers).delete()
    Assignment.history.filter(event_id__in=numbers).delete()  # type: ignore[attr-defined]
    _forget(Event, numbers)


def _forget(model: Any, numbers: Iterable[int]) -> None:
    """Remove histories and what the administration noted, which repeat what was removed."""
    numbers = list(numbers)
    model.history.filter(id__in=numbers).delete()
    kind = ContentType.objects.get_for_model(model)
    LogEntry.objects.filter(content_type=kind, object_id__in=[str(number) for number in numbers]).delete()


def _remove(files: Iterable[Any]) -> None:
    for file in files:
        file.storage.delete(file.name)
