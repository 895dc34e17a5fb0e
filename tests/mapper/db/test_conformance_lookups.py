"""Lookups find the same rows on both engines."""

import pytest
from django.contrib.gis.geos import GEOSGeometry, Point
from django.contrib.gis.measure import D
from django.db.models import F, OuterRef, Subquery, Value
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from tests.mapper.db.geoapp.models import Beacon, Camp, Note, Plot, Site, Thing

SCENE = {
    "inside": "POINT (2 2)",
    "on edge": "POINT (0 2)",
    "far": "POINT (9 9)",
    "through": "LINESTRING (-1 1, 3 1)",
    "along": "LINESTRING (0 0, 0 4)",
    "square": "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
    "larger": "POLYGON ((-2 -2, 6 -2, 6 6, -2 6, -2 -2))",
    "shifted": "POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))",
    "beside": "POLYGON ((4 0, 6 0, 6 4, 4 4, 4 0))",
    "empty": "POINT EMPTY",
    "none": None,
}
SQUARE = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"
DIAMOND = "POLYGON ((2 -1, 5 2, 2 5, -1 2, 2 -1))"
LINE = "LINESTRING (-1 1, 3 1)"
SPOT = "POINT (2 2)"

# What PostGIS 3.3 answers. It calls empty shapes contained in everything; see docs/storage.md.
FOUND = [
    ("intersects", SQUARE, ["inside", "on edge", "through", "along", "square", "larger", "shifted", "beside"]),
    ("intersects", DIAMOND, ["inside", "on edge", "through", "along", "square", "larger", "shifted", "beside"]),
    ("intersects", LINE, ["through", "along", "square", "larger"]),
    ("intersects", SPOT, ["inside", "square", "larger", "shifted"]),
    ("within", SQUARE, ["inside", "square"]),
    ("within", DIAMOND, ["inside", "on edge"]),
    ("within", LINE, ["through"]),
    ("within", SPOT, ["inside"]),
    ("contains", SQUARE, ["square", "larger"]),
    ("contains", DIAMOND, ["larger"]),
    ("contains", LINE, ["through", "larger"]),
    ("contains", SPOT, ["inside", "square", "larger"]),
    ("contains_properly", SQUARE, ["larger"]),
    ("contains_properly", DIAMOND, ["larger"]),
    ("contains_properly", LINE, ["larger"]),
    ("contains_properly", SPOT, ["inside", "square", "larger"]),
    ("covers", SQUARE, ["square", "larger"]),
    ("covers", DIAMOND, ["larger"]),
    ("covers", LINE, ["through", "larger"]),
    ("covers", SPOT, ["inside", "square", "larger", "shifted"]),
    ("coveredby", SQUARE, ["inside", "on edge", "along", "square"]),
    ("coveredby", DIAMOND, ["inside", "on edge"]),
    ("coveredby", LINE, ["through"]),
    ("coveredby", SPOT, ["inside"]),
    ("crosses", SQUARE, ["through"]),
    ("crosses", DIAMOND, ["through", "along"]),
    ("crosses", LINE, ["along", "square"]),
    ("crosses", SPOT, []),
    ("touches", SQUARE, ["on edge", "along", "beside"]),
    ("touches", DIAMOND, []),
    ("touches", LINE, []),
    ("touches", SPOT, ["shifted"]),
    ("overlaps", SQUARE, ["shifted"]),
    ("overlaps", DIAMOND, ["square", "shifted", "beside"]),
    ("overlaps", LINE, []),
    ("overlaps", SPOT, []),
    ("disjoint", SQUARE, ["far", "empty"]),
    ("disjoint", DIAMOND, ["far", "empty"]),
    ("disjoint", LINE, ["inside", "on edge", "far", "shifted", "beside", "empty"]),
    ("disjoint", SPOT, ["on edge", "far", "through", "along", "beside", "empty"]),
    ("equals", SQUARE, ["square"]),
    ("equals", DIAMOND, []),
    ("equals", LINE, ["through"]),
    ("equals", SPOT, ["inside"]),
    ("exact", SQUARE, ["square"]),
    ("exact", DIAMOND, []),
    ("exact", LINE, ["through"]),
    ("exact", SPOT, ["inside"]),
    ("same_as", SQUARE, ["square"]),
    ("same_as", DIAMOND, []),
    ("same_as", LINE, ["through"]),
    ("same_as", SPOT, ["inside"]),
    ("bboverlaps", SQUARE, ["inside", "on edge", "through", "along", "square", "larger", "shifted", "beside"]),
    ("bboverlaps", DIAMOND, ["inside", "on edge", "through", "along", "square", "larger", "shifted", "beside"]),
    ("bboverlaps", LINE, ["through", "along", "square", "larger"]),
    ("bboverlaps", SPOT, ["inside", "square", "larger", "shifted"]),
    ("contained", SQUARE, ["inside", "on edge", "along", "square"]),
    ("contained", DIAMOND, ["inside", "on edge", "through", "along", "square"]),
    ("contained", LINE, ["through"]),
    ("contained", SPOT, ["inside"]),
    ("bbcontains", SQUARE, ["square", "larger"]),
    ("bbcontains", DIAMOND, ["larger"]),
    ("bbcontains", LINE, ["through", "larger"]),
    ("bbcontains", SPOT, ["inside", "square", "larger", "shifted"]),
    ("left", SQUARE, []),
    ("left", DIAMOND, []),
    ("left", LINE, []),
    ("left", SPOT, ["on edge", "along"]),
    ("right", SQUARE, ["far"]),
    ("right", DIAMOND, ["far"]),
    ("right", LINE, ["far", "beside"]),
    ("right", SPOT, ["far", "beside"]),
    ("strictly_below", SQUARE, []),
    ("strictly_below", DIAMOND, []),
    ("strictly_below", LINE, []),
    ("strictly_below", SPOT, ["through"]),
    ("strictly_above", SQUARE, ["far"]),
    ("strictly_above", DIAMOND, ["far"]),
    ("strictly_above", LINE, ["inside", "on edge", "far", "shifted"]),
    ("strictly_above", SPOT, ["far"]),
    ("overlaps_left", SQUARE, ["inside", "on edge", "through", "along", "square"]),
    ("overlaps_left", DIAMOND, ["inside", "on edge", "through", "along", "square"]),
    ("overlaps_left", LINE, ["inside", "on edge", "through", "along"]),
    ("overlaps_left", SPOT, ["inside", "on edge", "along"]),
    ("overlaps_right", SQUARE, ["inside", "on edge", "far", "along", "square", "shifted", "beside"]),
    ("overlaps_right", DIAMOND, ["inside", "on edge", "far", "through", "along", "square", "shifted", "beside"]),
    ("overlaps_right", LINE, ["inside", "on edge", "far", "through", "along", "square", "shifted", "beside"]),
    ("overlaps_right", SPOT, ["inside", "far", "shifted", "beside"]),
    ("overlaps_below", SQUARE, ["inside", "on edge", "through", "along", "square", "beside"]),
    ("overlaps_below", DIAMOND, ["inside", "on edge", "through", "along", "square", "beside"]),
    ("overlaps_below", LINE, ["through"]),
    ("overlaps_below", SPOT, ["inside", "on edge", "through"]),
    ("overlaps_above", SQUARE, ["inside", "on edge", "far", "through", "along", "square", "shifted", "beside"]),
    ("overlaps_above", DIAMOND, ["inside", "on edge", "far", "through", "along", "square", "shifted", "beside"]),
    ("overlaps_above", LINE, ["inside", "on edge", "far", "through", "shifted"]),
    ("overlaps_above", SPOT, ["inside", "on edge", "far", "shifted"]),
]


def shape(wkt, srid=4326):
    return GEOSGeometry(wkt, srid=srid)


@pytest.fixture
def scene(rows):
    Thing.objects.bulk_create(Thing(name=name, shape=wkt and shape(wkt)) for name, wkt in SCENE.items())


def found(**lookup):
    names = set(Thing.objects.filter(**lookup).values_list("name", flat=True))
    return [name for name in SCENE if name in names]


@pytest.mark.parametrize(("lookup", "wkt", "expected"), FOUND)
def test_lookup_finds_rows_when_right_side_is_constant(scene, lookup, wkt, expected):
    ignored = {"empty"} if lookup in ("contained", "bbcontains") else set()

    names = found(**{f"shape__{lookup}": shape(wkt)})

    assert [name for name in names if name not in ignored] == expected


@pytest.mark.parametrize(("lookup", "wkt", "expected"), FOUND)
def test_lookup_finds_rows_when_right_side_is_expression(scene, lookup, wkt, expected):
    Site.objects.create(name="unused")
    Plot.objects.all().delete()
    Thing.objects.create(name="asked", shape=shape(wkt))
    asked = Subquery(Thing.objects.filter(name="asked").values("shape")[:1])
    ignored = {"empty"} if lookup in ("contained", "bbcontains") else set()

    names = found(**{f"shape__{lookup}": asked})

    assert [name for name in names if name not in ignored] == expected


def test_lookup_compares_two_columns(scene):
    assert found(shape__equals=F("shape")) == [name for name in SCENE if name != "none"]


def test_exclude_keeps_rows_without_geometry(scene):
    names = set(Thing.objects.exclude(shape__intersects=shape(SQUARE)).values_list("name", flat=True))

    assert names == {"far", "empty", "none"}


def test_lookup_relate_takes_intersection_matrix(scene):
    assert found(shape__relate=(shape(SQUARE), "T*F**F***")) == ["inside", "square"]


def test_lookup_isvalid_and_isempty_tell(rows):
    Thing.objects.create(name="bow", shape=shape("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))"))
    Thing.objects.create(name="empty", shape=shape("POINT EMPTY"))

    assert list(Thing.objects.filter(shape__isvalid=False).values_list("name", flat=True)) == ["bow"]
    assert list(Thing.objects.filter(shape__isempty=True).values_list("name", flat=True)) == ["empty"]


def test_lookup_transforms_right_side_of_another_system(scene):
    mercator = shape("POLYGON ((1.5 1.5, 3 1.5, 3 3, 1.5 3, 1.5 1.5))").transform(3857, clone=True)

    assert found(shape__intersects=mercator) == ["inside", "square", "larger", "shifted"]
    assert found(shape__bboverlaps=mercator) == ["inside", "square", "larger", "shifted"]


def test_lookup_sees_collections(rows):
    Thing.objects.create(name="both", shape=shape("GEOMETRYCOLLECTION (POINT (1 3), LINESTRING (5 5, 6 6))"))

    assert Thing.objects.filter(shape__intersects=shape("POINT (1 3)")).count() == 1
    assert Thing.objects.filter(shape__intersects=shape("POINT (3 3)")).count() == 0


def test_lookup_works_over_relations(rows):
    camp = Camp.objects.create(name="camp", shape=shape("POINT (1 1)"), fence=shape(SQUARE))
    Camp.objects.create(name="other", shape=shape("POINT (8 8)"))

    assert list(Camp.objects.filter(shape__within=shape(SQUARE))) == [camp]
    assert list(Camp.objects.filter(fence__contains=shape("POINT (1 1)"))) == [camp]
    assert list(Camp.objects.filter(fence__contains=F("shape"))) == [camp]


def test_lookup_works_in_correlated_subquery(scene):
    Site.objects.create(name="s", point=Point(9, 9, srid=4326))
    near = Thing.objects.filter(shape__contains=OuterRef("point")).values("name")[:1]

    assert list(Site.objects.annotate(at=Subquery(near)).values_list("at", flat=True)) == ["far"]


def test_lookup_works_without_index(rows):
    Beacon.objects.create(point=Point(1, 1, srid=4326))
    Beacon.objects.create(point=Point(9, 9, srid=4326))
    Note.objects.create(point=Point(1, 1, srid=4326))

    assert Beacon.objects.filter(point__within=shape(SQUARE)).count() == 1
    assert Note.objects.filter(point__within=shape(SQUARE)).count() == 1


def test_update_and_delete_follow_lookups(scene):
    assert Thing.objects.filter(shape__within=shape(SQUARE)).update(shape=Point(50, 50, srid=4326)) == 2
    assert found(shape__within=shape("POLYGON ((49 49, 51 49, 51 51, 49 51, 49 49))")) == ["inside", "square"]
    assert Thing.objects.filter(shape__intersects=Point(50, 50, srid=4326)).delete()[0] == 2
    assert found(shape__intersects=Point(50, 50, srid=4326)) == []


def test_dwithin_reads_numbers_as_degrees(scene):
    assert found(shape__dwithin=(shape(SPOT), 0.5)) == ["inside", "square", "larger", "shifted"]
    assert found(shape__dwithin=(shape(SPOT), 1)) == ["inside", "through", "square", "larger", "shifted"]
    assert found(shape__dwithin=(shape(SPOT), Value(1.0))) == ["inside", "through", "square", "larger", "shifted"]


def test_dwithin_refuses_metres_when_column_is_in_degrees(scene):
    with pytest.raises(ValueError, match="Only numeric values of degree units are allowed on geographic DWithin"):
        found(shape__dwithin=(shape(SPOT), D(km=5)))


def test_dwithin_takes_metres_when_column_is_projected(rows):
    Plot.objects.create(name="a", shape=Point(650_000, 3_708_000, srid=32637))

    assert Plot.objects.filter(shape__dwithin=(Point(650_000, 3_709_000, srid=32637), D(km=1))).count() == 1
    assert Plot.objects.filter(shape__dwithin=(Point(650_000, 3_709_001, srid=32637), D(km=1))).count() == 0


# Coordinates as fine as a microdegree: PostGIS keeps the boxes of its index in single precision.
LATER = (
    st.integers(-179_900_000, 179_900_000).map(lambda n: n / 1e6),
    st.integers(-89_900_000, 89_900_000).map(lambda n: n / 1e6),
)


@given(
    points=st.lists(st.tuples(*LATER), min_size=1, max_size=12),
    box=st.tuples(*LATER, st.integers(1, 90_000).map(lambda n: n / 1e3), st.integers(1, 60_000).map(lambda n: n / 1e3)),
)
@effort(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_index_agrees_with_geometry_when_points_are_anywhere(rows, points, box):
    west, south, wide, high = box
    view = shape(
        f"POLYGON (({west!r} {south!r}, {west + wide!r} {south!r}, {west + wide!r} {south + high!r},"
        f" {west!r} {south + high!r}, {west!r} {south!r}))"
    )
    Site.objects.all().delete()
    Site.objects.bulk_create(Site(name=str(n), point=Point(x, y, srid=4326)) for n, (x, y) in enumerate(points))

    names = set(Site.objects.filter(point__intersects=view).values_list("name", flat=True))

    inside = {str(n) for n, (x, y) in enumerate(points) if west <= x <= west + wide and south <= y <= south + high}
    assert names == inside
