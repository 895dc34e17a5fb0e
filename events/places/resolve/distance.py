"""Distances between many places at once, and whether one holds another."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from events.places.place import Place, PlaceClass

EARTH_KM = 6371.0088
# Farther than any place from another.
NOWHERE_KM = 20_038.0
# A holder without an outline (a town, a county, a sea) holds what lies within this distance.
_HELD_KM = 120.0
_WIDE = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION, PlaceClass.WATER, PlaceClass.ADMIN1))


def unit_vectors(places: Sequence[Place]) -> NDArray[np.float64]:
    """Return points on the unit sphere, shape (n, 3)."""
    lonlat = np.radians(np.array([(p.lon, p.lat) for p in places], dtype=float).reshape(-1, 2))
    vectors = np.empty((len(lonlat), 3))
    level = np.cos(lonlat[:, 1])
    vectors[:, 0] = level * np.cos(lonlat[:, 0])
    vectors[:, 1] = level * np.sin(lonlat[:, 0])
    vectors[:, 2] = np.sin(lonlat[:, 1])
    return vectors


def distances_km(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return great-circle distances in km between unit vectors, shape (len(a), len(b))."""
    chord = np.sqrt(np.maximum(0.0, 2.0 - 2.0 * (a @ b.T)))
    distances: NDArray[np.float64] = 2.0 * EARTH_KM * np.arcsin(np.minimum(1.0, chord / 2.0))
    return distances


def holds(outer: Place, inner: Place) -> bool:
    if outer.id == inner.id or inner.feature_class is PlaceClass.COUNTRY:
        return False
    if outer.feature_class is PlaceClass.COUNTRY:
        return outer.country == inner.country
    if outer.feature_class is PlaceClass.ADMIN1:
        return bool(outer.admin1) and outer.admin1 == inner.admin1 and inner.feature_class is not PlaceClass.ADMIN1
    if outer.feature_class in _WIDE or inner.feature_class in _WIDE:
        return False
    if outer.country != inner.country or outer.population < inner.population:
        return False
    return km(outer, inner) <= _HELD_KM


def km(a: Place, b: Place) -> float:
    """Return the great-circle distance of two places (haversine on a sphere)."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2.0 * EARTH_KM * asin(min(1.0, sqrt(half)))
