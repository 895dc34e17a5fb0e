"""Web Mercator as a unit square: x from 0 (180 W) to 1 (180 E), y from 0 (85.05 N) down to 1 (85.05 S)."""

import numpy as np
import shapely
from numpy.typing import NDArray

# Beyond this latitude Web Mercator's square ends (EPSG:3857).
MAX_LATITUDE = 85.0511287798066


def to_unit(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points of shape (n, 2) in the unit square for longitude, latitude in degrees (EPSG:4326).

    >>> to_unit(np.array([[0.0, 0.0], [-180.0, 90.0]])).round(6).tolist()
    [[0.5, 0.5], [0.0, 0.0]]
    """
    latitude = np.radians(np.clip(lonlat[:, 1], -MAX_LATITUDE, MAX_LATITUDE))
    return np.column_stack(
        [lonlat[:, 0] / 360 + 0.5, np.round(0.5 - np.arcsinh(np.tan(latitude)) / (2 * np.pi), 15) + 0.0]
    )


def project(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return ``shapes`` (EPSG:4326) in the unit square."""
    return np.asarray(shapely.transform(shapes, to_unit))
