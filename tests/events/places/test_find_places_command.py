"""``manage.py find_places``: lines in, lines out, and what it says of bad input."""

import io
from pathlib import Path

import orjson
import pytest
from django.core.management import CommandError, call_command

from events.errors import UnreadableReport
from events.management.commands.find_places import found, reports
from events.places.neutral import pack_for
from tests.events.places.levant import levant


def test_found_gives_offsets_coordinates_and_identifiers():
    line = found(7, "Trucks reached Palmyra, Syria.", pack_for("en"), levant())

    assert (line["id"], line["lang"]) == (7, "en")
    assert [(t["start"], t["end"], t["phrase"], t["place"]) for t in line["toponyms"]] == [
        (15, 22, "Palmyra", "gn:163960"),
        (24, 29, "Syria", "cc:SY"),
    ]
    assert (line["toponyms"][0]["lat"], line["toponyms"][0]["lon"]) == (34.56, 38.267)


@pytest.mark.parametrize(("actors", "lat"), [(True, 38.9), (False, None)])
def test_found_places_a_government_by_its_name_unless_told_not_to(actors, lat):
    [toponym] = found(1, "Washington declared a zone.", pack_for("en"), levant(), actors=actors)["toponyms"]

    assert (toponym["kind"], toponym["lat"]) == ("actor", lat)


def test_found_reports_demonyms_only_where_asked():
    text = "Syrian officers met in Homs, Syria."

    without = found(1, text, pack_for("en"), levant())["toponyms"]
    asked = found(1, text, pack_for("en"), levant(), demonyms=True)["toponyms"]

    assert [(t["phrase"], t["kind"]) for t in without] == [("Homs", "place"), ("Syria", "place")]
    assert [(t["phrase"], t["kind"], t["place"]) for t in asked if t not in without] == [("Syrian", "demonym", "cc:SY")]


def test_found_leaves_unlocated_names_without_coordinates():
    [toponym] = found(1, "They entered the village of Qanatir.", pack_for("en"), levant())["toponyms"]

    assert (toponym["phrase"], toponym["lat"], toponym["lon"], toponym["place"]) == ("Qanatir", None, None, None)


def test_reports_tells_the_language_where_a_line_does_not():
    lines = [
        b'{"id": "a", "text": "The trucks went from the city to the town."}\n',
        b"\n",
        b'{"id": 2, "text": "x", "lang": "sw"}',
    ]

    assert [(i, text[:5], pack.code) for i, text, pack in reports(lines)] == [("a", "The t", "en"), (2, "x", "sw")]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"nope", "Line 2 is not JSON"),
        (b"[1]", 'Line 2 needs an "id" and a "text"'),
        (b'{"id": 1}', 'Line 2 needs an "id" and a "text"'),
        (b'{"id": 1, "text": 5}', 'Line 2 needs an "id" and a "text"'),
        (b'{"id": 1, "text": "x", "lang": "??"}', "Line 2: No language named '??'"),
        (b'\xff{"id": 1, "text": "x"}', "Line 2 is not JSON"),
    ],
)
def test_reports_names_the_line_that_cannot_be_read(line, says):
    with pytest.raises(UnreadableReport) as problem:
        list(reports([b'{"id": 0, "text": ""}', line]))

    assert str(problem.value).startswith(says)


def test_command_says_how_to_build_a_missing_gazetteer(settings, tmp_path: Path):
    settings.DATA_DIR = tmp_path

    with pytest.raises(CommandError, match="build_gazetteer"):
        call_command("find_places", stdout=io.StringIO())


def test_found_lines_are_json():
    line = found("é", "Aleppo 🔥", pack_for("en"), levant())

    assert orjson.loads(orjson.dumps(line)) == line
