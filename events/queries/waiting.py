"""What waits for review: what needs a person first and why, who has it, and how far each report is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)

from events.drafting.vocabulary import STATUSES
from events.errors import BadFilter
from events.features import EventFeature
from events.models import Event, Evidence, Mention, Report
from events.queries.duplicates import proposals
from events.queries.filter import EventFilter
from events.queries.sight import User, readable, sees_drafts, visible_events, visible_reports

# Below this the score of an event says that somebody should look.
LOW_SCORE = 0.7
# Below this the place that a name was taken for is worth a look where there are others of that name, or at all.
_LIKELY, _UNSURE = 0.8, 0.5
# Why an event needs a person, gravest first: what may be told twice, what may stand in a wrong place on the map.
NEEDS = {"duplicate": 16, "place": 8, "score": 4, "unlocated": 2, "source": 1}
ORDERS = ("needs", "score", "newest")
# Reports whose progress is told at once.
MOST_REPORTS = 12
_PLACED = ("place", "origin", "destination", "center", "via")


@dataclass(frozen=True, slots=True)
class WaitingFilter:
    """Which events of the queue are wanted; what is empty does not narrow, ``statuses`` left empty means drafts.

    ``assigned`` is "me", "nobody" or the number of an account; ``needs`` are among NEEDS, ``order`` among ORDERS.
    """

    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    assigned: str = ""
    report: int | None = None
    order: str = "needs"


@dataclass(frozen=True, slots=True)
class Progress:
    """A report, how many of its events are decided on, and how many it has; ``waiting`` are the others."""

    report: Report
    decided: int
    all: int

    @property
    def waiting(self) -> int:
        return self.all - self.decided


class _Length(Func):
    """How many entries a JSON array has."""

    function = "json_array_length"
    output_field = IntegerField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, function="jsonb_array_length", **context)


def waiting(user: User, wanted: WaitingFilter | None = None) -> QuerySet[Event]:
    """Return the events of the queue that ``user`` may see, in the order that ``wanted`` asks for.

    Each has ``need_duplicate``, ``need_place``, ``need_score``, ``need_unlocated`` and ``need_source`` (true or
    false), ``need`` (their weights together), and its ``assignment``. Nothing for those who do not see drafts.

    Raises BadFilter.
    """
    wanted = wanted or WaitingFilter()
    events = visible_events(user, EventFilter(statuses=wanted.statuses or ("draft",), languages=wanted.languages))
    if not sees_drafts(user):
        events = events.none()
    events = events.annotate(**{f"need_{name}": condition for name, condition in _needs(user).items()})
    if wanted.needs:
        events = events.filter(Q(*(Q(**{f"need_{name}": True}) for name in wanted.needs), _connector=Q.OR))
    if wanted.report is not None:
        events = events.filter(report=wanted.report)
    if wanted.assigned:
        events = events.filter(_assigned(user, wanted.assigned))
    return _ordered(events, wanted.order).select_related("assignment__person", "report__source")


def needed(events: QuerySet[Event]) -> dict[str, int]:
    """Return how many of ``events`` of the queue need a person, by reason."""
    found = events.order_by().aggregate(**{name: Count("pk", filter=Q(**{f"need_{name}": True})) for name in NEEDS})
    return {name: found[name] for name in NEEDS}


def unsure_names(user: User, features: Iterable[EventFeature]) -> dict[int, list[Mention]]:
    """Return event number -> the names whose places it rests on and that could mean another place, in one query."""
    quoted = {
        (item.report, item.start, item.end): feature.id
        for feature in features
        for item in feature.evidence
        if item.field in _PLACED
    }
    reports = {report for report, _start, _end in quoted}
    named = _unsure().filter(report__in=reports, report__sensitivity__in=readable(user))
    found: dict[int, list[Mention]] = {}
    for mention in named.select_related("place").order_by("start"):
        for (report, start, end), event in quoted.items():
            if report == mention.report_id and mention.start < end and start < mention.end:
                names = found.setdefault(event, [])
                if mention not in names:
                    names.append(mention)
    return found


def progress(user: User, report: int | None = None) -> list[Progress]:
    """Return how far the reports with most drafts waiting are (or just ``report``), most first.

    Counted are the events that ``user`` may see; nothing for those who do not see drafts.
    """
    if not sees_drafts(user):
        return []
    # Rejected and merged ones are decided on, too.
    counted = visible_events(user, EventFilter(statuses=STATUSES)).order_by().filter(report__isnull=False)
    if report is not None:
        counted = counted.filter(report=report)
    rows = counted.values("report").annotate(all=Count("pk"), waiting=Count("pk", filter=Q(status="draft")))
    if report is None:
        rows = rows.filter(waiting__gt=0)
    most = list(rows.order_by("-waiting", "report")[:MOST_REPORTS])
    reports = visible_reports(user).order_by("pk").in_bulk([row["report"] for row in most])
    return [
        Progress(reports[row["report"]], row["all"] - row["waiting"], row["all"])
        for row in most
        if row["report"] in reports
    ]


def reviewers(user: User) -> Sequence[Any]:
    """Return the accounts that may review events, by name; for those who see drafts, as histories name them too."""
    if not sees_drafts(user):
        return ()
    backend = "django.contrib.auth.backends.ModelBackend"
    accounts = get_user_model().objects.with_perm("events.change_event", backend=backend)
    return list(accounts.order_by("username").distinct())


def waiting_languages(user: User) -> list[str]:
    """Return the languages of the reports that ``user`` may read and that have drafts, in the order of their codes."""
    drafts = visible_events(user, EventFilter(statuses=("draft",))).order_by()
    codes = drafts.filter(report__sensitivity__in=readable(user)).values_list("report__language", flat=True)
    return sorted(set(codes) - {""})


def _unsure() -> QuerySet[Mention]:
    """Return the names that nobody decided on and that could mean another place."""
    named = Mention.objects.annotate(choices=_Length("candidates"))
    named = named.filter(kind="place", status="automatic", place__isnull=False)
    return named.filter(Q(score__lt=_LIKELY, choices__gt=1) | Q(score__lt=_UNSURE))


def _needs(user: User) -> Mapping[str, Any]:
    pairs = proposals(user).select_related(None).order_by()
    named = _unsure().filter(report=OuterRef("report"), start__lt=OuterRef("end"), end__gt=OuterRef("start"))
    quoted = Evidence.objects.filter(
        event=OuterRef("pk"), field__in=_PLACED, report__sensitivity__in=readable(user)
    ).filter(Exists(named))
    known = Event.objects.filter(
        status="approved", sensitivity__in=readable(user), report__source=OuterRef("report__source")
    )
    return {
        "duplicate": Exists(pairs.filter(Q(first=OuterRef("pk")) | Q(second=OuterRef("pk")))),
        "place": Exists(quoted),
        "score": _told(Q(score__lt=LOW_SCORE)),
        "unlocated": _told(Q(geometry__isnull=True)),
        "source": _told(Q(report__source__isnull=False) & ~Exists(known)),
    }


def _told(condition: Q) -> ExpressionWrapper:
    return ExpressionWrapper(condition, output_field=BooleanField())


def _assigned(user: User, who: str) -> Q:
    if who == "nobody":
        return Q(assignment__isnull=True) | Q(assignment__person__isnull=True)
    return Q(assignment__person=user.pk if who == "me" and user is not None else int(who))


def _ordered(events: QuerySet[Event], order: str) -> QuerySet[Event]:
    if order not in ORDERS:
        raise BadFilter(f"The queue cannot be ordered by {order!r}; choose from: {', '.join(ORDERS)}.")
    if order == "newest":
        return events.order_by("-id")
    if order == "score":
        return events.order_by("-score", "-id")
    weights = (
        Case(When(**{f"need_{name}": True}, then=Value(weight)), default=Value(0)) for name, weight in NEEDS.items()
    )
    total = Value(0)
    for weight in weights:
        total = total + weight
    return events.annotate(need=total).order_by(F("need").desc(), "score", "id")
