"""The short way: the same bytes as the whole way, for visitors alone, and never of yesterday."""

from importlib import import_module

import pytest
from django.conf import settings as django_settings

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
