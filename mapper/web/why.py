"""Why a pin is here, as JSON and as a section of the event's page: one answer, told twice."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from events import queries
from events.models import Mention, Place, Run
from mapper.web.history_words import entries
from mapper.web.names import about_place

# Reasons whose share is smaller explain nothing.
_FELT = 0.005


@require_safe
def why(request: HttpRequest, event_id: int) -> JsonResponse:
    """Answer with what the pin of an event rests on, as docs/api.md tells. Raises NotThere."""
    answer = told(queries.why(request.user, event_id))
    return JsonResponse(answer, headers={"Cache-Control": "private, no-cache"})


def told(found: queries.Why, *, whole: bool = True) -> dict[str, Any]:
    """Return the answer as JSON has it, in the language of the request; not ``whole``, without the event's history."""
    event = found.event
    return {
        "event": event.pk,
        "code": event.code,
        "title": event.title,
        "status": event.status,
        "score": event.score,
        "version": event.version,
        "made_by": _run(found.run),
        "places": [
            {"role": one.role, "place": _place(one.place), "names": [_name(name) for name in one.names]}
            for one in found.places
        ],
        "evidence": [
            {
                "field": quote.field,
                "report": quote.report_id,
                "start": quote.start,
                "end": quote.end,
                "quote": quote.quote,
                "stance": quote.stance,
            }
            for quote in found.evidence
        ],
        "decisions": _decisions(list(found.steps[:50])) if whole else [],
    }


def _run(run: Run | None) -> dict[str, str] | None:
    if run is None:
        return None
    return {
        "code": run.code,
        "languages": run.languages,
        "gazetteer": run.gazetteer,
        "models": run.models,
        "since": run.started_at.isoformat(timespec="seconds"),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "id": place.gazetteer_id,
        "name": place.name,
        "about": about_place(place.feature_class, place.name, place.admin1_name, place.country),
        "lon": place.point.x,
        "lat": place.point.y,
        "source": place.source,
        "source_date": place.source_date,
    }


def _name(name: queries.Named) -> dict[str, Any]:
    mention: Mention = name.mention
    return {
        "report": mention.report_id,
        "start": mention.start,
        "end": mention.end,
        "words": mention.surface,
        "score": mention.score,
        "status": mention.status,
        "read_by": _run(mention.run),
        "candidates": [
            {
                "id": one["id"],
                "name": one["name"],
                "lon": one["lon"],
                "lat": one["lat"],
                "score": round(one["score"], 3),
                "reasons": [
                    {"text": reason["text"], "share": round(reason["share"], 3)}
                    for reason in one.get("reasons", ())
                    if reason["text"] and abs(reason["share"]) >= _FELT
                ],
            }
            for one in mention.candidates
        ],
        "decisions": _decisions(list(name.decisions)),
    }


def _decisions(steps: list[queries.Step]) -> list[dict[str, Any]]:
    return [
        {
            "when": entry.step.when.isoformat(timespec="seconds"),
            "who": entry.step.who,
            "reason": entry.reason,
            "changes": [{"field": line.label, "before": line.before, "after": line.after} for line in entry.lines],
        }
        for entry in entries(steps)
    ]
