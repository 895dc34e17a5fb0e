"""Which part of the Earth a portable map shows, and events moved into it so that none is torn at the 180th meridian."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from events.features import EventFeature

# West, south, east, north in degrees; east may be past 180.
Box = tuple[float, float, float, float]

# What a map without a single place shows.
WORLD: Box = (-170.0, -56.0, 190.0, 76.0)
# Degrees around a lone point: a region, not a street.
LEAST = 0.5


def framed(events: Sequence[EventFeature]) -> tuple[list[EventFeature], Box]:
    """Return the events that have geometry, in longitudes that run through the box that holds them, and that box."""
    located = [event for event in events if event.geometry is not None and not event.geometry.is_empty]
    smooth = [_unwrapped(event.geometry) for event in located if event.geometry is not None]
    if not smooth:
        return [], WORLD
    start = _emptiest([geometry.bounds for geometry in smooth])
    moved = [
        _moved(event, geometry, 360 * np.floor((geometry.bounds[0] - start) / 360))
        for event, geometry in zip(located, smooth, strict=True)
    ]
    bounds = np.array([event.geometry.bounds for event in moved if event.geometry is not None])
    west, south = bounds[:, :2].min(axis=0).tolist()
    east, north = bounds[:, 2:].max(axis=0).tolist()
    spare = [max(0.0, LEAST - size) for size in (east - west, north - south)]
    return moved, (west - spare[0], max(south - spare[1], -85), east + spare[0], min(north + spare[1], 85))


def _unwrapped(geometry: BaseGeometry) -> BaseGeometry:
    """Return ``geometry`` in one piece of longitudes: later parts follow the first by the shorter way round."""
    before = shapely.get_coordinates(geometry)[0, 0]

    def smooth(lonlat: np.ndarray) -> np.ndarray:
        lon = np.unwrap(np.concatenate([[before], lonlat[:, 0]]), period=360)[1:]
        return np.column_stack([lon, lonlat[:, 1]])

    return shapely.transform(geometry, smooth)


def _emptiest(bounds: list[tuple[float, float, float, float]]) -> float:
    """Return the longitude (-180 to 180) after the widest stretch that no event touches; -180 where none matters."""
    spans = sorted(((west + 180) % 360 - 180, east - west) for west, _, east, _ in bounds)
    best, start, reach = -1.0, -180.0, spans[0][0]
    for west, width in spans:
        if west - reach > best:
            best, start = west - reach, west
        reach = max(reach, west + width)
    across = spans[0][0] + 360 - reach
    return -180.0 if across >= best else start


def _moved(event: EventFeature, geometry: BaseGeometry, shift: float) -> EventFeature:
    center = event.center
    if center is not None:
        middle = (geometry.bounds[0] + geometry.bounds[2]) / 2
        center = (center[0] + 360 * round((middle - center[0]) / 360) - shift, center[1])
    if shift:
        geometry = shapely.transform(geometry, lambda lonlat: lonlat - np.array([shift, 0]))
    return replace(event, geometry=geometry, center=center)
