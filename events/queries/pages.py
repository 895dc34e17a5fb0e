"""What whole pages show: one event with its history, one report with its mentions and events."""

from collections.abc import Iterable
from dataclasses import dataclass

from events.errors import NotThere
from events.features import EventFeature
from events.models import Event, Mention, Report
from events.queries.drawn import event_features, with_features
from events.queries.duplicates import Resemblance, merged_events, possible_duplicates
from events.queries.filter import EventFilter
from events.queries.sight import User, event, sees_drafts, visible_events, visible_reports
from events.queries.timeline import Timeline, event_steps

_MOST_OTHERS = 30
# So many are counted by listing their numbers, which costs no second query.
_MOST_COUNTED = 1000


@dataclass(frozen=True, slots=True)
class EventPage:
    """What the page of one event shows. ``others`` are the first further events of the same report, of so many.

    ``duplicates`` may be the same event; ``merged`` were found to be.
    """

    event: Event
    feature: EventFeature
    changes: Timeline
    others: tuple[Event, ...] = ()
    others_in_all: int = 0
    duplicates: tuple[Resemblance, ...] = ()
    merged: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What the page of one report shows; mentions in reading order, with their places."""

    report: Report
    mentions: tuple[Mention, ...]


def event_page(user: User, event_id: int) -> EventPage:
    """Return what the page of one event shows; its history only to those who see drafts.

    Raises NotThere.
    """
    found = event(user, event_id)
    [feature] = event_features(Event.objects.filter(pk=found.pk), user)
    others: tuple[Event, ...] = ()
    in_all = 0
    if found.report_id:
        further = visible_events(user, EventFilter(report=found.report_id, order="id")).exclude(pk=found.pk)
        numbers = list(further.values_list("pk", flat=True)[:_MOST_COUNTED])
        others = tuple(Event.objects.filter(pk__in=numbers[:_MOST_OTHERS]).order_by("pk"))
        in_all = len(numbers) if len(numbers) < _MOST_COUNTED else further.count()
    return EventPage(
        found,
        feature,
        event_steps(user, found),
        others,
        in_all,
        possible_duplicates(user, found),
        merged_events(user, found),
    )


def report_page(user: User, report_id: int) -> ReportPage:
    """Return the text of one report and its mentions with places; its events are those of ``reported_events``.

    Raises NotThere.
    """
    report = visible_reports(user).filter(pk=report_id).first()
    if report is None:
        raise NotThere("report", report_id)
    mentions = report.mentions.select_related("place").order_by("start", "end", "kind")
    return ReportPage(report, tuple(mentions))


def reported_events(user: User, report_id: int) -> list[tuple[Event, EventFeature]]:
    """Return the events that rest on a report, in reading order; those who decide see rejected ones too."""
    statuses = ("draft", "approved", "rejected") if sees_drafts(user) else ("approved",)
    return with_features(visible_events(user, EventFilter(report=report_id, statuses=statuses, order="id")), user)


def reports_behind(user: User, features: Iterable[EventFeature]) -> dict[int, Report]:
    """Return the reports that evidence quotes and ``user`` may read, by number."""
    quoted = {item.report for feature in features for item in feature.evidence}
    return visible_reports(user).order_by("pk").in_bulk(quoted)


def changed_since(user: User, event_id: int, version: int) -> dict[str, dict[str, str]]:
    """Return the fields of an event that changed since ``version``: before, now, and by whom the last time.

    Only to those who see histories. Raises NotThere.
    """
    found = event(user, event_id)
    before = found.history.filter(version=version).order_by("history_id").last()
    if before is None or not sees_drafts(user):
        return {}
    last = found.history.select_related("history_user").first()
    who = last.history_user.get_username() if last.history_user else "Whereline"
    return {
        change.field: {"before": str(change.old)[:500], "now": str(change.new)[:500], "by": who}
        for change in last.diff_against(before).changes
        if change.field not in {"version", "updated"}
    }
