"""Very many new events into the database at once, with their history: the quickest way that each database has."""

from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

from django.db import connection

from events.index.watch import added_in_bulk
from events.models import Event, Import
from events.workflow.importing import bulk_postgres, bulk_sqlite
from events.workflow.rights import author

_HISTORY = Event.history.model._meta  # type: ignore[attr-defined]

_MANY = 200

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
        if connection.vendor == "postgresql":
            bulk_postgres.add(Event._meta.db_table, columns)
        else:
            bulk_sqlite.add(Event._meta.db_table, columns, boxes)
    _note(one, last, reason)
    return count


def _note(one: Import, after: int, reason: str) -> None:
    """Write the first step of the history of the events of ``one`` whose numbers are larger than ``after``."""
    names = [field.column for field in Event._meta.local_concrete_fields]
    kept = {field.column for field in _HISTORY.local_concrete_fields}
    same = ", ".join(f'"{name}"' for name in names if name in kept)
    told = '"history_date", "history_type", "history_change_reason", "history_user_id"'
    user = author(one.added_by)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{_HISTORY.db_table}" ({same}, {told}) SELECT {same}, "created", %s, %s, %s '  # noqa: S608
            f'FROM "{Event._meta.db_table}" WHERE "imported_in_id" = %s AND "id" > %s',
            ["+", reason[:100], user.pk if user else None, one.pk, after],
        )
