"""What programs send as JSON, checked before anything is done with it; and an event as they edit it."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import orjson
import shapely
from django.conf import settings
from django.db import models

from events.errors import BadChange, BadFilter, BadGeometry, UnreadableReport
from events.geometry.limits import MAX_VERTICES
from events.models import Event
from events.models.shapes import check_on_earth, to_shapely, to_stored
from events.places.gazetteer import Gazetteer
from events.workflow.editing import EDITABLE
from events.workflow.snapshots import snapshot

_REPORT = ("text", "title", "url", "lang", "published", "source", "sensitivity")
# Where a field is a place, it is named by its number in the gazetteer.
_PLACES = ("place", "origin", "destination", "center")
_KINDS: tuple[tuple[type[models.Field], type | tuple[type, ...]], ...] = (
    (models.BooleanField, bool),
    (models.IntegerField, int),
    (models.FloatField, (int, float)),
    (models.JSONField, list),
    (models.Field, str),
)
# What has a shape of its own and is not set from outside.
FIELDS = tuple(sorted(EDITABLE - {"via"}))
_VERSION = re.compile(r'(?:W/)?"E-(\d{1,18})-v(\d{1,9})"\Z', re.ASCII)


def report_given(body: bytes) -> tuple[str, dict[str, str]]:
    """Return the text of a report that was sent and what is said of it. Raises UnreadableReport."""
    given = _object(body, UnreadableReport)
    if unknown := sorted(given.keys() - set(_REPORT)):
        raise UnreadableReport(f"A report has no {unknown[0][:50]!r}; it has: {', '.join(_REPORT)}.")
    if not all(isinstance(value, str) for value in given.values()):
        raise UnreadableReport("Everything about a report is text.")
    if len(given.get("text", "").encode("utf-8", "replace")) > settings.MAX_REPORT_BYTES:
        raise UnreadableReport(f"A text may have {settings.MAX_REPORT_BYTES:,} bytes; split it.")
    text = given.pop("text", "").replace("\r\n", "\n").replace("\r", "\n")
    about = {"language" if name == "lang" else name: value for name, value in given.items()}
    for name, most in {"title": 500, "url": 2000, "source": 200, "published": 10, "language": 20}.items():
        if len(about.get(name, "")) > most:
            raise UnreadableReport(f"The {name} may have {most} characters.")
    return text, about


def event_edits(body: bytes, gazetteer: Callable[[], Gazetteer]) -> tuple[dict[str, Any], str]:
    """Return the changes that were sent, as ``edit_event`` takes them, and the reason given.

    ``gazetteer`` is opened where a place is named only.

    Raises BadChange, BadGeometry, UnknownPlace.
    """
    given = _object(body, BadChange)
    reason = given.pop("reason", "")
    if not isinstance(reason, str) or len(reason) > 100:
        raise BadChange("The reason is a text of at most 100 characters.")
    if not given:
        raise BadChange(f"Nothing is to be changed; send some of: {', '.join(FIELDS)}.")
    if unknown := sorted(given.keys() - set(FIELDS)):
        raise BadChange(f"There is no field {unknown[0][:50]!r} to change; choose from: {', '.join(FIELDS)}.")
    for name in given.keys() - {"geometry", *_PLACES}:
        _check_kind(name, given[name])
        if name in {"date_start", "date_end"} and given[name] is not None:
            given[name] = _day(given[name])
    if "geometry" in given:
        given["geometry"] = _shape(given["geometry"])
    for name in given.keys() & set(_PLACES):
        given[name] = _place(given[name], gazetteer())
    return given, reason


def version_matched(header: str, event: Event) -> int:
    """Return the version of ``event`` that If-Match names. Raises BadFilter where it names none, or another event."""
    match = _VERSION.match(header.strip())
    if match is None or int(match[1]) != event.pk:
        raise BadFilter(f'Say which version you change by If-Match: "{event.code}-v{event.version}" (see its ETag).')
    return int(match[2])


def event_document(event: Event) -> dict[str, Any]:
    """Return the fields of ``event`` that can be changed, with its number, version and status."""
    told: dict[str, Any] = {"id": event.pk, "version": event.version, "status": event.status}
    for name in FIELDS:
        value = getattr(event, name)
        if name == "geometry":
            shape = to_shapely(value)
            value = None if shape is None else shapely.geometry.mapping(shape)
        elif name in _PLACES:
            value = value.gazetteer_id if value else None
        told[name] = value
    return told


def _object(body: bytes, refuse: type[UnreadableReport] | type[BadChange]) -> dict[str, Any]:
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise refuse("What was sent is no JSON in UTF-8.") from None
    if not isinstance(given, dict):
        raise refuse("Send one JSON object, in braces.")
    if b"\\u0000" in body or b"\x00" in body:
        raise refuse("What was sent holds NUL characters; leave them out.")
    return given


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise BadChange(f"{given[:20]!r} is no day; write year-month-day, such as 2020-04-14.") from None


def _check_kind(name: str, value: Any) -> None:
    """Raise BadChange where ``value`` is no JSON of the kind that the field holds; what it may be, the model says."""
    field = Event._meta.get_field(name)
    kind = next(kind for kinds, kind in _KINDS if isinstance(field, kinds))
    fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
    if not fits and not (value is None and field.null):
        raise BadChange(f"{name} cannot be {orjson.dumps(value).decode()[:40]}; see what it is at /api/openapi.json.")


def _shape(given: Any) -> Any:
    if given is None:
        return None
    try:
        shape = shapely.from_geojson(orjson.dumps(given))
    except (shapely.errors.GEOSException, TypeError):
        shape = None
    if shape is None or shape.is_empty:
        raise BadGeometry('The geometry is GeoJSON, such as {"type": "Point", "coordinates": [38.27, 34.56]}.')
    if shapely.get_num_coordinates(shape) > MAX_VERTICES:
        raise BadGeometry(f"The shape has more than {MAX_VERTICES:,} vertices; simplify it.")
    stored = to_stored(shape)
    check_on_earth(stored)
    if not shape.is_valid:
        raise BadGeometry(f"The shape crosses itself or is not closed: {shapely.is_valid_reason(shape)[:80]}.")
    return stored


def _place(given: Any, gazetteer: Gazetteer) -> Any:
    if given is None:
        return None
    if not isinstance(given, str):
        raise BadChange("A place is named by its number in the gazetteer, such as /places/search.json gives it.")
    place = gazetteer.place(given)
    return snapshot([place], gazetteer)[place.id]
