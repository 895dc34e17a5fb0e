"""Texts that say nearly the same: how alike two are, and a signature by which the alike are found among many."""

import zlib

import numpy as np

from events.text.tokens import tokens

# Words in a row that are compared at once: fewer make all news alike, more make one changed word tell in five places.
RUN = 3
BANDS, ROWS = 12, 2
# Fixed, so that a signature made today is found by one made tomorrow.
_RANDOM = np.random.Generator(np.random.PCG64(20200414))
_FACTORS = _RANDOM.integers(1 << 62, 1 << 63, BANDS * ROWS, dtype=np.uint64)[:, None] * np.uint64(2) + np.uint64(1)
_OFFSETS = _RANDOM.integers(0, 1 << 63, BANDS * ROWS, dtype=np.uint64)[:, None]


def runs(text: str) -> frozenset[int]:
    """Return the hashes of every three folded words in a row; of the whole text where it has fewer words.

    >>> runs("The convoy left.") == runs("the CONVOY  left")
    True
    """
    words = [token.fold for token in tokens(text)]
    last = max(len(words) - RUN + 1, 1)
    return (
        frozenset(zlib.crc32(" ".join(words[at : at + RUN]).encode()) for at in range(last)) if words else frozenset()
    )


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return which share of the runs of both texts they have in common, 0 to 1 (Jaccard 1901).

    >>> likeness(frozenset({1, 2, 3}), frozenset({2, 3, 4}))
    0.5
    """
    return len(one & other) / len(one | other) if one or other else 0.0


def bands(found: frozenset[int]) -> tuple[int, ...]:
    """Return the bands of a text's signature (MinHash, Broder 1997), 40 bits each; none for a text without words.

    Texts that are .4 alike share a band with a chance of .88, texts that are .6 alike with one of .99, and texts
    that are .05 alike with one of .03.
    """
    if not found:
        return ()
    hashes = np.fromiter(found, np.uint64, len(found))
    # Multiply and shift modulo 2^64 (Dietzfelbinger et al. 1997): orders of the same hashes.
    least = ((hashes * _FACTORS + _OFFSETS) >> np.uint64(32)).min(axis=1).reshape(BANDS, ROWS)
    return tuple(
        int.from_bytes(at.to_bytes(1, "big") + zlib.crc32(row.tobytes()).to_bytes(4, "big"), "big")
        for at, row in enumerate(least)
    )
