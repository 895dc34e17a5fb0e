"""Places as one number (Morton code): the bits of x and y by turns, so that every map tile is one stretch of numbers.

x and y are 32-bit fractions of Web Mercator's square (x east from 180 W, y south from 85.05 N).
"""

import numpy as np
from numpy.typing import NDArray

# Beyond this latitude Web Mercator's square ends (EPSG:3857).
MAX_LATITUDE = 85.0511287798066
# The closest zoom that there are map tiles of.
CLOSEST = 22
# The code of what has no place: no place on the map has it but the very last corner, which is moved aside.
NOWHERE = np.uint64(2**64 - 1)
_SIZE = 2.0**32
_SPREAD = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)
_SQUASH = ((1, _SPREAD[3][1]), (2, _SPREAD[2][1]), (4, _SPREAD[1][1]), (8, _SPREAD[0][1]), (16, 0x00000000FFFFFFFF))


def to_square(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points of shape (n, 2), degrees in EPSG:4326, in Web Mercator's unit square, y down."""
    latitude = np.radians(np.clip(lonlat[:, 1], -MAX_LATITUDE, MAX_LATITUDE))
    return np.column_stack([lonlat[:, 0] / 360 + 0.5, 0.5 - np.arcsinh(np.tan(latitude)) / (2 * np.pi)])


def codes(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.uint64]:
    """Return the code of each place in degrees; NOWHERE where a degree is NaN.

    >>> codes(np.array([-180.0, np.nan]), np.array([85.06, 0.0])).tolist() == [0, int(NOWHERE)]
    True
    """
    square = to_square(np.column_stack([np.nan_to_num(lon), np.nan_to_num(lat)]))
    whole = np.clip(square * _SIZE, 0, _SIZE - 2).astype(np.uint64)
    found = spread(whole[:, 0]) | (spread(whole[:, 1]) << np.uint64(1))
    found[np.isnan(lon)] = NOWHERE
    return found


def spread(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return 32-bit ``numbers`` with a 0 before each bit."""
    for shift, mask in _SPREAD:
        numbers = (numbers | (numbers << np.uint64(shift))) & np.uint64(mask)
    return numbers


def squash(numbers: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return every second bit of ``numbers``, the lowest first: what ``spread`` spread."""
    numbers = numbers & np.uint64(_SPREAD[4][1])
    for shift, mask in _SQUASH:
        numbers = (numbers | (numbers >> np.uint64(shift))) & np.uint64(mask)
    return numbers.astype(np.int64)


def stretch(z: int, x: int, y: int) -> tuple[int, int]:
    """Return the first code of a map tile and the first behind it.

    >>> stretch(0, 0, 0) == (0, 2**64)
    True
    """
    place = spread(np.array([x, y], dtype=np.uint64)).tolist()
    code, width = place[0] | place[1] << 1, 64 - 2 * z
    return code << width, (code + 1) << width


def stretches(z: int, left: int, top: int, right: int, bottom: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return the first and the last codes of the stretches, growing, of the tiles from ``left`` to ``right`` and from
    ``top`` to ``bottom``, those included; tiles that follow each other are one stretch.

    >>> [codes.tolist() for codes in stretches(0, 0, 0, 0, 0)] == [[0], [2**64 - 1]]
    True
    """
    if z == 0:
        return np.zeros(1, np.uint64), np.full(1, 2**64 - 1, np.uint64)
    x, y = (spread(np.arange(low, high + 1, dtype=np.uint64)) for low, high in ((left, right), (top, bottom)))
    tiles = np.sort((x[:, None] | (y[None, :] << np.uint64(1))).ravel())
    apart = tiles[1:] != tiles[:-1] + np.uint64(1)
    first, last = tiles[np.concatenate([[True], apart])], tiles[np.concatenate([apart, [True]])]
    width = np.uint64(64 - 2 * z)
    return first << width, (last << width) | np.uint64((1 << int(width)) - 1)
