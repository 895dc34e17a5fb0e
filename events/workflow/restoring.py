"""Brings back what was deleted, as it was."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ForeignKey
from django.utils.timezone import now

from events.errors import BadChange
from events.models import Attachment, Deletion, Event, Import, Place, RememberedName, Report, Source, View
from events.models.deletion import DELETED
from events.queries import deletion
from events.workflow.accounts import restore_account
from events.workflow.rights import User, author, name_of
from events.workflow.saving import save_change


@transaction.atomic
def restore(deletion_id: int, user: User) -> Deletion:
    """Bring back what a deletion took, a report with its events.

    Raises NotThere where ``user`` may not, BadChange where something else took its name or its report is deleted.
    """
    found = deletion(user, deletion_id)
    # Two who restore at once: the second one waits here, and finds it done.
    found = Deletion.objects.select_for_update().get(pk=found.pk)
    if found.restored_at or found.purged_at:
        raise BadChange(f"{found.code} was restored or purged meanwhile; load the page again.")
    _ACTS[found.kind](found, user)
    _done(found, user)
    return found


def brought_back(kind: str, number: int, user: User) -> None:
    """Note that something deleted is there again, where it came back by another way."""
    for found in Deletion.objects.filter(kind=kind, number=number, restored_at=None, purged_at=None):
        _done(found, user)


def _done(found: Deletion, user: User) -> None:
    found.restored_at, found.restored_by = now(), name_of(user)
    found.save(update_fields=["restored_at", "restored_by"])


def _event(found: Deletion, user: User) -> None:
    event = Event.objects.select_for_update().get(pk=found.number)
    report = Report.objects.filter(pk=event.report_id).first()
    if report is not None and report.sensitivity == DELETED:
        raise BadChange(f"{event.code} rests on {report.code}, which is deleted; restore that first.")
    event.status = found.status
    save_change(event, event.version, user, "Restored")


def _report(found: Deletion, user: User) -> None:
    report = Report.objects.select_for_update().get(pk=found.number)
    report.sensitivity = found.level
    report._history_user, report._change_reason = author(user), "Restored"
    report.save()
    for taken in found.taken.select_for_update().filter(restored_at=None, purged_at=None):
        _event(taken, user)
        _done(taken, user)


def _source(found: Deletion, user: User) -> None:
    source = Source.objects.get(pk=found.number)
    source.deleted_at = None
    source._history_user, source._change_reason = author(user), "Restored"
    source.save()


def _attachment(found: Deletion, user: User) -> None:
    Attachment.objects.filter(pk=found.number).update(deleted_at=None)


def _view(found: Deletion, user: User) -> None:
    view = View.objects.get(pk=found.number)
    if View.objects.filter(owner=view.owner_id, name=view.name, deleted_at=None).exists():
        raise BadChange(f"You have a view named {view.name!r} now; rename it first.")
    view.deleted_at = None
    view._history_user, view._change_reason = author(user), "Restored"
    view.save()


def _import(found: Deletion, user: User) -> None:
    one = Import.objects.select_for_update().get(pk=found.number)
    if not one.upload:
        raise BadChange(f"The file of {found.code} was kept for a while only and is gone; import it again.")
    one.state = "new"
    one.save(update_fields=["state", "touched"])


def _from_history(found: Deletion, user: User) -> None:
    """Store a row anew, under its number, as the last step of its history has it."""
    model: Any = {"place": Place, "name": RememberedName}[found.kind]
    last = model.history.filter(id=found.number).first()
    row = last.instance if last else None
    links = [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
    if row is None or any(
        getattr(row, link.attname) is not None
        and not link.related_model._base_manager.filter(pk=getattr(row, link.attname)).exists()
        for link in links
    ):
        raise BadChange(f"What {found.code} was about is gone; it cannot be restored.")
    row._history_user, row._change_reason = author(user), "Restored"
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise BadChange(f"{found.name} is there anew; delete that first.") from None


_ACTS = {
    **{"event": _event, "report": _report, "source": _source, "view": _view, "import": _import},
    "attachment": _attachment,
    **{"place": _from_history, "name": _from_history, "account": restore_account},
}
