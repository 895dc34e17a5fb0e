"""Makes, moves and drops spatial indexes along with the tables and columns they belong to."""

from collections.abc import Iterable

from django.contrib.gis.db.models import GeometryField
from django.db.backends.sqlite3.schema import DatabaseSchemaEditor
from django.db.models import Field, Model

from mapper.db.sqlitegis.ewkb import column_check
from mapper.db.sqlitegis.rtree import RTree, rtree_of


class SchemaEditor(DatabaseSchemaEditor):
    """SQLite's schema editor, after whose every step each indexed geometry column has an index that is complete.

    SQLite changes most columns by making a table ``new__t``, copying the rows, dropping ``t`` and renaming; that runs
    through ``create_model``, ``delete_model`` and ``alter_db_table`` here, so the index is filled by the copy's inserts
    and moved with its table. A renamed geometry column takes that way too, since ``column_sql`` names the column.
    """

    def column_sql(self, model: type[Model], field: Field, include_default: bool = False) -> tuple[str, list[object]]:
        """Return the column's definition; a geometry column also checks type, SRID and dimension, as PostGIS does."""
        sql, params = super().column_sql(model, field, include_default)
        if sql is not None and isinstance(field, GeometryField):
            check = column_check(self.quote_name(field.column), field.geom_type, field.srid, field.dim)
            # The name is what SQLite says when a value is refused: "CHECK constraint failed: ...".
            rule = f"{field.column} holds {field.geom_type} in EPSG:{field.srid} with {field.dim} coordinates"
            sql = f"{sql} CONSTRAINT {self.quote_name(rule)} CHECK ({check})"
        return sql, params

    def create_model(self, model: type[Model]) -> None:
        super().create_model(model)
        for tree in self._trees(model):
            self._run(tree.create())

    def delete_model(self, model: type[Model], **options: object) -> None:
        for tree in self._trees(model):
            self._run(tree.drop())
        super().delete_model(model, **options)

    def alter_db_table(self, model: type[Model], old_db_table: str, new_db_table: str) -> None:
        if old_db_table.lower() == new_db_table.lower():
            super().alter_db_table(model, old_db_table, new_db_table)
            return
        before, after = self._trees(model, old_db_table), self._trees(model, new_db_table)
        for tree in before:
            self._run(tree.unwatch())
        super().alter_db_table(model, old_db_table, new_db_table)
        for old, new in zip(before, after, strict=True):
            self._run(old.move(new))

    def add_field(self, model: type[Model], field: Field) -> None:
        super().add_field(model, field)
        tree = rtree_of(model, field, self.connection)
        if tree is not None:
            # Either the table was made anew, with its index, or it only got a column.
            self._run([*tree.drop(), *tree.create(), *tree.fill()])

    def remove_field(self, model: type[Model], field: Field) -> None:
        tree = rtree_of(model, field, self.connection)
        if tree is not None:
            # SQLite refuses to drop a column that a trigger names.
            self._run(tree.drop())
        super().remove_field(model, field)

    def fill_trees(self, model: type[Model]) -> None:
        """Index every row of ``model`` anew."""
        for tree in self._trees(model):
            self._run([*tree.drop(), *tree.create(), *tree.fill()])

    def _trees(self, model: type[Model], table: str = "") -> list[RTree]:
        found = (rtree_of(model, field, self.connection, table) for field in model._meta.local_fields)
        return [tree for tree in found if tree is not None]

    def _run(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self.execute(statement)
