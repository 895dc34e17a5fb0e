"""A draft: an event as the text supports it, before anyone has reviewed it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shapely.geometry.base import BaseGeometry

from events.places.place import Place


class Kind(StrEnum):
    """The three kinds of event; each has its room in ``kinds/``."""

    INCIDENT = "incident"
    MOVEMENT = "movement"
    ZONE = "zone"


class Stance(StrEnum):
    """Whether a span speaks for a field's value or against it."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the report that a field rests on: ``text[start:end] == quote`` (code points, half-open)."""

    field: str
    start: int
    end: int
    quote: str
    stance: Stance = Stance.SUPPORTS


@dataclass(frozen=True, slots=True)
class Draft:
    """An event drafted from one report. Fields that the text does not support are None or empty.

    ``type`` and ``subtype`` are ACLED's (vocabularies: see ``events.drafting.vocabulary``); ``category`` is our
    movement type or zone kind ("" for incidents). ``geometry`` is EPSG:4326, lon/lat: Point or area for an
    incident, LineString for a movement, Polygon for a zone, None where unlocated. ``origin``, ``destination``
    (movements), ``center`` (zones) and ``place`` (incidents) are the places it rests on. ``radius_m`` and
    ``uncertainty_m`` are metres. Counts are the low end of what the text gives; those named ``_high`` the other end of
    a range, None where it gives one figure. Dates are inclusive days. ``time_precision`` and ``geo_precision`` are
    ACLED's 1 to 3. ``score`` is 0 to 1. Every field that is set and was read from the text has at least one
    Evidence whose ``field`` names it.
    """

    kind: Kind
    type: str
    subtype: str
    title: str
    geometry: BaseGeometry | None
    category: str = ""
    place: Place | None = None
    origin: Place | None = None
    destination: Place | None = None
    via: tuple[Place, ...] = ()
    center: Place | None = None
    radius_m: float | None = None
    persons: int | None = None
    persons_high: int | None = None
    vehicles: int | None = None
    vehicles_high: int | None = None
    fatalities: int | None = None
    fatalities_high: int | None = None
    injured: int | None = None
    injured_high: int | None = None
    actors: tuple[str, ...] = ()
    date_start: date | None = None
    date_end: date | None = None
    time_precision: int | None = None
    geo_precision: int | None = None
    uncertainty_m: float | None = None
    path_basis: str = ""
    planned: bool = False
    score: float = 0.0
    evidence: tuple[Evidence, ...] = ()
