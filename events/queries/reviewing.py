"""What reviewing asks: an event as somebody saw it, who changed it last, and the next report that waits."""

from typing import Any

from django.db.models import Exists, OuterRef

from events.errors import BadChange
from events.models import Event, Report
from events.queries.sight import User, readable, sees_drafts, visible_reports


def event_as_of(event: Event, version: int) -> Any:
    """Return ``event`` as it was at ``version``: itself, or the state that its history holds.

    Raises BadChange where it never had that version.
    """
    if version == event.version:
        return event
    seen = event.history.filter(version=version).order_by("-history_id").first()
    if seen is None:
        raise BadChange(f"{event.code} never had version {version}; load the page again.")
    return seen


def last_author(event: Event) -> str:
    """Return the name of the account that changed ``event`` last, "" for the program itself."""
    step = event.history.select_related("history_user").first()
    return step.history_user.get_username() if step and step.history_user else ""


def next_report(user: User, report_id: int) -> Report | None:
    """Return the report with drafts that comes after ``report_id`` by number, from the first again after the last."""
    if not sees_drafts(user):
        return None
    drafts = Event.objects.filter(report=OuterRef("pk"), status="draft", sensitivity__in=readable(user))
    waiting = visible_reports(user).filter(Exists(drafts)).exclude(pk=report_id).order_by("pk")
    return waiting.filter(pk__gt=report_id).first() or waiting.first()
