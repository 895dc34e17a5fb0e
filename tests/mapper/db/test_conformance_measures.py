"""Distances, lengths and areas are the same on both engines."""

import pytest
from django.contrib.gis.db.models.functions import Area, Azimuth, Distance, Length, LineLocatePoint, Perimeter
from django.contrib.gis.geos import GEOSGeometry, LineString, Point
from django.contrib.gis.measure import D
from django.db import NotSupportedError
from django.db.models import F, Value
from pyproj import Geod

from tests.mapper.db.geoapp.models import Plot, Site, Thing

AL_TANF = Point(38.618, 33.5055, srid=4326)
PALMYRA = Point(38.2672, 34.5603, srid=4326)
AREA = GEOSGeometry("POLYGON ((20 20, 30 20, 25 50, 20 20))", srid=4326)


@pytest.fixture
def sites(rows):
    Site.objects.create(name="al-Tanf", point=AL_TANF)
    Site.objects.create(name="Palmyra", point=PALMYRA)
    Site.objects.create(name="across", point=Point(-179.9, 0, srid=4326))
    Site.objects.create(name="pole", point=Point(0, 89.95, srid=4326))
    Site.objects.create(name="nowhere")


def near(**lookup):
    return sorted(Site.objects.filter(**lookup).values_list("name", flat=True))


def test_distance_is_geodesic_when_spheroid_is_asked_for(sites):
    measured = Site.objects.annotate(d=Distance("point", AL_TANF, spheroid=True)).get(name="Palmyra").d

    geodesic = Geod(ellps="WGS84").inv(*AL_TANF.coords, *PALMYRA.coords)[2]
    assert round(measured.m, 4) == round(geodesic, 4)


def test_distance_is_on_sphere_by_default(sites):
    measured = Site.objects.annotate(d=Distance("point", AL_TANF)).get(name="Palmyra").d

    assert round(measured.m, 3) == 121661.43


def test_distance_is_none_without_geometry(sites):
    assert Site.objects.annotate(d=Distance("point", AL_TANF)).get(name="nowhere").d is None


@pytest.mark.parametrize(
    ("wkt", "metres"),
    [
        ("POINT (9 9)", 1_700_861.585),
        ("LINESTRING (-1 1, 3 1)", 2_807_532.597),
        ("POLYGON ((4 0, 6 0, 6 4, 4 4, 4 0))", 2_338_003.81),
        ("POINT (25 30)", 0.0),
        ("POINT EMPTY", None),
    ],
)
def test_distance_to_areas_follows_great_circles(rows, wkt, metres):
    Thing.objects.create(name="x", shape=GEOSGeometry(wkt, srid=4326))

    [measured] = Thing.objects.annotate(d=Distance("shape", AREA)).values_list("d", flat=True)

    assert (measured if measured is None else round(measured.m, 3)) == metres


def test_distance_between_columns_is_measured_by_row(sites):
    measured = Site.objects.annotate(d=Distance("point", F("point"))).get(name="Palmyra").d

    assert measured.m == 0


def test_distance_is_in_units_of_projection(rows):
    Plot.objects.create(name="a", shape=Point(650_000, 3_708_000, srid=32637))

    [measured] = Plot.objects.annotate(d=Distance("shape", Point(650_300, 3_708_400, srid=32637))).values_list(
        "d", flat=True
    )

    assert measured == D(m=500)


def test_distance_lookups_split_at_distance(sites):
    assert near(point__distance_lte=(AL_TANF, D(km=121.6))) == ["al-Tanf"]
    assert near(point__distance_lte=(AL_TANF, D(km=121.7))) == ["Palmyra", "al-Tanf"]
    assert near(point__distance_lt=(AL_TANF, D(km=0))) == []
    assert near(point__distance_gt=(AL_TANF, D(km=121.6))) == ["Palmyra", "across", "pole"]
    assert near(point__distance_gte=(AL_TANF, D(km=121.7))) == ["across", "pole"]


def test_distance_lookup_reads_numbers_as_metres(sites):
    assert near(point__distance_lte=(AL_TANF, 121_700)) == ["Palmyra", "al-Tanf"]
    assert near(point__distance_lte=(AL_TANF, Value(121_700.0))) == ["Palmyra", "al-Tanf"]


def test_distance_lookup_takes_ellipsoid(sites):
    geodesic = Geod(ellps="WGS84").inv(*AL_TANF.coords, *PALMYRA.coords)[2]

    assert near(point__distance_lte=(AL_TANF, D(m=geodesic + 0.01), "spheroid")) == ["Palmyra", "al-Tanf"]
    assert near(point__distance_lte=(AL_TANF, D(m=geodesic - 0.01), "spheroid")) == ["al-Tanf"]


def test_distance_lookup_sees_across_antimeridian_and_pole(sites):
    assert near(point__distance_lte=(Point(179.9, 0, srid=4326), D(km=30))) == ["across"]
    assert near(point__distance_lte=(Point(180, 89.95, srid=4326), D(km=30))) == ["pole"]


def test_distance_lookup_transforms_right_side(sites):
    mercator = AL_TANF.transform(3857, clone=True)

    assert near(point__distance_lte=(mercator, D(km=1))) == ["al-Tanf"]


def test_length_in_degrees_is_geodesic(rows):
    Thing.objects.create(name="road", shape=LineString((0, 0), (1, 0), (1, 1), srid=4326))
    Thing.objects.create(name="ring", shape=GEOSGeometry("POLYGON ((0 0, 1 0, 1 1, 0 0))", srid=4326))

    lengths = {t.name: round(t.length.m, 3) for t in Thing.objects.annotate(length=Length("shape"))}

    assert lengths == {"road": 221893.879, "ring": 378793.448}


def test_length_area_and_perimeter_of_projected_shapes(rows):
    Plot.objects.create(name="yard", shape=GEOSGeometry("POLYGON ((0 0, 30 0, 30 40, 0 0))", srid=32637))
    Plot.objects.create(name="path", shape=LineString((0, 0), (3, 4), srid=32637))

    measured = Plot.objects.annotate(l=Length("shape"), a=Area("shape"), p=Perimeter("shape")).order_by("name")

    assert [(m.name, m.l.m, m.a.sq_m, m.p.m) for m in measured] == [("path", 5, 0, 0), ("yard", 0, 600, 120)]


def test_perimeter_in_degrees_is_refused(rows):
    with pytest.raises(NotSupportedError):
        list(Thing.objects.annotate(p=Perimeter("shape")))


def test_azimuth_and_position_along_line(rows):
    Thing.objects.create(name="east", shape=Point(5, 0, srid=4326))
    Thing.objects.create(name="here", shape=Point(0, 0, srid=4326))

    angles = Thing.objects.annotate(a=Azimuth(Point(0, 0, srid=4326), "shape")).order_by("name")
    assert [a.a and round(a.a, 6) for a in angles] == [1.570796, None]

    line = LineString((0, 0), (10, 0), srid=4326)
    assert Thing.objects.annotate(at=LineLocatePoint(line, "shape")).get(name="east").at == 0.5
