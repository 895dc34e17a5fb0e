"""Who sees which events and reports."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import F, QuerySet

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import BadFilter, NotThere
from events.models import Event, Report
from events.queries.filter import ORDERS, EventFilter, matches

User = AbstractBaseUser | AnonymousUser | None


@dataclass(frozen=True, slots=True)
class Sight:
    """Which events somebody sees: those in one of ``statuses`` whose sensitivity is one of ``levels``."""

    statuses: tuple[str, ...]
    levels: tuple[str, ...]

    @property
    def in_steps(self) -> bool:
        """Tell whether whoever reads a level reads all below it, too, and so every report behind a visible event."""
        return self.levels == SENSITIVITIES[: len(self.levels)]


def sight(user: User, statuses: Iterable[str] = ()) -> Sight:
    """Return what ``user`` sees of the ``statuses`` asked for, none for drafts and approved.

    Visitors see approved events of public reports only. Rejected and merged events appear only where ``statuses`` names
    them, and only to those who see drafts.
    """
    asked = tuple(statuses) or ("draft", "approved")
    if not sees_drafts(user):
        asked = tuple(name for name in asked if name == "approved")
    return Sight(asked, readable(user))


def readable(user: User) -> tuple[str, ...]:
    """Return the sensitivities of reports that ``user`` may read; a visitor (or None) reads public ones."""
    levels = ["public"]
    if _may(user, "events.read_internal"):
        levels.append("internal")
    if _may(user, "events.read_restricted"):
        levels.append("restricted")
    return tuple(levels)


def sees_drafts(user: User) -> bool:
    """Tell whether ``user`` sees events that nobody has approved: those who may change events do."""
    return _may(user, "events.change_event")


def visible_reports(user: User) -> QuerySet[Report]:
    """Return the reports that ``user`` may read, newest first."""
    reports = Report.objects.filter(sensitivity__in=readable(user)).select_related("source")
    return reports.order_by(F("published_last").desc(nulls_last=True), "-id")


def visible_events(user: User, wanted: EventFilter | None = None) -> QuerySet[Event]:
    """Return the events that ``user`` may see and ``wanted`` asks for, ordered as it says.

    ``sight`` says what that is.

    Raises BadFilter where the filter contradicts itself or names an unknown order.
    """
    wanted = wanted or EventFilter()
    seen = sight(user, wanted.statuses)
    events = Event.objects.filter(status__in=seen.statuses, sensitivity__in=seen.levels)
    events = events.filter(matches(wanted, seen.levels))
    if wanted.order not in ORDERS:
        raise BadFilter(f"Events cannot be ordered by {wanted.order!r}; choose from: {', '.join(ORDERS)}.")
    return events.order_by(*ORDERS[wanted.order])


def event(user: User, event_id: int) -> Event:
    """Return one event in any status that ``user`` may see.

    Raises NotThere.
    """
    statuses = ("draft", "approved", "rejected", "merged") if sees_drafts(user) else ("approved",)
    found = Event.objects.filter(pk=event_id, status__in=statuses, sensitivity__in=readable(user)).first()
    if found is None:
        raise NotThere("event", event_id)
    return found


def _may(user: User, permission: str) -> bool:
    return user is not None and user.has_perm(permission)
