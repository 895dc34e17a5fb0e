"""What every page's frame needs to know: who is asking and what waits for review."""

from functools import cache, partial

from django.http import HttpRequest

from events import queries


def site(request: HttpRequest) -> dict[str, object]:
    """Return ``site``: what the visitor may do, and how many drafts wait (asked of the database if shown)."""
    user = getattr(request, "user", None)
    may_review = bool(user and user.has_perm("events.change_event"))
    return {
        "site": {
            "may_add": bool(user and user.has_perm("events.add_report")),
            "may_review": may_review,
            "may_decide": bool(user and user.has_perm("events.approve_event")),
            "to_review": cache(partial(queries.drafts_to_review, user)) if may_review else 0,
        }
    }
