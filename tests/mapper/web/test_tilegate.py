"""The short way: the same bytes as the whole way, for visitors alone, and never of yesterday."""

import sqlite3
import subprocess
import sys
from importlib import import_module

import pytest
from django.conf import settings as django_settings
from django.db import connection, connections

from events.index import live
from mapper.web.tilegate import with_short_way
from tests.factories import make_event

pytestmark = pytest.mark.django_db
# PostgreSQL tells changes of transactions that are over: each write is one of its own, as it is on the site.
ONE_BY_ONE = pytest.mark.django_db(transaction=True)
TILE = "/tiles/events/0/0/0.mvt"


def asked(address: str = TILE, query: str = "", **headers: str) -> tuple[str, dict[str, str], bytes]:
    """Return status, headers and body of the short way; the status "whole" where it leaves the request to Django."""
    answer: list = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": address, "QUERY_STRING": query, "HTTP_HOST": "testserver"}
    environ |= {"HTTP_ACCEPT_ENCODING": "gzip", **headers}
    application = with_short_way(lambda _environ, start: start("whole", []) or [b""])
    body = b"".join(application(environ, lambda status, given: answer.extend((status, dict(given)))))
    return answer[0], answer[1], body


@pytest.fixture
def made(client):
    for _ in range(30):
        make_event()
    return client.get(TILE, headers={"Accept-Encoding": "gzip", "Host": "testserver"})


def test_short_way_sends_what_the_whole_way_sent(made):
    status, headers, body = asked()

    assert (status, body) == ("200 OK", made.content)
    for name in ("ETag", "Content-Type", "Content-Encoding", "Cache-Control", "X-Content-Type-Options"):
        assert headers[name] == made.headers[name]
    assert headers["Content-Security-Policy"] == made.headers["Content-Security-Policy"]
    assert asked(HTTP_IF_NONE_MATCH=headers["ETag"])[0] == "304 Not Modified"


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_COOKIE": "sessionid=abc"},
        {"HTTP_AUTHORIZATION": "Bearer abc"},
        {"HTTP_ORIGIN": "https://elsewhere.example"},
        {"HTTP_HOST": "rebound.example"},
        {"HTTP_ACCEPT_ENCODING": ""},
        {"REQUEST_METHOD": "POST"},
        {"QUERY_STRING": "kind=zone"},
        {"PATH_INFO": "/tiles/events/1/0/0.mvt"},
        {"PATH_INFO": "/api/"},
    ],
    ids=repr,
)
def test_short_way_leaves_all_else_to_django(made, headers):
    assert asked(**headers)[0] == "whole"


@ONE_BY_ONE
def test_short_way_ends_with_any_change(made):
    make_event()

    assert asked()[0] == "whole"


def test_server_runs_with_the_short_way_and_keeps_the_index_from_the_first_request(monkeypatch):
    started, wsgi = [], import_module("mapper.wsgi")
    monkeypatch.setattr(wsgi, "start_keeping", started.append)
    monkeypatch.setattr(wsgi, "_served", lambda environ, start: [environ["PATH_INFO"].encode()])

    assert started == []
    assert [wsgi.application({"PATH_INFO": "/a"}, None) for _ in range(2)] == [[b"/a"], [b"/a"]]
    assert started == [django_settings.INDEX_DIR]
    assert import_module("mapper.wsgi").with_short_way.__module__ == "mapper.web.tilegate"
    assert django_settings.WSGI_APPLICATION == "mapper.wsgi.application"


def test_closed_site_sends_visitors_nothing_by_the_short_way(client, made, settings):
    assert asked()[0] == "200 OK"
    settings.REQUIRE_LOGIN = True

    assert asked()[0] == "whole"


@pytest.fixture
def in_a_file(tmp_path):
    """The test's database as a file that other processes can change."""
    path, before = tmp_path / "copy.sqlite3", connections["default"]
    before.ensure_connection()
    with sqlite3.connect(path) as file:
        before.connection.backup(file)
    file.close()
    connections["default"] = copied = connections.create_connection("default")
    copied.settings_dict = {**copied.settings_dict, "NAME": str(path)}
    with copied.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode = WAL")
    live.forget()
    yield path
    copied.close()
    connections["default"] = before
    live.forget()


@ONE_BY_ONE
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL is asked for its state each time")
def test_short_way_ends_with_a_change_by_another_process(in_a_file, client):
    make_event()
    client.get(TILE, headers={"Accept-Encoding": "gzip", "Host": "testserver"})
    assert asked()[0] == asked()[0] == "200 OK"
    change = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript('UPDATE events_event SET persons = 7')"
    subprocess.run([sys.executable, "-S", "-c", change, str(in_a_file)], check=True, timeout=30)

    assert asked()[0] == "whole"
    client.get(TILE, headers={"Accept-Encoding": "gzip", "Host": "testserver"})
    assert asked()[0] == "200 OK"
