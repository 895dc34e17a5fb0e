"""GDAL reads the API of a running server by its OAPIF driver, as QGIS does."""

import json
import os
import subprocess

import pytest

from tests.factories import (
    AL_TANF,
    PALMYRA,
    make_event,
    make_mention,
    make_movement,
    make_place,
    make_report,
    make_zone,
)

pytestmark = [pytest.mark.gdal, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def gdal(live_server):
    """Run a GDAL command on the server's API; %s stands for its address."""
    quiet = {"NO_PROXY": "localhost,127.0.0.1", "no_proxy": "localhost,127.0.0.1", "CPL_DEBUG": "OFF"}

    def run(*command: str) -> str:
        filled = [part.replace("%s", f"OAPIF:{live_server.url}/api/") for part in command]
        done = subprocess.run(filled, capture_output=True, text=True, timeout=60, env={**os.environ, **quiet})
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


@pytest.fixture
def stored():
    report = make_report("They left al-Tanf for Palmyra.", title="Told", published="2020-04-14")
    make_mention(report, "al-Tanf", place=make_place("al-Tanf garrison", AL_TANF))
    make_mention(report, "Palmyra", place=make_place("Palmyra", PALMYRA))
    make_event(title="Seen", persons=27)
    make_event(title="Hidden", status="draft")
    make_movement()
    make_zone()


def test_gdal_lists_the_collections(gdal, stored):
    listed = gdal("ogrinfo", "-ro", "%s")

    layers = [line.split(": ", 1)[1].split(" (")[0] for line in listed.splitlines() if line[:1].isdigit()]
    assert layers == ["events", "incidents", "movements", "zones", "reports", "places"]


@pytest.mark.parametrize(
    ("layer", "said"),
    [
        ("incidents", ["Feature Count: 1", "Extent: (38.267200, 34.560300) - (38.267200, 34.560300)", "= Seen"]),
        ("movements", ["Feature Count: 1", "LINESTRING (38.618 33.5055,38.2672 34.5603)"]),
        ("zones", ["Feature Count: 1", "POLYGON (("]),
        ("reports", ["Feature Count: 1", "MULTIPOINT (", "title (String) = Told"]),
        ("places", ["Feature Count: 5", "POINT (38.618 33.5055)"]),
    ],
)
def test_gdal_reads_each_collection(gdal, stored, layer, said):
    shown = gdal("ogrinfo", "-ro", "-al", "%s", layer)

    assert [words for words in said if words not in shown] == []
    assert "Hidden" not in shown


def test_gdal_narrows_by_box_and_condition(gdal, stored):
    inside = gdal("ogrinfo", "-ro", "-so", "%s", "events", "-spat", "38", "34", "38.5", "35")
    many = gdal("ogrinfo", "-ro", "-so", "%s", "events", "-where", "persons = 27")

    assert ("Feature Count: 2" in inside, "Feature Count: 1" in many) == (True, True)


def test_gdal_follows_pages_to_the_last(gdal, stored, tmp_path):
    for n in range(25):
        make_event(title=f"Page {n}")

    gdal("ogr2ogr", "-f", "GeoJSON", f"{tmp_path}/out.json", "%s", "incidents", "-oo", "PAGE_SIZE=10")

    with (tmp_path / "out.json").open() as file:
        assert len(json.load(file)["features"]) == 26
