"""What a format of files of events is: how it is read, and how its columns become our fields."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from events.imports.block import Block
from events.imports.fields import matched
from events.imports.plan import Plan

Columns = Mapping[str, Sequence[Any]]


def by_name(columns: Columns, plan: Plan) -> dict[str, Sequence[Any]]:
    """Return the columns by our fields: as the plan says, else by their names."""
    chosen = plan.columns or matched(list(columns))
    return {field: columns[column] for field, column in chosen.items() if column in columns}


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files that hold events.

    ``read(path, plan)`` yields blocks of rows as the file has them, or raises UnreadableImport, saying what would work.
    ``fields(columns, plan)`` gives the columns by our fields. ``source`` is whose identifiers these are, where the
    format belongs to somebody.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, Plan], Iterator[Block]]
    fields: Callable[[Columns, Plan], dict[str, Sequence[Any]]] = by_name
    source: str = ""
