"""What the tile writer is handed: named layers of features in the unit square."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Shapes = NDArray[np.object_]
Properties = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Layer:
    """A layer of the tiles.

    ``at(zoom)`` returns the shapes and properties of that zoom, in the unit square of ``projection``, simplified;
    ``buffer`` is how far beyond a tile's edge shapes are kept, in 1/4096 of a tile.
    """

    name: str
    at: Callable[[int], tuple[Shapes, list[Properties]]]
    min_zoom: int = 0
    buffer: int = 64


# Side of a tile in MVT units.
EXTENT = 4096


def tolerance(zoom: int, max_zoom: int) -> float:
    """Return how far a simplified line may stray, in the unit square: a third of a pixel of 512.

    Tiles of the last zoom are drawn larger than they are, so they keep more.
    """
    pixel = 1 / (512 * 2**zoom)
    return pixel * (0.12 if zoom == max_zoom else 0.33)
