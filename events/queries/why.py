"""Why a pin is where it is: from an event's places down to characters of reports, candidates, gazetteer, versions."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.models import Event, Evidence, Mention, Place, Run
from events.queries.sight import User, event, readable
from events.queries.timeline import Step, Timeline, event_steps, report_steps

ROLES = ("place", "origin", "destination", "center")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention that was taken for a place, and what people decided on it since (newest first)."""

    mention: Mention
    decisions: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Stood:
    """A place of the event in its role, and the names it rests on; none where somebody set it by hand."""

    role: str
    place: Place
    names: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """What an event's pin rests on, as far as whoever asks may see; ``steps`` are those of the event."""

    event: Event
    run: Run | None
    places: tuple[Stood, ...]
    evidence: tuple[Evidence, ...]
    steps: Timeline


def why(user: User, event_id: int) -> Why:
    """Return what the pin of an event rests on. Raises NotThere."""
    found = event(user, event_id)
    levels = readable(user)
    told = found.evidence.filter(report__sensitivity__in=levels).select_related("report")
    evidence = tuple(told.order_by("report_id", "start", "end", "field"))
    run = Run.objects.filter(pk=found.run_id).first() if found.run_id else None
    return Why(found, run, tuple(_places(user, found, evidence)), evidence, event_steps(user, found))


def _places(user: User, found: Event, evidence: tuple[Evidence, ...]) -> Iterator[Stood]:
    places = Place.objects.in_bulk([pk for role in ROLES if (pk := getattr(found, f"{role}_id"))])
    if not places:
        return
    reports = {quote.report_id: quote.report for quote in evidence}
    mentions = list(
        Mention.objects.filter(report__in=reports, place__in=places)
        .select_related("run")
        .order_by("report_id", "start")
    )
    past = Mention.history.filter(id__in=[m.pk for m in mentions])  # type: ignore[attr-defined]
    decided = set(past.order_by().values_list("id", flat=True))
    steps: dict[int, list[Step]] = {
        pk: [step for step in report_steps(user, reports[pk]) if step.about]
        for pk in {m.report_id for m in mentions if m.pk in decided}
    }
    for role in ROLES:
        place = places.get(getattr(found, f"{role}_id"))
        if place is None:
            continue
        same = [m for m in mentions if m.place_id == place.pk]
        spans = [(quote.report_id, quote.start, quote.end) for quote in evidence if quote.field == role]
        quoted = [m for m in same if any(pk == m.report_id and a < m.end and m.start < b for pk, a, b in spans)]
        names = (
            # Nothing is told apart by the words alone: two decisions on one word concern the same name.
            Named(m, tuple(s for s in steps.get(m.report_id, ()) if m.pk in decided and s.about == m.surface))
            for m in quoted or same
        )
        yield Stood(role, place, tuple(names))
