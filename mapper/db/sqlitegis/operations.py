"""How GeoDjango's lookups, functions and values become SQL on SQLite."""

from collections.abc import Callable
from typing import Any

from django.contrib.gis.db.backends.base.operations import BaseSpatialOperations
from django.contrib.gis.db.models import Extent3D, GeometryField
from django.contrib.gis.db.models.functions import GeometryDistance
from django.contrib.gis.geos import GEOSGeometry
from django.contrib.gis.measure import Distance
from django.db import NotSupportedError
from django.db.backends.sqlite3.operations import DatabaseOperations as SQLiteOperations

from mapper.db.sqlitegis.adapter import Adapter
from mapper.db.sqlitegis.operators import OPERATORS


class DatabaseOperations(BaseSpatialOperations, SQLiteOperations):
    """SQLite's operations with geometry; SQL functions have PostGIS's names, so raw SQL runs on both."""

    compiler_module = "mapper.db.sqlitegis.compiler"
    name = "sqlitegis"
    spatial_version = (1, 0, 0)

    Adapter = Adapter
    gis_operators = OPERATORS
    geom_func_prefix = "ST_"
    function_names = {
        "AsWKB": "ST_AsBinary",
        "AsWKT": "ST_AsText",
        "BoundingCircle": "ST_MinimumBoundingCircle",
        "FromWKB": "ST_GeomFromWKB",
        "FromWKT": "ST_GeomFromText",
        "NumPoints": "ST_NPoints",
    }
    unsupported_functions = {"AsGML", "AsKML", "AsSVG", "GeoHash", "MemSize"}
    disallowed_aggregates = (Extent3D,)

    def geo_db_type(self, field: GeometryField) -> str:
        if field.geography:
            raise NotSupportedError(
                "Geography columns need PostGIS; use a geometry column and Distance(spheroid=True)."
            )
        if field.geom_type == "RASTER":
            raise NotSupportedError("Raster columns need PostGIS.")
        return f"{field.geom_type}{'Z' if field.dim == 3 else ''}({field.srid})"

    def get_geom_placeholder(self, field: GeometryField, value: Any, compiler: Any) -> str:
        """Return "%s", within a transformation where ``value`` is in another reference system than ``field``."""
        srid = value.field.srid if hasattr(value, "as_sql") else getattr(value, "srid", None)
        return "%s" if srid is None or srid == field.srid else f"ST_Transform(%s, {int(field.srid)})"

    def get_distance(self, field: GeometryField, value: Any, lookup_type: str) -> list[Any]:
        """Return a lookup's distance in the unit in which the lookup measures; raises as PostGIS's backend does."""
        distance = value[0]
        if not isinstance(distance, Distance):
            return [distance]
        if not field.geodetic(self.connection):
            return [getattr(distance, Distance.unit_attname(field.units_name(self.connection)))]
        if lookup_type == "dwithin":
            raise ValueError("Only numeric values of degree units are allowed on geographic DWithin queries.")
        return [distance.m]

    def get_geometry_converter(self, expression: Any) -> Callable[..., GEOSGeometry | None]:
        def convert(value: bytes | None, expression: Any, connection: Any) -> GEOSGeometry | None:
            return None if value is None else GEOSGeometry(memoryview(value))

        return convert

    def get_area_att_for_field(self, field: GeometryField) -> str:
        return "sq_m"

    def check_expression_support(self, expression: Any) -> None:
        if isinstance(expression, GeometryDistance):
            raise NotSupportedError("GeometryDistance needs PostGIS; use Distance.")
        super().check_expression_support(expression)

    def spatial_aggregate_name(self, agg_name: str) -> str:
        return f"{self.geom_func_prefix}{agg_name}"

    def convert_extent(self, box: str | None) -> tuple[float, ...] | None:
        """Return (min x, min y, max x, max y) of "BOX(x y,x y)"; None where there was nothing to bound."""
        if box is None:
            return None
        return tuple(float(number) for corner in box[4:-1].split(",") for number in corner.split())
