"""Compiles what Django writes for SpatiaLite on every SQLite, so that it means what it means on PostGIS."""

from typing import Any

from django.contrib.gis.db.models import GeometryField
from django.contrib.gis.db.models.functions import Distance
from django.contrib.gis.db.models.lookups import DistanceLookupFromFunction, DistanceLTELookup, DistanceLTLookup
from django.db.models.functions import Cast
from django.db.models.sql import compiler

from mapper.db.sqlitegis.narrowing import narrowed


class _Measuring:
    """Distances: NULL for NULL, on PostGIS's sphere unless the ellipsoid is asked for, near rows by the index.

    Django's own SQL for SQLite turns a missing distance into 0: rows without geometry would be next to everything.
    """

    def compile(self: Any, node: Any) -> tuple[str, Any]:
        if isinstance(node, Distance):
            return node.as_sql(self, self.connection, function=self._distance_function(node))
        if isinstance(node, Cast) and isinstance(node.output_field, GeometryField):
            # SQLite would turn the blob into a number, since "POINT" has INT in it.
            return self.compile(node.source_expressions[0])
        sql, params = super().compile(node)  # type: ignore[misc]
        if isinstance(node, (DistanceLTLookup, DistanceLTELookup)):
            return self._near(node, sql, params)
        return sql, params

    def _distance_function(self: Any, node: Distance) -> str:
        if not node.geo_field.geodetic(self.connection):
            return "ST_Distance"
        return "ST_DistanceSpheroid" if node.spheroid else "ST_DistanceSphere"

    def _near(self: Any, lookup: DistanceLookupFromFunction, sql: str, params: Any) -> tuple[str, Any]:
        if hasattr(lookup.rhs_params[0], "resolve_expression"):
            return sql, params
        field = lookup.lhs.output_field
        [reach] = self.connection.ops.get_distance(field, lookup.rhs_params, lookup.lookup_name)
        metres = field.geodetic(self.connection)
        return narrowed(lookup, self.connection, sql, params, reach=float(reach), metres=metres)


class SQLCompiler(_Measuring, compiler.SQLCompiler):
    pass


class SQLInsertCompiler(_Measuring, compiler.SQLInsertCompiler):
    pass


class SQLDeleteCompiler(_Measuring, compiler.SQLDeleteCompiler):
    pass


class SQLUpdateCompiler(_Measuring, compiler.SQLUpdateCompiler):
    pass


class SQLAggregateCompiler(_Measuring, compiler.SQLAggregateCompiler):
    pass
