"""Circles and paths on the Earth, measured by geodesics."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon

from events.errors import BadGeometry
from events.geometry.circle import distance, geodesic_circle, offset
from events.geometry.path import geodesic_path, path_length

GEOD = Geod(ellps="WGS84")
LONS = st.floats(-180, 180, allow_nan=False)
LATS = st.floats(-85, 85, allow_nan=False)


def rings(shape):
    return [part.exterior for part in getattr(shape, "geoms", [shape])]


@settings(max_examples=60)
@given(lon=LONS, lat=st.floats(-80, 80), radius=st.floats(100, 500_000))
def test_circle_vertices_lie_at_the_radius(lon, lat, radius):
    circle = geodesic_circle((lon, lat), radius)

    off = [
        abs(GEOD.inv(lon, lat, x, y)[2] / radius - 1)
        for ring in rings(circle)
        for x, y in ring.coords
        if abs(abs(x) - 180) > 1e-9
    ]
    assert max(off) < 0.001


@pytest.mark.parametrize("center", [(38.618, 33.5055), (179.9, 10), (-179.9, -17)])
def test_circle_is_wound_by_the_right_hand_and_holds_its_area(center):
    circle = geodesic_circle(center, 55_000)

    area, _ = GEOD.geometry_area_perimeter(circle)
    assert (circle.is_valid, all(ring.is_ccw for ring in rings(circle))) == (True, True)
    assert area == pytest.approx(3.14159265 * 55_000**2, rel=0.002)


def test_circle_is_cut_at_the_180th_meridian():
    assert isinstance(geodesic_circle((38, 33), 55_000), Polygon)
    assert isinstance(geodesic_circle((179.9, 0), 55_000), MultiPolygon)


@pytest.mark.parametrize(("center", "radius"), [((0, 91), 1), ((181, 0), 1), ((0, 0), 0), ((0, 0), -5), ((0, 0), 3e7)])
def test_circle_refuses_what_no_place_on_earth_has(center, radius):
    with pytest.raises(BadGeometry):
        geodesic_circle(center, radius)


@settings(max_examples=60)
@given(a=st.tuples(LONS, LATS), b=st.tuples(LONS, LATS))
def test_path_is_as_long_as_the_geodesic(a, b):
    if distance(a, b) < 1 or distance(a, b) > 19_000_000:
        return
    path = geodesic_path([a, b])

    assert path_length(path) == pytest.approx(distance(a, b), rel=1e-6, abs=0.01)


def test_path_beside_a_pole_is_cut_where_it_meets_the_180th_meridian():
    a, b = (167.25, 35.0), (-13.0, 3.0)

    assert path_length(geodesic_path([a, b])) == pytest.approx(distance(a, b), rel=1e-9)


def test_path_begins_and_ends_at_its_places():
    path = geodesic_path([(38.618, 33.5055), (38.2672, 34.5603)])

    assert (type(path), path.coords[0], path.coords[-1]) == (LineString, (38.618, 33.5055), (38.2672, 34.5603))


def test_path_is_cut_at_the_180th_meridian():
    path = geodesic_path([(179, 0), (-179, 0)])

    assert isinstance(path, MultiLineString)
    assert path_length(path) == pytest.approx(2 * 111_319.49, rel=1e-6)


def test_path_refuses_a_single_place():
    with pytest.raises(BadGeometry):
        geodesic_path([(1, 1), (1, 1)])


def test_offset_goes_the_distance():
    assert distance((29.2, -1.7), offset((29.2, -1.7), 45, 20_000)) == pytest.approx(20_000)
