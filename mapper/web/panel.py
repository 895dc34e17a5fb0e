"""What the explorer's panel of one event adds to the event itself: its version, its history, and what may be it."""

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from events import queries

# Steps of the history that the panel lists; the page of the event has all.
MOST_STEPS = 50


@require_safe
def panel(request: HttpRequest, event_id: int) -> JsonResponse:
    """Answer with version, history and similar events, as far as whoever asks may see them. Raises NotThere."""
    page = queries.event_page(request.user, event_id)
    event = page.event
    may_edit = request.user.has_perm("events.change_event")
    answer = {
        "id": event.pk,
        "status": event.status,
        "version": event.version,
        "may_decide": request.user.has_perm("events.approve_event") and event.status != "merged",
        "edit": reverse("event-edit", args=[event.pk]) if may_edit else "",
        "history": [
            {"when": step.when.isoformat(timespec="seconds"), "who": step.who, "reason": step.reason}
            for step in page.changes[:MOST_STEPS]
        ],
        "similar": [
            {"id": other.event.pk, "title": other.event.title, "score": other.score} for other in page.duplicates
        ],
    }
    return JsonResponse(answer, headers={"Cache-Control": "private, no-cache"})
