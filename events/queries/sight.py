"""Who sees which events and reports, and what only they name: sources and places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import BadFilter, NotThere
from events.models import Event, Mention, Place, Report, Source
from events.queries.filter import ORDERS, EventFilter, matches

# Where an event names a place.
_PLACES = ("place", "origin", "destination", "center")

Stored = TypeVar("Stored", bound=Model)
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
    """Return the sensitivities of reports that ``user`` may read; a visitor (or None) reads public ones.

    Where REQUIRE_LOGIN closes the site, visitors read none.
    """
    if settings.REQUIRE_LOGIN and isinstance(user, AnonymousUser):
        return ()
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
    events = Event.objects.filter(sensitivity__in=seen.levels)
    if wanted.ids or wanted.report is not None:
        # Known by their numbers: hidden in an expression, the status keeps SQLite from walking all that is approved.
        events = events.alias(standing=Coalesce("status", Value(""))).filter(standing__in=seen.statuses)
    else:
        events = events.filter(status__in=seen.statuses)
    events = events.filter(matches(wanted, seen.levels))
    if wanted.order not in ORDERS:
        raise BadFilter(f"Events cannot be ordered by {wanted.order!r}; choose from: {', '.join(ORDERS)}.")
    return events.order_by(*ORDERS[wanted.order])


def events_on_record(user: User) -> QuerySet[Event]:
    """Return the events that ``user`` may see in any status, those that were rejected or merged among them."""
    statuses = ("draft", "approved", "rejected", "merged") if sees_drafts(user) else ("approved",)
    return Event.objects.filter(status__in=statuses, sensitivity__in=readable(user))


def event(user: User, event_id: int) -> Event:
    """Return one event in any status that ``user`` may see.

    Raises NotThere.
    """
    found = events_on_record(user).filter(pk=event_id).first()
    if found is None:
        raise NotThere("event", event_id)
    return found


def became(user: User, event_id: int) -> int | None:
    """Return the event that ``event_id`` was merged into, where ``user`` may see that one; None otherwise.

    Only for what was approved once: that a draft was there is told to nobody who does not see drafts.
    """
    known = Event.objects.filter(pk=event_id, status="merged", sensitivity__in=readable(user)).first()
    if known is None or not (sees_drafts(user) or known.history.filter(status="approved").exists()):
        return None
    seen = {known.pk}
    while known.status == "merged" and known.merged_into and known.merged_into_id not in seen:
        known = known.merged_into
        seen.add(known.pk)
    return known.pk if events_on_record(user).filter(pk=known.pk).exclude(status="merged").exists() else None


def within_reach(user: User, stored: QuerySet[Stored], level: str = "sensitivity") -> QuerySet[Stored]:
    """Return those of ``stored`` that ``user`` may work on; ``level`` leads to their sensitivity.

    Everything is within reach of the program itself (None): the command line, the first run.
    """
    return stored if user is None else stored.filter(**{f"{level}__in": readable(user)})


def visible_sources(user: User) -> QuerySet[Source]:
    """Return the sources that ``user`` may know of: those of a report that is readable, and those of none at all."""
    reports = Report.objects.filter(source=OuterRef("pk"))
    known = Source.objects.filter(deleted_at=None)
    return known.filter(Exists(reports.filter(sensitivity__in=readable(user))) | ~Exists(reports))


def visible_places(user: User) -> QuerySet[Place]:
    """Return the stored places that ``user`` may know of: those a readable report or event names, and those none does.

    That a place of the gazetteer is stored tells that somebody reported from there.
    """
    if len(readable(user)) == len(SENSITIVITIES) and sees_drafts(user):
        return Place.objects.all()
    mentions = Mention.objects.filter(place=OuterRef("pk"))
    named, seen = [mentions], [mentions.filter(report__sensitivity__in=readable(user))]
    for column in _PLACES:
        events = Event.objects.filter(**{column: OuterRef("pk")})
        named.append(events)
        seen.append(visible_events(user).order_by().filter(**{column: OuterRef("pk")}))
    return Place.objects.filter(Q(*map(Exists, seen), _connector=Q.OR) | ~Q(*map(Exists, named), _connector=Q.OR))


def _may(user: User, permission: str) -> bool:
    return user is not None and user.has_perm(permission)
