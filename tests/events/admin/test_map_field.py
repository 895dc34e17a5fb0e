"""Shapes that are typed: read as longitude and latitude, or refused with a sentence."""

import pytest
from django.contrib.gis.geos import Point as StoredPoint
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from events.admin.map_field import MapField, written
from events.admin.written_shape import read_shape
from events.errors import BadGeometry
from events.models.shapes import to_shapely, to_stored


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("38.618, 33.5055", Point(38.618, 33.5055)),
        (" -58.4 -34.6 ", Point(-58.4, -34.6)),
        ("POINT (38.618 33.5055)", Point(38.618, 33.5055)),
        ("srid=4326;POINT (1 2)", Point(1, 2)),
        ("linestring z (0 0 5, 1 1 5)", LineString([(0, 0), (1, 1)])),
        ('{"type": "Point", "coordinates": [1, 2, 300]}', Point(1, 2)),
        ('{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}', Point(1, 2)),
    ],
)
def test_read_shape_reads_pairs_wkt_and_geojson(text, shape):
    assert read_shape(text) == shape


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("388.2, 10", "388.2 is no longitude. Longitudes lie between -180 and 180, and come before latitudes."),
        ("33.5055, 138.618", "138.618 is no latitude. Latitudes lie between -90 and 90, and come after longitudes."),
        ("POINT (4260000 4100000)", "4.26e+06 is no longitude."),
        ("SRID=3857;POINT (1 2)", "SRID=3857 cannot be read."),
        (
            '{"type": "Point", "coordinates": [1, 2], "crs": {"properties": {"name": "EPSG:3857"}}}',
            "This GeoJSON names",
        ),
        ("somewhere", "This is no shape that can be read."),
        ("{", "This is no shape that can be read."),
        ('{"type": "Point"}', "This is no shape that can be read."),
        ('{"type": "Point", "coordinates": ["a", "b"]}', "This is no shape that can be read."),
        ("POINT EMPTY", "The shape is empty."),
        ("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", "The shape crosses itself: Self-intersection[1 1]."),
    ],
)
def test_read_shape_refuses_with_a_sentence(text, told):
    with pytest.raises(BadGeometry) as refused:
        read_shape(text)

    assert str(refused.value).startswith(told)


# As fine as the map field writes: points nearer to each other than its seven decimals are one point.
lons = st.integers(-1_800_000_000, 1_800_000_000).map(lambda n: n / 1e7)
lats = st.integers(-900_000_000, 900_000_000).map(lambda n: n / 1e7)


@given(st.lists(st.tuples(lons, lats), min_size=2, max_size=6, unique=True))
def test_written_shape_reads_back_within_its_decimals(points):
    shape: BaseGeometry = LineString(points)

    again = read_shape(written(to_stored(shape)))

    assert again.equals_exact(shape, 0.75e-7)


@given(st.text(max_size=40))
def test_read_shape_answers_any_text_with_a_shape_or_a_sentence(text):
    try:
        shape = read_shape(text)
    except BadGeometry:
        return
    assert shape is None or shape.is_valid


def test_map_field_tells_no_change_from_rounding():
    stored = StoredPoint(1 / 3, 2 / 3, srid=4326)

    assert MapField().has_changed(stored, written(stored)) is False
    assert MapField().has_changed(stored, "0.3333, 0.6667") is True
    assert MapField().has_changed(stored, "") is True


def test_map_field_for_points_refuses_areas():
    with pytest.raises(ValidationError) as refused:
        MapField(point_only=True).clean(box(0, 0, 1, 1).wkt)

    assert refused.value.messages == ["A place has one point; draw or write a single one."]


def test_map_field_keeps_shapes_of_several_parts():
    parts = MultiPolygon([Polygon(box(0, 0, 1, 1)), Polygon(box(5, 5, 6, 6))])

    value = MapField().clean(written(to_stored(parts)))

    assert (value.srid, mapping(to_shapely(value))) == (4326, mapping(parts))
