"""Events counted: in all, by what they are, and those that wait for a decision."""

from dataclasses import dataclass

from django.db.models import Count

from events.index.rendering import are_current
from events.models import Event, Rendition
from events.queries.filter import EventFilter
from events.queries.sight import User, readable, visible_events


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events there are in all, and by kind, type and status (name -> number, largest first)."""

    total: int
    kinds: dict[str, int]
    types: dict[str, int]
    statuses: dict[str, int]


def counts(user: User, wanted: EventFilter | None = None) -> Counts:
    """Count what ``visible_events`` would return: in all, by kind, by type and by status."""
    events = visible_events(user, wanted).order_by()
    by_name = [
        dict(events.values_list(column).annotate(n=Count("pk")).order_by("-n", column))
        for column in ("kind", "type", "status")
    ]
    return Counts(sum(by_name[0].values()), *by_name)


def drafts_to_review(user: User = None) -> int:
    """Return how many drafts wait for a decision; with ``user``, only those that the user may see."""
    drafts = Event.objects.filter(status="draft")
    return (drafts.filter(sensitivity__in=readable(user)) if user else drafts).count()


def renditions_waiting() -> int:
    """Return how many events are not ready to be sent: all of them where another version made what is kept."""
    kept = Rendition.objects.exclude(status="")
    return kept.filter(form__isnull=True).count() if are_current() else kept.count()
