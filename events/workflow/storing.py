"""Stores a report with what was read in it: mentions, places and drafts, in one transaction or not at all.

The text is read before the transaction begins: nobody who writes waits for it, and readings go on side by side.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.db.models import Max, QuerySet

from events import pipeline
from events.drafting.draft import Draft
from events.errors import UnreadableReport
from events.models import Event, Evidence, Report, Run, Source
from events.models import Mention as StoredMention
from events.models import Place as StoredPlace
from events.models.deletion import DELETED
from events.models.report import fingerprint
from events.pipeline import Reading, ReportText
from events.places.gazetteer import Gazetteer
from events.places.learned import fingerprint_of_models
from events.places.neutral import pack_for
from events.queries import readable, visible_sources, within_reach
from events.queries.bin import deleted
from events.workflow.derived import derive
from events.workflow.duplicates import propose_duplicates
from events.workflow.likenesses import sign
from events.workflow.restoring import brought_back
from events.workflow.review import approve
from events.workflow.rights import User, author, require
from events.workflow.rows import fields_of, places_of, quotes_of, stored_mentions, text_of
from events.workflow.snapshots import snapshot

Reader = Callable[[ReportText, Gazetteer], Reading]

# The reason in the history of what nobody but the program has touched.
DRAFTED = "Drafted from the report"
# Characters that the columns hold: a database of its own would cut, or refuse without a sentence.
_LONGEST = {"title": 500, "url": 2000, "archive_url": 2000, "source": 200, "published": 10, "language": 20}


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


def ingest_report(
    text: str,
    about: About,
    gazetteer: Gazetteer,
    user: User = None,
    approve_above: float | None = None,
    read: Reader = pipeline.read_report,
) -> Stored:
    """Store a report, its mentions and its drafts; drafts that score at least ``approve_above`` are approved at once.

    The same text (by SHA-256) is stored once: the second time nothing changes and the first report is returned. Where
    ``user`` may not read that one, theirs is stored as if it were not there: nobody learns by handing in a text, or a
    source's name, that others have it.

    Raises UnreadableReport for an empty text, an impossible date or an address that is none of the web, BadChange
    where ``user`` may not add reports.
    """
    require(user, "events.add_report")
    _check(text, about, user)
    if known := _known(text, user):
        return known

    report = Report(
        text=text,
        title=about.title,
        url=about.url,
        archive_url=about.archive_url,
        language=about.language,
        published=about.published,
        sensitivity=about.sensitivity,
        added_by=author(user),
    )
    reading = read(text_of(report), gazetteer)
    report.language = reading.lang
    with transaction.atomic():
        # Somebody may have stored the same text while this one was read; numbered first and asked then, one who stores
        # it between the two is met by the constraint, and no text is stored twice for the same eyes.
        report.copy = _next_copy(Report.objects.filter(sha256=fingerprint(text)))
        return _known(text, user) or _store(report, about.source, reading, gazetteer, user, approve_above)


def _check(text: str, about: About, user: User) -> None:
    if not text.strip():
        raise UnreadableReport("The report is empty; give it some text.")
    for address in (about.url, about.archive_url):
        if address and not address.lower().startswith(("http://", "https://")):
            raise UnreadableReport(f"The address {address!r} is none of the web; give one that begins with https://.")
    if "\x00" in text:
        raise UnreadableReport("The report holds NUL characters; it is not a text file, or not in UTF-8.")
    for name, most in _LONGEST.items():
        said = getattr(about, name)
        if len(said) > most:
            raise UnreadableReport(f"The {name} may have {most} characters.")
        if "\x00" in said:
            raise UnreadableReport(f"The {name} holds NUL characters; leave them out.")
    try:
        "".join([text, *(getattr(about, name) for name in _LONGEST)]).encode()
    except UnicodeEncodeError:
        raise UnreadableReport("There is half a character (a lone surrogate); save the file anew.") from None
    if user is not None and about.sensitivity not in readable(user):
        raise UnreadableReport(f"Say who may see it by one of: {', '.join(readable(user))}.")


def _known(text: str, user: User) -> Stored | None:
    same = Report.objects.filter(sha256=fingerprint(text))
    kept = same.exclude(sensitivity=DELETED)
    known = within_reach(user, kept).order_by("copy").first()
    if (
        known is None
        and deleted(user).filter(kind="report", number__in=same.exclude(pk__in=kept).values("pk")).exists()
    ):
        raise UnreadableReport("This text was deleted here. Restore it from the bin, or ask an administrator to.")
    return Stored(known, tuple(known.events.exclude(status=DELETED).order_by("pk")), new=False) if known else None


def _store(
    report: Report, source: str, reading: Reading, gazetteer: Gazetteer, user: User, approve_above: float | None
) -> Stored:
    report.source = _source(source, user) if source else None
    report._history_user = author(user)
    report._change_reason = "Added"
    try:
        with transaction.atomic():
            report.save()
    except IntegrityError:
        known = _known(report.text, user)
        if known is None:
            raise
        return known
    sign(report)
    places = snapshot(places_of(reading), gazetteer)
    run = run_of(reading, gazetteer)
    StoredMention.objects.bulk_create(stored_mentions(report, reading.mentions, places, run), ignore_conflicts=True)
    events = store_drafts(reading.drafts, report, run, places, user)
    propose_duplicates(events)
    if approve_above is not None:
        sure = [event.pk for event in events if event.score >= approve_above]
        approve(sure, user, f"Scored at least {approve_above:g}")
    return Stored(report, tuple(report.events.order_by("pk")))


def _source(name: str, user: User) -> Source:
    """Return the source of that name that ``user`` may know of, one of their own where there is none.

    A deleted one, which no report named, comes back with the report that names it.
    """
    named = Source.objects.filter(name=name).order_by("copy")
    copy = _next_copy(named.order_by())
    seen = named.filter(deleted_at=None) if user is None else visible_sources(user).filter(name=name).order_by("copy")
    source = seen.first() or named.exclude(deleted_at=None).first()
    if source is None:
        return Source.objects.get_or_create(name=name, copy=copy)[0]
    if source.deleted_at is not None:
        source.deleted_at = None
        source.save()
        brought_back("source", source.pk, user)
    return source


def _next_copy(same: QuerySet) -> int:
    most = same.aggregate(most=Max("copy"))["most"]
    return 0 if most is None else most + 1


def store_drafts(
    drafts: Sequence[Draft], report: Report, run: Run, places: dict[str, StoredPlace], user: User
) -> list[Event]:
    """Store ``drafts`` as events of ``report`` with their evidence and history, all of them in a few statements.

    ``places`` are the stored ones by gazetteer id.
    """
    events = []
    for draft in drafts:
        event = Event(report=report, run=run, sensitivity=report.sensitivity, **fields_of(draft, places))
        derive(event, (quote.quote for quote in draft.evidence))
        events.append(event)
    Event.objects.bulk_create(events)
    Event.history.bulk_history_create(events, default_user=author(user), default_change_reason=DRAFTED)
    quotes = [quote for draft, event in zip(drafts, events, strict=True) for quote in quotes_of(draft, event, report)]
    Evidence.objects.bulk_create(quotes, ignore_conflicts=True)
    return events


def run_of(reading: Reading, gazetteer: Gazetteer) -> Run:
    """Return the run that ``reading`` belongs to: the versions it came from."""
    pack = pack_for(reading.lang)
    return Run.objects.get_or_create(
        code=pipeline.VERSION,
        models=fingerprint_of_models(),
        languages=f"{pack.code}-{pack.version}",
        gazetteer=gazetteer.version,
    )[0]
