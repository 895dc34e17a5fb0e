"""How many events a filter leaves, by kind, and when one of them changed last: what a manifest tells."""

from datetime import datetime

from django.db.models import Count, Max

from events.queries.filter import EventFilter
from events.queries.sight import User, visible_events


def tally(user: User, wanted: EventFilter) -> tuple[dict[str, int], datetime | None]:
    """Return kind -> number of the events that ``user`` may see, and the last change among them."""
    found = visible_events(user, wanted).order_by()
    kinds = dict(found.values_list("kind").annotate(n=Count("pk")).values_list("kind", "n"))
    return dict(sorted(kinds.items())), found.aggregate(last=Max("updated"))["last"]
