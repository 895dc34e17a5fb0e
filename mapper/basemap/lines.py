"""Lines that areas share: coasts, borders and the limits of first-order divisions, each drawn once."""

from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray

from mapper.basemap.layer import Shapes
from mapper.basemap.topology import Topology, users


def coasts_and_borders(topology: Topology) -> tuple[list[int], list[int], list[int]]:
    """Return the positions of arcs of coasts, of borders, and of borders of areas without ISO number (disputed)."""
    coasts: list[int] = []
    borders: list[int] = []
    disputed: list[int] = []
    for arc, areas in enumerate(users(topology)):
        if len(areas) == 1:
            coasts.append(arc)
        elif len(areas) > 1:
            whole = all(topology.areas[a].id for a in areas)
            (borders if whole else disputed).append(arc)
    return coasts, borders, disputed


def inner_limits(divisions: Iterable[tuple[str, shapely.Geometry]]) -> Shapes:
    """Return LineStrings between divisions of the same country.

    ``divisions`` are (country, Polygon or MultiPolygon in EPSG:4326) whose neighbours share vertices.
    """
    countries: dict[str, int] = {}
    starts, ends, owners = [], [], []
    for country, shape in divisions:
        points, ring = shapely.get_coordinates(shapely.get_rings(shape), return_index=True)
        joined = ring[1:] == ring[:-1]
        starts.append(points[:-1][joined])
        ends.append(points[1:][joined])
        owners.append(np.full(int(joined.sum()), countries.setdefault(country, len(countries))))
    segments = np.rint(np.hstack([np.concatenate(starts), np.concatenate(ends)]) * 1000).astype(np.int64)
    turned = (segments[:, 0] > segments[:, 2]) | (
        (segments[:, 0] == segments[:, 2]) & (segments[:, 1] > segments[:, 3])
    )
    segments[turned] = segments[turned][:, [2, 3, 0, 1]]
    keyed: NDArray[np.int64] = np.column_stack([segments, np.concatenate(owners)])
    unique, counts = np.unique(keyed, axis=0, return_counts=True)
    shared = unique[counts > 1][:, :4].reshape(-1, 2, 2) / 1000
    return np.asarray(shapely.get_parts(shapely.line_merge(shapely.multilinestrings(shapely.linestrings(shared)))))
