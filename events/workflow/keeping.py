"""Keeps what makes reads fast in step while the server runs: one thread on each machine, a moment after each change."""

import fcntl
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DatabaseError, close_old_connections

from events.index import live
from events.index.statistics import keep_statistics
from events.workflow.rendering import BLOCK, render_waiting

# Seconds between looks when there was nothing to do.
_PAUSE = 1.0
_log = logging.getLogger(__name__)


def start_keeping(folder: Path) -> threading.Thread:
    """Start the thread; processes of one machine agree through a lock in ``folder`` which of them does the work."""
    thread = threading.Thread(target=_keep, args=(folder,), name="keeping", daemon=True)
    thread.start()
    return thread


def _keep(folder: Path) -> None:
    pause = threading.Event()
    while True:
        done = 0
        try:
            with only_one(folder) as mine:
                if mine:
                    done = render_waiting(BLOCK)
                    live.compact(folder)
                    keep_statistics()
        except (DatabaseError, OSError) as problem:
            # The database may be away, or not migrated yet; the next look tells.
            _log.warning("Events could not be made ready to be sent: %s", problem)
        close_old_connections()
        pause.wait(0.01 if done else _PAUSE)


@contextmanager
def only_one(folder: Path) -> Iterator[bool]:
    """Tell whether this process is the one that works in ``folder`` now; others are told no instead of waiting."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
