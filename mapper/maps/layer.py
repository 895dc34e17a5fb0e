"""What a layer of the portable map is: which events it draws, and as which numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from events.features import EventFeature

# ACLED's event types in the order of legend and colours; a type nobody named is drawn like the last.
TYPES = (
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Protests",
    "Riots",
    "Strategic developments",
)


@dataclass(frozen=True, slots=True)
class Layer:
    """``shape`` returns what is drawn of an event: numbers only, never text, because folium compiles text.

    Positions in it are [latitude, longitude] in degrees, as Leaflet takes them; metres.
    """

    name: str
    title: str
    kind: str
    shape: Callable[[EventFeature], dict[str, Any]]


def common(event: EventFeature) -> dict[str, int]:
    """Return what every shape says: ``e`` the event's id, ``t`` the number of its type, ``d`` 1 where it is a draft."""
    number = TYPES.index(event.type) if event.type in TYPES else len(TYPES) - 1
    return {"e": int(event.id), "t": number, "d": int(event.status == "draft")}
