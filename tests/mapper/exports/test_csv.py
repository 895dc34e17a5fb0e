"""The table: what a spreadsheet opens, and what it must not run."""

from csv import DictReader
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString

from mapper.exports.formats.csv import COLUMNS, write
from mapper.exports.safe_cells import FORMULA_STARTS, safe_cell


def rows(events) -> list[dict[str, str]]:
    return list(DictReader(StringIO(b"".join(write(events)).decode("utf-8-sig"), newline="")))


def test_csv_has_one_row_an_event_and_a_header_even_without_events(events):
    assert b"".join(write([])).decode() == "\ufeff" + ",".join(COLUMNS) + "\r\n"
    assert [row["id"] for row in rows(events)] == ["1", "2", "3"]


def test_csv_row_tells_the_event(movement):
    [row] = rows([movement])

    assert {name: row[name] for name in ("kind", "category", "date_start", "persons", "vehicles", "places", "wkt")} == {
        "kind": "movement",
        "category": "defection",
        "date_start": "2020-04-14",
        "persons": "",
        "vehicles": "9",
        "places": "al-Tanf | Palmyra",
        "wkt": "LINESTRING (38.618 33.5055, 38.2672 34.5603)",
    }
    assert row["quotes"] == "pangkalan al-Tanf | bergerak ke Palmyra"
    assert row["report_titles"] == "Puluhan petempur membelot"
    assert row["updated"] == "2020-04-15T06:30:00Z"


def test_csv_row_of_an_unlocated_event_has_no_coordinates(incident):
    [row] = rows([replace(incident, geometry=None)])

    assert (row["longitude"], row["latitude"], row["wkt"]) == ("", "", "")


def test_csv_longitude_is_on_the_map_beyond_the_antimeridian(movement):
    [row] = rows([replace(movement, geometry=LineString([(179, 0), (183, 0)]))])

    assert -180 <= float(row["longitude"]) <= 180


@pytest.mark.parametrize("payload", ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_csv_makes_text_of_what_would_be_a_formula(movement, payload):
    hostile = replace(movement, title=payload, origin=payload, actors=("a", payload), places=(payload,))

    [row] = rows([hostile])

    assert [row["title"], row["origin"], row["places"]] == ["'" + payload] * 3
    assert row["actors"] == f"a | '{payload}"


def test_csv_leaves_negative_numbers_numbers():
    assert safe_cell(-3.5) == -3.5


@given(st.text())
def test_csv_cell_never_starts_a_formula(text):
    assert safe_cell(text).lstrip(" ")[:1] not in FORMULA_STARTS
