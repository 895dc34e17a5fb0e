"""Two events that may be one, side by side: what each says and by which words, and whose values hold once merged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import queries
from events.errors import BadChange
from events.features import EventFeature
from events.models import Event, Report
from events.workflow.merging import staying
from mapper.templatetags.whereline import km, time_precision, when
from mapper.web.arrows import arrowed
from mapper.web.facts import FIELDS, Quote, quotes
from mapper.web.rights import needs

# Which quotes stand under which part of the comparison.
_QUOTED = {
    "what": FIELDS["what"],
    "when": FIELDS["when"],
    "where": tuple(name for fact in ("where", "from", "to", "via", "around", "radius") for name in FIELDS[fact]),
    **{name: FIELDS[name] for name in ("who", "persons", "vehicles", "fatalities", "injured")},
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two says of a part; ``event`` is its number, ``taken`` whether its value holds unless chosen."""

    event: int
    value: str
    quotes: tuple[Quote, ...]
    taken: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A part of two events; where they ``differ``, one of the sides is chosen."""

    part: str
    label: str
    sides: tuple[Side, Side]
    differ: bool


@require_safe
@needs("events.change_event")
def compare(request: HttpRequest, event_id: int, other_id: int) -> HttpResponse:
    """Show two events side by side, and to those who may decide a way to merge them. Raises NotThere."""
    pair = [queries.event(request.user, event_id), queries.event(request.user, other_id)]
    problem, stays = "", pair[0]
    try:
        stays = staying(*pair)
    except BadChange as refused:
        problem = str(refused)
    features = [queries.one_feature(request.user, event.pk) for event in pair]
    reports = queries.reports_behind(request.user, features)
    rows = _rows(pair, features, reports, stays)
    context = {
        "room": "review",
        "event": pair[0],
        "other": pair[1],
        "pair": pair,
        "stays": stays,
        "problem": problem,
        "mergeable": not problem and {event.status for event in pair} <= {"draft", "approved"},
        "rows": rows,
        "back": request.GET.get("next", ""),
    }
    return render(request, "mapper/compare.html", context)


def _rows(pair: list[Event], features: list[EventFeature], reports: Mapping[int, Report], stays: Event) -> list[Row]:
    said = [_said(event) for event in pair]
    found = []
    for part, (label, _value) in said[0].items():
        values = [one[part][1] for one in said]
        if not any(values):
            continue
        # The one that stays keeps what it says; where it says nothing, the other's holds.
        keeps = next(
            (e for e, value in sorted(zip(pair, values, strict=True), key=lambda p: p[0] != stays) if value), stays
        )
        sides = [
            Side(event.pk, value, _quotes(part, feature, reports), event == keeps)
            for event, value, feature in zip(pair, values, features, strict=True)
        ]
        found.append(Row(part, label, (sides[0], sides[1]), values[0] != values[1]))
    return found


def _quotes(part: str, feature: EventFeature, reports: Mapping[int, Report]) -> tuple[Quote, ...]:
    wanted = _QUOTED.get(part, ())
    return quotes((item for item in feature.evidence if item.field in wanted), reports)


def _said(event: Event) -> dict[str, tuple[str, str]]:
    """Return part -> its name and what ``event`` says of it in words, "" where it says nothing."""
    what = [event.get_type_display() if event.type else "", event.get_subtype_display() if event.subtype else ""]
    days = when(event)
    exact = time_precision(event.time_precision)
    return {
        "title": (_("Title"), event.title),
        "what": (_("What"), _joined(what)),
        "category": (_("How it moved, or what the zone is"), event.get_category_display() if event.category else ""),
        "when": (_("When"), f"{days} ({exact})" if days and exact else days),
        "where": (_("Where"), _where(event)),
        "who": (_("Who"), _joined(event.actors)),
        **{
            name: (label, _range(getattr(event, name), getattr(event, f"{name}_high")))
            for name, label in (
                ("persons", _("Persons")),
                ("vehicles", _("Vehicles")),
                ("fatalities", _("Killed")),
                ("injured", _("Injured")),
            )
        },
        "planned": (_("planned"), _("yes") if event.planned else ""),
    }


def _where(event: Event) -> str:
    stops = [event.origin, event.destination] if event.kind == "movement" else [event.place or event.center]
    named = arrowed(stop.name if stop else "" for stop in stops) if any(stops) else ""
    around = km(event.radius_m) if event.radius_m else ""
    if not named and event.geometry is not None:
        x, y = event.geometry.centroid.coords
        named = f"{y:.4f}, {x:.4f}"
    return _joined([named, around])


def _range(low: int | None, high: int | None) -> str:
    return "–".join(str(end) for end in dict.fromkeys((low, high)) if end is not None)


def _joined(parts: Any) -> str:
    return _(", ").join(part for part in parts if part)
