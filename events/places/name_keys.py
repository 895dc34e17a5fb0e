"""The keys of a compiled gazetteer: memory-mapped tries, one after the other in code point order."""

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from events.places import files


class NameKeys:
    """Keys by position in code point order, and back; see ``events.places.files`` for the arrays.

    Raises OSError or RuntimeError where a trie cannot be opened.
    """

    def __init__(
        self,
        folder: Path,
        parts: Sequence[tuple[str, int]],
        positions: NDArray[np.uint32],
        numbers: NDArray[np.uint32],
    ) -> None:
        self._firsts = [first for first, _ in parts]
        self._bases = [base for _, base in parts] + [len(numbers)]
        self._positions, self._numbers = positions, numbers
        self._tries = []
        for number in range(len(parts)):
            trie = marisa_trie.Trie()
            trie.mmap(str(folder / files.KEYS.format(number)))
            self._tries.append(trie)

    def find(self, key: str) -> int | None:
        """Return the position of ``key``, None where it is not there."""
        part = bisect_right(self._firsts, key) - 1
        if part < 0 or (number := self._tries[part].get(key)) is None:
            return None
        base = self._bases[part]
        return base + int(self._positions[base + number])

    def continues(self, key: str) -> bool:
        """Tell whether some key is longer than ``key`` and begins with its words."""
        beginning = key + " "
        part = bisect_right(self._firsts, beginning) - 1
        if part >= 0 and next(self._tries[part].iterkeys(beginning), None) is not None:
            return True
        return part + 1 < len(self._firsts) and self._firsts[part + 1].startswith(beginning)

    def position(self, key: str) -> int:
        """Return how many keys come before ``key`` in code point order."""
        part = bisect_right(self._firsts, key) - 1
        if part < 0:
            return 0
        trie = self._tries[part]
        low, high = self._bases[part], self._bases[part + 1]
        while low < high:
            middle = (low + high) // 2
            if trie.restore_key(int(self._numbers[middle])) < key:
                low = middle + 1
            else:
                high = middle
        return low
