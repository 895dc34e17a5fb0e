"""Runs the commands of ``manage.py``; what is wrong with the machine is told in a sentence, not by where it was met."""

import sys
from collections.abc import Sequence

from django.core.management import execute_from_command_line
from django.db import DatabaseError, InterfaceError

# What went on when it happened is undone with its transaction; what had been finished before it stays.
_SENTENCES = {
    "busy": "The database is busy: others have been writing for a long time. Run the same command again.",
    "unwritable": "The disk is full, or the data folder cannot be written to. Make room and run it again.",
    "away": "The database does not answer; start it or check DATABASE_URL, then run the same command again.",
    "damaged": "The database is damaged; run: manage.py doctor",
}


def run(arguments: Sequence[str]) -> None:
    """Run the command that ``arguments`` name, the first of them the program's own name.

    Raises SystemExit with 1 where the machine does not let it end.
    """
    try:
        execute_from_command_line(list(arguments))
    except (OSError, DatabaseError, InterfaceError) as problem:
        # Loaded where it is needed: settings may not be read yet, or not be readable.
        from mapper.web.faults import fault_of

        fault = fault_of(problem)
        if fault is None:
            raise
        sys.stderr.write(f"{_SENTENCES[fault.value]} ({problem})\n")
        raise SystemExit(1) from None
