"""The fields of events, reports and places that conditions and orders may name, with their types, and no others."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from events.errors import BadFilter
from events.models.event import COUNTS

# 64-bit identifiers and counts; anything larger equals no stored number.
_LARGEST = 2**63 - 1


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that may be asked for: its column as Django names it, and whether a list can be ordered by it.

    ``many`` fields lead to several rows, of which one has to be as asked for.
    """

    name: str
    type: FieldType
    column: str
    sorts: bool = True
    many: bool = False


Fields = Mapping[str, Field]


def _named(*fields: Field) -> Fields:
    return {field.name: field for field in fields}


FIELDS = _named(
    *(
        Field("id", FieldType.WHOLE, "id"),
        *(Field(name, FieldType.TEXT, name) for name in ("kind", "type", "subtype", "category", "title", "status")),
        Field("date_start", FieldType.DAY, "date_start"),
        Field("date_end", FieldType.DAY, "date_end"),
        Field("time_precision", FieldType.WHOLE, "time_precision"),
        Field("geo_precision", FieldType.WHOLE, "geo_precision"),
        *(Field(name, FieldType.NUMBER, name) for name in ("uncertainty_m", "radius_m", "score")),
        *(Field(name, FieldType.WHOLE, name) for count in COUNTS for name in (count, f"{count}_high")),
        Field("origin", FieldType.TEXT, "origin__name", sorts=False),
        Field("destination", FieldType.TEXT, "destination__name", sorts=False),
        Field("path_basis", FieldType.TEXT, "path_basis"),
        Field("updated", FieldType.MOMENT, "updated"),
        Field("geometry", FieldType.SHAPE, "geometry", sorts=False),
    )
)
# What is known about a report; not its text, which is searched by words. Its shape are the places that it names.
REPORT_FIELDS = _named(
    Field("id", FieldType.WHOLE, "id"),
    *(Field(name, FieldType.TEXT, name) for name in ("title", "url", "archive_url", "language", "published")),
    *(Field(name, FieldType.DAY, name) for name in ("published_first", "published_last")),
    Field("source", FieldType.TEXT, "source__name", sorts=False),
    Field("geometry", FieldType.SHAPE, "mentions__place__point", sorts=False, many=True),
)
PLACE_FIELDS = _named(
    Field("id", FieldType.WHOLE, "id"),
    *(Field(name, FieldType.TEXT, name) for name in ("gazetteer_id", "name", "feature_class", "country")),
    *(Field(name, FieldType.TEXT, name) for name in ("admin1", "admin1_name")),
    Field("radius_m", FieldType.NUMBER, "radius_m"),
    Field("geometry", FieldType.SHAPE, "point", sorts=False),
)


def field_named(name: str, fields: Fields = FIELDS) -> Field:
    """Return the one of ``fields`` that has that name. Raises BadFilter, naming those there are."""
    if name not in fields:
        raise BadFilter(f"There is no field {name[:50]!r} to ask for; choose from: {', '.join(fields)}.")
    return fields[name]


def typed(field: Field, value: Any) -> Any:
    """Return ``value`` (text, a number) as ``field`` compares it. Raises BadFilter where it cannot be."""
    read = _READERS.get(field.type)
    try:
        if read is not None and not isinstance(value, bool):
            return read(value)
    except (ValueError, TypeError, OverflowError):
        pass
    example = _EXAMPLES.get(field.type)
    raise BadFilter(
        f"{field.name} is a {field.type}; compare it with one"
        + (f", such as {example}." if example else " by S_INTERSECTS.")
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError
    return value


def _whole(value: Any) -> int:
    number = value if isinstance(value, int) else float(value)
    if number != int(number) or abs(number) > _LARGEST:
        raise ValueError
    return int(number)


def _number(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError
    return number


def _day(value: Any) -> date:
    if isinstance(value, str) and len(value) == len("2020-04-14"):
        return date.fromisoformat(value)
    raise ValueError


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError
    return moment


_READERS = {
    FieldType.TEXT: _text,
    FieldType.WHOLE: _whole,
    FieldType.NUMBER: _number,
    FieldType.DAY: _day,
    FieldType.MOMENT: _moment,
}
_EXAMPLES = {
    FieldType.TEXT: "'Palmyra'",
    FieldType.WHOLE: "27",
    FieldType.NUMBER: "0.5",
    FieldType.DAY: "DATE('2020-04-14')",
    FieldType.MOMENT: "TIMESTAMP('2020-04-15T06:30:00Z')",
}
