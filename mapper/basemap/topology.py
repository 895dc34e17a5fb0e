"""Reads TopoJSON: neighbours share arcs, so that they stay in touch however much these are simplified."""

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
    """Arcs as LineStrings (EPSG:4326) and the areas and lines that are made of them.

    An arc that crosses the antimeridian goes on beyond 180 or -180 degrees.
    """

    arcs: Arcs
    areas: tuple[Area, ...]


def read_topology(file: Path, layer: str) -> Topology:
    """Return the objects of ``layer`` in a quantized TopoJSON file (https://github.com/topojson/topojson-specification)."""
    document = json.loads(file.read_bytes())
    scale, origin = np.array(document["transform"]["scale"]), np.array(document["transform"]["translate"])
    points = [np.cumsum(np.array(arc, dtype=float), axis=0) * scale + origin for arc in document["arcs"]]
    points = [unwrapped(p, 360) for p in points]
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


def unwrapped(points: NDArray[np.float64], turn: float) -> NDArray[np.float64]:
    """Return a line's points without jumps of a whole ``turn`` (360 degrees, or 1 in the unit square) in x."""
    turns = np.cumsum(np.rint(np.diff(points[:, 0]) / turn))
    if not turns.any():
        return points
    moved = points.copy()
    moved[1:, 0] -= turns * turn
    return moved


def ring(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a closed ring of the unit square without jumps; one round a pole is closed beyond the square's edge."""
    whole = unwrapped(points, 1)
    if abs(whole[-1, 0] - whole[0, 0]) < 0.5:
        return whole
    beyond = 1.5 if whole[:, 1].mean() > 0.5 else -0.5
    return np.vstack([whole, [whole[-1, 0], beyond], [whole[0, 0], beyond], whole[0]])


def wrapped(shapes: Arcs) -> tuple[Arcs, NDArray[np.int64]]:
    """Return the parts of valid shapes that reach beyond x 0 to 1, moved into it, and which shape each is a part of."""
    bounds = shapely.bounds(shapes)
    beyond = (bounds[:, 0] < 0) | (bounds[:, 2] > 1)
    if not beyond.any():
        return shapes, np.arange(len(shapes))
    kept, owners = [shapes[~beyond]], [np.flatnonzero(~beyond)]
    for turn in (-1, 0, 1):
        world = shapely.box(turn, -1, turn + 1, 2)
        parts, place = shapely.get_parts(shapely.intersection(shapes[beyond], world), return_index=True)
        same = (shapely.get_type_id(parts) == shapely.get_type_id(shapes[beyond])[place]) & ~shapely.is_empty(parts)
        kept.append(shapely.transform(parts[same], lambda points, turn=turn: points - (turn, 0)))
        owners.append(np.flatnonzero(beyond)[place[same]])
    return np.concatenate(kept), np.concatenate(owners)


def polygons(topology: Topology, arcs: Arcs) -> tuple[Arcs, NDArray[np.int64]]:
    """Return valid Polygons and, for each, the area it is of, drawn with ``arcs``: the topology's in the unit square.

    Rings that simplification has flattened are left out, and holes with the exterior they are in.
    """
    points = coordinates(arcs)
    made, owners = [], []
    for position, area in enumerate(topology.areas):
        for indices in area.polygons:
            rings = [ring(joined(points, arc)) for arc in indices]
            if len(rings[0]) >= 4:
                made.append(shapely.Polygon(rings[0], [hole for hole in rings[1:] if len(hole) >= 4]))
                owners.append(position)
    shapes = np.array(made, dtype=object)
    broken = ~shapely.is_valid(shapes)
    shapes[broken] = shapely.make_valid(shapes[broken], method="structure", keep_collapsed=False)
    parts, place = shapely.get_parts(shapes, return_index=True)
    whole = shapely.get_type_id(parts) == 3
    inside, source = wrapped(parts[whole])
    return inside, np.array(owners)[place[whole][source]]


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
