"""Where an event may have been: discs around points and ends, areas as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPoint, Point, box

from events.geometry.circle import WGS84, distance
from events.geometry.whereabouts import reach_m, whereabouts

LONS = st.floats(-180, 180, allow_nan=False)
LATS = st.floats(-80, 80, allow_nan=False)


@given(LONS, LATS, st.floats(100, 200_000))
def test_whereabouts_of_a_point_is_a_disc_of_its_uncertainty(lon, lat, metres):
    area = whereabouts(Point(lon, lat), metres)

    size = abs(sum(WGS84.geometry_area_perimeter(part)[0] for part in getattr(area, "geoms", [area])))
    # 48 sides take 0.3 % of a circle's area away; on an ellipsoid it varies by a little more.
    assert size == pytest.approx(3.14159265 * metres**2, rel=0.01)


def test_whereabouts_of_an_area_is_the_area():
    province = box(38, 33, 40, 35)

    assert whereabouts(province, 100_000.0) == province


def test_whereabouts_of_a_line_lies_around_its_ends():
    area = whereabouts(LineString([(38, 33), (39, 34), (40, 35)]), 5_000.0)

    assert [area.covers(Point(at)) for at in ((38, 33), (39, 34), (40, 35))] == [True, False, True]


def test_whereabouts_of_several_points_lies_around_each():
    area = whereabouts(MultiPoint([(38, 33), (39, 34), (40, 35)]), 5_000.0)

    assert len(area.geoms) == 3


@pytest.mark.parametrize(("shape", "metres"), [(None, 1000.0), (Point(), 1000.0)])
def test_whereabouts_of_nothing_is_unknown(shape, metres):
    assert whereabouts(shape, metres) is None


def test_whereabouts_without_uncertainty_is_the_shape():
    assert whereabouts(Point(38, 33), None) == Point(38, 33)


def test_reach_is_the_way_to_the_furthest_corner():
    assert reach_m(box(0, 0, 2, 1), (0.0, 0.0)) == pytest.approx(distance((0, 0), (2, 1)))
