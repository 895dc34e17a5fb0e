"""Stores a report with what was read in it: mentions, places and drafts, in one transaction or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import transaction

from events import pipeline
from events.drafting.draft import Draft
from events.errors import UnreadableReport
from events.models import Event, Evidence, Report, Run, Source
from events.models import Mention as StoredMention
from events.models import Place as StoredPlace
from events.models.report import fingerprint
from events.pipeline import Reading, ReportText
from events.places.gazetteer import Gazetteer
from events.places.neutral import pack_for
from events.queries import readable
from events.workflow.derived import derive
from events.workflow.duplicates import propose_duplicates
from events.workflow.likenesses import sign
from events.workflow.review import approve
from events.workflow.rights import User, author, require
from events.workflow.rows import fields_of, places_of, quotes_of, stored_mentions, text_of
from events.workflow.snapshots import snapshot

Reader = Callable[[ReportText, Gazetteer], Reading]

# The reason in the history of what nobody but the program has touched.
DRAFTED = "Drafted from the report"


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a report beside its text; an empty ``language`` is detected, ``published`` may be a month."""

    title: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    source: str = ""
    sensitivity: str = "public"
    archive_url: str = ""


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

    Raises UnreadableReport for an empty text, an impossible date or an address that is none of the web, BadChange
    where ``user`` may not add reports.
    """
    require(user, "events.add_report")
    if not text.strip():
        raise UnreadableReport("The report is empty; give it some text.")
    for address in (about.url, about.archive_url):
        if address and not address.lower().startswith(("http://", "https://")):
            raise UnreadableReport(f"The address {address!r} is none of the web; give one that begins with https://.")
    if "\x00" in text:
        raise UnreadableReport("The report holds NUL characters; it is not a text file, or not in UTF-8.")
    if user is not None and about.sensitivity not in readable(user):
        raise UnreadableReport(f"Say who may see it by one of: {', '.join(readable(user))}.")
    known = Report.objects.filter(sha256=fingerprint(text)).first()
    if known:
        return Stored(known, tuple(known.events.order_by("pk")), new=False)

    report = Report(
        text=text,
        title=about.title,
        url=about.url,
        archive_url=about.archive_url,
        language=about.language,
        published=about.published,
        sensitivity=about.sensitivity,
        source=Source.objects.get_or_create(name=about.source)[0] if about.source else None,
        added_by=author(user),
    )
    reading = read(text_of(report), gazetteer)
    report.language = reading.lang
    report._history_user = author(user)
    report._change_reason = "Added"
    report.save()
    sign(report)

    places = snapshot(places_of(reading), gazetteer)
    StoredMention.objects.bulk_create(stored_mentions(report, reading.mentions, places), ignore_conflicts=True)
    run = run_of(reading, gazetteer)
    events = tuple(store_draft(draft, report, run, places, user) for draft in reading.drafts)
    propose_duplicates(events)
    if approve_above is not None:
        sure = [event.pk for event in events if event.score >= approve_above]
        approve(sure, user, f"Scored at least {approve_above:g}")
    return Stored(report, tuple(report.events.order_by("pk")))


def store_draft(draft: Draft, report: Report, run: Run, places: dict[str, StoredPlace], user: User) -> Event:
    """Store ``draft`` as an event of ``report`` with its evidence; ``places`` are the stored ones by gazetteer id."""
    event = Event(report=report, run=run, sensitivity=report.sensitivity, **fields_of(draft, places))
    derive(event, (quote.quote for quote in draft.evidence))
    event._history_user = author(user)
    event._change_reason = DRAFTED
    event.save()
    Evidence.objects.bulk_create(quotes_of(draft, event, report), ignore_conflicts=True)
    return event


def run_of(reading: Reading, gazetteer: Gazetteer) -> Run:
    """Return the run that ``reading`` belongs to: the versions it came from."""
    pack = pack_for(reading.lang)
    return Run.objects.get_or_create(
        code=pipeline.VERSION, languages=f"{pack.code}-{pack.version}", gazetteer=gazetteer.version
    )[0]
