"""Steps of a history in words: fields by their names, values as pages say them, before and after."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.gis.geos import GEOSGeometry
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from events.geometry.path import path_length
from events.models import labels
from events.models.shapes import to_shapely
from events.queries import Step
from mapper.templatetags.whereline import geo_precision, km, time_precision
from mapper.web.names import language_name, published_name

# Why the program changed something, as the history has it.
gettext_noop("Drafted from the report")
gettext_noop("Added by hand")
gettext_noop("Edited")
gettext_noop("Read again")
gettext_noop("Approved")
gettext_noop("Rejected")
gettext_noop("Deleted")
gettext_noop("Restored")

_LABELS = {
    "kind": gettext_lazy("Kind"),
    "type": gettext_lazy("Event type"),
    "subtype": gettext_lazy("What"),
    "category": gettext_lazy("How it moved, or what the zone is"),
    "title": gettext_lazy("Title"),
    "notes": gettext_lazy("Notes"),
    "geometry": gettext_lazy("Shape"),
    "place": gettext_lazy("Place"),
    "origin": gettext_lazy("From"),
    "destination": gettext_lazy("To"),
    "center": gettext_lazy("Around"),
    "via": gettext_lazy("By way of"),
    "radius_m": gettext_lazy("Radius"),
    "uncertainty_m": gettext_lazy("Uncertain by this much"),
    "geo_precision": gettext_lazy("Precision of the place"),
    "time_precision": gettext_lazy("Precision of the date"),
    "path_basis": gettext_lazy("Path"),
    "date_start": gettext_lazy("First day"),
    "date_end": gettext_lazy("Last day"),
    "planned": gettext_lazy("planned"),
    "actors": gettext_lazy("Who"),
    "persons": gettext_lazy("Persons"),
    "vehicles": gettext_lazy("Vehicles"),
    "fatalities": gettext_lazy("Killed"),
    "injured": gettext_lazy("Injured"),
    "score": gettext_lazy("Score"),
    "status": gettext_lazy("Status"),
    "sensitivity": gettext_lazy("Seen by"),
    "merged_into": gettext_lazy("Merged"),
    "report": gettext_lazy("Report"),
    "source": gettext_lazy("Source"),
    "url": gettext_lazy("Address"),
    "archive_url": gettext_lazy("Archived copy"),
    "language": gettext_lazy("Language"),
    "published": gettext_lazy("Published"),
}
_MENTIONS = {
    "automatic": gettext_lazy("as it was read"),
    "verified": gettext_lazy("settled by a person"),
    "unlocated": gettext_lazy("Not located"),
    "rejected": gettext_lazy("Not a name"),
}
_CODES: dict[str, Any] = {
    "kind": labels.KINDS,
    "type": labels.TYPES,
    "subtype": labels.SUBTYPES,
    "category": labels.CATEGORIES,
    "path_basis": labels.PATH_BASES,
    "status": {**labels.STATUSES, "deleted": gettext_lazy("Deleted")},
    "sensitivity": {**labels.SENSITIVITIES, "deleted": gettext_lazy("Deleted")},
}
_SAID: dict[str, Callable[[Any], str]] = {
    "radius_m": km,
    "uncertainty_m": km,
    "geo_precision": geo_precision,
    "time_precision": time_precision,
    "score": lambda value: f"{value:.2f}",
    "language": language_name,
    "published": published_name,
    "via": lambda value: _(", ").join(stop["name"] for stop in value),
    "actors": lambda value: _(", ").join(value),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A field in words: what it was and what it became, "" for nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A step in words; ``state`` can be gone back to, where it is not the latest one."""

    step: Step
    reason: str
    lines: tuple[Line, ...]
    state: int = 0


def entries(steps: Iterable[Step], latest: int = 0) -> list[Entry]:
    """Return ``steps`` in words; ``latest`` is the number of the state that holds now."""
    return [_entry(step, latest) for step in steps]


def _entry(step: Step, latest: int) -> Entry:
    lines = (
        Line(_label(one.field), _said(one.field, one.before, step), _said(one.field, one.after, step))
        for one in step.altered
    )
    state = 0 if step.about or step.number == latest else step.number
    # A shape that moved by less than is written says nothing.
    told = tuple(line for line in lines if line.before != line.after)
    return Entry(step, _(step.reason) if step.reason else "", told, state)


def _label(field: str) -> str:
    if field.endswith("_high"):
        return _("{what}, at most").format(what=_LABELS[field.removesuffix("_high")])
    return str(_LABELS.get(field, field))


def _said(field: str, value: Any, step: Step) -> str:
    if value is None or value in ("", []):
        return ""
    if field == "status" and step.about:
        return str(_MENTIONS.get(value, value))
    if field in _CODES:
        return str(_CODES[field].get(value, value))
    if field in _SAID:
        return str(_SAID[field](value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, GEOSGeometry):
        return _shape(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, int):
        return formats.number_format(value, 0, force_grouping=True)
    return str(value)


def _shape(stored: GEOSGeometry) -> str:
    shape = to_shapely(stored)
    at = shape.representative_point()
    spot = f"{at.y:.4f}, {at.x:.4f}"
    if "LineString" in shape.geom_type:
        ends = shape.geoms if hasattr(shape, "geoms") else [shape]
        (first, *_between), (*_others, last) = ends[0].coords, ends[-1].coords
        return f"{first[1]:.4f}, {first[0]:.4f} – {last[1]:.4f}, {last[0]:.4f} ({km(path_length(shape))})"
    return spot if shape.geom_type == "Point" else _("area around {spot}").format(spot=spot)
