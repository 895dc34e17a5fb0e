"""Points of countries that gazetteers put far apart."""

import csv

import pytest

from events.geometry.circle import WGS84
from events.places.compile.countries import FILE

NEAR_M = 161_000


@pytest.mark.parametrize(
    ("code", "elsewhere"),
    [
        # GeoNames or the World Factbook, and OpenStreetMap: longitude, latitude.
        ("BS", [(-76.0, 24.25), (-78.0, 24.77)]),
        ("CU", [(-79.5, 22.0), (-80.0, 21.5), (-80.83, 23.01)]),
        ("LY", [(17.0, 28.0), (18.12, 26.82)]),
        ("CL", [(-71.0, -30.0), (-71.32, -31.76)]),
        ("MM", [(96.5, 21.0), (98.0, 22.0)]),
        ("US", [(-98.5, 39.76), (-97.0, 38.0)]),
    ],
)
def test_a_country_stands_near_every_point_that_one_point_can_be_near(code, elsewhere):
    with FILE.open(encoding="utf-8") as lines:
        points = {row["code"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(lines)}

    assert [WGS84.inv(*points[code], *other)[2] <= NEAR_M for other in elsewhere] == [True] * len(elsewhere)
