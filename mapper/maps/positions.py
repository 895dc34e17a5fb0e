"""Geometry as Leaflet takes it: latitude first, six decimals, longitudes that run on instead of jumping."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

# 0.1 m: finer than any event is known.
DECIMALS = 6

Position = list[float]


def positions(geometry: BaseGeometry) -> list[Position]:
    """Return the vertices of a line, ring or point as [latitude, longitude]; each step takes the shorter way round."""
    lonlat = shapely.get_coordinates(geometry)
    if len(lonlat):
        lonlat[:, 0] = np.unwrap(lonlat[:, 0], period=360)
    return (np.round(lonlat[:, ::-1], DECIMALS) + 0.0).tolist()  # type: ignore[no-any-return]


def lines(geometry: BaseGeometry) -> list[list[Position]]:
    """Return every line of ``geometry`` in order."""
    return [positions(part) for part in _parts(geometry) if part.geom_type == "LineString"]


def areas(geometry: BaseGeometry) -> list[list[list[Position]]]:
    """Return every polygon of ``geometry`` as its rings, the exterior first."""
    return [
        [positions(ring) for ring in (part.exterior, *part.interiors)]
        for part in _parts(geometry)
        if part.geom_type == "Polygon"
    ]


def spots(geometry: BaseGeometry) -> list[Position]:
    """Return every point of ``geometry``; where it has none, one that lies on it."""
    points = [positions(part)[0] for part in _parts(geometry) if part.geom_type == "Point"]
    return points or [positions(geometry.representative_point())[0]]


def _parts(geometry: BaseGeometry) -> list[BaseGeometry]:
    if hasattr(geometry, "geoms"):
        return [single for part in geometry.geoms for single in _parts(part)]
    return [] if geometry.is_empty else [geometry]
