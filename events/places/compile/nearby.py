"""Finds places that came before near a point, among millions, without holding their names in memory."""

import math
from collections.abc import Callable, Set

import numpy as np

from events.places.compile.spool import Spool
from events.places.place import Place, PlaceClass
from events.text.tokens import name_key

_EARTH_KM = 6371.0
# No search goes further, in km: what reaches further is found by its identifier or not at all.
_FURTHEST_KM = 150.0


def kilometres(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Return the distance between two points in degrees, on a sphere.

    >>> round(kilometres(0, 0, 1, 0))
    111
    """
    y, other_y = math.radians(lat), math.radians(other_lat)
    half = (
        math.sin((y - other_y) / 2) ** 2
        + math.cos(y) * math.cos(other_y) * math.sin(math.radians(lon - other_lon) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(half, 1.0)))


class Nearby:
    """The places that are in ``spool`` when this is made, by latitude."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        owners = np.array(spool.owners, "<u4")
        places = np.flatnonzero(owners == np.arange(len(owners), dtype="<u4")).astype("<u4")
        lat = np.array(spool.lat, "<f4")[places]
        order = np.argsort(lat, kind="stable")
        self._records, self._lat = places[order], lat[order]
        self._lon = np.array(spool.lon, "<f4")[self._records]

    def same(self, place: Place, kind: Callable[[Place], str], keys: Set[str], within_km: float) -> int | None:
        """Return the nearest record within ``within_km`` of ``place`` whose class is as ``kind`` says of it and which
        has a name under one of ``keys``; None where there is none."""
        reach = min(within_km, _FURTHEST_KM)
        degrees = reach / 111
        first, last = np.searchsorted(self._lat, (place.lat - degrees, place.lat + degrees))
        beside = np.abs((self._lon[first:last] - place.lon + 180) % 360 - 180)
        close = np.flatnonzero(beside <= degrees / max(math.cos(math.radians(place.lat)), 0.01)) + first
        found = sorted(
            (kilometres(place.lon, place.lat, float(self._lon[at]), float(self._lat[at])), int(self._records[at]))
            for at in close.tolist()
        )
        wanted = kind(place)
        for distance, record in found:
            if distance > reach:
                break
            feature_class, names = self._spool.read(record)
            there = Place("", "", PlaceClass(feature_class), 0, 0)
            if kind(there) == wanted and any(name_key(name.name) in keys for name in names):
                return record
        return None
