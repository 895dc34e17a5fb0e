"""Rows of a file on their way in: a block of columns as the file has them, and the same ready to be stored."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# Rows read, checked and stored at a time: memory stays flat, and a stopped import loses no more than these.
BLOCK = 5000


@dataclass(frozen=True, slots=True)
class Block:
    """Rows as a file has them: each column's values, one a row; ``lines`` are the file's lines or feature numbers.

    ``shapes`` are WKB in ``crs`` ("" for EPSG:4326), where the format has geometry beside its columns.
    """

    lines: list[int]
    columns: dict[str, list[Any]]
    shapes: list[bytes | None] | None = None
    crs: str = ""
    problems: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Checked:
    """Rows ready to be stored, a list a column; ``problems`` are lines that cannot be, each with its reason.

    ``shapes`` are EWKB in EPSG:4326, as hexadecimal digits; ``boxes`` are west, south, east, north of each, in degrees.
    ``places`` are the places that rows name (name, country, first division, class, longitude, latitude); the columns
    ``place``, ``origin``, ``destination`` and ``center`` point into it. ``read`` counts all rows of the block.
    """

    read: int
    lines: list[int]
    columns: dict[str, list[Any]]
    shapes: list[str | None]
    boxes: list[list[float] | None]
    places: list[list[Any]]
    problems: list[tuple[int, str]]


Blocks = Iterator[Block]
