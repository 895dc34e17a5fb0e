"""Conditions as OGC's CQL2 has them (a tree as in its JSON), made into what the database is asked.

Only the fields of ``events.queries.fields`` can be named. As in SQL, a field that is unknown satisfies neither a
comparison nor its opposite. Source: OGC 21-065r2, Basic CQL2, LIKE, BETWEEN and IN, S_INTERSECTS.
"""

from collections.abc import Mapping
from typing import Any

import orjson
import shapely
from django.db.models import Q

from events.errors import BadFilter
from events.models.shapes import check_on_earth, to_stored
from events.queries.fields import FIELDS, Field, Fields, FieldType, field_named, typed
from events.queries.ground import within
from events.queries.like import MAX_WILDCARDS, Like, wildcards

# Conditions inside conditions; a person writes three or four levels.
MAX_DEPTH = 30
MAX_OPTIONS = 200
_COMPARISONS = {"=": "exact", "<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}
OPERATORS = ("and", "or", "not", "=", "<>", "<", "<=", ">", ">=", "like", "between", "in", "isNull", "s_intersects")


def condition(tree: Any, fields: Fields = FIELDS) -> Q:
    """Return what the database is asked for the CQL2 ``tree``, which names some of ``fields``.

    Raises BadFilter, with a sentence that says what would work.
    """
    return _asked(tree, fields, MAX_DEPTH, negated=False)


def _asked(tree: Any, fields: Fields, depth: int, *, negated: bool) -> Q:
    if depth == 0:
        raise BadFilter(f"The filter nests more than {MAX_DEPTH} conditions; write it flatter.")
    if not isinstance(tree, Mapping) or not isinstance(tree.get("op"), str) or not isinstance(tree.get("args"), list):
        raise BadFilter("A condition compares a field with a value, such as kind = 'zone' AND radius_m > 1000.")
    operator, args = tree["op"], tree["args"]
    if operator == "not" and len(args) == 1:
        return _asked(args[0], fields, depth - 1, negated=not negated)
    if operator in {"and", "or"} and len(args) >= 2:
        parts = [_asked(part, fields, depth - 1, negated=negated) for part in args]
        # Not (a and b) is: not a, or not b.
        return Q(*parts, _connector=Q.AND if (operator == "and") != negated else Q.OR)
    if operator not in OPERATORS or operator in {"and", "or", "not"} or not args:
        raise BadFilter(f"The filter cannot do {operator[:30]!r} so; it knows: {', '.join(OPERATORS)}.")
    field = _field(args[0], fields)
    if operator == "<>":
        operator, negated = "=", not negated
    if operator == "isNull" and len(args) == 1:
        unknown = _unknown(field)
        # What a text does not say is stored as no text at all.
        unknown = unknown | Q(**{field.column: ""}) if field.type is FieldType.TEXT else unknown
        return ~unknown if negated else unknown
    asked = _leaf(operator, field, args[1:])
    return ~asked & ~_unknown(field) if negated else asked


def _unknown(field: Field) -> Q:
    if field.many:
        # None of the rows it leads to, not one among them.
        return ~Q(**{f"{field.column}__isnull": False})
    return Q(**{f"{field.column}__isnull": True})


def _field(arg: Any, fields: Fields) -> Field:
    if isinstance(arg, Mapping) and isinstance(arg.get("property"), str):
        return field_named(arg["property"], fields)
    raise BadFilter("Each comparison begins with a field, such as persons > 10 (not 10 < persons).")


def _leaf(operator: str, field: Field, values: list[Any]) -> Q:
    if operator in _COMPARISONS and len(values) == 1:
        return Q(**{f"{field.column}__{_COMPARISONS[operator]}": typed(field, _plain(values[0]))})
    if operator == "between" and len(values) == 2:
        return Q(**{f"{field.column}__range": tuple(typed(field, _plain(value)) for value in values)})
    if operator == "in" and len(values) == 1 and isinstance(values[0], list) and 0 < len(values[0]) <= MAX_OPTIONS:
        return Q(**{f"{field.column}__in": [typed(field, _plain(value)) for value in values[0]]})
    if operator == "like" and len(values) == 1 and field.type is FieldType.TEXT:
        pattern = typed(field, _plain(values[0]))
        if wildcards(pattern) > MAX_WILDCARDS:
            raise BadFilter(f"A pattern may have {MAX_WILDCARDS} wildcards.")
        return Q(Like(field.column, pattern))
    if operator == "s_intersects" and len(values) == 1 and field.type is FieldType.SHAPE:
        return _meets(values[0], field.column)
    raise BadFilter(
        f"{operator!r} does not fit {field.name}, a {field.type}; write it as in persons BETWEEN 1 AND 30, "
        f"type IN ('Riots', 'Battles') (at most {MAX_OPTIONS}), title LIKE '%convoy%', "
        "or S_INTERSECTS(geometry, BBOX(35, 32, 42, 37))."
    )


def _plain(value: Any) -> Any:
    """Return the text of a date or timestamp of the tree, other values as they are."""
    if isinstance(value, Mapping) and len(value) == 1:
        [(name, inner)] = value.items()
        if name in {"date", "timestamp"}:
            return inner
    if isinstance(value, str | int | float):
        return value
    raise BadFilter("Fields are compared with values written out: text in 'quotes', numbers, DATE('2020-04-14').")


def _meets(shape: Any, column: str) -> Q:
    if isinstance(shape, Mapping) and isinstance(shape.get("bbox"), list):
        sides = shape["bbox"]
        sides = [*sides[:2], *sides[3:5]] if len(sides) == 6 else sides
        if len(sides) == 4 and all(isinstance(side, int | float) and -180 <= side <= 180 for side in sides):
            west, south, east, north = map(float, sides)
            if -90 <= south <= north <= 90:
                return within(west, south, east, north, column)
        raise BadFilter("A box is BBOX(west, south, east, north) in degrees, such as BBOX(35, 32, 42, 37).")
    try:
        # GEOS reads what GeoJSON there is, and refuses the rest.
        drawn = shapely.from_geojson(orjson.dumps(shape))
    except (shapely.GEOSException, TypeError, ValueError):
        drawn = None
    stored = to_stored(drawn) if drawn is not None and drawn.is_valid else None
    if stored is None:
        raise BadFilter(
            "A shape is written as WKT, longitude first, such as POINT(38.6 33.5); areas are closed and do not cross "
            "themselves."
        )
    check_on_earth(stored)
    return Q(**{f"{column}__intersects": stored})
