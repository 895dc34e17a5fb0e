"""Tables and columns change on both engines without losing a row or an index entry."""

from contextlib import contextmanager

import pytest
from django.apps.registry import Apps
from django.contrib.gis.db import models
from django.contrib.gis.geos import GEOSGeometry, Point
from django.db import DatabaseError

VIEW = GEOSGeometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", srid=4326)


def build(name, /, table=None, **fields):
    """Return a model of a registry of its own, as a migration's state has it."""
    meta = type("Meta", (), {"app_label": "geoapp", "apps": Apps(), **({"db_table": table} if table else {})})
    return type(name, (models.Model,), {"__module__": __name__, "Meta": meta, **fields})


@contextmanager
def tables(engine, *made):
    """Make tables, and take away whatever is left of them in the end."""
    with engine.schema_editor() as editor:
        for model in made:
            editor.create_model(model)
    try:
        yield
    finally:
        _drop_tables(engine)


def _drop_tables(engine):
    names = [name for name in engine.introspection.table_names() if name.startswith("geoapp_spot")]
    with engine.constraint_checks_disabled(), engine.cursor() as cursor:
        for name in names:
            cursor.execute(f'DROP TABLE "{name}"' + (" CASCADE" if engine.vendor == "postgresql" else ""))
        if engine.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'geoapp_spot%_rtree' AND type = 'table'")
            for (name,) in cursor.fetchall():
                cursor.execute(f'DROP TABLE "{name}"')


def alter(engine, change):
    with engine.schema_editor() as editor:
        change(editor)


def put(model, field="at"):
    for n in range(20):
        model.objects.create(**{field: Point(n, n, srid=4326)})


def seen(model, field="at"):
    return model.objects.filter(**{f"{field}__intersects": VIEW}).count()


def spot(**more):
    return build("Spot", at=models.PointField(), **more)


def check(engine, model, field="at", expected=11):
    """Rows are found, and later changes are followed: moved away, deleted, added."""
    assert seen(model, field) == expected
    first = model.objects.filter(**{f"{field}__intersects": VIEW}).order_by("pk").first()
    model.objects.filter(pk=first.pk).update(**{field: Point(50, 50, srid=4326)})
    assert seen(model, field) == expected - 1
    model.objects.filter(pk=first.pk).delete()
    model.objects.create(**{field: Point(1, 1, srid=4326)})
    assert seen(model, field) == expected
    if engine.vendor == "sqlite":
        same_as_rows(engine, model, field)


def same_as_rows(engine, model, field="at"):
    """The R*Tree has one entry a row, and no trigger or table of an old name is left."""
    table, column = model._meta.db_table, model._meta.get_field(field).column
    with engine.cursor() as cursor:
        cursor.execute(f'SELECT id FROM "{table}_{column}_rtree" ORDER BY id')
        indexed = [key for (key,) in cursor.fetchall()]
        cursor.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'geoapp_spot%%'")
        triggers = sorted(cursor.fetchall())
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'new\\_\\_%%' ESCAPE '\\'")
        leftovers = cursor.fetchall()
    assert indexed == list(
        model.objects.filter(**{f"{field}__isnull": False}).order_by("pk").values_list("pk", flat=True)
    )
    triggers = [(name, owner) for name, owner in triggers if f"_{column}_rtree" in name or owner != table]
    assert triggers == [(f"{table}_{column}_rtree_{when}", table) for when in ("delete", "insert", "update")]
    assert leftovers == []


def test_created_model_is_searched_and_deleted_model_leaves_nothing(engine):
    model = spot()
    with tables(engine, model):
        put(model)
        check(engine, model)
        alter(engine, lambda editor: editor.delete_model(model))
        with engine.cursor() as cursor:
            assert [t for t in engine.introspection.table_names(cursor) if "spot" in t] == []
            if engine.vendor == "sqlite":
                cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE '%%spot%%'")
                assert cursor.fetchall() == []


def test_renamed_table_keeps_its_index(engine):
    model, renamed = spot(), build("Spot", table="geoapp_spots", at=models.PointField())
    with tables(engine, model):
        put(model)
        alter(engine, lambda editor: editor.alter_db_table(renamed, "geoapp_spot", "geoapp_spots"))
        check(engine, renamed)
        alter(engine, lambda editor: editor.alter_db_table(model, "geoapp_spots", "geoapp_spot"))
        check(engine, model)


def test_other_column_added_altered_renamed_and_removed(engine):
    plain = spot()
    text = spot(note=models.CharField(max_length=10, default="x"))
    longer = spot(note=models.TextField(null=True))
    renamed = spot(remark=models.TextField(null=True, db_index=True))
    with tables(engine, plain):
        put(plain)
        alter(engine, lambda editor: editor.add_field(plain, text._meta.get_field("note")))
        check(engine, text)
        alter(
            engine,
            lambda editor: editor.alter_field(text, text._meta.get_field("note"), longer._meta.get_field("note")),
        )
        check(engine, longer)
        alter(
            engine,
            lambda editor: editor.alter_field(
                longer, longer._meta.get_field("note"), renamed._meta.get_field("remark")
            ),
        )
        check(engine, renamed)
        alter(engine, lambda editor: editor.remove_field(renamed, renamed._meta.get_field("remark")))
        check(engine, plain)


def test_geometry_column_renamed(engine):
    model, renamed = spot(), build("Spot", place=models.PointField())
    with tables(engine, model):
        put(model)
        alter(
            engine,
            lambda editor: editor.alter_field(model, model._meta.get_field("at"), renamed._meta.get_field("place")),
        )
        check(engine, renamed, "place")


def test_geometry_column_made_nullable_and_back(engine):
    model, nullable = spot(), build("Spot", at=models.PointField(null=True))
    with tables(engine, model):
        put(model)
        old, new = model._meta.get_field("at"), nullable._meta.get_field("at")
        alter(engine, lambda editor: editor.alter_field(model, old, new))
        nullable.objects.create(at=None)
        check(engine, nullable)
        nullable.objects.filter(at=None).delete()
        alter(engine, lambda editor: editor.alter_field(nullable, new, old))
        check(engine, model)


def test_geometry_column_added_to_rows_indexes_them(engine):
    plain = build("Spot", name=models.CharField(max_length=10))
    filled = build(
        "Spot",
        name=models.CharField(max_length=10),
        at=models.PointField(default=Point(1, 1, srid=4326)),
        other=models.PolygonField(null=True),
    )
    with tables(engine, plain):
        for n in range(5):
            plain.objects.create(name=str(n))
        alter(engine, lambda editor: editor.add_field(plain, filled._meta.get_field("at")))
        alter(engine, lambda editor: editor.add_field(filled, filled._meta.get_field("other")))
        check(engine, filled, expected=5)
        filled.objects.update(other=VIEW)
        assert filled.objects.filter(other__contains=Point(2, 2, srid=4326)).count() == 5


def test_geometry_column_removed_leaves_rows(engine):
    both = spot(name=models.CharField(max_length=10, default="x"))
    plain = build("Spot", name=models.CharField(max_length=10, default="x"))
    with tables(engine, both):
        put(both)
        alter(engine, lambda editor: editor.remove_field(both, both._meta.get_field("at")))
        assert plain.objects.count() == 20
        plain.objects.create(name="later")
        plain.objects.all().delete()


def test_index_is_left_out_and_put_back(engine):
    model = spot()
    unindexed = build("Spot", at=models.PointField(spatial_index=False))
    with tables(engine, model):
        put(model)
        old, new = model._meta.get_field("at"), unindexed._meta.get_field("at")
        alter(engine, lambda editor: editor.alter_field(model, old, new))
        assert seen(unindexed) == 11
        if engine.vendor == "sqlite":
            with engine.cursor() as cursor:
                cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'geoapp_spot_at_rtree%%'")
                assert cursor.fetchall() == []
        unindexed.objects.create(at=Point(2, 2, srid=4326))
        alter(engine, lambda editor: editor.alter_field(unindexed, new, old))
        assert seen(model) == 12
        check(engine, model, expected=12)


def test_primary_key_renamed(engine):
    model = build("Spot", id=models.BigAutoField(primary_key=True), at=models.PointField())
    renamed = build("Spot", number=models.BigAutoField(primary_key=True), at=models.PointField())
    with tables(engine, model):
        put(model)
        alter(
            engine,
            lambda editor: editor.alter_field(model, model._meta.get_field("id"), renamed._meta.get_field("number")),
        )
        check(engine, renamed)


@pytest.mark.parametrize("change", ["srid", "type"])
def test_column_is_not_altered_into_what_its_rows_are_not(engine, change):
    model = spot()
    other = {
        "srid": models.PointField(srid=3857),
        "type": models.LineStringField(),
    }[change]
    changed = build("Spot", at=other)
    with tables(engine, model):
        put(model)
        old, new = model._meta.get_field("at"), changed._meta.get_field("at")
        with pytest.raises(DatabaseError):
            alter(engine, lambda editor: editor.alter_field(model, old, new))
        check(engine, model)


def test_many_to_many_tables_come_and_go(engine):
    tag = build("SpotTag", name=models.CharField(max_length=5))
    meta = type("Meta", (), {"app_label": "geoapp", "apps": tag._meta.apps})
    model = type(
        "Spot",
        (models.Model,),
        {"__module__": __name__, "Meta": meta, "at": models.PointField(), "tags": models.ManyToManyField(tag)},
    )
    with tables(engine, tag, model):
        put(model)
        model.objects.get(at=Point(9, 9, srid=4326)).tags.add(tag.objects.create(name="a"))
        assert model.objects.filter(tags__name="a", at__intersects=VIEW).count() == 1
        check(engine, model)
        alter(engine, lambda editor: editor.remove_field(model, model._meta.get_field("tags")))
        assert seen(model) == 11


def test_introspection_names_fields(engine):
    model = build(
        "Spot",
        at=models.PointField(),
        way=models.LineStringField(srid=3857, null=True),
        top=models.PointField(dim=3, null=True),
        any=models.GeometryField(null=True),
        parts=models.GeometryCollectionField(null=True),
    )
    with tables(engine, model), engine.cursor() as cursor:
        found = {
            row.name: engine.introspection.get_geometry_type("geoapp_spot", row)
            for row in engine.introspection.get_table_description(cursor, "geoapp_spot")
            if engine.introspection.get_field_type(row.type_code, row) == "GeometryField"
        }
        assert found == {
            "at": ("PointField", {}),
            "way": ("LineStringField", {"srid": 3857}),
            "top": ("PointField", {"dim": 3}),
            "any": ("GeometryField", {}),
            "parts": ("GeometryCollectionField", {}),
        }
        assert [t for t in engine.introspection.table_names(cursor) if "spot" in t] == ["geoapp_spot"]
