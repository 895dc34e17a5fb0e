"""Protobuf written for thousands of features at once: fields are columns of a matrix of bytes, of which some stay."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


class Rows:
    """Bytes of equally made records, one a row; what is not kept of a row is left out."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.bytes: list[NDArray[np.uint8]] = []
        self.kept: list[NDArray[np.bool_]] = []

    def fixed(self, value: int, where: Any = True) -> None:
        """Add one byte to the rows ``where``."""
        self.bytes.append(np.full(self.number, value, np.uint8))
        self.kept.append(np.broadcast_to(np.asarray(where, dtype=bool), self.number))

    def varint(self, values: NDArray[np.int64], where: Any = True) -> None:
        """Add whole numbers, none of them negative, to the rows ``where``."""
        values = values.astype(np.uint64)
        more = np.broadcast_to(np.asarray(where, dtype=bool), self.number)
        most = int(values.max()) if len(values) else 0
        while True:
            rest = values >> np.uint64(7)
            self.bytes.append(
                ((values & np.uint64(127)) | np.where(rest > 0, np.uint64(128), np.uint64(0))).astype(np.uint8)
            )
            self.kept.append(more)
            more, values, most = more & (rest > 0), rest, most >> 7
            if not most:
                return

    def packed(self, field: int, inner: "Rows") -> None:
        """Add the rows of ``inner`` as a field with its length, which is below 128 bytes."""
        self.fixed(field << 3 | 2)
        sizes = np.sum(inner.kept, axis=0) if inner.kept else np.zeros(self.number, int)
        self.bytes.append(sizes.astype(np.uint8))
        self.kept.append(np.ones(self.number, bool))
        self.bytes += inner.bytes
        self.kept += inner.kept

    def joined(self) -> bytes:
        """Return all rows, one after the other."""
        if not self.number:
            return b""
        return np.stack(self.bytes, axis=1)[np.stack(self.kept, axis=1)].tobytes()


def zigzag(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return whole numbers as protobuf writes signed ones.

    >>> zigzag(np.array([0, -1, 1])).tolist()
    [0, 1, 2]
    """
    return (values << 1) ^ (values >> 63)


def varints(values: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64]]:
    """Return varints of numbers below 2**35, one after the other, and where each begins (and the last one ends)."""
    groups = values[:, None].astype(np.uint64) >> np.array([0, 7, 14, 21, 28], dtype=np.uint64)
    lengths = np.maximum(1, (groups > 0).sum(axis=1))
    places = np.arange(5)
    written = (groups & np.uint64(127)).astype(np.uint8) | np.where(places < (lengths - 1)[:, None], 128, 0).astype(
        np.uint8
    )
    return written[places < lengths[:, None]].tobytes(), np.concatenate([[0], np.cumsum(lengths)])
