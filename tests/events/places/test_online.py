"""A geocoder on the network is asked once for a name, with nothing but the name, and may be silent."""

import http.server
import json
import threading
from urllib.parse import parse_qs, urlsplit

import pytest

from events.errors import GeocoderSilent, UnknownRoom
from events.places import online
from events.places.online import OnlineLookup, OnlinePlace


class Answering(http.server.BaseHTTPRequestHandler):
    """A server that answers as Nominatim and Photon do, and keeps what it was asked."""

    asked: list[tuple[str, dict[str, list[str]]]] = []
    status = 200

    def do_GET(self):
        parts = urlsplit(self.path)
        self.asked.append((parts.path, parse_qs(parts.query)))
        feature = {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [38.28, 34.56]},
            "properties": {"name": "Tadmur", "country": "Syria", "label": "Tadmur, Syria"},
        }
        told = [{"display_name": "Tadmur, Syria", "lat": "34.56", "lon": "38.28"}]
        body = json.dumps(told if parts.path == "/search" else {"features": [feature]}).encode()
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(online, "_SECONDS_APART", 0.0)
    monkeypatch.setattr(Answering, "asked", [])
    with http.server.HTTPServer(("127.0.0.1", 0), Answering) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("provider", "path", "word"),
    [("nominatim", "/search", "q"), ("photon", "/api", "q"), ("pelias", "/v1/search", "text")],
)
def test_geocoder_is_sent_the_name_alone(server, provider, path, word):
    found = OnlineLookup(provider, server).look_up(" Tadmur ")

    [(asked_path, asked)] = Answering.asked
    assert [(place.lon, place.lat) for place in found] == [(38.28, 34.56)]
    assert found[0].name.startswith("Tadmur")
    assert (asked_path, asked[word]) == (path, ["Tadmur"])
    assert set(asked) <= {word, "format", "limit"}


def test_same_question_is_asked_once(server):
    lookup = OnlineLookup("nominatim", server)

    assert lookup.look_up("Tadmur") == lookup.look_up("Tadmur ") == (OnlinePlace("Tadmur, Syria", 38.28, 34.56),)
    assert lookup.look_up("") == ()
    assert len(Answering.asked) == 1


def test_silence_is_told_in_a_sentence(server, monkeypatch):
    monkeypatch.setattr(Answering, "status", 500)
    with pytest.raises(
        GeocoderSilent, match=r"127\.0\.0\.1:\d+ gave no answer .*What is known here is found without it"
    ):
        OnlineLookup("nominatim", server).look_up("Tadmur")
    with pytest.raises(GeocoderSilent, match="gave no answer"):
        OnlineLookup("photon", "http://127.0.0.1:9", 0.5).look_up("Tadmur")


def test_questions_keep_apart(server, monkeypatch):
    monkeypatch.setattr(online, "_SECONDS_APART", 1.0)
    waited: list[float] = []
    monkeypatch.setattr(online.time, "sleep", waited.append)
    lookup = OnlineLookup("nominatim", server)

    lookup.look_up("Tadmur")
    lookup.look_up("Homs")

    assert [seconds > 0 for seconds in waited[-1:]] == [True]


def test_unknown_kind_and_address_are_refused():
    with pytest.raises(UnknownRoom, match="choose from: nominatim, photon, pelias"):
        OnlineLookup("google", "https://example.org")
    with pytest.raises(ValueError, match="write https"):
        OnlineLookup("photon", "example.org")
