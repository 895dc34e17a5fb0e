"""The ground under a portable map: the world roughly, the surroundings of the events finely, as plain coordinates."""

import gzip
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import shapely
from shapely.geometry.base import BaseGeometry

import events
from mapper.maps.frame import Box
from mapper.maps.topojson import atlas

# Borders of first-order divisions (Natural Earth, public domain), which the gazetteer carries.
DIVISIONS = Path(events.__file__).parent / "places/data/admin1.ndjson.gz"
_SPOT = re.compile(rb'"lon":(-?[\d.]+),"lat":(-?[\d.]+)')

# How much the fine part may weigh, in bytes of JSON: the whole ground stays under 600 kB.
MOST = 330_000
# Degrees a simplified line of the rough world may stray: a pixel at zoom 3.
ROUGH = 0.15
# Degrees from a division's middle to its farthest edge, at most, for it to be looked at.
REACH = 12.0


# The same events are taken again in another language, or with a tick more; a few megabytes each.
@lru_cache(maxsize=4)
def ground(box: Box) -> dict[str, Any]:
    """Return ``far`` and ``near`` ground and the names of ``countries``.

    Either ground holds ``land``, ``borders`` and ``coasts`` as GeoJSON geometries (EPSG:4326), the near one also
    ``divisions`` and its ``window`` (west, south, east, north), within which it replaces the far one. Near lines are as
    fine as MOST allows. Countries are [longitude, latitude, name], the largest first. Longitudes may pass 180.

    Raises MissingPart where world-atlas is not installed.
    """
    window = _surroundings(box)
    tolerance = max(window[2] - window[0], window[3] - window[1]) / 4000
    shapes = _fine(window, "10m" if tolerance < 0.012 else "50m")
    while True:
        near = {name: _member(shapely.simplify(parts, tolerance), tolerance) for name, parts in shapes.items()}
        if len(orjson.dumps(near)) <= MOST:
            break
        tolerance *= 1.5
    return {"far": _far(), "near": near | {"window": window}, "countries": _countries(window)}


def _surroundings(box: Box) -> Box:
    west, south, east, north = box
    margin = min(max(2.5, 0.75 * max(east - west, north - south)), 25.0)
    return (
        round(max(west - margin, -180), 3),
        round(max(south - margin, -85), 3),
        round(min(east + margin, 540), 3),
        round(min(north + margin, 85), 3),
    )


def _fine(window: Box, scale: str) -> dict[str, list[BaseGeometry]]:
    world = atlas(scale)
    return {
        "land": _clipped(world.land, window),
        "borders": _clipped(world.borders, window),
        "coasts": _clipped(world.coasts, window),
        "divisions": _division_lines(window),
    }


@cache
def _far() -> dict[str, Any]:
    world = atlas("50m")
    return {
        "land": _member([part for part in shapely.simplify(world.land, ROUGH) if part.area > 0.4], ROUGH),
        "borders": _member(shapely.simplify(world.borders, ROUGH), ROUGH),
        "coasts": _member([line for line in shapely.simplify(world.coasts, ROUGH) if line.length > 2], ROUGH),
    }


def _clipped(shapes: Iterable[BaseGeometry], window: Box) -> list[BaseGeometry]:
    """Return the parts of ``shapes`` within ``window``, which may reach past 180 degrees."""
    west, south, east, north = window
    everything = np.array(list(shapes), dtype=object)
    found: list[BaseGeometry] = []
    for shift in (0, 360):
        bounds = shapely.bounds(everything)
        inside = (bounds[:, 0] < east - shift) & (bounds[:, 2] > west - shift) if len(bounds) else []
        parts = shapely.clip_by_rect(everything[inside], west - shift, south, east - shift, north)
        found += list(_shifted(parts[~shapely.is_empty(parts)], shift))
    return found


def _shifted(shapes: Any, shift: float) -> Any:
    return shapely.transform(shapes, lambda lonlat: lonlat + np.array([shift, 0])) if shift else shapes


def _division_lines(window: Box) -> list[BaseGeometry]:
    west, south, east, north = window
    if not DIVISIONS.is_file() or (east - west) * (north - south) > 2500:
        return []
    wide = (west - REACH, south - REACH, east + REACH, north + REACH)
    with gzip.open(DIVISIONS) as rows:
        near = [shapely.from_geojson(orjson.dumps(orjson.loads(row)["geometry"])) for row in rows if _within(row, wide)]
    # Neighbours share their edges point by point; the union draws each once, so that dashes do not fill up.
    edges = _clipped(shapely.boundary(np.array(near, dtype=object)), window)
    return list(shapely.get_parts(shapely.line_merge(shapely.union_all(edges))))


def _within(row: bytes, box: Box) -> bool:
    spot = _SPOT.search(row)
    if spot is None:
        return False
    lon, lat = float(spot[1]), float(spot[2])
    return box[1] <= lat <= box[3] and (box[0] <= lon <= box[2] or box[0] <= lon + 360 <= box[2])


def _countries(window: Box) -> list[list[Any]]:
    named = []
    for country in sorted(atlas("50m").countries, key=lambda country: -country.area.area):
        areas = _clipped([country.area], window) or [country.area]
        largest = max((part for area in areas for part in shapely.get_parts(area)), key=lambda part: part.area)
        if largest.area >= 0.05:
            spot = largest.representative_point()
            named.append([round(spot.x, 2), round(spot.y, 2), country.name])
    return named


def _member(shapes: Iterable[BaseGeometry], tolerance: float) -> dict[str, Any]:
    """Return shapes as one GeoJSON geometry: a MultiPolygon where they are areas, else a MultiLineString."""
    decimals = 3 if tolerance < 0.01 else 2
    parts = shapely.get_parts(shapely.get_parts(np.array(list(shapes), dtype=object)))
    kinds = shapely.get_type_id(parts)
    polygons = parts[kinds == shapely.GeometryType.POLYGON]
    rings, of_polygon = shapely.get_rings(polygons, return_index=True)
    areas: list[list[list[list[float]]]] = [[] for _ in polygons]
    for ring, polygon in zip(_rounded(rings, decimals), of_polygon, strict=True):
        if len(ring) >= 4:
            areas[polygon].append(ring)
    areas = [area for area in areas if area]
    if areas:
        return {"type": "MultiPolygon", "coordinates": areas}
    lines = _rounded(parts[kinds == shapely.GeometryType.LINESTRING], decimals)
    return {"type": "MultiLineString", "coordinates": [line for line in lines if len(line) > 1]}


def _rounded(lines: Any, decimals: int) -> list[list[list[float]]]:
    """Return the coordinates of each line, without those that are as the one before."""
    points, of_line = shapely.get_coordinates(lines, return_index=True)
    points = np.round(points, decimals)
    kept = np.ones(len(points), dtype=bool)
    kept[1:] = (np.diff(points, axis=0) != 0).any(axis=1) | (np.diff(of_line) != 0)
    ends = np.searchsorted(of_line[kept], np.arange(len(lines)), side="right").tolist()
    spots = points[kept].tolist()
    return [spots[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]
