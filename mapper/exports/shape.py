"""Geometry as GeoJSON members (RFC 7946): cut at the 180th meridian, rings to the right, at most seven decimals."""

from typing import Any

import numpy as np
import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from events.features import EventFeature
from events.geometry.antimeridian import split_antimeridian

# One unit of the seventh decimal is 11 mm on the equator; RFC 7946 (section 11.2) finds six enough.
DECIMALS = 7


def geojson_geometry(geometry: BaseGeometry | None) -> dict[str, Any] | None:
    """Return the GeoJSON geometry of ``geometry`` (EPSG:4326, longitude first), or None where there is none to draw."""
    if geometry is None or geometry.is_empty:
        return None
    # Most events are points on the map, and need none of the care that lines and areas do.
    if isinstance(geometry, Point) and abs(geometry.x) <= 180:
        return {"type": "Point", "coordinates": [rounded(geometry.x) + 0.0, rounded(geometry.y) + 0.0]}
    return _member(split_antimeridian(geometry))


def anchor(event: EventFeature) -> tuple[float, float] | None:
    """Return the one point (longitude, latitude) that stands for ``event``, or None where it is not located.

    A movement stands where it ended, a zone at its centre.
    """
    shape = event.geometry
    if event.center is not None:
        lon, lat = event.center
    elif shape is None or shape.is_empty:
        return None
    elif shape.geom_type == "LineString":
        lon, lat = shape.coords[-1][:2]
    else:
        spot = split_antimeridian(shape).representative_point()
        lon, lat = spot.x, spot.y
    return rounded(lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180), rounded(lat)


def rounded(value: float) -> float:
    """Return degrees with at most seven decimals.

    >>> rounded(38.6180000049)
    38.618
    """
    return round(float(value), DECIMALS)


def _member(geometry: BaseGeometry) -> dict[str, Any]:
    if geometry.geom_type == "GeometryCollection":
        return {"type": "GeometryCollection", "geometries": [_member(part) for part in geometry.geoms]}
    return {"type": geometry.geom_type, "coordinates": _coordinates(geometry)}


def _coordinates(geometry: BaseGeometry) -> list[Any]:
    if hasattr(geometry, "geoms"):
        return [_coordinates(part) for part in geometry.geoms]
    if geometry.geom_type == "Polygon":
        return [_positions(ring) for ring in (geometry.exterior, *geometry.interiors)]
    positions = _positions(geometry)
    return positions[0] if geometry.geom_type == "Point" else positions


def _positions(geometry: BaseGeometry) -> list[Any]:
    # Adding zero turns -0.0 into 0.0.
    return (np.round(shapely.get_coordinates(geometry), DECIMALS) + 0.0).tolist()  # type: ignore[no-any-return]
