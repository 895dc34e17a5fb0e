"""The spatial index of one column: an R*Tree of bounding boxes by primary key, kept by triggers."""

from dataclasses import dataclass

from django.contrib.gis.db.models import GeometryField
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, Model

# ruff: noqa: S608 - every name put into SQL here passes through _q.

# Declared types whose values fit the R*Tree's 64-bit key. The key is the primary key and not the rowid,
# for VACUUM may renumber rowids and would leave the index pointing at other rows.
_INTEGER_TYPES = {"integer", "bigint", "smallint"}


@dataclass(frozen=True)
class RTree:
    """SQL statements that make and keep the index of ``column`` in ``table``; ``key`` is the primary key's column."""

    table: str
    column: str
    key: str

    @property
    def name(self) -> str:
        return f"{self.table}_{self.column}_rtree"

    def create(self) -> list[str]:
        """Return the statements that make an empty index and its triggers."""
        return [f"CREATE VIRTUAL TABLE {_q(self.name)} USING rtree(id, minx, maxx, miny, maxy)", *self.watch()]

    def watch(self) -> list[str]:
        """Return the statements that make the triggers."""
        index, table, column, key = _q(self.name), _q(self.table), _q(self.column), _q(self.key)
        forget = f"DELETE FROM {index} WHERE id = OLD.{key};"
        keep = f"INSERT OR REPLACE INTO {index} {_entry('NEW.' + key, 'NEW.' + column)};"
        return [
            f"CREATE TRIGGER {self._trigger('insert')} AFTER INSERT ON {table} BEGIN {keep} END",
            f"CREATE TRIGGER {self._trigger('update')} AFTER UPDATE OF {key}, {column} ON {table} "
            f"BEGIN {forget} {keep} END",
            f"CREATE TRIGGER {self._trigger('delete')} AFTER DELETE ON {table} BEGIN {forget} END",
        ]

    def unwatch(self) -> list[str]:
        """Return the statements that drop the triggers, whether they are there or not."""
        return [f"DROP TRIGGER IF EXISTS {self._trigger(when)}" for when in ("insert", "update", "delete")]

    def fill(self) -> list[str]:
        """Return the statements that index every row anew."""
        index, table = _q(self.name), _q(self.table)
        return [
            f"DELETE FROM {index}",
            f"INSERT INTO {index} {_entry(_q(self.key), _q(self.column), f'FROM {table}')}",
        ]

    def drop(self) -> list[str]:
        """Return the statements that drop index and triggers, whether they are there or not."""
        return [*self.unwatch(), f"DROP TABLE IF EXISTS {_q(self.name)}"]

    def move(self, other: "RTree") -> list[str]:
        """Return the statements that carry this index over to ``other``, whose table and column already exist.

        Triggers of the old name must be gone by then (``unwatch``), or SQLite would rewrite them and keep their names.
        """
        return [f"ALTER TABLE {_q(self.name)} RENAME TO {_q(other.name)}", *other.watch()]

    def overlapping(self) -> str:
        """Return a query for the keys of boxes that meet a box; parameters: west, east, south, north."""
        return f"SELECT id FROM {_q(self.name)} WHERE maxx >= %s AND minx <= %s AND maxy >= %s AND miny <= %s"

    def inside(self) -> str:
        """Return a query for the keys of boxes strictly inside a box; parameters: west, east, south, north."""
        return f"SELECT id FROM {_q(self.name)} WHERE minx > %s AND maxx < %s AND miny > %s AND maxy < %s"

    def _trigger(self, when: str) -> str:
        return _q(f"{self.name}_{when}")


def rtree_of(model: type[Model], field: Field, connection: BaseDatabaseWrapper, table: str = "") -> RTree | None:
    """Return the index that ``field`` has on ``model`` (in ``table`` where the model is being moved).

    None for fields that are no geometry or have ``spatial_index=False``, and for primary keys that are no integers.
    """
    if not isinstance(field, GeometryField) or not field.spatial_index or model._meta.pk is None:
        return None
    declared = (model._meta.pk.db_type(connection) or "").split(" ")[0].lower()
    if declared not in _INTEGER_TYPES:
        return None
    return RTree(table or model._meta.db_table, field.column, model._meta.pk.column)


def _entry(key: str, geometry: str, source: str = "") -> str:
    sides = ", ".join(f"gis_side({geometry}, {side})" for side in (0, 2, 1, 3))
    return f"SELECT {key}, {sides} {source} WHERE gis_side({geometry}, 0) IS NOT NULL"


def _q(name: str) -> str:
    return '"{}"'.format(name.strip('"').replace('"', '""').replace("%", "%%"))
