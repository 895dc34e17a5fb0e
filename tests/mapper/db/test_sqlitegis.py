"""What only the SQLite engine promises: an index that is used and never stale, errors that tell, other programs."""

import sqlite3
import threading
from contextlib import closing

import pytest
from django.contrib.gis.db import models
from django.contrib.gis.geos import GEOSGeometry, Point, Polygon
from django.contrib.gis.measure import D
from django.db import DataError, IntegrityError, NotSupportedError, connections, transaction

from tests.mapper.db.conftest import ALIAS, connect
from tests.mapper.db.geoapp.models import Beacon, Note, Site, Thing

SQUARE = Polygon.from_bbox((0, 0, 4, 4))
SQUARE.srid = 4326


pytestmark = pytest.mark.parametrize("server", ["sqlitegis"], indirect=True)


def plan(queryset):
    return queryset.explain()


def test_lookup_asks_the_index(rows):
    for lookup in ("intersects", "within", "contains", "bboverlaps", "equals", "covers", "touches"):
        assert "VIRTUAL TABLE INDEX" in plan(Site.objects.filter(**{f"point__{lookup}": SQUARE}))


def test_nearness_asks_the_index(rows):
    here = Point(1, 1, srid=4326)

    assert "VIRTUAL TABLE INDEX" in plan(Site.objects.filter(point__dwithin=(here, 1)))
    assert "VIRTUAL TABLE INDEX" in plan(Site.objects.filter(point__distance_lte=(here, D(km=5))))
    assert "VIRTUAL TABLE INDEX" not in plan(Site.objects.filter(point__distance_gt=(here, D(km=5))))


def test_columns_without_index_are_scanned(rows):
    assert "VIRTUAL TABLE INDEX" not in plan(Beacon.objects.filter(point__within=SQUARE))
    assert "VIRTUAL TABLE INDEX" not in plan(Note.objects.filter(point__within=SQUARE))


def test_vacuum_leaves_index_and_rows_together(engine):
    Site.objects.bulk_create(Site(name=str(n), point=Point(n, n, srid=4326)) for n in range(50))
    try:
        Site.objects.filter(pk__lt=Site.objects.order_by("pk")[30].pk).delete()
        with engine.cursor() as cursor:
            cursor.execute("VACUUM")
        box = Polygon.from_bbox((34.5, 34.5, 36.5, 36.5))
        assert sorted(Site.objects.filter(point__within=box).values_list("name", flat=True)) == ["35", "36"]
    finally:
        Site.objects.all().delete()


def test_function_says_what_is_wrong(rows):
    with rows.cursor() as cursor:
        with pytest.raises(DataError, match=r"ST_Area: A stored geometry cannot be read .* it must be EWKB"):
            cursor.execute("SELECT ST_Area('nonsense')").fetchall()
        with pytest.raises(DataError, match="ST_Transform: EPSG has no reference system 12; give the geometry"):
            cursor.execute("SELECT ST_Transform(%s, 12)", [bytes(Point(0, 0, srid=4326).ewkb)]).fetchall()
        with pytest.raises(DataError, match="ST_Union: A stored geometry cannot be read"):
            cursor.execute("SELECT ST_Union('nonsense')").fetchall()
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            cursor.cursor.execute("SELECT nowhere")


def test_functions_refuse_to_mix_reference_systems(rows):
    with rows.cursor() as cursor, pytest.raises(DataError, match="EPSG 4326 and 3857 cannot be compared; transform"):
        cursor.execute(
            "SELECT ST_Intersects(%s, %s)", [bytes(Point(0, 0, srid=srid).ewkb) for srid in (4326, 3857)]
        ).fetchall()


def test_refused_value_is_named(rows):
    site = Site.objects.create(name="x", point=Point(1, 1, srid=4326))

    with pytest.raises(IntegrityError, match="point holds POINT in EPSG:4326 with 2 coordinates"):
        Site.objects.filter(pk=site.pk).update(point=GEOSGeometry("LINESTRING (0 0, 1 1)", srid=4326))


def test_geography_and_raster_are_refused(server):
    with pytest.raises(NotSupportedError, match="Geography columns need PostGIS"):
        server.ops.geo_db_type(models.PointField(geography=True))


def test_thread_has_its_own_functions(engine):
    Thing.objects.create(name="x", shape=Point(1, 1, srid=4326))
    found = []

    def ask():
        connections[ALIAS] = mine = connect({**engine.settings_dict})
        try:
            for _ in range(50):
                found.append(Thing.objects.filter(shape__within=SQUARE).count())
        finally:
            mine.close()

    try:
        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [1] * 200
    finally:
        Thing.objects.all().delete()


def test_file_that_was_replaced_is_opened_anew(engine, tmp_path):
    for name, tells in (("old", 1), ("new", 2)):
        with closing(sqlite3.connect(tmp_path / name)) as made:
            made.execute(f"PRAGMA user_version = {tells}")
    told = {"NAME": str(tmp_path / "old"), "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
    asking = connect({**engine.settings_dict, **told})

    def version() -> int:
        asking.close_if_unusable_or_obsolete()
        with asking.cursor() as cursor:
            return cursor.execute("PRAGMA user_version").fetchone()[0]

    try:
        before = version(), version()
        (tmp_path / "new").replace(tmp_path / "old")
        assert (*before, version()) == (1, 1, 2)
    finally:
        asking.close()


def test_reader_sees_the_past_while_writer_writes(engine):
    other = connect({**engine.settings_dict})
    try:
        with transaction.atomic(using=ALIAS):
            Site.objects.create(name="x", point=Point(1, 1, srid=4326))
            with other.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM geoapp_site_point_rtree")
                assert cursor.fetchone() == (0,)
            transaction.set_rollback(True, using=ALIAS)
    finally:
        other.close()


def test_other_programs_read_the_geometry(engine):
    Site.objects.create(name="x", point=Point(38.618, 33.5055, srid=4326))
    try:
        plain = sqlite3.connect(engine.settings_dict["NAME"])
        [(blob,)] = plain.execute("SELECT point FROM geoapp_site").fetchall()
        [box] = plain.execute("SELECT minx <= 38.618, maxx >= 38.618 FROM geoapp_site_point_rtree").fetchall()
        plain.close()
        assert GEOSGeometry(memoryview(blob)) == Point(38.618, 33.5055, srid=4326)
        assert box == (1, 1)
    finally:
        Site.objects.all().delete()
