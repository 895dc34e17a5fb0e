"""A file of events as rows ready to be stored, block by block: looked at, read, checked."""

from collections.abc import Iterator
from pathlib import Path

from events.imports.block import Checked
from events.imports.checking import Checker
from events.imports.formats import format_named
from events.imports.looking import Look, look
from events.imports.plan import Plan
from events.imports.unpacked import check_unpacked


def read_events(path: Path, name: str, plan: Plan) -> tuple[Look, Iterator[Checked]]:
    """Return what a file called ``name`` tells of itself, and its rows ready to be stored.

    Raises UnreadableImport, at once or while its rows are read, where the file cannot be read on.
    """
    check_unpacked(path)
    seen = look(path, name, plan)
    return seen, _checked(path, seen.plan)


def _checked(path: Path, plan: Plan) -> Iterator[Checked]:
    room = format_named(plan.format)
    checker = Checker(plan)
    for block in room.read(path, plan):
        yield checker.check(block, room.fields(block.columns, plan) if block.lines else {})
