"""The basemap is served in pieces, as maps ask for it."""

import json
from hashlib import sha256

import pytest
from django.test import RequestFactory

from events.places.seal import is_basemap_whole
from mapper.basemap.build import BasemapMissing, built_version
from mapper.web.basemap import serve

# Closing an answer ends its request, and with that looks after database connections.
pytestmark = pytest.mark.django_db

CONTENT = (b"PMTiles" + bytes(range(256)) * 1000)[:256_000]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "world.pmtiles"
    path.write_bytes(CONTENT)
    return path


def ask(file, method="get", **headers):
    response = serve(getattr(RequestFactory(), method)("/basemap/world.pmtiles", headers=headers), file)
    body = b"".join(response) if response.streaming else response.content
    response.close()
    return response, body


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-126", 0, 126),
        ("bytes=255990-", 255990, 255999),
        ("bytes=-10", 255990, 255999),
        ("bytes=5-999999", 5, 255999),
    ],
)
def test_serve_returns_the_range_asked_for(file, wanted, first, last):
    response, body = ask(file, Range=wanted)

    assert (response.status_code, response["Content-Range"]) == (206, f"bytes {first}-{last}/256000")
    assert (body, response["Content-Length"]) == (CONTENT[first : last + 1], str(last - first + 1))


@pytest.mark.parametrize("wanted", ["bytes=256000-", "bytes=-0"])
def test_serve_refuses_a_range_beyond_the_end(file, wanted):
    response, body = ask(file, Range=wanted)

    assert (response.status_code, response["Content-Range"], body) == (416, "bytes */256000", b"")


@pytest.mark.parametrize("wanted", ["bytes=9-2", "bytes=0-1,4-5", "pages=1-2", "bytes=-", "bytes=a-b", ""])
def test_serve_returns_the_whole_file_where_no_single_range_is_asked_for(file, wanted):
    response, body = ask(file, Range=wanted)

    assert (response.status_code, body == CONTENT, response["Accept-Ranges"]) == (200, True, "bytes")


def test_serve_heeds_if_range(file):
    whole, _ = ask(file)

    assert ask(file, Range="bytes=0-1", **{"If-Range": whole["ETag"]})[0].status_code == 206
    assert ask(file, Range="bytes=0-1", **{"If-Range": whole["Last-Modified"]})[0].status_code == 206
    assert ask(file, Range="bytes=0-1", **{"If-Range": '"older"'})[0].status_code == 200


def test_serve_says_when_nothing_changed(file):
    whole, _ = ask(file)

    response, body = ask(file, **{"If-None-Match": f'"other", {whole["ETag"]}'})

    assert (response.status_code, body) == (304, b"")


def test_serve_answers_head_without_a_body(file):
    response, body = ask(file, "head", Range="bytes=0-9")

    assert (response.status_code, response["Content-Length"], body) == (206, "10", b"")


def test_basemap_passes_the_middleware_uncompressed(client, file, monkeypatch):
    monkeypatch.setattr("mapper.web.basemap.FILE", file)

    response = client.get("/basemap/world.pmtiles?v=1", headers={"Range": "bytes=0-999", "Accept-Encoding": "gzip"})

    assert b"".join(response) == CONTENT[:1000]
    assert (response.status_code, response["Cache-Control"]) == (206, "public, max-age=31536000, immutable")


def test_serve_says_how_to_build_a_missing_basemap(tmp_path):
    with pytest.raises(BasemapMissing, match="build_basemap"):
        ask(tmp_path / "none.pmtiles")


def test_damaged_basemap_is_refused_with_what_mends_it_and_the_map_goes_on(client, file, monkeypatch):
    monkeypatch.setattr("mapper.web.basemap.FILE", file)
    note = file.with_suffix(".json")
    for damage in (CONTENT[:-1], b"", b"x" + CONTENT[1:]):
        note.write_text(json.dumps({"bytes": len(CONTENT)}))
        file.write_bytes(damage)

        answer = client.get("/basemap/world.pmtiles?v=1", headers={"accept": "application/json"})

        assert answer.status_code == 503
        assert answer.json()["detail"] == "The basemap is damaged; run: python manage.py build_basemap"
        assert client.get("/").status_code == 200


def test_changed_byte_of_the_basemap_is_found_by_its_digest(file):
    note = file.with_suffix(".json")
    note.write_text(json.dumps({"version": "1", "bytes": len(CONTENT), "sha256": sha256(CONTENT).hexdigest()}))
    assert built_version(file) == "1"

    file.write_bytes(CONTENT[:-1] + b"x")

    # Found where it is built, which is then done again, and by doctor --deep.
    assert (is_basemap_whole(file), is_basemap_whole(file, deep=True), built_version(file)) == (True, False, "")


@pytest.mark.parametrize("told", [b"", b"[]", b"\xff", b'{"bytes": "many"}'])
def test_note_that_cannot_be_read_has_the_basemap_built_again(file, told):
    file.with_suffix(".json").write_bytes(told)

    assert built_version(file) == ""
