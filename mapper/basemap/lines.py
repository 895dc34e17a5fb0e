"""Lines that areas share: coasts, borders and the limits of first-order divisions, each drawn once."""

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from mapper.basemap.layer import Shapes
from mapper.basemap.topology import Topology, users

# Lines that the source draws as borders and that one side or most states do not recognise as such: ISO 3166-1 numbers
# of the two sides, and the box (west, south, east, north) that the line lies in.
CLAIMED: tuple[tuple[frozenset[str], tuple[float, float, float, float]], ...] = (
    (frozenset({"643", "804"}), (32, 45, 37, 46.6)),  # Crimea
    (frozenset({"376", "760"}), (35, 32, 37, 34)),  # Golan
    (frozenset({"376", "275"}), (34, 31, 36, 33)),  # the armistice lines of 1949
    (frozenset({"504", "732"}), (-18, 20, -8, 28)),  # Western Sahara
    (frozenset({"356", "586"}), (73, 32, 79, 37)),  # Kashmir
    (frozenset({"356", "156"}), (73, 26, 98, 37)),  # the line of actual control
)


def coasts_and_borders(topology: Topology) -> tuple[list[int], list[int], list[int]]:
    """Return the arcs (positions) of coasts, of borders, and of disputed borders: claimed, or of unnumbered areas."""
    coasts: list[int] = []
    borders: list[int] = []
    disputed: list[int] = []
    for arc, areas in enumerate(users(topology)):
        if len(areas) == 1:
            coasts.append(arc)
        elif len(areas) > 1:
            sides = frozenset(topology.areas[a].id or "" for a in areas)
            bounds = shapely.bounds(topology.arcs[arc])
            claimed = any(sides == pair and _within(bounds, box) for pair, box in CLAIMED)
            (disputed if claimed or "" in sides else borders).append(arc)
    return coasts, borders, disputed


def _within(bounds: NDArray[np.float64], box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    return bool(bounds[0] >= west and bounds[1] >= south and bounds[2] <= east and bounds[3] <= north)


def inner_limits(divisions: Iterable[tuple[str, shapely.Geometry]]) -> dict[str, Shapes]:
    """Return, by country, LineStrings between divisions of that country.

    ``divisions`` are (country, Polygon or MultiPolygon in EPSG:4326) whose neighbours share vertices.
    """
    rings: dict[str, list[shapely.Geometry]] = {}
    for country, shape in divisions:
        rings.setdefault(country, []).extend(shapely.get_rings(shape))
    limits = {}
    for country, mine in rings.items():
        points, ring = shapely.get_coordinates(np.array(mine, dtype=object), return_index=True)
        grid = np.rint(points * 1000).astype(np.int64)
        segments = np.hstack([grid[:-1], grid[1:]])[ring[1:] == ring[:-1]]
        turned = (segments[:, 0] > segments[:, 2]) | (
            (segments[:, 0] == segments[:, 2]) & (segments[:, 1] > segments[:, 3])
        )
        segments[turned] = segments[turned][:, [2, 3, 0, 1]]
        unique, counts = np.unique(segments, axis=0, return_counts=True)
        shared = unique[counts > 1].reshape(-1, 2, 2) / 1000
        if len(shared):
            merged = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(shared)))
            limits[country] = np.asarray(shapely.get_parts(merged))
    return limits
