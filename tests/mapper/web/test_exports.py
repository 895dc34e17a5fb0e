"""Files of events from the browser: who gets what, in which format, under which filters."""

import json
from csv import DictReader
from io import StringIO

import pytest

from mapper.exports.formats import parquet
from tests.factories import make_event, make_movement, make_report, make_user, make_zone

pytestmark = pytest.mark.django_db


def got(client, address: str) -> dict:
    return json.loads(b"".join(client.get(address).streaming_content))


def test_geojson_export_holds_what_the_filters_leave(client):
    movement, zone = make_movement(title="The way"), make_zone(title="The zone")

    everything = got(client, "/export/events.geojson")
    zones = got(client, "/export/events.geojson?kind=zone")

    assert sorted(feature["id"] for feature in everything["features"]) == sorted([movement.pk, zone.pk])
    assert [feature["properties"]["title"] for feature in zones["features"]] == ["The zone"]


def test_geojson_export_is_a_download_of_its_own_type(client):
    response = client.get("/export/events.geojson")

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/geo+json"
    assert response.headers["Content-Disposition"] == 'attachment; filename="events.geojson"'
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert response.streaming


def test_geojson_export_gives_drafts_only_to_those_who_review(client):
    make_event(title="A draft", status="draft")
    assert got(client, "/export/events.geojson")["features"] == []

    client.force_login(make_user("analyst"))

    assert [f["properties"]["status"] for f in got(client, "/export/events.geojson")["features"]] == ["draft"]


def test_geojson_export_leaves_out_quotes_of_reports_one_may_not_read(client):
    report = make_report("Secret words.", sensitivity="restricted")
    make_event(report=report, quotes={"title": "Secret words"})

    assert b"Secret" not in b"".join(client.get("/export/events.geojson").streaming_content)


def test_geojson_export_has_the_evidence(client):
    report = make_report("They left al-Tanf.", title="On leaving", url="https://example.org/a", language="en")
    event = make_event(report=report, quotes={"origin": "al-Tanf"})

    [feature] = got(client, "/export/events.geojson")["features"]

    assert feature["id"] == event.pk
    assert feature["properties"]["evidence"] == [
        {
            "field": "origin",
            "report": report.pk,
            "title": "On leaving",
            "url": "https://example.org/a",
            "lang": "en",
            "quote": "al-Tanf",
            "start": 10,
            "end": 17,
            "stance": "supports",
        }
    ]


@pytest.mark.parametrize("number", [1, 3])
def test_geojson_export_asks_the_database_as_often_for_one_event_as_for_three(
    client, number, django_assert_max_num_queries
):
    for one in range(number):
        report = make_report(f"They left al-Tanf {one}.")
        make_event(report=report, quotes={"origin": "al-Tanf"})

    with django_assert_max_num_queries(4):
        got(client, "/export/events.geojson")


def test_csv_export_is_a_table(client):
    make_event(title="=1+1")

    response = client.get("/export/events.csv")

    [row] = DictReader(StringIO(b"".join(response.streaming_content).decode("utf-8-sig"), newline=""))
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert row["title"] == "'=1+1"


@pytest.mark.parametrize(
    ("name", "media_type", "begins"),
    [
        ("acled.csv", "text/csv; charset=utf-8", "\ufeffevent_id_cnty,".encode()),
        ("gpkg", "application/geopackage+sqlite3", b"SQLite format 3\x00"),
        ("fgb", "application/octet-stream", b"fgb\x03"),
        ("kml", "application/vnd.google-earth.kml+xml", b"<?xml"),
    ],
)
def test_export_comes_in_its_format_under_its_name(client, name, media_type, begins):
    make_zone()

    response = client.get(f"/export/events.{name}?kind=zone")

    assert response.headers["Content-Type"] == media_type
    assert response.headers["Content-Disposition"] == f'attachment; filename="events.{name}"'
    assert b"".join(response.streaming_content).startswith(begins)


def test_html_export_is_one_file_that_may_run_nothing_here(client):
    make_movement(title="The way")

    response = client.get("/export/events.html")

    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == 'attachment; filename="events.html"'
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "The way" in response.content.decode()


def test_html_export_refuses_more_events_than_it_may_hold(client, settings):
    settings.MAX_FEATURES = 1
    make_event()
    make_event()

    response = client.get("/export/events.html")

    assert response.status_code == 400
    assert response.json()["detail"] == ("The offline map holds at most 1 events; narrow the filter, or take GeoJSON.")


def test_export_of_an_unknown_format_says_which_there_are(client):
    response = client.get("/export/events.docx")

    assert response.status_code == 404
    assert response.json()["detail"] == (
        "No export format named 'docx'; choose from: geojson, geojsonl, csv, acled.csv, ucdp.csv, "
        "ucdp-left-out.csv, gpkg, fgb, kml, parquet, html."
    )


def test_export_that_needs_what_is_not_installed_says_so_before_it_begins(client, monkeypatch):
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    make_event()

    response = client.get("/export/events.parquet")

    assert response.status_code == 404
    assert response.json()["detail"] == (
        "GeoParquet needs pyarrow, which is not installed here: pip install pyarrow, or take gpkg."
    )


def test_export_with_a_bad_filter_is_refused(client):
    assert client.get("/export/events.geojson?bbox=1,2").status_code == 400


def test_export_cannot_be_posted_to(client):
    assert client.post("/export/events.geojson").status_code == 405
