"""Facets: which values the events at hand have, and how many events have each.

A facet is counted under every filter but its own, so that it also says what another choice would give.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, OuterRef, QuerySet

from events.drafting.vocabulary import STATUSES
from events.errors import BadFilter
from events.index import live
from events.models import Event, Evidence, Place
from events.queries.filter import EventFilter
from events.queries.naming import PLACES
from events.queries.picked import criteria, summary
from events.queries.sight import User, readable, visible_events

# Values told of one facet, those of most events first.
MOST_VALUES = 1000


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value, the name that is stored for it ("" where the value says it all) and how many events have it."""

    value: str
    name: str
    n: int


def facet(user: User, wanted: EventFilter, name: str) -> tuple[FacetValue, ...]:
    """Return the values of facet ``name`` among the events that ``user`` may see and ``wanted`` asks for.

    Most events first. Raises BadFilter where there is no such facet.
    """
    if name not in FACETS:
        raise BadFilter(f"There is no facet {name[:30]!r}; choose from: {', '.join(FACETS)}.")
    field, count = FACETS[name]
    # Its own choice left out, a status means any that may be seen.
    others = replace(wanted, **{field: STATUSES if field == "statuses" else ()})
    found = _counted(user, others, name) if name in _SUMMED else count(visible_events(user, others).order_by(), user)
    most = sorted(found, key=lambda one: (-one.n, one.name or one.value, one.value))
    return tuple(most[:MOST_VALUES])


# What the index counts: the column of its summary, without asking the database for every event.
_SUMMED = {"kind": "kinds", "type": "types", "status": "statuses"}


def _counted(user: User, others: EventFilter, name: str) -> list[FacetValue]:
    view = live.view()
    told: dict[str, int] = getattr(summary(view, criteria(view, user, others)), _SUMMED[name])
    return [FacetValue(value, "", n) for value, n in told.items() if value]


def _of_column(column: str) -> Callable[[QuerySet[Event], User], Iterable[FacetValue]]:
    def count(events: QuerySet[Event], _user: User) -> Iterable[FacetValue]:
        for value, n in events.values_list(column).annotate(n=Count("pk")):
            if value not in (None, ""):
                yield FacetValue(str(value), "", n)

    return count


def _countries(events: QuerySet[Event], _user: User) -> Iterable[FacetValue]:
    found: Counter[str] = Counter()
    for countries, n in events.values_list("countries").annotate(n=Count("pk")):
        for country in countries.split():
            found[country] += n
    return (FacetValue(country, "", n) for country, n in found.items())


def _admin1s(events: QuerySet[Event], _user: User) -> Iterable[FacetValue]:
    found: Counter[str] = Counter()
    for *codes, n in events.values_list(*(f"{place}__admin1" for place in PLACES)).annotate(n=Count("pk")):
        for code in {code for code in codes if code}:
            found[code] += n
    named = Place.objects.filter(admin1__in=found).exclude(admin1_name="").order_by("pk")
    names = dict(named.values_list("admin1", "admin1_name"))
    return (FacetValue(code, names.get(code, ""), n) for code, n in found.items())


def _actors(events: QuerySet[Event], _user: User) -> Iterable[FacetValue]:
    found: Counter[str] = Counter()
    for actors, n in events.values_list("actors").annotate(n=Count("pk")):
        for actor in set(actors):
            found[actor] += n
    return (FacetValue(actor, "", n) for actor, n in found.items())


def _of_reports(column: str, name: str) -> Callable[[QuerySet[Event], User], Iterable[FacetValue]]:
    value, called = f"report__{column}", f"report__{name}"

    def count(events: QuerySet[Event], user: User) -> Iterable[FacetValue]:
        levels = readable(user)
        found: Counter[tuple[str, str]] = Counter()
        quoted = Evidence.objects.filter(event__in=events.values("pk"), report__sensitivity__in=levels).order_by()
        for one, what, n in quoted.values_list(value, called).annotate(n=Count("event", distinct=True)):
            found[str(one or ""), what or ""] += n
        # An event is read from a report even where it quotes nothing of it; where it does, it was counted above.
        said = Evidence.objects.filter(
            **{"event": OuterRef("pk"), "report__sensitivity__in": levels, value: OuterRef(value)}
        )
        silent = events.filter(~Exists(said), report__sensitivity__in=levels)
        for one, what, n in silent.values_list(value, called).annotate(n=Count("pk")):
            found[str(one or ""), what or ""] += n
        for one, what in _through_merged(events, value, called, levels):
            found[str(one or ""), what or ""] += 1
        return (FacetValue(one, "" if column == name else what, n) for (one, what), n in found.items() if one)

    return count


def _through_merged(
    events: QuerySet[Event], value: str, called: str, levels: Collection[str]
) -> Iterable[tuple[object, str]]:
    """Yield what events have only through those that were merged into them, once an event."""
    merged = Event.objects.filter(merged_into__in=events.values("pk"), sensitivity__in=levels)
    into = dict(merged.values_list("pk", "merged_into_id"))
    own = _pairs(set(into.values()), value, called, levels)
    yield from (
        (one, what)
        for event, one, what in {(into[pk], one, what) for pk, one, what in _pairs(into, value, called, levels)} - own
    )


def _pairs(events: Collection[int], value: str, called: str, levels: Collection[str]) -> set[tuple[int, object, str]]:
    """Return event, value and its name for every report that one of ``events`` rests on."""
    if not events:
        return set()
    quoted = Evidence.objects.filter(event__in=events, report__sensitivity__in=levels)
    read = Event.objects.filter(pk__in=events, report__sensitivity__in=levels)
    return {*quoted.values_list("event_id", value, called), *read.values_list("pk", value, called)}


# Name -> the field of EventFilter that chooses among its values, and what counts them.
FACETS: dict[str, tuple[str, Callable[[QuerySet[Event], User], Iterable[FacetValue]]]] = {
    "kind": ("kinds", _of_column("kind")),
    "type": ("types", _of_column("type")),
    "status": ("statuses", _of_column("status")),
    "country": ("countries", _countries),
    "admin1": ("admin1s", _admin1s),
    "actor": ("actors", _actors),
    "source": ("sources", _of_reports("source_id", "source__name")),
    "language": ("languages", _of_reports("language", "language")),
    "geo_precision": ("geo_precisions", _of_column("geo_precision")),
    "time_precision": ("time_precisions", _of_column("time_precision")),
}
