"""Rows of a file on their way in: a block of columns as the file has them, and the same ready to be stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

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


@dataclass(frozen=True, slots=True)
class Parcel:
    """A ``Checked`` as JSON in two lines: how many rows were read and what is wrong with some, and all the others.

    Where every row must be good, the second line is not opened before all rows are known to be.
    """

    head: bytes
    rest: bytes

    @property
    def read(self) -> int:
        return int(orjson.loads(self.head)["read"])

    @property
    def problems(self) -> list[tuple[int, str]]:
        return [(line, reason) for line, reason in orjson.loads(self.head)["problems"]]

    def opened(self) -> Checked:
        """Return the block. A column that is alike in all rows was written once."""
        told = orjson.loads(self.rest)
        columns, count = told["columns"], len(told["lines"])
        told["columns"] = {name: one if isinstance(one, list) else [one] * count for name, one in columns.items()}
        return Checked(read=self.read, problems=self.problems, **told)


def parcel(block: Checked) -> Parcel:
    """Return ``block`` as JSON."""
    columns = {name: column[0] if _alike(column) else column for name, column in block.columns.items()}
    told = {name: getattr(block, name) for name in ("lines", "shapes", "boxes", "places")}
    head = {"read": block.read, "problems": block.problems}
    return Parcel(_json(head), _json(told | {"columns": columns}))


def _alike(column: Sequence[Any]) -> bool:
    return len(column) > 0 and not isinstance(column[0], list) and column.count(column[0]) == len(column)


def _json(told: Any) -> bytes:
    return orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS)


Blocks = Iterator[Block]
