"""Reads geometry columns and hides the tables that indexes are made of."""

import re
from typing import Any

from django.db.backends.sqlite3.introspection import DatabaseIntrospection as SQLiteIntrospection
from django.db.backends.sqlite3.introspection import FlexibleFieldLookupDict, TableInfo

_FIELDS = {
    "GEOMETRY": "GeometryField",
    "POINT": "PointField",
    "LINESTRING": "LineStringField",
    "POLYGON": "PolygonField",
    "MULTIPOINT": "MultiPointField",
    "MULTILINESTRING": "MultiLineStringField",
    "MULTIPOLYGON": "MultiPolygonField",
    "GEOMETRYCOLLECTION": "GeometryCollectionField",
}
# "POINTZ(4326)", the declared type that geo_db_type writes.
_DECLARED = re.compile(rf"(?P<type>{'|'.join(_FIELDS)})(?P<z>Z?)\((?P<srid>-?\d+)\)", re.IGNORECASE)

# Tables of an index, and those that SQLite keeps it in.
_VIRTUAL = {
    "rtree": ("", "_node", "_parent", "_rowid"),
    "fts5": ("", "_data", "_idx", "_content", "_docsize", "_config"),
}


class _FieldsByType(FlexibleFieldLookupDict):
    """SQLite's types and ours; inspectdb asks ``get_geometry_type`` where the answer is GeometryField."""

    def __getitem__(self, key: str) -> str:
        return "GeometryField" if _DECLARED.fullmatch(key) else super().__getitem__(key)


class DatabaseIntrospection(SQLiteIntrospection):
    """Tables and columns as Django's inspectdb and migrate see them."""

    data_types_reverse = _FieldsByType()

    def get_geometry_type(self, table_name: str, description: Any) -> tuple[str, dict[str, int]]:
        """Return the field's class name and the arguments that are not its defaults."""
        declared = _DECLARED.fullmatch(description.type_code)
        if declared is None:
            return "GeometryField", {}
        arguments = {}
        if int(declared["srid"]) != 4326:
            arguments["srid"] = int(declared["srid"])
        if declared["z"]:
            arguments["dim"] = 3
        return _FIELDS[declared["type"].upper()], arguments

    def get_table_list(self, cursor: Any) -> list[TableInfo]:
        hidden = set()
        for kind, parts in _VIRTUAL.items():
            made = f"CREATE VIRTUAL TABLE % USING {kind}(%"
            cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE %s", [made])
            hidden |= {name + part for (name,) in cursor.fetchall() for part in parts}
        return [table for table in super().get_table_list(cursor) if table.name not in hidden]
