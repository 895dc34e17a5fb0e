"""What of stored work concerns a place of the gazetteer."""

from django.db.models import Count, Q, QuerySet

from events.models import Event, Report
from events.queries.filter import EventFilter
from events.queries.sight import User, visible_events, visible_reports


def reports_naming(user: User, gazetteer_id: str) -> QuerySet[Report]:
    """Return the reports that ``user`` may read and in which a name was taken for that place, newest first.

    ``times`` counts the mentions.
    """
    named = Q(mentions__place__gazetteer_id=gazetteer_id)
    return visible_reports(user).filter(named).annotate(times=Count("mentions", named, distinct=True))


def events_at(user: User, gazetteer_id: str) -> QuerySet[Event]:
    """Return the events that ``user`` may see and that happened at that place, began or ended there or lie around it,
    newest first."""
    at = Q()
    for role in ("place", "origin", "destination", "center"):
        at |= Q(**{f"{role}__gazetteer_id": gazetteer_id})
    return visible_events(user, EventFilter(order="newest")).filter(at)
