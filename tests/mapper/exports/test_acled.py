"""ACLED's columns: what an event says in them, and what stays empty."""

from csv import DictReader
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from shapely.geometry import LineString

from mapper.exports.formats.acled import COLUMNS, write


def rows(events) -> list[dict[str, str]]:
    return list(DictReader(StringIO(b"".join(write(events)).decode("utf-8-sig"), newline="")))


def test_acled_has_its_header_even_without_events():
    assert b"".join(write([])).decode() == "\ufeff" + ",".join(COLUMNS) + "\r\n"
    assert len(COLUMNS) == 31


def test_acled_row_tells_the_event(incident):
    there = replace(incident, location="Palmyra", country="SY", admin1="Homs", actors=("Police", "Army", "Guards"))

    [row] = rows([there])

    assert {name: text for name, text in row.items() if text} == {
        "event_id_cnty": "WL2",
        "event_date": "2020-04-15",
        "year": "2020",
        "time_precision": "3",
        "disorder_type": "Strategic developments",
        "event_type": "Strategic developments",
        "sub_event_type": "Arrests",
        "actor1": "Police",
        "actor2": "Army",
        "iso": "760",
        "country": "Syria",
        "admin1": "Homs",
        "location": "Palmyra",
        "latitude": "34.5603",
        "longitude": "38.2672",
        "geo_precision": "1",
        "notes": "27 people held under guard in Palmyra. dua puluh tujuh",
        "fatalities": "0",
        "tags": "kind=incident; persons=27; persons_high=30; injured=2; further actors=Guards",
        "timestamp": "1586932260",
    }


def test_acled_movement_stands_where_it_ended_and_zone_at_its_centre(movement, zone):
    assert [(row["longitude"], row["latitude"]) for row in rows([movement, zone])] == [
        ("38.2672", "34.5603"),
        ("38.618", "33.5055"),
    ]


def test_acled_leaves_empty_what_nobody_said(zone):
    [row] = rows([replace(zone, geometry=None, center=None, date_start=None, updated=None, type="", subtype="")])

    for name in ("event_date", "year", "longitude", "latitude", "fatalities", "disorder_type", "iso", "timestamp"):
        assert row[name] == ""


@pytest.mark.parametrize(
    ("kind", "subtype", "disorder"),
    [
        ("Battles", "Armed clash", "Political violence"),
        ("Riots", "Mob violence", "Political violence"),
        ("Riots", "Violent demonstration", "Demonstrations"),
        ("Protests", "Peaceful protest", "Demonstrations"),
        ("Protests", "Excessive force against protesters", "Political violence; Demonstrations"),
    ],
)
def test_acled_disorder_type_follows_its_codebook(incident, kind, subtype, disorder):
    [row] = rows([replace(incident, type=kind, subtype=subtype)])

    assert row["disorder_type"] == disorder


def test_acled_makes_text_of_what_would_be_a_formula(incident):
    [row] = rows([replace(incident, title="=1+1", actors=("@SUM(A1)", "+1"), location="-1+1")])

    assert [row["notes"][:5], row["actor1"], row["actor2"], row["location"]] == ["'=1+1", "'@SUM(A1)", "'+1", "'-1+1"]


def test_acled_longitude_is_on_the_map_beyond_the_antimeridian(movement):
    [row] = rows([replace(movement, geometry=LineString([(179, 0), (183, 0)]), date_start=date(2020, 4, 14))])

    assert row["longitude"] == "-177.0"
