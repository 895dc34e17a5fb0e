"""GeoDjango's lookups: the SQL function that each calls, and whether the R*Tree can go before it."""

from typing import Any

from django.contrib.gis.db.backends.utils import SpatialOperator

from mapper.db.sqlitegis.narrowing import narrowed


class IndexedOperator(SpatialOperator):
    """A lookup that only rows can satisfy whose box meets the box of the right side."""

    def __init__(self, func: str, *, inside_suffices: bool = False) -> None:
        super().__init__(func=func)
        self.inside_suffices = inside_suffices

    def as_sql(self, connection: Any, lookup: Any, template_params: dict[str, Any], sql_params: Any) -> tuple[str, Any]:
        sql, params = super().as_sql(connection, lookup, template_params, sql_params)
        return narrowed(lookup, connection, sql, params, inside_suffices=self.inside_suffices)


class WithinDistanceOperator(SpatialOperator):
    """``dwithin``; the index helps where the distance is a number and not an expression."""

    def as_sql(self, connection: Any, lookup: Any, template_params: dict[str, Any], sql_params: Any) -> tuple[str, Any]:
        sql, params = super().as_sql(connection, lookup, template_params, sql_params)
        if hasattr(lookup.rhs_params[0], "resolve_expression"):
            return sql, params
        [reach] = connection.ops.get_distance(lookup.lhs.output_field, lookup.rhs_params, lookup.lookup_name)
        return narrowed(lookup, connection, sql, params, reach=float(reach))


OPERATORS: dict[str, SpatialOperator] = {
    "bbcontains": IndexedOperator("gis_box_contains"),
    "bboverlaps": IndexedOperator("gis_box_overlaps", inside_suffices=True),
    "contained": IndexedOperator("gis_box_contained", inside_suffices=True),
    "contains": IndexedOperator("ST_Contains"),
    "contains_properly": IndexedOperator("ST_ContainsProperly"),
    "coveredby": IndexedOperator("ST_CoveredBy", inside_suffices=True),
    "covers": IndexedOperator("ST_Covers"),
    "crosses": IndexedOperator("ST_Crosses"),
    "equals": IndexedOperator("ST_Equals"),
    "exact": IndexedOperator("ST_Equals"),
    "intersects": IndexedOperator("ST_Intersects", inside_suffices=True),
    "overlaps": IndexedOperator("ST_Overlaps"),
    "same_as": IndexedOperator("ST_Equals"),
    "touches": IndexedOperator("ST_Touches"),
    "within": IndexedOperator("ST_Within", inside_suffices=True),
    "dwithin": WithinDistanceOperator(func="ST_DWithin"),
    # These can hold for rows anywhere, so the index cannot go before them.
    "disjoint": SpatialOperator(func="ST_Disjoint"),
    "relate": SpatialOperator(func="ST_Relate"),
    "left": SpatialOperator(func="gis_box_left"),
    "overlaps_above": SpatialOperator(func="gis_box_overlaps_above"),
    "overlaps_below": SpatialOperator(func="gis_box_overlaps_below"),
    "overlaps_left": SpatialOperator(func="gis_box_overlaps_left"),
    "overlaps_right": SpatialOperator(func="gis_box_overlaps_right"),
    "right": SpatialOperator(func="gis_box_right"),
    "strictly_above": SpatialOperator(func="gis_box_strictly_above"),
    "strictly_below": SpatialOperator(func="gis_box_strictly_below"),
}
