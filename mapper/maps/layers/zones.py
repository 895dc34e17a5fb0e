"""Zones: areas with the hatch of their kind, named with their radius below the southern edge."""

from typing import Any

from events.features import EventFeature
from mapper.maps.layer import Layer, common
from mapper.maps.positions import areas, spots

# Zone kind -> number of its hatch: 0 rising, 1 falling, 2 crossed, 3 dots, 4 level. A kind not listed rises.
HATCHES = {
    "deconfliction": 0,
    "ceasefire": 0,
    "safe": 0,
    "exclusion": 1,
    "no-fly": 1,
    "closed military": 1,
    "hazard": 2,
    "control": 3,
    "siege": 3,
    "evacuation": 4,
}


def shape(event: EventFeature) -> dict[str, Any]:
    """Return ``areas`` (polygons), ``h`` (the hatch), ``r`` (radius in metres, 0 where none) and ``at``, its middle."""
    assert event.geometry is not None  # noqa: S101 - the map hands over what has a place
    middle = [event.center[1], event.center[0]] if event.center else spots(event.geometry)[0]
    return common(event) | {
        "areas": areas(event.geometry),
        "h": HATCHES.get(event.category, 0),
        "r": round(event.radius_m or 0),
        "at": middle,
    }


LAYER = Layer("zones", "Zones", "zone", shape)
