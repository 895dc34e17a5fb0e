"""A cursor that says what went wrong inside an SQL function, where sqlite3 says only that something did."""

import sqlite3
from collections.abc import Callable
from functools import wraps
from typing import Any

# Private: Django has no public name for the cursor that turns its %s parameters into SQLite's.
from django.db.backends.sqlite3.base import SQLiteCursorWrapper


def _explained(name: str) -> Callable[..., Any]:
    plain = getattr(SQLiteCursorWrapper, name)

    @wraps(plain)
    def call(self: "ExplainingCursor", *args: Any, **kwargs: Any) -> Any:
        try:
            return plain(self, *args, **kwargs)
        except sqlite3.OperationalError as problem:
            complaint = self.complaints[-1] if self.complaints else ""
            self.complaints.clear()
            if not complaint or "user-defined" not in str(problem):
                raise
            raise sqlite3.DataError(complaint) from problem

    return call


class ExplainingCursor(SQLiteCursorWrapper):
    """SQLite's cursor; raises DataError with the sentence that a function left in ``complaints``."""

    complaints: list[str] = []

    execute = _explained("execute")
    executemany = _explained("executemany")
    fetchone = _explained("fetchone")
    fetchmany = _explained("fetchmany")
    fetchall = _explained("fetchall")
    __next__ = _explained("__next__")
