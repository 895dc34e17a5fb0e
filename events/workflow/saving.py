"""Saves changed events with their history: one new version each, by whom and why."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import BadChange, Outdated
from events.models import Event, Evidence
from events.workflow.derived import derive
from events.workflow.rights import User, author


@transaction.atomic
def save_change(event: Event, expected_version: int, user: User, reason: str) -> None:
    """Store ``event`` as its next version.

    Raises Outdated where the stored version is not ``expected_version``: somebody else changed it meanwhile; BadChange
    where it is gone.
    """
    stored = Event.objects.select_for_update().filter(pk=event.pk).values_list("version", flat=True).first()
    if stored is None:
        raise BadChange(f"{event.code} was deleted meanwhile; nothing was stored.")
    if stored != expected_version:
        raise Outdated(
            f"Somebody else changed {event.code} after you opened it, so nothing was stored. "
            "Load it again and repeat your change."
        )
    event.version = stored + 1
    derive(event, _quotes(event))
    event._history_user = author(user)
    event._change_reason = reason[:100]
    event.save()
    # A state that is brought back may be older than the sensitivity of its reports.
    Event.objects.filter(pk=event.pk).refresh_sensitivity()
    event.refresh_from_db(fields=["sensitivity"])


def _quotes(event: Event) -> Iterable[str]:
    """The words that a search finds an event by: its own, and those merged into it that no fewer people may read."""
    levels = SENSITIVITIES[: SENSITIVITIES.index(event.sensitivity) + 1]
    # Asked for by number: of "this or merged into this" databases look through the evidence of all events.
    merged = list(Event.objects.filter(merged_into=event, sensitivity__in=levels).values_list("pk", flat=True))
    quoted = Evidence.objects.filter(event__in=[event.pk, *merged])
    return quoted.filter(Q(event=event) | Q(report__sensitivity__in=levels)).values_list("quote", flat=True)


@transaction.atomic
def save_many(events: Sequence[Event], fields: Sequence[str], user: User, reason: str) -> None:
    """Store ``fields`` of many events, each as its next version."""
    now = timezone.now()
    for event in events:
        event.version += 1
        event.updated = now
    bulk_update_with_history(
        list(events),
        Event,
        [*fields, "version", "updated"],
        batch_size=500,
        default_user=author(user),
        default_change_reason=reason[:100],
    )
