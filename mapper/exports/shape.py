"""Geometry as GeoJSON members (RFC 7946): cut at the 180th meridian, rings to the right, at most seven decimals."""

from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from events.geometry.antimeridian import split_antimeridian

# One unit of the seventh decimal is 11 mm on the equator; RFC 7946 (section 11.2) finds six enough.
DECIMALS = 7


def geojson_geometry(geometry: BaseGeometry | None) -> dict[str, Any] | None:
    """Return the GeoJSON geometry of ``geometry`` (EPSG:4326, longitude first), or None where there is none to draw."""
    if geometry is None or geometry.is_empty:
        return None
    return _member(split_antimeridian(geometry))


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
