"""Reads TopoJSON: shared arcs become lines and polygons, so that neighbours stay in touch however much they are simplified."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Arcs = NDArray[np.object_]


@dataclass(frozen=True)
class Area:
    """One object of a topology: its rings as indices of arcs (negative: ``~index``, reversed), exterior ring first."""

    id: str | None
    properties: dict[str, Any]
    polygons: tuple[tuple[tuple[int, ...], ...], ...]
    lines: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True)
class Topology:
    """Arcs as LineStrings (EPSG:4326) and the areas and lines that are made of them."""

    arcs: Arcs
    areas: tuple[Area, ...]


def read_topology(file: Path, layer: str) -> Topology:
    """Return the objects of ``layer`` in a quantized TopoJSON file (https://github.com/topojson/topojson-specification)."""
    document = json.loads(file.read_bytes())
    scale, origin = np.array(document["transform"]["scale"]), np.array(document["transform"]["translate"])
    points = [np.cumsum(np.array(arc, dtype=float), axis=0) * scale + origin for arc in document["arcs"]]
    starts = np.repeat(np.arange(len(points)), [len(p) for p in points])
    arcs = shapely.linestrings(np.concatenate(points), indices=starts)
    areas = []
    for item in document["objects"][layer]["geometries"]:
        parts = {
            "Polygon": lambda g: {"polygons": (_rings(g["arcs"]),)},
            "MultiPolygon": lambda g: {"polygons": tuple(_rings(rings) for rings in g["arcs"])},
            "LineString": lambda g: {"polygons": (), "lines": (tuple(g["arcs"]),)},
            "MultiLineString": lambda g: {"polygons": (), "lines": tuple(map(tuple, g["arcs"]))},
        }.get(item["type"])
        if parts:
            areas.append(Area(item.get("id"), item.get("properties") or {}, **parts(item)))
    return Topology(arcs, tuple(areas))


def _rings(rings: list[list[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(ring) for ring in rings)


def joined(points: list[NDArray[np.float64]], indices: tuple[int, ...]) -> NDArray[np.float64]:
    """Return the coordinates of arcs laid end to end; the point two arcs share appears once."""
    pieces = [points[i] if i >= 0 else points[~i][::-1] for i in indices]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def coordinates(arcs: Arcs) -> list[NDArray[np.float64]]:
    """Return one array of shape (n, 2) for each arc."""
    flat, owner = shapely.get_coordinates(arcs, return_index=True)
    return np.split(flat, np.searchsorted(owner, np.arange(1, len(arcs))))


def polygons(topology: Topology, arcs: Arcs) -> tuple[Arcs, NDArray[np.int64]]:
    """Return valid Polygons and, for each, the area it is of, drawn with ``arcs``: the topology's own or simplified ones.

    Rings that simplification has flattened are left out, and holes with the exterior they are in.
    """
    points = coordinates(arcs)
    made, owners = [], []
    for position, area in enumerate(topology.areas):
        for indices in area.polygons:
            rings = [joined(points, ring) for ring in indices]
            if len(rings[0]) >= 4:
                made.append(shapely.Polygon(rings[0], [ring for ring in rings[1:] if len(ring) >= 4]))
                owners.append(position)
    shapes = np.array(made, dtype=object)
    broken = ~shapely.is_valid(shapes)
    shapes[broken] = shapely.make_valid(shapes[broken], method="structure", keep_collapsed=False)
    parts, place = shapely.get_parts(shapes, return_index=True)
    whole = shapely.get_type_id(parts) == 3
    return parts[whole], np.array(owners)[place[whole]]


def users(topology: Topology) -> list[list[int]]:
    """Return, for each arc, the areas (their positions) whose rings use it: two for a border, one for a coast."""
    found: list[list[int]] = [[] for _ in topology.arcs]
    for position, area in enumerate(topology.areas):
        for rings in area.polygons:
            for ring in rings:
                for index in ring:
                    arc = index if index >= 0 else ~index
                    if position not in found[arc]:
                        found[arc].append(position)
    return found
