"""Very many new events and places into the database at once, with history: the quickest way that each database has."""

from collections.abc import Sequence
from contextlib import nullcontext
from struct import pack
from typing import Any

import orjson
from django.db import connection
from django.db.models import Model

from events.index.watch import added_in_bulk
from events.models import Event, Import, Place
from events.workflow.importing import bulk_postgres, bulk_sqlite
from events.workflow.rights import author

_MANY = 200
# What a point in EPSG:4326 begins with as EWKB, little-endian.
_POINT = bytes.fromhex("0101000020e6100000")

Columns = dict[str, Sequence[Any]]


def add_events(one: Import, columns: Columns, boxes: Sequence[list[float] | None], reason: str) -> int:
    """Store events, a list a column of the table (``geometry`` as EWKB in hexadecimal digits), and their first history.

    ``boxes`` are west, south, east, north of each, in degrees. Return how many. Only within a transaction.
    """
    count = len(boxes)
    if not count:
        return 0
    last = Event.objects.filter(imported_in=one).order_by("-id").values_list("pk", flat=True).first() or 0
    # Taking triggers away and putting them back pays for many rows only.
    with added_in_bulk() if count >= _MANY else nullcontext():
        _add(Event, columns, "geometry", boxes)
    _note(Event, one, reason, '"created"', '"imported_in_id" = %s AND "id" > %s', [one.pk, last])
    return count


def add_places(one: Import, columns: Columns, points: Sequence[tuple[float, float]]) -> None:
    """Store places, a list a column of the table but for ``point``, with their first history.

    ``points`` are longitude, latitude of each. Only within a transaction.
    """
    packed = [(_POINT + pack("<dd", lon, lat)).hex() for lon, lat in points]
    _add(Place, {**columns, "point": packed}, "point", [[lon, lat, lon, lat] for lon, lat in points])
    keys = list(columns["gazetteer_id"])
    if connection.vendor == "postgresql":
        _note(Place, one, "Imported", "now()", '"gazetteer_id" = ANY(%s)', [keys])
        return
    moment = "strftime('%%Y-%%m-%%d %%H:%%M:%%f', 'now')"
    known = '"gazetteer_id" IN (SELECT value FROM json_each(%s))'
    _note(Place, one, "Imported", moment, known, [orjson.dumps(keys).decode()])


def _add(model: type[Model], columns: Columns, shape: str, boxes: Sequence[list[float] | None]) -> None:
    if connection.vendor == "postgresql":
        bulk_postgres.add(model._meta.db_table, columns)
    else:
        bulk_sqlite.add(model._meta.db_table, columns, shape, boxes)


def _note(model: type[Model], one: Import, reason: str, moment: str, which: str, told: list[Any]) -> None:
    """Write the first step of the history of the rows of ``model`` that the condition ``which`` chooses."""
    history = model.history.model._meta  # type: ignore[attr-defined]
    names = [field.column for field in model._meta.local_concrete_fields]
    kept = {field.column for field in history.local_concrete_fields}
    same = ", ".join(f'"{name}"' for name in names if name in kept)
    extra = '"history_date", "history_type", "history_change_reason", "history_user_id"'
    user = author(one.added_by)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{history.db_table}" ({same}, {extra}) SELECT {same}, {moment}, %s, %s, %s '  # noqa: S608
            f'FROM "{model._meta.db_table}" WHERE {which}',
            ["+", reason[:100], user.pk if user else None, *told],
        )
