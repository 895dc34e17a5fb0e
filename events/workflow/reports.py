"""What is known about a report, brought back to an earlier state; its text never changed."""

from django.db import transaction

from events.errors import BadChange, Outdated
from events.models import Report
from events.models.deletion import DELETED
from events.queries import readable, within_reach
from events.workflow.rights import User, author, require

_BROUGHT_BACK = ("title", "url", "archive_url", "language", "published", "sensitivity", "source_id")


@transaction.atomic
def revert_report(report_id: int, state: int, seen: int, user: User) -> Report:
    """Bring a report back to the state with that number in its history; ``seen`` is the number of its latest one.

    It is a change as any other: recorded, and taken back in the same way.

    Raises BadChange where there is no such state, its source is gone, or ``user`` may not change it so: who sees a
    report is decided by those who may approve; Outdated where somebody changed it meanwhile.
    """
    require(user, "events.change_report")
    report = within_reach(user, Report.objects.select_for_update().filter(pk=report_id)).first()
    if report is None:
        raise BadChange(f"There is no report R-{report_id}; nothing was changed.")
    latest = report.history.first()
    if latest is None or latest.history_id != seen:
        raise Outdated(f"Somebody else changed {report.code} after you opened it; load the page again.")
    before = report.history.filter(history_id=state).first()
    if before is None or before.history_id == latest.history_id:
        raise BadChange(f"{report.code} has no such earlier state; load the page again.")
    if before.sensitivity == DELETED:
        raise BadChange(f"{report.code} was deleted then; choose another state.")
    if before.sensitivity != report.sensitivity:
        require(user, "events.approve_event")
        if user is not None and before.sensitivity not in readable(user):
            raise BadChange("Your account does not read that level; ask somebody who does.")
    if before.source_id and not type(report).source.get_queryset().filter(pk=before.source_id).exists():
        raise BadChange("Its source of then is no longer stored; choose one in the administration.")
    for name in _BROUGHT_BACK:
        setattr(report, name, getattr(before, name))
    report._history_user = author(user)
    report._change_reason = f"Back to how it was on {before.history_date:%Y-%m-%d %H:%M}"
    report.save()
    return report
