"""Says who is to review which events: reviewers give to anybody who may see them, analysts take and give back."""

from collections.abc import Mapping

from django.contrib.auth import get_user_model
from django.db import transaction

from events.errors import BadChange
from events.models import Assignment, Event
from events.queries import readable, within_reach
from events.workflow.rights import User, author, require


@transaction.atomic
def assign(wanted: Mapping[int, int | None], user: User) -> dict[int, int | None]:
    """Give each event (its number) to an account (its number; None: to nobody); return who had those that changed.

    All change, or none; giving back what this returns undoes it.

    Raises BadChange where an event is missing, where the account may not review it, and where ``user`` is no reviewer
    and would give to others or take from them.
    """
    require(user, "events.change_event")
    events = within_reach(user, Event.objects.filter(pk__in=wanted)).order_by("pk").in_bulk()
    if missing := sorted(wanted.keys() - events.keys()):
        raise BadChange(f"There is no event {', '.join(f'E-{pk}' for pk in missing)}; nothing was changed.")
    people = get_user_model().objects.in_bulk({pk for pk in wanted.values() if pk})
    held = {one.event_id: one for one in Assignment.objects.select_for_update().filter(event__in=events)}
    before: dict[int, int | None] = {}
    for pk, person_id in wanted.items():
        one = held.get(pk) or Assignment(event=events[pk])
        if one.person_id == person_id:
            continue
        person = people.get(person_id) if person_id else None
        _check(events[pk], person_id, person, one.person_id, user)
        before[pk] = one.person_id
        one.person = person
        one._history_user = author(user)
        one._change_reason = f"Assigned to {person.get_username()}"[:100] if person else "Given back"
        one.save()
    return before


def _check(event: Event, person_id: int | None, person: User, holder: int | None, user: User) -> None:
    if person_id and (person is None or not person.is_active or not person.has_perm("events.change_event")):
        raise BadChange("This account may not review events; choose another one.")
    if person is not None and event.sensitivity not in readable(person):
        raise BadChange(
            f"{person.get_username()} may not read what {event.code} rests on; choose somebody else, or leave it out."
        )
    if user is None or user.has_perm("events.approve_event"):
        return
    if {person_id, holder} - {None, user.pk}:
        raise BadChange(
            "Your account takes events that nobody has, and gives its own back; ask a reviewer to assign others."
        )
