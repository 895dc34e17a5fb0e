"""Answers packed with Brotli or gzip, as asked for: the same words, a weak ETag, and nothing that tells too much."""

import gzip

import brotli
import pytest

from tests.factories import make_event, make_user

pytestmark = pytest.mark.django_db
EVENTS = "/api/collections/events/items"


@pytest.mark.parametrize(
    ("accepts", "encoding", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("br;q=0.5", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("gzip, br;q=0", "gzip", gzip.decompress),
        ("identity", None, bytes),
        ("", None, bytes),
    ],
)
def test_answer_is_packed_as_asked_for(client, accepts, encoding, unpack):
    make_event()
    plain = client.get(EVENTS)

    packed = client.get(EVENTS, headers={"Accept-Encoding": accepts})

    assert packed.headers.get("Content-Encoding") == encoding
    assert unpack(packed.content) == plain.content
    assert int(packed.headers["Content-Length"]) == len(packed.content)
    assert "Accept-Encoding" in packed.headers["Vary"]


@pytest.mark.parametrize("accepts", ["br", "gzip"])
def test_packed_answer_is_not_sent_twice(client, accepts):
    make_event()
    tag = client.get(EVENTS, headers={"Accept-Encoding": accepts}).headers["ETag"]

    again = client.get(EVENTS, headers={"Accept-Encoding": accepts, "If-None-Match": tag})

    assert (tag[:3], again.status_code, again.content) == ('W/"', 304, b"")


def test_who_is_signed_in_gets_a_length_that_tells_nothing(client):
    make_event()
    client.force_login(make_user("analyst"))

    found = {client.get(EVENTS, headers={"Accept-Encoding": "br, gzip"}).headers["Content-Encoding"] for _ in range(3)}
    lengths = {len(client.get(EVENTS, headers={"Accept-Encoding": "br, gzip"}).content) for _ in range(20)}

    assert (found, len(lengths) > 1) == ({"gzip"}, True)


def test_short_answers_are_left_as_they_are(client):
    assert "Content-Encoding" not in client.get("/healthz", headers={"Accept-Encoding": "br, gzip"}).headers
