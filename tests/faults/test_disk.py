"""A disk that is really full, or not to be written to: a sentence, nothing half stored, and all goes on afterwards."""

import json
import os
import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

PROJECT = Path(__file__).resolve().parents[2]
# As small as it can be with room for the work that is done before it is full.
_MEGABYTES = 24
_SAID = "1: The disk is full, or the data folder cannot be written to. Make room and run it again."
_FULL = [503, "The disk is full or cannot be written to"]


@pytest.fixture
def told(tmp_path, transactional_db):
    """What tests/faults/disk.py tells of a file system of its own, gone with its process."""
    folder, elsewhere = tmp_path / "small", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    with closing(sqlite3.connect(elsewhere / "whereline.sqlite3")) as copy:
        # Migrated already: another of its kind would take longer than all of this. Outside of any transaction, for
        # SQLite waits for its end, even where that is ours.
        connection.ensure_connection()
        connection.connection.backup(copy)
    small, start = shlex.quote(str(folder)), shlex.quote(str(elsewhere / "whereline.sqlite3"))
    gazetteer = shlex.quote(str(settings.DATA_DIR / "gazetteer"))
    steps = (
        f"mount -t tmpfs -o size={_MEGABYTES}m none {small} && cp {start} {small}/ && mkdir {small}/media && "
        f'ln -s {gazetteer} {small}/gazetteer && exec "$@"'
    )
    program = [sys.executable, "-m", "tests.faults.disk", str(folder), str(elsewhere)]
    run = subprocess.run(
        ["unshare", "-m", "sh", "-c", steps, "sh", *program],
        cwd=PROJECT,
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        | {"DATA_DIR": str(folder), "SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "testserver", "LOG_LEVEL": "CRITICAL"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-1000:] + run.stderr[-3000:]
    return json.loads(run.stdout)


@pytest.mark.mount
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the file of SQLite is what lies on the disk")
@pytest.mark.skipif(not (settings.DATA_DIR / "gazetteer" / "current").is_file(), reason="needs the built gazetteer")
def test_full_and_unwritable_disks_are_told_and_lose_nothing(told):
    reads = {200}
    unwritten = dict.fromkeys(("paste", "upload", "decide", "import"), _FULL)
    written = {name: [302, ""] for name in unwritten}
    commands = ("ingest", "import_events", "backup", "build_index")

    full, again, closed, writable = (told[name] for name in ("full", "again", "read-only", "writable"))

    assert set(full["read"].values()) == reads
    assert full["written"] == unwritten
    assert [full["commands"][name].startswith(_SAID) for name in commands] == [True] * 4
    # No row, no report, no file, whole or half.
    assert told["stored"][1] == told["stored"][0]
    # With room again, all of it is done by the process that was there before.
    assert set(again["read"].values()) == reads
    assert again["written"] == written
    assert again["commands"] == dict.fromkeys(commands, "done")
    assert told["flaws"] == []

    assert set(closed["read"].values()) == reads
    assert closed["written"] == unwritten
    # Reports that are stored already need no writing.
    assert closed["commands"]["ingest"] == "done"
    assert [closed["commands"][name].startswith(_SAID) for name in ("import_events", "build_index")] == [True] * 2
    assert closed["commands"]["backup"].endswith("cannot be written: Read-only file system.")
    assert closed["kept"] is True
    assert set(writable["read"].values()) == reads
    assert (writable["written"], writable["flaws"]) == (written, [])
