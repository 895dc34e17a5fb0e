"""Adds by hand what reading missed in a report: names, and events with the words they rest on."""

from django.db import transaction

from events.errors import BadChange
from events.models import Event, Evidence, Mention, Report
from events.models.deletion import DELETED
from events.places.gazetteer import Gazetteer
from events.places.prominence import prominence
from events.queries import within_reach
from events.text.mention import MentionKind
from events.text.tokens import name_key
from events.workflow.deleting import note
from events.workflow.duplicates import propose_duplicates
from events.workflow.editing import add_event
from events.workflow.rights import User, author, require
from events.workflow.rows import KEPT_CANDIDATES
from events.workflow.saving import save_change

# The reason in the history by which it is known that a person marked a name.
MARKED = "Marked by hand"
# Code points that a name, and the words an event rests on, may have.
LONGEST_NAME, LONGEST_QUOTE = 200, 4000
# Fields that the words given may support, where the event has them.
_STATED = (
    *("type", "category", "place", "origin", "destination", "center", "radius_m", "date_start", "actors"),
    *("persons", "vehicles", "fatalities", "injured"),
)


@transaction.atomic
def add_mention(report_id: int, start: int, end: int, kind: str, gazetteer: Gazetteer, user: User) -> Mention:
    """Mark code points ``start`` to ``end`` of a report as naming something of ``kind``; blanks around them stay out.

    A place is not located yet; its candidates are the places of that name, most prominent first.

    Raises BadChange where there is no such report or stretch, where other names lie over it, and where ``user`` may
    not decide on names.
    """
    require(user, "events.change_mention")
    report = _report(report_id, user)
    start, end = _words(report, start, end, LONGEST_NAME)
    surface = report.text[start:end]
    if "\n" in surface:
        raise BadChange("A name stands on one line; choose fewer words.")
    # The page shows the first and longest of names that lie over each other.
    over = report.mentions.filter(start__lte=start, end__gt=start).exclude(start=start, end__lt=end)
    if other := over.order_by("start", "-end").first():
        raise BadChange(f"“{other.surface}” is marked already; decide on it, or choose other words.")
    located = kind == MentionKind.PLACE
    mention = Mention(
        report=report,
        start=start,
        end=end,
        surface=surface,
        kind=str(MentionKind(kind)),
        score=0.0 if located else 1.0,
        status="unlocated" if located else "verified",
        candidates=_candidates(surface, gazetteer) if located else [],
    )
    mention._history_user = author(user)
    mention._change_reason = MARKED
    mention.save()
    return mention


@transaction.atomic
def remove_mention(mention_id: int, user: User, seen: int) -> None:
    """Take a name out again that a person marked, last seen at version ``seen``; its history stays.

    Raises BadChange where the program found it, where somebody decided on it since, and where ``user`` may not.
    """
    require(user, "events.change_mention")
    mentions = within_reach(user, Mention.objects.filter(pk=mention_id), "report__sensitivity")
    mention = mentions.select_for_update(of=("self",)).first()
    if mention is None or mention.version != seen:
        raise BadChange("Somebody decided on this name after it was marked; nothing was changed.")
    if not mention.history.filter(history_type="+", history_change_reason=MARKED).exists():
        raise BadChange("Whereline found this name; say that it is not a name instead.")
    mention._history_user = author(user)
    mention._change_reason = "Took the mark away"
    mention.delete()


@transaction.atomic
def add_reported_event(event: Event, report_id: int, start: int, end: int, user: User) -> Event:
    """Store a draft that a person made of a report; code points ``start`` to ``end`` are the evidence of all it says.

    Raises BadChange where there is no such report or stretch, a value is impossible, or ``user`` may not add events.
    """
    require(user, "events.add_event")
    report = _report(report_id, user)
    start, end = _words(report, start, end, LONGEST_QUOTE)
    event.report, event.status, event.score = report, "draft", 1.0
    stated = [name for name in _STATED if getattr(event, name)] or ["kind"]
    words = report.text[start:end]
    quotes = [Evidence(report=report, field=name, start=start, end=end, quote=words) for name in stated]
    add_event(event, user, quotes=quotes)
    propose_duplicates([event])
    return event


@transaction.atomic
def take_back_event(event_id: int, user: User, seen: int) -> None:
    """Put a draft into the bin that ``user`` added and that nobody touched since (version ``seen``).

    Raises BadChange where it is anything else.
    """
    require(user, "events.add_event")
    event = within_reach(user, Event.objects.select_for_update().filter(pk=event_id)).first()
    first = event.history.order_by("history_id").first() if event else None
    if event is None or first is None or event.version != seen or event.status != "draft":
        raise BadChange("Somebody changed this event after it was added; reject it instead.")
    if first.history_user_id is None or first.history_user != user or event.run_id:
        raise BadChange(f"{event.code} is none that you added by hand; reject it instead.")
    reason = "Took back what was added"
    note("event", event.pk, event.title, user, reason, level=event.sensitivity, status=event.status, owner=user)
    event.status = DELETED
    save_change(event, event.version, user, reason)


def _report(report_id: int, user: User) -> Report:
    report = within_reach(user, Report.objects.filter(pk=report_id)).first()
    if report is None:
        raise BadChange(f"There is no report R-{report_id}; nothing was stored.")
    return report


def _words(report: Report, start: int, end: int, longest: int) -> tuple[int, int]:
    """Return the stretch without blanks at its ends. Raises BadChange where no word is left, or too many are."""
    chosen = report.text[start:end] if 0 <= start < end <= len(report.text) else ""
    start += len(chosen) - len(chosen.lstrip())
    end = start + len(chosen.strip())
    if not name_key(chosen):
        raise BadChange("Choose words of the text first.")
    if end - start > longest:
        raise BadChange(f"Choose at most {longest} characters.")
    return start, end


def _candidates(name: str, gazetteer: Gazetteer) -> list[dict[str, object]]:
    found = {one.place.id: one for one in gazetteer.candidates(name_key(name))}
    best = sorted(found.values(), key=lambda one: -prominence(one.place, one.weight))
    return [
        {
            "id": one.place.id,
            "name": one.place.name,
            "class": str(one.place.feature_class),
            "country": one.place.country,
            "admin1": one.place.admin1_name,
            "lon": one.place.lon,
            "lat": one.place.lat,
            "score": 0.0,
            "reasons": [],
        }
        for one in best[:KEPT_CANDIDATES]
    ]
