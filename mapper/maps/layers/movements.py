"""Movements: arrows from origin to destination, as wide as the number of those who moved."""

from math import sqrt
from typing import Any

from events.features import EventFeature
from mapper.maps.layer import Layer, common
from mapper.maps.positions import lines


def width(count: int | None) -> float:
    """Return an arrow's width in pixels: 2 where no count is given, 6.5 at most.

    >>> [round(width(count), 2) for count in (None, 9, 27, 5000)]
    [2, 3.65, 4.86, 6.5]
    """
    return min(2 + 0.55 * sqrt(count), 6.5) if count else 2


def shape(event: EventFeature) -> dict[str, Any]:
    """Return ``paths`` (lines in order of travel), ``w`` (pixels) and ``bent`` (1 where only its ends are known)."""
    assert event.geometry is not None  # noqa: S101 - the map hands over what has a place
    paths = lines(event.geometry)
    straight = event.path_basis not in {"reported", "drawn"} and [len(path) for path in paths] == [2]
    pixels = round(width(event.vehicles or event.persons), 2)
    return common(event) | {"paths": paths, "w": pixels, "bent": int(straight)}


LAYER = Layer("movements", "Movements", "movement", shape)
