"""UCDP GED's columns: only what qualifies, and for the rest what it lacks."""

import csv
import hashlib
import io
import json
from datetime import date

import pytest
from django.core.management import call_command
from shapely.geometry import Point

from events.drafting.sides import sides_of
from events.features import EventFeature
from mapper.exports.formats import ucdp
from tests.factories import make_event

ACTORS = ("Syrian army", "rebels")
FOUGHT = {
    "type": "Battles",
    "subtype": "Armed clash",
    "title": "=A clash",
    "status": "approved",
    "geometry": Point(38.25, 34.5),
    "actors": ACTORS,
    "sides": sides_of(ACTORS),
    "date_start": date(2020, 4, 14),
    "date_end": date(2020, 4, 14),
    "time_precision": 1,
    "geo_precision": 1,
    "country": "SY",
}


def rows(chunks):
    return list(csv.DictReader(io.StringIO(b"".join(chunks).decode("utf-8-sig"))))


def event(number, **fields):
    return EventFeature(number, "incident", **{**FOUGHT, **fields})


def test_ucdp_table_has_only_what_qualifies():
    [row] = rows(ucdp.write([event(1, fatalities=2, fatalities_high=5), event(2), event(3, fatalities=0)]))

    assert (row["id"], row["type_of_violence"], row["side_a"], row["side_b"]) == ("1", "1", *ACTORS)
    assert (row["low"], row["best"], row["high"], row["year"]) == ("2", "2", "5", "2020")
    assert (row["latitude"], row["longitude"], row["where_prec"], row["date_prec"]) == ("34.5", "38.25", "1", "1")


def test_ucdp_left_out_says_what_is_missing():
    found = rows(ucdp.write_left_out([event(1, fatalities=2), event(2), event(3, geometry=None, date_start=None)]))

    assert found == [
        {"id": "2", "title": "'=A clash", "why": "no death is reported"},
        {"id": "3", "title": "'=A clash", "why": "no death is reported; it is not located; it has no date"},
    ]


@pytest.mark.django_db
def test_manifest_tells_of_the_same_file_by_page_and_command(client, tmp_path):
    make_event(title="One")
    make_event(title="Hidden", status="draft")
    file = b"".join(client.get("/export/events.csv").streaming_content)

    told = json.loads(client.get("/export/manifest.json?format=csv&kind=incident").content)

    assert (told["sha256"], told["bytes"]) == (hashlib.sha256(file).hexdigest(), len(file))
    assert (told["events"], told["by_kind"], told["query"]) == (
        1,
        {"incident": 1},
        {"format": "csv", "kind": "incident"},
    )
    call_command("export_events", format="csv", out=tmp_path / "a.csv", manifest=True, kind=["incident"], verbosity=0)
    beside = json.loads((tmp_path / "a.csv.manifest.json").read_bytes())
    assert (beside["sha256"], beside["events"], beside["query"]) == (told["sha256"], 1, {"kinds": ["incident"]})


@pytest.mark.django_db
def test_manifest_of_an_unknown_format_says_which_there_are(client):
    answer = client.get("/export/manifest.json?format=exe")

    assert (answer.status_code, "choose from: geojson" in answer.json()["detail"]) == (404, True)
