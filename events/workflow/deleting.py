"""Deleting hides: nothing is lost until it is purged. What people approved is rejected first."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.timezone import now

from events.errors import BadChange
from events.models import Attachment, Deletion, Event, Place, Report, Source
from events.models.deletion import DELETED
from events.queries import within_reach
from events.workflow.rights import User, author, name_of, require
from events.workflow.saving import save_change


@transaction.atomic
def delete_events(ids: Collection[int], user: User, reason: str = "Deleted", along: Deletion | None = None) -> int:
    """Delete drafts and rejected events; return how many. They can be restored (``restoring.restore``).

    Raises BadChange where one is approved or others were merged into it, or where ``user`` may not delete.
    """
    require(user, "events.delete_event")
    events = list(within_reach(user, Event.objects.select_for_update().filter(pk__in=ids).exclude(status=DELETED)))
    for event in events:
        if event.status == "approved":
            raise BadChange(f"{event.code} is approved; reject it before you delete it.")
        if event.status == "merged":
            raise BadChange(
                f"{event.code} was merged into E-{event.merged_into_id}; take that back before you delete it."
            )
        if event.merged_from.exists():
            raise BadChange(f"Other events were merged into {event.code}, so it stays; reject it instead.")
    for event in events:
        note("event", event.pk, event.title, user, reason, level=event.sensitivity, status=event.status, along=along)
        event.status = DELETED
        save_change(event, event.version, user, reason)
    return len(events)


@transaction.atomic
def delete_report(report_id: int, user: User, reason: str = "Deleted") -> None:
    """Delete a report with its mentions and with the events that nobody approved; all of it can be restored.

    Raises BadChange where an approved event rests on it, or where ``user`` may not delete reports.
    """
    require(user, "events.delete_report")
    stored = Report.objects.select_for_update().filter(pk=report_id).exclude(sensitivity=DELETED)
    report = within_reach(user, stored).first()
    if report is None:
        raise BadChange(f"There is no report R-{report_id}; nothing was deleted.")
    own = Event.objects.filter(report=report).exclude(status=DELETED)
    quoting = Event.objects.filter(evidence__report=report).exclude(report=report).exclude(status=DELETED).distinct()
    if approved := [event.code for event in (*own.filter(status="approved"), *quoting)]:
        raise BadChange(f"{report.code} stays: {', '.join(sorted(set(approved)))} rests on it. Reject that first.")
    if user is not None and not user.has_perm("events.delete_event") and own.exists():  # type: ignore[union-attr]
        raise BadChange("Your account may not delete the events that rest on this report.")
    noted = note("report", report.pk, str(report), user, reason, level=report.sensitivity)
    delete_events(list(own.values_list("pk", flat=True)), user, reason, noted)
    report.sensitivity = DELETED
    report._history_user = author(user)
    report._change_reason = reason[:100]
    report.save()


@transaction.atomic
def delete_source(source_id: int, user: User, reason: str = "Deleted") -> None:
    """Delete a source that no report is of; it can be restored.

    Raises BadChange where a report is of it, or where ``user`` may not delete sources.
    """
    require(user, "events.delete_source")
    source = Source.objects.select_for_update().filter(pk=source_id, deleted_at=None).first()
    if source is None:
        raise BadChange("There is no such source; nothing was deleted.")
    if source.reports.exists():
        raise BadChange(f"{source.name} stays: reports are of it. Give them another source first.")
    note("source", source.pk, source.name, user, reason)
    source.deleted_at = now()
    source._history_user = author(user)
    source._change_reason = reason[:100]
    source.save()


@transaction.atomic
def delete_place(place_id: int, user: User, reason: str = "Deleted") -> None:
    """Delete a place that nothing stored names; its history keeps it, and it can be restored from there.

    Raises BadChange where something names it, or where ``user`` may not delete places.
    """
    require(user, "events.delete_place")
    place = Place.objects.select_for_update().filter(pk=place_id).first()
    if place is None:
        raise BadChange("There is no such place; nothing was deleted.")
    # That it was stored tells that somebody reported from there, at any level.
    note("place", place.pk, str(place), user, reason, level="restricted")
    place._history_user, place._change_reason = author(user), reason[:100]
    try:
        place.delete()
    except ProtectedError:
        raise BadChange(f"{place.name} stays: mentions, events or remembered names are of it.") from None


@transaction.atomic
def delete_attachment(attachment_id: int, user: User, reason: str = "Deleted") -> None:
    """Take a file from beside its report; it can be restored.

    Raises BadChange where there is none, or where ``user`` may not delete files.
    """
    require(user, "events.delete_attachment")
    files = Attachment.objects.select_for_update(of=("self",)).filter(pk=attachment_id, deleted_at=None)
    reports = within_reach(user, Report.objects.exclude(sensitivity=DELETED)).order_by()
    found = files.filter(report__in=reports.values("pk")).select_related("report").first()
    if found is None:
        raise BadChange("There is no such file; nothing was deleted.")
    note("attachment", found.pk, found.name, user, reason, level=found.report.sensitivity)
    found.deleted_at = now()
    found.save(update_fields=["deleted_at"])


def note(
    kind: str,
    number: int,
    name: str,
    user: User,
    reason: str,
    *,
    level: str = "public",
    status: str = "",
    owner: User = None,
    along: Deletion | None = None,
) -> Deletion:
    """Write down a deletion, so that it can be found and taken back."""
    return Deletion.objects.create(
        kind=kind,
        number=number,
        name=name[:500],
        level=level,
        status=status,
        owner=author(owner),
        along=along,
        by=name_of(user),
        reason=reason[:100],
    )
