"""Takes a whole import back: what it added goes, what it changed is as it was; what somebody touched since stays."""

from django.db import connection, transaction
from django.db.models import F

from events.errors import BadChange
from events.models import Event, Import
from events.workflow.rights import User, author, require
from events.workflow.saving import save_change

_KEPT = frozenset({"id", "version", "created", "updated"})
_BLOCK = 5000


def may_undo(one: Import, user: User) -> bool:
    """Tell whether ``user`` may take ``one`` back: whoever imported it, and those who may delete events."""
    if user is None or user.has_perm("events.delete_event"):
        return True
    return one.added_by_id is not None and one.added_by_id == user.pk and not one.approve


def undo_import(import_id: int, user: User) -> tuple[int, int, int]:
    """Take an import back; return how many events went, how many are as they were before, how many stay.

    An event stays that somebody approved, edited or merged since, or that rests on a report by now.

    Raises BadChange where ``user`` may not, or the import has not ended.
    """
    with transaction.atomic():
        one = Import.objects.select_for_update().get(pk=import_id)
        if not may_undo(one, user):
            require(user, "events.delete_event")
        if one.state not in ("done", "failed"):
            raise BadChange("This import is still running, or was taken back before; there is nothing to undo.")
        one.state = "undone"
        one.save(update_fields=["state", "touched"])
        written = Event.objects.filter(imported_in=one, version=F("import_version")).order_by("pk")
        back = [_bring_back(event, user) for event in written.filter(version__gt=1).iterator(chunk_size=500)]
        gone = 0
        while ids := _untouched(one):
            gone += _delete(ids, user)
        stay = Event.objects.filter(imported_in=one).count()
        one.said = f"{gone:,} events deleted, {len(back):,} as they were before, {stay:,} changed since and kept."
        one.save(update_fields=["said", "touched"])
    return gone, len(back), stay


def _untouched(one: Import) -> list[int]:
    found = Event.objects.filter(imported_in=one, version=1, merged_from=None, evidence=None, report=None)
    return list(found.order_by("pk").values_list("pk", flat=True)[:_BLOCK])


def _bring_back(event: Event, user: User) -> int:
    before = event.history.all()[1]
    for field in before.tracked_fields:
        if field.name not in _KEPT:
            setattr(event, field.attname, getattr(before, field.attname))
    # What the file said then is not kept; importing that file again changes nothing but this mark.
    event.import_version, event.import_digest = event.version + 1, ""
    save_change(event, event.version, user, "Import taken back")
    return event.pk


def _delete(ids: list[int], user: User) -> int:
    """Delete events that nothing hangs on, leaving the last step of each history."""
    history = Event.history.model._meta  # type: ignore[attr-defined]
    kept = {field.column for field in history.local_concrete_fields}
    same = ", ".join(f'"{f.column}"' for f in Event._meta.local_concrete_fields if f.column in kept)
    who = author(user)
    chosen = Event.objects.filter(pk__gte=ids[0], pk__lte=ids[-1])
    marks = ", ".join(["%s"] * len(ids))
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{history.db_table}" ({same}, "history_date", "history_type", "history_change_reason", '  # noqa: S608
            f'"history_user_id") SELECT {same}, CURRENT_TIMESTAMP, %s, %s, %s FROM "{Event._meta.db_table}" '
            f"WHERE id IN ({marks})",
            ["-", "Import taken back", who.pk if who else None, *ids],
        )
    return chosen.filter(pk__in=ids)._raw_delete(chosen.db)
