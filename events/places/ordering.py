"""The order in which places are offered to somebody who is typing a name: by match, prominence and nearness."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]

# Powers of ten by which a match counts. A name typed in full beats a place ten times as large whose name is
# longer; one that is whole words of a longer name beats one that breaks off inside a word; a name in a language that
# the reader did not ask for is worth a thirtieth.
_EXACT = 1.0
_WHOLE_WORDS = 0.5
_FOREIGN = -1.5
# What a name of each weight (0 to 3) carries of its place.
_CARRIES = np.array([-1.7, -1.0, -0.3, 0.0])
# A place at the point asked for is worth as much as one a thousand times as large elsewhere; half of that 50 km away.
_NEAR = 3.0
_HALF_KM = 50.0
# Further away than this, nearness says nothing, and is not worked out.
_REACH_DEGREES = 6.0
_EARTH_KM = 6371.0
# Letters up to here are Latin: every language of that script is written in them.
_LAST_LATIN = "\u024f"


def match_score(
    prominence: NDArray[np.floating], weights: NDArray[np.integer], exact: Marks, whole: Marks, foreign: Marks
) -> Floats:
    """Return how well each name answers what was typed, in powers of ten.

    ``prominence`` is in people, ``weights`` are those of candidates; ``exact`` marks names typed in full, ``whole``
    those that go on with a further word, ``foreign`` those of languages that were not asked for.
    """
    score: Floats = np.log10(np.maximum(prominence, 1)) + _CARRIES[weights]
    score += _EXACT * exact + _WHOLE_WORDS * whole + _FOREIGN * foreign
    return score


def spoken(key: str, lang: str) -> frozenset[str] | None:
    """Return the languages whose names count in full for somebody who reads ``lang``, None where all of them do.

    In scripts other than Latin the letters say enough.
    """
    return frozenset(("", "en", lang)) if all(letter <= _LAST_LATIN for letter in key) else None


def close_to(points: NDArray[np.floating], near: tuple[float, float]) -> NDArray[np.intp]:
    """Return which of ``points`` (longitude, latitude) are near enough to ``near`` for nearness to count."""
    lon, lat = near
    in_band = np.flatnonzero(np.abs(points[:, 1] - lat) < _REACH_DEGREES)
    beside = np.abs((points[in_band, 0] - lon + 180) % 360 - 180)
    close: NDArray[np.intp] = in_band[beside < _REACH_DEGREES / max(np.cos(np.radians(lat)), 0.05)]
    return close


def nearness(points: NDArray[np.floating], near: tuple[float, float]) -> Floats:
    """Return what being near to ``near`` (longitude, latitude in degrees) adds to the score of each of ``points``.

    >>> nearness(np.array([[38.0, 34.0], [38.0, 80.0]]), (38.0, 34.0)).tolist()
    [3.0, 0.0]
    """
    close = close_to(points, near)
    x, y = np.radians(points[close].astype(float)).T
    at_x, at_y = np.radians(near)
    # Haversine on a sphere orders as well as an ellipsoid does.
    half = np.sin((y - at_y) / 2) ** 2 + np.cos(y) * np.cos(at_y) * np.sin((x - at_x) / 2) ** 2
    km = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.minimum(half, 1)))
    added = np.zeros(len(points))
    added[close] = _NEAR / (1 + km / _HALF_KM)
    return added
