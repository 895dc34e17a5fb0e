"""Stores a report with what was read in it: mentions, places and drafts, in one transaction or not at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import transaction

from events import pipeline
from events.drafting.draft import Draft
from events.errors import UnreadableReport
from events.models import Event, Evidence, Report, Run, Source
from events.models import Mention as StoredMention
from events.models import Place as StoredPlace
from events.models.report import fingerprint
from events.models.shapes import to_stored
from events.pipeline import Reading, ReportText
from events.places.gazetteer import Gazetteer
from events.places.place import Place
from events.places.resolution import Resolution, ScoredCandidate
from events.text.languages import language
from events.text.mention import Mention, MentionKind
from events.text.partial import PartialDate
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

    published = PartialDate.parse(about.published) if about.published else None
    reading = read(ReportText("", text, about.language or None, published, about.title), gazetteer)
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
    StoredMention.objects.bulk_create([_stored_mention(report, found, places) for found in reading.mentions])
    run = run_of(reading, gazetteer)
    events = tuple(store_draft(draft, report, run, places, user) for draft in reading.drafts)
    if approve_above is not None:
        sure = [event.pk for event in events if event.score >= approve_above]
        approve(sure, user, f"Scored at least {approve_above:g}")
    return Stored(report, tuple(report.events.order_by("pk")))


def store_draft(draft: Draft, report: Report, run: Run, places: dict[str, StoredPlace], user: User) -> Event:
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


def fields_of(draft: Draft, places: dict[str, StoredPlace]) -> dict[str, object]:
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


def run_of(reading: Reading, gazetteer: Gazetteer) -> Run:
    """Return the run that ``reading`` belongs to: the versions it came from."""
    pack = language(reading.lang)
    return Run.objects.get_or_create(
        code=pipeline.CODE_VERSION, languages=f"{pack.code}-{pack.version}", gazetteer=gazetteer.version
    )[0]


def _places_of(reading: Reading) -> Iterable[Place]:
    for found in reading.mentions:
        if isinstance(found, Resolution) and found.place:
            yield found.place
    for draft in reading.drafts:
        yield from draft.via
        yield from (place for place in (draft.place, draft.origin, draft.destination, draft.center) if place)


def _stored_mention(report: Report, found: Resolution | Mention, places: dict[str, StoredPlace]) -> StoredMention:
    span = found.mention if isinstance(found, Resolution) else found
    stored = StoredMention(
        report=report, start=span.start, end=span.end, surface=span.surface[:500], kind=str(span.kind)
    )
    if isinstance(found, Resolution):
        stored.place = places[found.place.id] if found.place else None
        stored.score = found.score
        stored.candidates = [_as_json(candidate) for candidate in found.candidates[:KEPT_CANDIDATES]]
        if span.kind is MentionKind.PLACE and not found.place:
            stored.status = "unlocated"
    return stored


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
