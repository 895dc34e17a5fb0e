"""Cutting at the 180th meridian."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import wkt
from shapely.geometry import LineString, Point, Polygon, box

from events.geometry.antimeridian import split_antimeridian


@pytest.mark.parametrize(
    ("given_wkt", "expected"),
    [
        ("POINT (190 3)", "POINT (-170 3)"),
        ("POINT (180 3)", "POINT (180 3)"),
        ("MULTIPOINT (190 1, 1 1)", "MULTIPOINT (-170 1, 1 1)"),
        ("LINESTRING (10 0, 20 5)", "LINESTRING (10 0, 20 5)"),
        ("LINESTRING (179 0, 181 2)", "MULTILINESTRING ((179 0, 180 1), (-180 1, -179 2))"),
        ("LINESTRING (179 0, -179 2)", "MULTILINESTRING ((179 0, 180 1), (-180 1, -179 2))"),
        ("LINESTRING (-179 0, 179 2)", "MULTILINESTRING ((-179 0, -180 1), (180 1, 179 2))"),
        ("LINESTRING (-180 0, 170 3)", "LINESTRING (180 0, 170 3)"),
        ("LINESTRING (10 0, 180 5, -170 3)", "MULTILINESTRING ((10 0, 180 5), (-180 5, -170 3))"),
        (
            "POLYGON ((178 0, 182 0, 182 2, 178 2, 178 0))",
            "MULTIPOLYGON (((178 0, 180 0, 180 2, 178 2, 178 0)), ((-180 0, -178 0, -178 2, -180 2, -180 0)))",
        ),
        (
            "POLYGON ((178 0, -178 0, -178 2, 178 2, 178 0))",
            "MULTIPOLYGON (((178 0, 180 0, 180 2, 178 2, 178 0)), ((-180 0, -178 0, -178 2, -180 2, -180 0)))",
        ),
        ("POLYGON ((0 85, 120 85, -120 85, 0 85))", "POLYGON ((-180 85, 180 85, 180 90, -180 90, -180 85))"),
        ("POLYGON ((0 -85, 120 -85, -120 -85, 0 -85))", "POLYGON ((-180 -90, 180 -90, 180 -85, -180 -85, -180 -90))"),
        (
            "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))",
            "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))",
        ),
    ],
)
def test_split_antimeridian_cuts_at_180_degrees(given_wkt, expected):
    split = split_antimeridian(wkt.loads(given_wkt))

    assert split.geom_type == wkt.loads(expected).geom_type
    assert split.is_valid
    assert shapely.equals(split, wkt.loads(expected))


def test_split_antimeridian_keeps_a_hole_on_both_sides():
    frame = Polygon([(178, 0), (-178, 0), (-178, 3), (178, 3)], [[(179, 1), (-179, 1), (-179, 2), (179, 2)]])

    split = split_antimeridian(frame)

    assert split.area == 4 * 3 - 2
    assert not split.covers(Point(179.5, 1.5))
    assert not split.covers(Point(-179.5, 1.5))


def test_split_antimeridian_keeps_the_direction_of_a_line():
    parts = split_antimeridian(LineString([(-170, 0), (170, 0), (160, 1)])).geoms

    assert [part.coords[0] for part in parts] == [(-170, 0), (180, 0)]
    assert parts[-1].coords[-1] == (160, 1)


def test_split_antimeridian_winds_rings_to_the_right():
    clockwise = Polygon([(0, 0), (0, 3), (3, 3), (3, 0)], [[(1, 1), (2, 1), (2, 2), (1, 2)]])

    wound = split_antimeridian(clockwise)

    assert wound.exterior.is_ccw
    assert [hole.is_ccw for hole in wound.interiors] == [False]


@given(st.floats(-179, 300), st.floats(-80, 70), st.floats(0.01, 170), st.floats(0.01, 9))
def test_split_antimeridian_keeps_area_and_stays_within_180(west, south, width, height):
    shape = box(west, south, west + width, south + height)

    split = split_antimeridian(shape)

    assert split.is_valid
    assert split.bounds[0] >= -180
    assert split.bounds[2] <= 180
    assert split.area == pytest.approx(shape.area, rel=1e-6)
    assert all(part.exterior.is_ccw for part in getattr(split, "geoms", [split]))


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(-80, 80)), min_size=2, max_size=8, unique=True))
def test_split_antimeridian_never_leaves_a_long_jump_in_a_line(path):
    steps = [path[0]]
    for lon, lat in path[1:]:
        before = steps[-1][0]
        steps.append((before + max(-170, min(170, lon - before)), lat))

    split = split_antimeridian(LineString(steps))

    parts = getattr(split, "geoms", [split])
    assert split.bounds[0] >= -180
    assert split.bounds[2] <= 180
    assert sum(part.length for part in parts) == pytest.approx(LineString(steps).length, rel=1e-6, abs=1e-9)
