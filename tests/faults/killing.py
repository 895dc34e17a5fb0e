"""Kills a process at a random point of its work: at a moment, before a statement to the database, before a touch of a
file."""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection

# What a process may take at most, in seconds: one that hangs is a fault, too.
LONGEST = 120.0
# Touches of files that change something (names of Python's audit events).
_TOUCHES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate", "os.link"}


@dataclass(frozen=True, slots=True)
class Course:
    """What an undisturbed run of some work came to: seconds, statements and touches of files."""

    seconds: float
    statements: int
    files: int


class Hung(Exception):
    """A process that did not end."""


def run(work: Callable[[Path], Any], folder: Path) -> Any:
    """Do ``work`` on the data in ``folder`` in a process of its own and return what it returns (as JSON).

    Raises RuntimeError with its traceback where it fails, Hung where it does not end.
    """
    told = folder / "told.json"
    told.unlink(missing_ok=True)
    status = _wait(_fork(work, folder, _Counter(), told))
    said = json.loads(told.read_text()) if told.is_file() else {}
    if status or "value" not in said:
        raise RuntimeError(f"exit {status}: {said.get('error', 'killed')}")
    return said["value"]


def measured(work: Callable[[Path], Any], folder: Path) -> Course:
    """Do ``work`` undisturbed and tell its course."""
    run(work, folder)
    said = json.loads((folder / "told.json").read_text())
    return Course(said["seconds"], said["statements"], said["files"])


def killed(work: Callable[[Path], Any], folder: Path, course: Course, chance: random.Random) -> str:
    """Begin ``work`` and kill it (SIGKILL) at a random point; return where, "" where it was done before that.

    Raises RuntimeError where it failed by itself, Hung where it does not end.
    """
    possible = {"moment": True, "statement": course.statements, "file": course.files}
    manner = chance.choice([manner for manner, points in possible.items() if points])
    counter, told, after = _Counter(), folder / "told.json", 0.0
    told.unlink(missing_ok=True)
    if manner == "moment":
        after = chance.uniform(0, course.seconds)
    elif manner == "statement":
        counter.last_statement = chance.randint(1, course.statements)
    else:
        counter.last_file = chance.randint(1, course.files)
    pid = _fork(work, folder, counter, told)
    if after:
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
    status = _wait(pid)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return manner
    if status:
        raise RuntimeError(json.loads(told.read_text())["error"] if told.is_file() else f"exit {status}")
    return ""


def place(folder: Path) -> None:
    """Let this process, which has not used a database yet, work on the data in ``folder``."""
    settings.DATA_DIR, settings.MEDIA_ROOT, settings.INDEX_DIR = folder, folder / "media", folder / "index"
    settings.MEDIA_ROOT.mkdir(exist_ok=True)
    connection.settings_dict["NAME"] = str(folder / "whereline.sqlite3")
    default_storage._location = str(settings.MEDIA_ROOT)
    for name in ("base_location", "location"):
        default_storage.__dict__.pop(name, None)
    os.environ["DATA_DIR"] = str(folder)


class _Counter:
    """Counts statements and touches of files, and kills its own process before the last that it may do."""

    def __init__(self) -> None:
        self.statements = self.files = self.last_statement = self.last_file = 0

    def statement(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.statements += 1
        if self.statements == self.last_statement:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    def touch(self, event: str, details: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR)
        if event in _TOUCHES or writes:
            self.files += 1
            if self.files == self.last_file:
                os.kill(os.getpid(), signal.SIGKILL)


def _fork(work: Callable[[Path], Any], folder: Path, counter: _Counter, told: Path) -> int:
    pid = os.fork()
    if pid:
        return pid
    code, said = 1, {}
    try:
        # What it says is nobody's concern, and what it leaves in the way of temporary files is found below its folder.
        sys.stdout = sys.stderr = (folder / "said.txt").open("a")
        place(folder)
        began = time.perf_counter()
        sys.addaudithook(counter.touch)
        with connection.execute_wrapper(counter.statement):
            value = work(folder)
        said = {"value": value, "seconds": time.perf_counter() - began}
        code = 0
    except BaseException:  # noqa: BLE001 - told to the parent, which raises it
        said = {"error": traceback.format_exc()[-3000:]}
    finally:
        counter.last_file = counter.last_statement = 0
        told.write_text(json.dumps(said | {"statements": counter.statements, "files": counter.files}))
        os._exit(code)


def _wait(pid: int) -> int:
    ends = time.monotonic() + LONGEST
    while time.monotonic() < ends:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return status
        time.sleep(0.002)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise Hung(f"It did not end within {LONGEST:g} seconds.")
