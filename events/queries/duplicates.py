"""Events that may be one, and those that were merged: each only to those who may see both."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from events.models import Event, PossibleDuplicate
from events.queries.sight import User, readable, sees_drafts

_LIVE = ("draft", "approved")


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Another event that may be the same one: how likely (0 to 1), and the parts of that by name (-1 to 1)."""

    event: Event
    score: float
    grounds: dict[str, float]


def possible_duplicates(user: User, event: Event) -> tuple[Resemblance, ...]:
    """Return the events that may be the same as ``event``, likeliest first, to those who see drafts.

    Only events that ``user`` may see are named: nobody learns of a restricted report's event through another. What
    somebody found to be two events, or was merged or rejected meanwhile, is left out.
    """
    if not sees_drafts(user):
        return ()
    return tuple(_told(pair, event.pk) for pair in proposals(user).filter(Q(first=event.pk) | Q(second=event.pk)))


def proposals(user: User) -> QuerySet[PossibleDuplicate]:
    """Return the pairs of events that wait for a decision and that ``user`` may both see, likeliest first.

    ``first`` and ``second`` are loaded with their places and reports. Nothing for those who do not see drafts.
    """
    pairs = PossibleDuplicate.objects.filter(refused=False, **_seen(user, "first"), **_seen(user, "second"))
    if not sees_drafts(user):
        pairs = pairs.none()
    return pairs.select_related("first__report", "second__report").order_by("-score", "pk")


def merged_events(user: User, event: Event) -> tuple[Event, ...]:
    """Return the events that were merged into ``event`` and that ``user`` may see, to those who see drafts."""
    if not sees_drafts(user):
        return ()
    return tuple(Event.objects.filter(merged_into=event.pk, sensitivity__in=readable(user)).order_by("pk"))


def _seen(user: User, side: str) -> dict[str, object]:
    return {f"{side}__status__in": _LIVE, f"{side}__sensitivity__in": readable(user)}


def _told(pair: PossibleDuplicate, seen_from: int) -> Resemblance:
    other = pair.second if pair.first_id == seen_from else pair.first
    return Resemblance(other, pair.score, pair.grounds)


def resemblances(user: User, events: list[Event]) -> Iterator[tuple[int, Resemblance]]:
    """Yield event id and what it may be the same as, for many events with one query."""
    wanted = {event.pk for event in events}
    for pair in proposals(user).filter(Q(first__in=wanted) | Q(second__in=wanted)):
        for pk in {pair.first_id, pair.second_id} & wanted:
            yield pk, _told(pair, pk)
