"""More requests than there is room for: some wait, the rest are told when to come again, health is always answered."""

import http.client
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from mapper.web.crowd import Room, bounded

PROJECT = Path(__file__).resolve().parents[3]

# Whereline's bound before an application that takes its time: pages a moment, files as long as somebody reads them.
_SLOW = """
import time
from mapper.web.crowd import bounded

def application(environ, start):
    path = environ["PATH_INFO"]
    start("200 OK", [("Content-Type", "text/plain")])
    if path == "/export/slow":
        return (time.sleep(0.2) or b"x" * 1000 for _ in range(20))
    if path != "/healthz":
        time.sleep(8)
    return [b"done"]

application = bounded(application, 2, 1)
"""


def asked(app, path, **environ):
    said = []
    body = app({"PATH_INFO": path, **environ}, lambda status, headers: said.append((status, dict(headers))))
    return said[0][0], said[0][1], body


def plain(environ, start):
    start("200 OK", [])
    return [b"done"]


def test_room_is_made_again_when_an_answer_is_closed():
    app = bounded(plain, 1, 1)
    _status, _headers, body = asked(app, "/a")
    for _ in range(3):
        body.close()
        body.close()
        status, _headers, body = asked(app, "/a")
        assert (status, list(body)) == ("200 OK", [b"done"])


def test_room_is_made_again_when_an_application_fails():
    def broken(environ, start):
        raise ValueError("broken")

    app = bounded(broken, 1, 1)
    for _ in range(3):
        with pytest.raises(ValueError, match="broken"):
            app({"PATH_INFO": "/"}, None)


def test_exports_have_room_of_their_own_and_are_turned_away_at_once():
    app = bounded(plain, 1, 1)
    _status, _headers, _sending = asked(app, "/export/events.csv")

    status, headers, body = asked(app, "/export/events.csv")
    assert (status, headers["Retry-After"], headers["Content-Type"]) == (
        "503 Service Unavailable",
        "5",
        "application/json",
    )
    assert b"Try again in a few seconds" in b"".join(body)
    assert asked(app, "/reports/")[0] == "200 OK"
    assert asked(app, "/export/events.csv", HTTP_ACCEPT="text/html")[1]["Content-Type"].startswith("text/html")


def test_export_waits_for_a_short_one_before_it():
    app = bounded(plain, 1, 2)
    sending = [asked(app, "/export/events.csv")[2] for _ in range(2)]
    threading.Timer(0.2, sending[0].close).start()

    assert asked(app, "/export/events.csv")[0] == "200 OK"


def test_whoever_waits_enters_when_somebody_leaves():
    room, entered = Room(1, waiting=1, patience=30), []
    assert room.enter()
    waiting = threading.Thread(target=lambda: entered.append(room.enter()))
    waiting.start()
    room.leave()
    waiting.join(30)
    assert entered == [True]


def test_server_sheds_what_is_too_much_and_answers_for_its_health(tmp_path):
    (tmp_path / "slow.py").write_text(_SLOW)
    port = 8108
    server = subprocess.Popen(
        [
            *(Path(sys.executable).parent / "granian", "--interface", "wsgi", "--host", "127.0.0.1"),
            *("--port", str(port), "--blocking-threads", "16", "--no-ws", "--log-level", "error", "slow:application"),
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}:{PROJECT}"},
        start_new_session=True,
    )
    try:
        assert _ready(port)
        found: list[tuple[int, str | None]] = []
        crowd = [threading.Thread(target=lambda: found.append(_ask(port, "/page"))) for _ in range(12)]
        for one in crowd:
            one.start()
        time.sleep(0.5)
        assert _ask(port, "/healthz") == (200, None)
        for one in crowd:
            one.join(60)
        # Two at work and nobody done within the patience of the four that wait; six are turned away at once.
        assert sorted(found) == [(200, None)] * 2 + [(503, "5")] * 10
        assert _ask(port, "/page") == (200, None)
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def _ask(port: int, path: str) -> tuple[int, str | None]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("GET", path)
        answer = line.getresponse()
        answer.read()
        return answer.status, answer.getheader("Retry-After")
    finally:
        line.close()


def _ready(port: int) -> bool:
    for _ in range(150):
        try:
            return _ask(port, "/healthz")[0] == 200
        except OSError:
            time.sleep(0.2)
    return False
