"""Reads a shape that somebody typed: longitude and latitude, WKT or GeoJSON, always EPSG:4326."""

import json
import re

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from events.errors import BadGeometry
from events.models.shapes import check_on_earth, to_stored

_NUMBER = r"[+-]?\d+(?:\.\d+)?"
_PAIR = re.compile(rf"\s*({_NUMBER})\s*[,;\s]\s*({_NUMBER})\s*")
_HOW = "Write longitude, latitude (38.618, 33.5055), WKT (POINT (38.618 33.5055)) or GeoJSON, in degrees (EPSG:4326)."
# Longer texts are not typed; they are files, and have their own door.
MAX_CHARACTERS = 2_000_000


def read_shape(written: str) -> BaseGeometry | None:
    """Return the shape that ``written`` describes (EPSG:4326, no heights); None where it is empty.

    Raises BadGeometry, saying what is wrong and what would work.
    """
    text = written.strip()
    if not text:
        return None
    if len(text) > MAX_CHARACTERS:
        raise BadGeometry(f"The shape is longer than {MAX_CHARACTERS:,} characters; simplify it first.")
    try:
        found = _read(text)
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        raise BadGeometry(f"This is no shape that can be read. {_HOW}") from None
    stored = to_stored(found)
    if stored is None:
        raise BadGeometry(f"The shape is empty. {_HOW}")
    check_on_earth(stored)
    if not found.is_valid:
        raise BadGeometry(f"The shape crosses itself: {shapely.is_valid_reason(found)}. Draw its outline in one turn.")
    return shapely.force_2d(found)


def _read(text: str) -> BaseGeometry:
    if pair := _PAIR.fullmatch(text):
        return Point(float(pair[1]), float(pair[2]))
    if text.startswith("{"):
        return _from_geojson(json.loads(text))
    if text.upper().startswith("SRID="):
        srid, _, text = text.partition(";")
        if srid.upper() != "SRID=4326":
            raise BadGeometry(f"{srid} cannot be read. {_HOW}")
    return shapely.from_wkt(text)


def _from_geojson(found: dict) -> BaseGeometry:
    if "crs" in found and "CRS84" not in str(found["crs"]) and "4326" not in str(found["crs"]):
        raise BadGeometry(f"This GeoJSON names another reference system. {_HOW}")
    if found.get("type") == "FeatureCollection":
        [found] = found["features"]
    if found.get("type") == "Feature":
        found = found["geometry"]
    return shape(found)
