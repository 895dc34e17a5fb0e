"""Archives of reports stored by several processes: each once, also where a worker is killed."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from events.errors import EventsError, UnreadableReport
from events.management.archive import batches, by_dask
from events.management.archive_worker import Told
from events.workflow.storing import About
from mapper.env import DATA_DIR

PROJECT = Path(__file__).resolve().parents[3]


def archive(folder: Path, reports: int) -> Path:
    file = folder / "archive.jsonl"
    lines = [
        {"text": f"A convoy of {n} trucks left Homs for Palmyra on 5 May 2024.", "lang": "en"}
        for n in range(2, reports + 2)
    ]
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return file


@pytest.fixture
def installation(tmp_path):
    """An installation of its own, with the gazetteer of this one: environment and database file."""
    (tmp_path / "gazetteer").symlink_to(DATA_DIR / "gazetteer")
    environment = {**os.environ, "DATA_DIR": str(tmp_path), "DATABASE_URL": "", "SECRET_KEY": "x" * 50}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=PROJECT, env=environment, check=True)
    return environment, tmp_path / "whereline.sqlite3"


def stored(database: Path) -> tuple[int, int]:
    with sqlite3.connect(database) as connection:
        query = "SELECT (SELECT count(*) FROM events_report), (SELECT count(DISTINCT sha256) FROM events_report)"
        return connection.execute(query).fetchone()


def children(pid: int) -> list[int]:
    listed = subprocess.run(["pgrep", "-P", str(pid), "-f", "spawn_main"], capture_output=True, text=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def test_archive_is_stored_once_by_two_workers_of_which_one_is_killed(tmp_path, installation):
    environment, database = installation
    command = [sys.executable, "manage.py", "ingest", str(archive(tmp_path, 150)), "--workers", "2"]
    process = subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    # Once something is stored, both are at work.
    while process.poll() is None and stored(database)[0] == 0:
        time.sleep(0.1)
    assert process.poll() is None, process.stderr.read()
    os.kill(children(process.pid)[-1], signal.SIGKILL)
    out, err = process.communicate(timeout=300)

    assert (process.returncode, err) == (0, "")
    assert stored(database) == (150, 150)
    assert " of " in out
    again = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True)
    assert again.stdout.startswith("0 new of 150 reports, 0 events")


def test_archive_batches_are_read_as_they_are_asked_for(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "One."}\n\n{"text": "Two.", "source": "Own"}\n{"text": "Three."}\nbroken')
    found = batches([file], About(source="Paper"), size=2)

    assert [(text, about["source"], where) for where, text, about in next(found)] == [
        ("One.", "Paper", f"{file}, line 1"),
        ("Two.", "Own", f"{file}, line 3"),
    ]
    with pytest.raises(UnreadableReport, match="line 5: this is no JSON"):
        next(found)


def test_archive_tells_what_is_missing_for_dask():
    with pytest.raises(EventsError, match=r"pip install distributed|No Dask scheduler answers at tcp://127.0.0.1:9"):
        next(by_dask(iter([]), "tcp://127.0.0.1:9", None))


def test_archive_tells_the_sum_of_its_batches():
    assert Told(1, 2, 3, ("a",)) + Told(4, 5, 6, ("b",)) == Told(5, 7, 9, ("a", "b"))
