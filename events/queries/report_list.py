"""Lists of reports: searched in any script, filtered, and how many there are of each language and state."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from events.index.words import with_words
from events.models import Event, Mention, Report, ReportWords
from events.models.deletion import DELETED
from events.queries.sight import User, readable, sees_drafts, visible_reports, visible_sources
from events.text.tokens import name_key

# How far the events of a report are: some wait, all are decided on, or it has none.
STATES = ("waiting", "decided", "empty")
# Sources that one list offers, those with most reports first.
MOST_SOURCES = 200


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which reports are wanted; what is empty or None does not narrow.

    ``text`` are words of title or text, each as it begins, in any script and with or without accents; ``place`` is the
    name of a place that a name in the text was taken for, in any of its spellings. ``state`` is among STATES; only
    those who see drafts can ask for it.
    """

    text: str = ""
    state: str = ""
    languages: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    place: str = ""


def reports_listed(user: User, wanted: ReportFilter | None = None) -> QuerySet[Report]:
    """Return the reports that ``user`` may read and ``wanted`` asks for, newest first, with what each shows.

    ``shown_events`` counts the events that the user sees, ``waiting_events`` the drafts among them.
    """
    wanted = wanted or ReportFilter()
    shown = Q(events__status="approved", events__sensitivity__in=readable(user))
    waiting = Q(events__status="draft", events__sensitivity__in=readable(user)) if sees_drafts(user) else Q(pk__in=[])
    reports = _matching(user, wanted)
    return reports.annotate(
        shown_events=Count("events", shown | waiting, distinct=True),
        waiting_events=Count("events", waiting, distinct=True),
    )


def report_languages(user: User) -> dict[str, int]:
    """Return language -> number of the reports that ``user`` may read."""
    return _tally(visible_reports(user), "language")


def report_sources(user: User) -> list[tuple[int, str, int]]:
    """Return number, name and count of reports of the sources that ``user`` may know of, most reports first."""
    held = Count("reports", Q(reports__sensitivity__in=readable(user)))
    sources = visible_sources(user).annotate(held=held).filter(held__gt=0).order_by("-held", "name")
    return list(sources.values_list("pk", "name", "held")[:MOST_SOURCES])


def report_states(user: User) -> dict[str, int]:
    """Return state -> number of the reports that ``user`` may read; empty for those who do not see drafts."""
    if not sees_drafts(user):
        return {}
    conditions = _states(user)
    reports = visible_reports(user).order_by().annotate(has=conditions["some"], waits=conditions["waiting"])
    waiting, decided, empty = Q(waits=True), Q(has=True, waits=False), Q(has=False)
    return reports.aggregate(
        waiting=Count("pk", filter=waiting), decided=Count("pk", filter=decided), empty=Count("pk", filter=empty)
    )


def _matching(user: User, wanted: ReportFilter) -> QuerySet[Report]:
    reports = visible_reports(user).filter(with_words(ReportWords, wanted.text))
    if wanted.languages:
        reports = reports.filter(language__in=wanted.languages)
    if wanted.sources:
        reports = reports.filter(source__in=wanted.sources)
    if wanted.place:
        named = Mention.objects.filter(report=OuterRef("pk"), place__isnull=False)
        for word in name_key(wanted.place).split():
            named = named.filter(place__words__contains=word)
        reports = reports.filter(Exists(named))
    if wanted.state and sees_drafts(user):
        conditions = _states(user)
        if wanted.state == "waiting":
            return reports.filter(conditions["waiting"])
        reports = reports.filter(conditions["some"] if wanted.state == "decided" else ~conditions["some"])
        return reports.filter(~conditions["waiting"])
    return reports


def _states(user: User) -> dict[str, Exists]:
    events = Event.objects.filter(report=OuterRef("pk"), sensitivity__in=readable(user)).exclude(status=DELETED)
    return {"some": Exists(events), "waiting": Exists(events.filter(status="draft"))}


def _tally(reports: QuerySet[Report], column: str) -> dict[str, int]:
    rows = reports.order_by().values_list(column).annotate(n=Count("pk")).order_by(F("n").desc(), column)
    return {value: n for value, n in rows if value}
