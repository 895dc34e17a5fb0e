"""Stores a report with what was read in it: mentions, places and drafts, in one transaction or not at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import transaction

from events import pipeline
from events.drafting.draft import Draft
from events.errors import UnreadableReport
from events.models import Event, Evidence, Mention, Report, Run, Source
from events.models.report import fingerprint
from events.models.shapes import to_stored
from events.pipeline import Reading, ReportText
from events.places.gazetteer import Gazetteer
from events.places.place import Place
from events.places.resolution import Resolution, ScoredCandidate
from events.workflow.derived import derive
from events.workflow.review import approve
from events.workflow.rights import User, author, require
from events.workflow.snapshots import snapshot

Reader = Callable[[ReportText, Gazetteer], Reading]

# Candidates kept of each mention: what a chooser can show without scrolling far.
KEPT_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a report beside its text; an empty ``language`` is detected, ``published`` may be a month."""

    title: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    source: str = ""
    sensitivity: str = "public"


@dataclass(frozen=True, slots=True)
class Stored:
    """A report in the database and its events; ``new`` is False where the same text was there before."""

    report: Report
    events: tuple[Event, ...] = field(default=())
    new: bool = True


@transaction.atomic
def ingest_report(
    text: str,
    about: About,
    gazetteer: Gazetteer,
    user: User = None,
    approve_above: float | None = None,
    read: Reader = pipeline.read_report,
) -> Stored:
    """Store a report, its mentions and its drafts; drafts that score at least ``approve_above`` are approved at once.

    The same text (by SHA-256) is stored once: the second time nothing changes and the first report is returned.

    Raises UnreadableReport for an empty text or an impossible date, BadChange where ``user`` may not add reports.
    """
    require(user, "events.add_report")
    if not text.strip():
        raise UnreadableReport("The report is empty; give it some text.")
    if "\x00" in text:
        raise UnreadableReport("The report holds NUL characters; it is not a text file, or not in UTF-8.")
    known = Report.objects.filter(sha256=fingerprint(text)).first()
    if known:
        return Stored(known, tuple(known.events.order_by("pk")), new=False)

    reading = read(ReportText(text=text, lang=about.language, published=about.published, title=about.title), gazetteer)
    report = Report(
        text=text,
        title=about.title,
        url=about.url,
        language=reading.lang,
        published=about.published,
        sensitivity=about.sensitivity,
        source=Source.objects.get_or_create(name=about.source)[0] if about.source else None,
        added_by=author(user),
    )
    report._history_user = author(user)
    report._change_reason = "Added"
    report.save()

    places = snapshot(_places_of(reading), gazetteer)
    _store_mentions(report, reading.mentions, places)
    run = run_of(gazetteer)
    events = tuple(store_draft(draft, report, run, places, user) for draft in reading.drafts)
    if approve_above is not None:
        sure = [event.pk for event in events if event.score >= approve_above]
        approve(sure, user, f"Scored at least {approve_above:g}")
    return Stored(report, tuple(report.events.order_by("pk")))


def store_draft(draft: Draft, report: Report, run: Run, places: dict[str, object], user: User) -> Event:
    """Store ``draft`` as an event of ``report`` with its evidence; ``places`` are the stored ones by gazetteer id."""
    event = Event(report=report, run=run, sensitivity=report.sensitivity, **fields_of(draft, places))
    derive(event, (quote.quote for quote in draft.evidence))
    event._history_user = author(user)
    event._change_reason = "Drafted from the report"
    event.save()
    Evidence.objects.bulk_create(
        [
            Evidence(
                event=event,
                report=report,
                field=quote.field,
                start=quote.start,
                end=quote.end,
                quote=quote.quote,
                stance=str(quote.stance),
            )
            for quote in dict.fromkeys(draft.evidence)
        ],
        ignore_conflicts=True,
    )
    return event


def fields_of(draft: Draft, places: dict[str, object]) -> dict[str, object]:
    """Return the fields of Event that ``draft`` fills."""
    same = (
        *("type", "subtype", "category", "title", "radius_m", "uncertainty_m", "geo_precision", "path_basis"),
        *("date_start", "date_end", "time_precision", "planned", "persons", "vehicles", "fatalities", "score"),
    )
    linked = {name: getattr(draft, name) for name in ("place", "origin", "destination", "center")}
    return {
        **{name: getattr(draft, name) for name in same},
        **{name: places[place.id] for name, place in linked.items() if place},
        "kind": str(draft.kind),
        "geometry": to_stored(draft.geometry),
        "via": [{"id": place.id, "name": place.name} for place in draft.via],
        "actors": list(draft.actors),
    }


def run_of(gazetteer: Gazetteer) -> Run:
    """Return the run that this code and ``gazetteer`` make."""
    return Run.objects.get_or_create(
        code=pipeline.VERSION, gazetteer=gazetteer.version, languages=pipeline.language_versions()
    )[0]


def _places_of(reading: Reading) -> Iterable[Place]:
    for resolution in reading.mentions:
        if resolution.place:
            yield resolution.place
    for draft in reading.drafts:
        yield from draft.via
        yield from (place for place in (draft.place, draft.origin, draft.destination, draft.center) if place)


def _store_mentions(report: Report, resolutions: Iterable[Resolution], places: dict[str, object]) -> None:
    Mention.objects.bulk_create(
        [
            Mention(
                report=report,
                start=found.mention.start,
                end=found.mention.end,
                surface=found.mention.surface[:500],
                kind=str(found.mention.kind),
                place=places[found.place.id] if found.place else None,
                score=found.score,
                status="unlocated" if found.mention.kind == "place" and not found.place else "automatic",
                candidates=[_as_json(candidate) for candidate in found.candidates[:KEPT_CANDIDATES]],
            )
            for found in resolutions
        ]
    )


def _as_json(candidate: ScoredCandidate) -> dict[str, object]:
    place = candidate.place
    return {
        "id": place.id,
        "name": place.name,
        "class": str(place.feature_class),
        "country": place.country,
        "admin1": place.admin1_name,
        "lon": place.lon,
        "lat": place.lat,
        "score": candidate.score,
        "reasons": [{"text": reason.text, "share": reason.share} for reason in candidate.reasons],
    }
