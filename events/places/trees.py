"""Boosted decision trees as plain arrays: what a learned model is here, and how it is asked."""

from collections.abc import Mapping
from typing import Self

import numpy as np
from numpy.typing import NDArray

# Rows that are asked together: what is kept of more does not fit beside the processor.
_AT_ONCE = 64


class Trees:
    """Symmetric trees, all of one depth: every node of a level asks the same question, so a row's answers are the
    binary number of its leaf.

    ``columns`` (trees, depth) says which feature a level asks about, ``borders`` (trees, depth) above which value the
    answer is yes, ``leaves`` (trees, 2 ** depth) what a leaf adds to the log-odds; the first level is the lowest bit.
    """

    def __init__(
        self, columns: NDArray[np.int16], borders: NDArray[np.float32], leaves: NDArray[np.float32], bias: float
    ) -> None:
        trees, depth = columns.shape
        # Trees ask the same questions again and again: each is answered once a row.
        asked = np.stack([columns.ravel().astype(np.float64), borders.ravel().astype(np.float64)], axis=1)
        questions, places = np.unique(asked, axis=0, return_inverse=True)
        self._columns = questions[:, 0].astype(np.intp)
        self._borders = questions[:, 1:].astype(np.float32)
        self._places = np.ascontiguousarray(places.reshape(trees, depth).T.astype(np.intp))
        self._leaves = leaves.ravel()
        self._starts = np.arange(trees, dtype=np.intp)[:, None] * (1 << depth)
        self._bias = np.float32(bias)

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> Self:
        """Return the model called ``name`` of an archive."""
        columns, borders, leaves, bias = (arrays[f"{name}_{part}"] for part in ("columns", "borders", "leaves", "bias"))
        return cls(columns.astype(np.int16), borders.astype(np.float32), leaves.astype(np.float32), float(bias.item()))

    def log_odds(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a log-odds for each of ``rows``, shape (n, features)."""
        if len(rows) <= _AT_ONCE:
            return self._whole(rows)
        # No part of one row: a row alone is added up in another order than rows beside each other.
        parts = np.array_split(rows, -(-len(rows) // _AT_ONCE))
        return np.concatenate([self._whole(part) for part in parts])

    def _whole(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the log-odds of a few rows."""
        values = np.ascontiguousarray(rows.T).take(self._columns, axis=0)
        answers = (values > self._borders).view(np.uint8)
        leaf = answers.take(self._places[0], axis=0)
        for level, questions in enumerate(self._places[1:], 1):
            answer = answers.take(questions, axis=0)
            leaf |= np.left_shift(answer, level, out=answer)
        whole: NDArray[np.float32] = self._leaves.take(leaf + self._starts).sum(axis=0) + self._bias
        return whole
