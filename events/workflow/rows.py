"""Turns what reading gave into rows: mentions, events and their evidence; and a stored report back into its text."""

from collections.abc import Iterable, Iterator

from events.drafting.draft import Draft
from events.models import Event, Evidence, Report, Run
from events.models import Mention as StoredMention
from events.models import Place as StoredPlace
from events.models.event import COUNTS
from events.models.shapes import to_stored
from events.pipeline import Reading, ReportText
from events.places.place import Place
from events.places.resolution import Resolution, ScoredCandidate
from events.text.mention import MentionKind
from events.workflow.remembering import known_names

# Candidates kept of each mention: what a chooser can show without scrolling far.
KEPT_CANDIDATES = 8


def text_of(report: Report) -> ReportText:
    """Return ``report`` as reading takes it, with what analysts have said of its names."""
    return ReportText(
        report.text,
        id=report.code,
        lang=report.language or None,
        published=report.published,
        title=report.title,
        known=known_names(report),
    )


def quotes_of(draft: Draft, event: Event, report: Report) -> list[Evidence]:
    """Return the evidence of ``draft`` as it is stored under ``event`` (not saved)."""
    return [
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
    ]


def fields_of(draft: Draft, places: dict[str, StoredPlace]) -> dict[str, object]:
    """Return the fields of Event that ``draft`` fills."""
    same = (
        *("type", "subtype", "category", "title", "radius_m", "uncertainty_m", "geo_precision", "path_basis"),
        *("date_start", "date_end", "time_precision", "planned", "score"),
        *(*COUNTS, *(f"{name}_high" for name in COUNTS)),
    )
    linked = {name: getattr(draft, name) for name in ("place", "origin", "destination", "center")}
    return {
        **{name: getattr(draft, name) for name in same},
        **{name: places[place.id] for name, place in linked.items() if place and place.id in places},
        "kind": str(draft.kind),
        "geometry": to_stored(draft.geometry),
        "via": [{"id": place.id, "name": place.name} for place in draft.via],
        "actors": list(draft.actors),
    }


def places_of(reading: Reading) -> Iterator[Place]:
    """Yield every place that ``reading`` rests on."""
    for found in reading.mentions:
        if found.place:
            yield found.place
    for draft in reading.drafts:
        yield from draft.via
        yield from (place for place in (draft.place, draft.origin, draft.destination, draft.center) if place)


def stored_mentions(
    report: Report, mentions: Iterable[Resolution], places: dict[str, StoredPlace], run: Run
) -> list[StoredMention]:
    """Return ``mentions`` as they are stored (not saved); ``places`` are the stored ones by gazetteer id."""
    return [
        StoredMention(
            report=report,
            start=found.mention.start,
            end=found.mention.end,
            surface=found.mention.surface[:500],
            kind=str(found.mention.kind),
            place=places[found.place.id] if found.place else None,
            score=found.score,
            run=run,
            status="unlocated" if found.mention.kind is MentionKind.PLACE and not found.place else "automatic",
            candidates=[_as_json(candidate) for candidate in found.candidates[:KEPT_CANDIDATES]],
        )
        for found in mentions
    ]


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
