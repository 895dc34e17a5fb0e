"""Several people edit one event at once: each edit is stored or refused with a sentence, none is lost."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from events.errors import BadChange
from events.models import Event
from events.workflow.editing import edit_event
from tests.factories import make_event

PROJECT = Path(__file__).resolve().parents[3]
WRITERS, EDITS = 4, 5

# Counts an event's persons up by one, EDITS times, again where somebody else was faster; prints how often that was.
_COUNT_UP = f"""
import sys, django
django.setup()
from events.errors import BadChange
from events.models import Event
from events.workflow.editing import edit_event
refused = 0
for _ in range({EDITS}):
    while True:
        event = Event.objects.get()
        try:
            edit_event(event.pk, event.version, {{"persons": event.persons + 1}}, None)
            break
        except BadChange:
            refused += 1
print(refused)
"""


def count_up(event_id: int) -> None:
    try:
        for _ in range(EDITS):
            while True:
                event = Event.objects.get(pk=event_id)
                try:
                    edit_event(event_id, event.version, {"persons": event.persons + 1}, None)
                    break
                except BadChange:
                    continue
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite's test database belongs to one connection")
def test_threads_lose_no_edit():
    event = make_event(persons=0)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(count_up, [event.pk] * WRITERS))

    event.refresh_from_db()
    assert (event.persons, event.version) == (WRITERS * EDITS, WRITERS * EDITS + 1)
    assert event.history.count() == WRITERS * EDITS + 1


def test_processes_lose_no_edit_on_sqlite(tmp_path):
    place = {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "mapper.settings", "SECRET_KEY": "x" * 60}
    make = "import django; django.setup(); from events.models import Event; "
    make += "Event.objects.create(kind='incident', title='Counted', persons=0)"
    run = {"cwd": PROJECT, "env": {**place, "PATH": "/usr/bin:/bin"}, "check": True}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], **run)
    subprocess.run([sys.executable, "-c", make], **run)

    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _COUNT_UP],
            cwd=PROJECT,
            env=run["env"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for _ in range(WRITERS)
    ]
    said = [writer.communicate(timeout=300)[1] for writer in writers]

    assert [(writer.returncode, text) for writer, text in zip(writers, said, strict=True)] == [(0, b"")] * WRITERS
    told = "import django; django.setup(); from events.models import Event; e = Event.objects.get(); "
    told += "print(e.persons, e.version, e.history.count())"
    counted = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, **run).stdout
    whole = WRITERS * EDITS
    assert counted.split() == [str(whole), str(whole + 1), str(whole + 1)]


def test_sqlite_keeps_a_log_and_waits_for_the_lock(tmp_path):
    asked = "import django; django.setup(); from django.db import connection as c; k = c.cursor(); "
    asked += "print(*[k.execute(f'PRAGMA {n}').fetchone()[0] for n in ('journal_mode', 'busy_timeout')], "
    asked += "c.settings_dict['OPTIONS']['transaction_mode'])"
    place = {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "mapper.settings", "SECRET_KEY": "x" * 60}

    told = subprocess.run([sys.executable, "-c", asked], cwd=PROJECT, env=place, capture_output=True, text=True)

    assert (told.stdout.split(), told.stderr) == (["wal", "20000", "IMMEDIATE"], "")
