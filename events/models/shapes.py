"""Geometry on its way in and out of the database: checked, EPSG:4326, and the same shape to shapely and to Django."""

import math
from typing import Any

import shapely
from django.contrib.gis.db import models
from django.contrib.gis.geos import GEOSGeometry
from shapely.geometry.base import BaseGeometry

from events.errors import BadGeometry

WGS84 = 4326


def to_stored(shape: BaseGeometry | None) -> GEOSGeometry | None:
    """Return a shapely ``shape`` (EPSG:4326) as Django stores it, without heights; None stays None."""
    if shape is None or shape.is_empty:
        return None
    return GEOSGeometry(memoryview(shapely.to_wkb(shapely.force_2d(shape))), srid=WGS84)


def to_shapely(stored: GEOSGeometry | None) -> BaseGeometry | None:
    """Return a stored geometry as shapely's (EPSG:4326); None stays None."""
    return None if stored is None else shapely.from_wkb(bytes(stored.wkb))


def check_on_earth(stored: GEOSGeometry) -> None:
    """Refuse a geometry that is not made of longitudes and latitudes.

    Raises BadGeometry for another reference system, an empty shape, or coordinates outside ±180 and ±90 degrees.
    """
    if stored.srid not in (None, WGS84):
        raise BadGeometry(
            f"Coordinates in EPSG:{stored.srid} cannot be stored; give longitude and latitude (EPSG:4326)."
        )
    if stored.empty:
        raise BadGeometry("The shape is empty; leave it out, or give it coordinates.")
    west, south, east, north = stored.extent
    if not all(map(math.isfinite, (west, south, east, north))):
        raise BadGeometry("A coordinate is not a number.")
    if west < -180 or east > 180:
        wrong = west if west < -180 else east
        raise BadGeometry(f"{wrong:g} is no longitude. Longitudes lie between -180 and 180, and come before latitudes.")
    if south < -90 or north > 90:
        wrong = south if south < -90 else north
        raise BadGeometry(f"{wrong:g} is no latitude. Latitudes lie between -90 and 90, and come after longitudes.")


class _OnEarth:
    """Checks at the last step before the database, which saving, bulk creation and updates all pass."""

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, GEOSGeometry):
            check_on_earth(value)
        return super().get_db_prep_save(value, connection)  # type: ignore[misc]


class ShapeField(_OnEarth, models.GeometryField):
    """Any geometry in EPSG:4326; nothing else can be stored."""


class SpotField(_OnEarth, models.PointField):
    """A point in EPSG:4326; nothing else can be stored."""
