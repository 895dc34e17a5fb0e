"""Reads the coasts and borders of world-atlas: TopoJSON arcs as shapely lines, areas and what they bound."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import shapely
from numpy.typing import NDArray

from mapper.maps.offline import MODULES, MissingPart

Path2D = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Country:
    """A country's name in English and its polygons (EPSG:4326)."""

    name: str
    area: shapely.MultiPolygon


@dataclass(frozen=True, slots=True)
class Atlas:
    """``land`` without borders, ``borders`` between two countries, ``coasts`` and the ``countries`` (EPSG:4326)."""

    land: tuple[shapely.Polygon, ...]
    borders: tuple[shapely.LineString, ...]
    coasts: tuple[shapely.LineString, ...]
    countries: tuple[Country, ...]


@cache
def atlas(scale: str) -> Atlas:
    """Return the world at "10m", "50m" or "110m" (Natural Earth's scales). Raises MissingPart.

    Source: world-atlas 2.0.2, made from Natural Earth 4.1.0 (public domain).
    """
    file: Path = MODULES / f"world-atlas/countries-{scale}.json"
    if not file.is_file():
        raise MissingPart(file)
    document = orjson.loads(file.read_bytes())
    step, origin = (np.array(document["transform"][name]) for name in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc, dtype=float), axis=0) * step + origin for arc in document["arcs"]]
    used = [0] * len(arcs)
    countries = []
    for item in document["objects"]["countries"]["geometries"]:
        for arc in {_bare(arc) for rings in _polygons(item) for ring in rings for arc in ring}:
            used[arc] += 1
        parts = [polygon for rings in _polygons(item) if (polygon := _polygon(arcs, rings)) is not None]
        countries.append(Country(item["properties"]["name"], shapely.MultiPolygon(parts)))
    land = [
        polygon
        for item in document["objects"]["land"]["geometries"]
        for rings in _polygons(item)
        if (polygon := _polygon(arcs, rings)) is not None
    ]
    return Atlas(
        tuple(land),
        tuple(shapely.LineString(arc) for arc, times in zip(arcs, used, strict=True) if times > 1),
        tuple(shapely.LineString(arc) for arc, times in zip(arcs, used, strict=True) if times == 1),
        tuple(countries),
    )


def _bare(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _polygons(item: dict[str, Any]) -> list[list[list[int]]]:
    if item.get("type") == "Polygon":
        return [item["arcs"]]
    return item["arcs"] if item.get("type") == "MultiPolygon" else []


def _polygon(arcs: list[Path2D], rings: list[list[int]]) -> shapely.Polygon | None:
    drawn = [ring for ring in (_ring(arcs, indices) for indices in rings) if len(ring) >= 4]
    return shapely.Polygon(drawn[0], drawn[1:]) if drawn else None


def _ring(arcs: list[Path2D], indices: list[int]) -> Path2D:
    pieces = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in indices]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
