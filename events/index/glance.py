"""The events as they are committed, known by a counter of SQLite's in place of a question, for answers made before.

SQLite tells each connection how often others, of whatever process, have committed to its file; one that writes nothing
itself hears of them all. Looking takes 8 microseconds, asking for the state of the events as Django does sixty.
"""

import os
import sqlite3
import threading
from urllib.parse import quote

from django.db import close_old_connections, connection

from events.index import live

_thread = threading.local()


class Watch:
    """Looks at one file of SQLite. Raises sqlite3.Error where it cannot be opened."""

    def __init__(self, path: str) -> None:
        self.path, self._file = path, file_at(path)
        # Threads end whenever the server likes; whichever is left may close it.
        raw = sqlite3.connect(
            f"file:{quote(path)}?mode=ro", uri=True, isolation_level=None, timeout=1, check_same_thread=False
        )
        self._cursor = raw.cursor()
        # What was true, and the count before it was asked for.
        self.known: tuple[int, live.View] | None = None

    def is_there(self) -> bool:
        """Tell whether the file that is open is still the one of that name."""
        return self._file is not None and file_at(self.path) == self._file

    def count(self) -> int:
        """Return a number that is another after each commit."""
        (count,) = self._cursor.execute("PRAGMA data_version").fetchone()
        return int(count)


def committed_view() -> live.View:
    """Return the events as they are committed now. Only outside transactions. Raises DatabaseError.

    PostgreSQL, and SQLite in memory, are asked for their state each time.
    """
    try:
        watch = _watch_of(str(connection.settings_dict["NAME"]))
        count = watch.count() if watch else None
    except sqlite3.Error:
        watch = count = None
    if watch is None or count is None:
        return live.view()
    if watch.known is None or watch.known[0] != count or not live.is_kept(watch.known[1]):
        # Counted before the state is asked for: a commit in between is asked about once more, and not missed.
        watch.known = (count, live.view())
    return watch.known[1]


def file_at(path: str) -> tuple[int, int] | None:
    """Return what tells a file from others of its name, before and after; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked with each tile, and twice as quick
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _watch_of(name: str) -> Watch | None:
    """Return what this thread looks at the file ``name`` with; None where the database is no file."""
    watch: Watch | None = getattr(_thread, "watch", None)
    if watch is not None and watch.path == name and watch.is_there():
        return watch
    _thread.watch = None
    if connection.vendor != "sqlite" or file_at(name) is None:
        return None
    # A file that took the place of another is opened anew for questions, too.
    close_old_connections()
    _thread.watch = watch = Watch(name)
    return watch
