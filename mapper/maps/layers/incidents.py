"""Incidents: discs with the sign of their type, areas where that is what is known, and how far off they may be."""

from typing import Any

from events.features import EventFeature
from mapper.maps.layer import Layer, common
from mapper.maps.positions import areas, spots


def shape(event: EventFeature) -> dict[str, Any]:
    """Return ``at`` (positions of discs), ``areas`` (polygons) and ``u`` (uncertainty in metres, 0 where not known)."""
    assert event.geometry is not None  # noqa: S101 - the map hands over what has a place
    return common(event) | {
        "at": spots(event.geometry),
        "areas": areas(event.geometry),
        "u": round(event.uncertainty_m or 0),
    }


LAYER = Layer("incidents", "Incidents", "incident", shape)
