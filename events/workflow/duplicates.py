"""Proposes events that may be one, and keeps what people say of such pairs."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from events.errors import BadChange
from events.matching.likeness import likeness
from events.models import Event, PossibleDuplicate
from events.queries.comparable import comparable, traits
from events.workflow.rights import User, author, require

# From this likeness on a pair is proposed.
PROPOSED = 0.5


@transaction.atomic
def propose_duplicates(events: Iterable[Event]) -> list[PossibleDuplicate]:
    """Compare ``events`` with those near them and store each pair that is likely one; return the pairs.

    Doing it again changes nothing but scores; what somebody refused stays refused. Pairs of these events that are no
    longer alike are withdrawn, unless somebody refused them.
    """
    found: dict[tuple[int, int], PossibleDuplicate] = {}
    compared = [event for event in events if event.status in {"draft", "approved"}]
    for event in compared:
        mine = traits(event)
        for other in comparable(event):
            pair = (min(event.pk, other.pk), max(event.pk, other.pk))
            if pair in found:
                continue
            alike = likeness(mine, traits(other))
            if alike.score >= PROPOSED:
                grounds = {name: round(value, 2) for name, value in alike.grounds.items()}
                found[pair] = PossibleDuplicate(first_id=pair[0], second_id=pair[1], score=alike.score, grounds=grounds)
    ids = [event.pk for event in compared]
    earlier = PossibleDuplicate.objects.filter(Q(first__in=ids) | Q(second__in=ids), refused=False)
    gone = [old.pk for old in earlier if (old.first_id, old.second_id) not in found]
    PossibleDuplicate.objects.filter(pk__in=gone).delete()
    PossibleDuplicate.objects.bulk_create(
        found.values(),
        update_conflicts=True,
        unique_fields=["first", "second"],
        update_fields=["score", "grounds"],
    )
    return list(found.values())


def refuse_duplicate(event_id: int, other_id: int, user: User) -> None:
    """Record that two events are not the same; the pair is not proposed again. Raises BadChange."""
    _decide(event_id, other_id, user, refused=True, reason="Not the same event")


def reconsider_duplicate(event_id: int, other_id: int, user: User) -> None:
    """Take back that two events are not the same. Raises BadChange."""
    _decide(event_id, other_id, user, refused=False, reason="May be the same event after all")


@transaction.atomic
def _decide(event_id: int, other_id: int, user: User, *, refused: bool, reason: str) -> None:
    require(user, "events.approve_event")
    first, second = sorted((event_id, other_id))
    pair = PossibleDuplicate.objects.select_for_update().filter(first=first, second=second).first()
    if pair is None:
        raise BadChange(f"E-{first} and E-{second} are not proposed as one event; nothing was changed.")
    pair.refused = refused
    pair._history_user = author(user)
    pair._change_reason = reason
    pair.save()
