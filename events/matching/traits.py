"""What of an event is compared with another: where, when, what, who and how many."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from shapely.geometry.base import BaseGeometry

from events.drafting.draft import Draft
from events.places.place import Place

# What is counted, each with the low and the high end that a report gives.
COUNTS = ("persons", "vehicles", "fatalities", "injured")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an event: the gazetteer's id, longitude and latitude in degrees, and how far off it may be, metres."""

    place: str
    lon: float
    lat: float
    slack_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Traits:
    """An event as it is compared.

    ``spots`` are its places by their part in it: "place", "origin", "destination", "center". ``area`` is its geometry
    where that is an area in which it lies. ``days`` are its first and last day (inclusive), None where nobody says;
    ``told`` is the first day of the report's date: an event is told after it was. ``counts`` are low and high ends.
    """

    kind: str
    type: str
    subtype: str
    category: str = ""
    spots: Mapping[str, Spot] = field(default_factory=dict)
    area: BaseGeometry | None = None
    radius_m: float | None = None
    days: tuple[date, date] | None = None
    time_precision: int | None = None
    told: date | None = None
    actors: tuple[str, ...] = ()
    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    planned: bool = False


def traits_of(draft: Draft, told: date | None = None) -> Traits:
    """Return what of ``draft`` is compared; ``told`` is the first day of its report's date."""
    shape = draft.geometry
    slack = draft.uncertainty_m or 0.0
    parts = {name: getattr(draft, name) for name in ("place", "origin", "destination", "center")}
    return Traits(
        kind=str(draft.kind),
        type=draft.type,
        subtype=draft.subtype,
        category=draft.category,
        spots={name: _spot(place, slack) for name, place in parts.items() if place},
        area=shape if shape is not None and "Polygon" in shape.geom_type and draft.radius_m is None else None,
        radius_m=draft.radius_m,
        days=days_of(draft.date_start, draft.date_end),
        time_precision=draft.time_precision,
        told=told,
        actors=draft.actors,
        counts=counts_of({name: (getattr(draft, name), getattr(draft, f"{name}_high")) for name in COUNTS}),
        planned=draft.planned,
    )


def days_of(first: date | None, last: date | None) -> tuple[date, date] | None:
    """Return first and last day; what has no end is compared by its beginning."""
    return None if first is None else (first, last or first)


def counts_of(given: Mapping[str, tuple[int | None, int | None]]) -> dict[str, tuple[int, int]]:
    """Return the ends of those counts that are given."""
    return {
        name: (low if low is not None else high or 0, high if high is not None else low or 0)
        for name, (low, high) in given.items()
        if low is not None or high is not None
    }


def _spot(place: Place, slack_m: float) -> Spot:
    return Spot(place.id, place.lon, place.lat, slack_m)
