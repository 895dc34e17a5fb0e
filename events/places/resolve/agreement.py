"""Where the names of a document could lie together, whatever each of them is believed to mean."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from events.places.resolve.distance import NOWHERE_KM, distances_km

# Beyond about this distance two namesakes of few namesakes do not point to each other (great circle).
_BESIDE_KM = 60.0
# A name of more places than this points nowhere.
_FEW = 8


def numbered(codes: Sequence[str]) -> tuple[NDArray[np.intp], dict[str, int]]:
    """Return a number for each of ``codes`` and which code has which, in the order in which they first come."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(code, len(numbers)) for code in codes], np.intp), numbers


def agreement(
    keys: NDArray[np.intp], parts: NDArray[np.intp], nowhere: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each candidate the share of the other names that could lie in its part of the world, and the sum over
    those, each one the less the more parts it could lie in.

    ``keys`` numbers the name of each candidate, ``parts`` its part; ``nowhere`` is the number of no part at all.
    """
    names = int(keys.max()) + 1
    width = int(parts.max()) + 1
    pairs = np.unique(keys * width + parts)
    owners, at = np.divmod(pairs, width)
    owners, at = owners[at != nowhere], at[at != nowhere]
    told = 1.0 / np.maximum(1, np.bincount(owners, minlength=names))
    somewhere = parts != nowhere
    telling = np.where(somewhere, np.bincount(at, told[owners], minlength=width)[parts] - told[keys], 0.0)
    if names == 1:
        return np.zeros(len(parts)), telling
    return np.where(somewhere, (np.bincount(at, minlength=width)[parts] - 1) / (names - 1), 0.0), telling


def beside_rare(
    counts: NDArray[np.intp], vectors: NDArray[np.float64], owners: NDArray[np.intp], precise: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return, for each candidate of each sense, how near the places of other names are that have few.

    ``counts`` says for each candidate how many its sense has, ``vectors`` are the candidates' points on the unit
    sphere, ``owners`` numbers of their names; ``precise`` tells those that are no country or region.
    """
    shares = 1.0 / counts
    anchors = np.flatnonzero((shares >= 1.0 / _FEW) & precise)
    if not len(anchors) or len(anchors) * len(vectors) > 4_000_000:
        return np.zeros(len(vectors))
    km = distances_km(vectors, vectors[anchors])
    km[owners[:, None] == owners[anchors][None, :]] = NOWHERE_KM
    near: NDArray[np.float64] = np.exp(-km / _BESIDE_KM) @ shares[anchors]
    return near
