"""What may be deleted: work that nobody approved. Everything else is rejected instead, and stays in the record."""

from collections.abc import Collection

from django.db import transaction

from events.errors import BadChange
from events.models import Event, Evidence, Report
from events.queries import within_reach
from events.workflow.rights import User, author, require


@transaction.atomic
def delete_events(ids: Collection[int], user: User, reason: str = "Deleted") -> int:
    """Delete drafts and rejected events with their evidence; return how many. Their history stays.

    Raises BadChange where one is approved or others were merged into it, or where ``user`` may not delete.
    """
    require(user, "events.delete_event")
    events = list(within_reach(user, Event.objects.select_for_update().filter(pk__in=ids)))
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
        event._history_user = author(user)
        event._change_reason = reason[:100]
        event.delete()
    return len(events)


@transaction.atomic
def delete_report(report_id: int, user: User, reason: str = "Deleted") -> None:
    """Delete a report with its mentions and with the events that nobody approved. Histories stay.

    Raises BadChange where an approved event rests on it, or where ``user`` may not delete reports.
    """
    require(user, "events.delete_report")
    report = within_reach(user, Report.objects.filter(pk=report_id)).first()
    if report is None:
        raise BadChange(f"There is no report R-{report_id}; nothing was deleted.")
    own = Event.objects.filter(report=report)
    quoting = Event.objects.filter(evidence__report=report).exclude(report=report).distinct()
    if approved := [event.code for event in (*own.filter(status="approved"), *quoting)]:
        raise BadChange(f"{report.code} stays: {', '.join(sorted(set(approved)))} rests on it. Reject that first.")
    if user is None or user.has_perm("events.delete_event"):
        delete_events(list(own.values_list("pk", flat=True)), user, reason)
    elif own.exists():
        raise BadChange("Your account may not delete the events that rest on this report.")
    Evidence.objects.filter(report=report).delete()
    report._history_user = author(user)
    report._change_reason = reason[:100]
    report.delete()
