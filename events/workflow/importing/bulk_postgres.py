"""Rows into a table of PostgreSQL by COPY."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from psycopg import sql


def add(table: str, columns: dict[str, Sequence[Any]]) -> None:
    """Insert rows, a list a column, ``geometry`` as EWKB in hexadecimal digits."""
    connection.ensure_connection()
    copy = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.connection.cursor() as cursor, cursor.copy(copy) as sink:
        for row in zip(*columns.values(), strict=True):
            sink.write_row(row)
