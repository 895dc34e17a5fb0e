"""What goes in comes out again on both engines: kinds, heights, emptiness, history, files of data, forms."""

import json
from io import StringIO

import pytest
from django.apps import apps
from django.contrib.admin.sites import AdminSite
from django.contrib.gis.admin import GISModelAdmin
from django.contrib.gis.db.models import PointField
from django.contrib.gis.geos import GEOSGeometry, Point
from django.core.management import call_command
from django.core.serializers import serialize
from django.db import DatabaseError, transaction
from django.db.models.functions import Cast
from django.forms import modelform_factory
from django.test import RequestFactory

from tests.mapper.db.conftest import ALIAS
from tests.mapper.db.geoapp.models import Beacon, Note, Peak, Plot, Post, Site, Thing

EVERY_KIND = [
    "POINT (1.5 -2.25)",
    "LINESTRING (0 0, 1 1, 2 0)",
    "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
    "MULTIPOINT ((0 0), (1 1))",
    "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
    "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
    "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))",
    "POINT EMPTY",
    "POLYGON EMPTY",
    "GEOMETRYCOLLECTION EMPTY",
]


def shape(wkt, srid=4326):
    return GEOSGeometry(wkt, srid=srid)


@pytest.mark.parametrize("wkt", EVERY_KIND)
def test_geometry_comes_back_as_it_went_in(rows, wkt):
    key = Thing.objects.create(name="x", shape=shape(wkt)).pk

    stored = Thing.objects.get(pk=key).shape

    assert (stored.srid, stored.geom_type, stored.wkt) == (4326, shape(wkt).geom_type, shape(wkt).wkt)


def test_nothing_comes_back_as_nothing(rows):
    Site.objects.create(name="x", point=None)

    assert Site.objects.get().point is None
    assert Site.objects.filter(point__isnull=True).count() == 1


def test_coordinates_keep_every_bit(rows):
    Site.objects.create(name="x", point=Point(38.61800000000001, -1e-15, srid=4326))

    assert Site.objects.get().point.coords == (38.61800000000001, -1e-15)


def test_height_comes_back(rows):
    Peak.objects.create(summit=Point(38, 33, 712.5, srid=4326))

    assert Peak.objects.get().summit.coords == (38, 33, 712.5)


def test_geometry_of_another_system_is_transformed_when_saved(rows):
    Plot.objects.create(name="x", shape=Point(38.618, 33.5055, srid=4326))

    stored = Plot.objects.get().shape

    assert (stored.srid, [round(c, 3) for c in stored.coords]) == (32637, [464519.927, 3707394.291])


def test_geometry_of_another_system_is_transformed_in_bulk_and_update(rows):
    mercator = Point(38.618, 33.5055, srid=4326).transform(3857, clone=True)
    Site.objects.bulk_create([Site(name="bulk", point=mercator), Site(name="plain", point=Point(0, 0, srid=4326))])
    Site.objects.filter(name="plain").update(point=mercator)

    assert [(p.srid, *(round(c, 6) for c in p.coords)) for p in Site.objects.values_list("point", flat=True)] == [
        (4326, 38.618, 33.5055)
    ] * 2


@pytest.mark.parametrize(
    ("model", "field", "value"),
    [
        (Site, "point", "LINESTRING (0 0, 1 1)"),
        (Site, "point", "MULTIPOINT (0 0)"),
        (Site, "point", "POINT Z (0 0 5)"),
        (Peak, "summit", "POINT (0 0)"),
    ],
)
def test_geometry_of_wrong_kind_is_refused(rows, model, field, value):
    row = model.objects.create(**{field: shape("POINT (1 1)" if model is Site else "POINT Z (1 1 1)")})

    with pytest.raises(DatabaseError), transaction.atomic(using=ALIAS):
        model.objects.filter(pk=row.pk).update(**{field: shape(value)})


def test_primary_key_may_be_uuid_and_index_left_out(rows):
    beacon = Beacon.objects.create(point=Point(3, 4, srid=4326))
    Note.objects.create(point=Point(5, 6, srid=4326))

    assert Beacon.objects.get(pk=beacon.pk).point.coords == (3, 4)
    assert Note.objects.get().point.coords == (5, 6)


def test_rolled_back_rows_leave_the_index(rows):
    with transaction.atomic(using=ALIAS):
        Site.objects.create(name="gone", point=Point(1, 1, srid=4326))
        transaction.set_rollback(True, using=ALIAS)
    Site.objects.create(name="kept", point=Point(1, 1, srid=4326))

    assert list(Site.objects.filter(point__dwithin=(Point(1, 1, srid=4326), 1)).values_list("name", flat=True)) == [
        "kept"
    ]


def test_upsert_moves_the_index(rows):
    site = Site.objects.create(name="a", point=Point(1, 1, srid=4326))
    Site.objects.bulk_create(
        [Site(pk=site.pk, name="a", point=Point(60, 60, srid=4326))],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["point"],
    )

    assert Site.objects.filter(point__dwithin=(Point(60, 60, srid=4326), 1)).count() == 1
    assert Site.objects.filter(point__dwithin=(Point(1, 1, srid=4326), 1)).count() == 0


def test_bulk_update_moves_the_index(rows):
    sites = [Site.objects.create(name=str(n), point=Point(n, n, srid=4326)) for n in range(3)]
    for site in sites:
        site.point = Point(70, 70, srid=4326).transform(3857, clone=True)
    Site.objects.bulk_update(sites, ["point"])

    assert Site.objects.filter(point__dwithin=(Point(70, 70, srid=4326), 0.001)).count() == 3
    assert Site.objects.filter(point__dwithin=(Point(1, 1, srid=4326), 5)).count() == 0


def test_cast_of_geometry_stays_geometry(rows):
    Site.objects.create(name="x", point=Point(1, 2, srid=4326))

    assert Site.objects.annotate(same=Cast("point", PointField())).get().same.coords == (1, 2)


def test_changed_primary_key_moves_the_index(rows):
    site = Site.objects.create(name="a", point=Point(1, 1, srid=4326))
    Site.objects.filter(pk=site.pk).update(id=site.pk + 1000)

    assert Site.objects.get(point__dwithin=(Point(1, 1, srid=4326), 1)).pk == site.pk + 1000


def test_history_keeps_every_place(rows):
    post = Post.objects.create(name="a", point=Point(1, 1, srid=4326))
    post.point = Point(2, 2, srid=4326)
    post.save()
    post.delete()

    assert [(h.history_type, h.point.coords) for h in Post.history.order_by("history_id")] == [
        ("+", (1, 1)),
        ("~", (2, 2)),
        ("-", (2, 2)),
    ]
    assert Post.history.filter(point__within=shape("POLYGON ((0 0, 1.5 0, 1.5 1.5, 0 1.5, 0 0))")).count() == 1


def test_geojson_serializer_writes_features(rows):
    Thing.objects.create(name="x", shape=shape("POINT (1 2)"))

    collection = json.loads(serialize("geojson", Thing.objects.all(), geometry_field="shape", fields=["name"]))

    [feature] = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [1.0, 2.0]}
    assert feature["properties"] == {"name": "x"}


def test_dumped_data_loads_again(rows, settings, tmp_path):
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "tests.mapper.db.geoapp"]
    Thing.objects.bulk_create(Thing(name=wkt[:50], shape=shape(wkt)) for wkt in EVERY_KIND if wkt != "POINT EMPTY")
    Thing.objects.create(name="none")
    Plot.objects.create(name="p", shape=Point(650_000, 3_708_000, srid=32637))
    before = sorted((t.name, t.shape and t.shape.wkt) for t in Thing.objects.all())
    file = tmp_path / "all.json"
    with file.open("w") as out:
        call_command("dumpdata", "geoapp.thing", "geoapp.plot", database=ALIAS, stdout=out)
    Thing.objects.all().delete()
    Plot.objects.all().delete()

    call_command("loaddata", file, database=ALIAS, stdout=StringIO(), verbosity=0)

    assert sorted((t.name, t.shape and t.shape.wkt) for t in Thing.objects.all()) == before
    assert Plot.objects.get().shape.coords == (650_000, 3_708_000)
    assert Thing.objects.filter(shape__contains=shape("POINT (8 8)")).count() == 1
    assert apps.is_installed("tests.mapper.db.geoapp")


def test_form_stores_what_was_drawn(rows):
    form = modelform_factory(Site, fields=["name", "point"])(
        {"name": "x", "point": '{"type": "Point", "coordinates": [4298936.1, 3962594.5]}'}
    )

    assert form.errors == {}
    form.save()
    # The default widget draws in web Mercator; the form transforms to the column's system.
    assert [round(c, 3) for c in Site.objects.get().point.coords] == [38.618, 33.506]


def test_gis_admin_lists_and_changes(rows):
    site = Site.objects.create(name="x", point=Point(1, 2, srid=4326))
    admin = GISModelAdmin(Site, AdminSite())
    request = RequestFactory().get("/")

    form = admin.get_form(request, site)(instance=site)

    assert form.initial["point"].coords == (1, 2)
    assert list(admin.get_queryset(request)) == [site]
