"""A real PostgreSQL goes away under a real server and a real worker, and comes back: both go on by themselves."""

import http.client
import json
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.postgis, pytest.mark.timeout(600)]

PROJECT = Path(__file__).resolve().parents[2]
SCRIPT = PROJECT / "tests" / "postgis_server"
SENTENCE = "The database does not answer. Nothing was stored; try again in a minute."
# Seconds until something that must come by itself is taken to be lost.
_PATIENCE = 90
_HANDED_IN = """
import io, sys, django
django.setup()
from events import tasks
from events.imports import Plan
from events.workflow.importing import Asked, add_import, confirm_import
from django.contrib.auth import get_user_model
user = get_user_model().objects.get_or_create(username="ana", is_superuser=True)[0]
table = f"id,title,date,latitude,longitude\\n{sys.argv[1]},Trucks,2020-04-14,34.5,38.2\\n"
columns = {"key": "id", "title": "title", "date_start": "date", "latitude": "latitude", "longitude": "longitude"}
asked = Asked(Plan("csv", source="A", columns=columns))
one = add_import("a.csv", io.BytesIO(table.encode()), asked, user)
tasks.import_later(confirm_import(one.pk, asked, user))
"""
_STORED = """
import json, django
django.setup()
from events.models import Event, Import
print(json.dumps([list(Import.objects.order_by("pk").values_list("state", flat=True)), Event.objects.count()]))
"""


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture
def postgres(tmp_path, monkeypatch) -> Iterator[Path]:
    """A server of its own with our tables, named in the environment; what other tests use stays as it is."""
    # The account that PostgreSQL runs as may not enter pytest's folder.
    folder = Path(tempfile.gettempdir()) / f"whereline-away-{secrets.token_hex(4)}"
    url = run(SCRIPT, "start", folder).strip().removeprefix("POSTGIS_URL=")
    try:
        monkeypatch.setenv("DATABASE_URL", url)
        monkeypatch.setenv("DATA_DIR", str(tmp_path))
        monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "mapper.settings")
        (tmp_path / "gazetteer").mkdir()
        run(sys.executable, "manage.py", "migrate", "-v", "0")
        yield folder
    finally:
        run(SCRIPT, "stop", folder)


@pytest.fixture
def worker(postgres) -> Iterator[list[subprocess.Popen]]:
    running = [started()]
    yield running
    for one in running:
        one.kill()
        one.wait(30)


def started() -> subprocess.Popen:
    command = [sys.executable, "manage.py", "work", "--interval", "0.5"]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def server(postgres) -> Iterator[tuple[subprocess.Popen, int]]:
    """The server as it is run, and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(Path(sys.executable).parent / "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--blocking-threads", "2", "--no-ws", "--log-level", "error", "mapper.wsgi:application"),
    ]
    running = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)
    becomes(True, lambda: ask(port, "/healthz")[0] == 200)
    yield running, port
    running.terminate()
    running.wait(30)


def ask(port: int, path: str, accept: str = "text/html") -> tuple[int, str | None, str]:
    """Return status, Retry-After and body; 0 where nobody answers yet."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        line.request("GET", path, headers={"Accept": accept})
        answer = line.getresponse()
        return answer.status, answer.getheader("Retry-After"), answer.read().decode()
    except ConnectionRefusedError:
        return 0, None, ""
    finally:
        line.close()


def becomes(wanted: object, look) -> None:
    """Wait until ``look()`` is ``wanted``."""
    ends, seen = time.monotonic() + _PATIENCE, look()
    while seen != wanted and time.monotonic() < ends:
        time.sleep(0.5)
        seen = look()
    assert seen == wanted


def stored() -> list:
    return json.loads(run(sys.executable, "-c", _STORED))


def test_server_and_worker_outlive_a_database_that_goes_away(postgres, worker, server):
    running, port = server
    run(sys.executable, "-c", _HANDED_IN, "one")
    becomes([["done"], 1], stored)
    assert [ask(port, path)[0] for path in ("/readyz", "/reports/", "/api/collections/events/items")] == [200] * 3

    run(SCRIPT, "away", postgres)
    page, data = ask(port, "/reports/"), ask(port, "/api/collections/events/items", "application/json")
    assert (page[0], page[1], data[0], data[1]) == (503, "5", 503, "5")
    assert SENTENCE in page[2]
    assert SENTENCE in json.dumps(json.loads(data[2]))
    assert json.loads(ask(port, "/readyz")[2])["missing"] == ["database"]
    assert [ask(port, path)[0] for path in ("/readyz", "/healthz")] == [503, 200]
    # Longer than the worker waits between two tries.
    time.sleep(7)
    assert (worker[0].poll(), running.poll()) == (None, None)

    run(SCRIPT, "back", postgres)
    becomes(
        [200] * 3,
        lambda: [ask(port, path)[0] for path in ("/readyz", "/reports/", "/events/facets.json?name=kind")],
    )
    listed = json.loads(ask(port, "/export/events.geojson?status=approved,draft", "application/json")[2])
    assert listed["type"] == "FeatureCollection"
    run(sys.executable, "-c", _HANDED_IN, "two")
    becomes([["done", "done"], 2], stored)
    assert (worker[0].poll(), running.poll()) == (None, None)


def test_work_of_a_killed_worker_is_done_by_the_next_one_once(postgres, worker):
    becomes(True, lambda: worker[0].poll() is None)
    worker[0].send_signal(signal.SIGKILL)
    worker[0].wait(30)

    run(sys.executable, "-c", _HANDED_IN, "one")
    time.sleep(2)
    assert stored() == [["waiting"], 0]

    worker.append(started())
    becomes([["done"], 1], stored)
