"""Carries every row between a PostGIS server and a SQLite file of the same shape, in one transaction on either side."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.contrib.gis.db.models.fields import BaseSpatialField
from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import BooleanField, DateTimeField, Field, JSONField, Model
from django.db.utils import ConnectionHandler
from psycopg import sql

import events
from events.errors import BadChange, UnreadableBackup
from events.index import watch, watch_sqlite
from events.models import ChangeSet, Mark, Rendition

# ruff: noqa: S608 - made of names of tables and columns, never of values.

FILE = "whereline.sqlite3"
_ROWS = 2000
# What each kind of database keeps of the others for itself, and makes again.
_ITS_OWN = (Rendition, ChangeSet, Mark)
_LONGEST = 3600


def migrated_file(folder: Path) -> None:
    """Bring the SQLite file in ``folder`` to today's shape with its triggers; make it if missing.

    Raises BadChange where a migration fails.
    """
    project = Path(events.__file__).resolve().parent.parent
    environment = {
        **os.environ,
        "DATA_DIR": str(folder),
        "DATABASE_URL": "",
        "SECRET_KEY": settings.SECRET_KEY,
    }
    # A process of its own: one process works on one database.
    done = subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--noinput", "-v0"],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        timeout=_LONGEST,
        check=False,
    )
    if done.returncode:
        raise BadChange(f"The copy of the database could not be brought up to date: {done.stderr.strip()[-500:]}")
    with closing(sqlite3.connect(folder / FILE)) as made:
        # One file from here on, without a log beside it.
        made.execute("PRAGMA journal_mode=DELETE")


def out_of_server(folder: Path) -> None:
    """Write every row of the server, as it is at this moment, to a SQLite file in ``folder``."""
    migrated_file(folder)
    file = ConnectionHandler({"default": {"ENGINE": settings.SQLITE_ENGINE, "NAME": folder / FILE}})["default"]
    with transaction.atomic(), closing(file):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        file.ensure_connection()
        raw = file.connection
        raw.execute("BEGIN IMMEDIATE")
        # Foreign keys are looked at once all rows are there.
        raw.execute("PRAGMA defer_foreign_keys=ON")
        for name, table in watch_sqlite.triggers():
            raw.execute(watch_sqlite.drop(name, table))
        raw.execute("DELETE FROM events_mark")
        for model in reversed(_models()):
            raw.execute(f'DELETE FROM "{model._meta.db_table}"')
        for model in _models():
            columns = _columns(model)
            names = ", ".join(f'"{column.column}"' for column in columns)
            marks = ", ".join("?" * len(columns))
            rows = _served(model, columns)
            raw.executemany(f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})', rows)
        for table, last in _sequences():
            raw.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", [last, table])
        raw.execute("COMMIT")


def into_server(file: Path) -> None:
    """Replace every row of the server, whose tables are of today's shape, by those of a file of the same shape.

    Raises UnreadableBackup where the server refuses a row; nothing has changed then.
    """
    with closing(sqlite3.connect(file)) as stored:
        try:
            with transaction.atomic():
                _fill(stored)
                watch.watch(anew=True)
                watch.renew()
        except (DataError, IntegrityError) as problem:
            raise UnreadableBackup(
                f"PostgreSQL refuses a row of it ({str(problem).strip()[:300]}). Nothing was changed."
            ) from None


def _fill(stored: sqlite3.Connection) -> None:
    with connection.cursor() as cursor:
        for name, table in watch.watch_postgres.triggers():
            cursor.execute(watch.watch_postgres.drop(name, table))
        tables = ", ".join(f'"{model._meta.db_table}"' for model in (*_models(), *_ITS_OWN))
        cursor.execute(f"TRUNCATE {tables} CASCADE")
    for model in _models():
        columns = _columns(model)
        names = [column.column for column in columns]
        turn = [_to_server(column) for column in columns]
        asked = ", ".join(f'"{name}"' for name in names)
        copy = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(model._meta.db_table), sql.SQL(", ").join(map(sql.Identifier, names))
        )
        with connection.connection.cursor() as cursor, cursor.copy(copy) as sink:
            for row in stored.execute(f'SELECT {asked} FROM "{model._meta.db_table}"'):
                sink.write_row(
                    [
                        value if made is None or value is None else made(value)
                        for value, made in zip(row, turn, strict=True)
                    ]
                )
    known = dict(stored.execute("SELECT name, seq FROM sqlite_sequence"))
    with connection.cursor() as cursor:
        for table, column in _numbered():
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
            [sequence] = cursor.fetchone()
            if sequence and known.get(table):
                cursor.execute("SELECT setval(%s, %s)", [sequence, known[table]])


def _served(model: type[Model], columns: list[Field]) -> Iterator[list[Any]]:
    asked = ", ".join(map(_asked, columns))
    with connection.connection.cursor(name="carried") as rows:
        rows.itersize = _ROWS
        for row in rows.execute(f'SELECT {asked} FROM "{model._meta.db_table}"'):
            yield [_TO_FILE.get(type(value), _same)(value) for value in row]


def _asked(field: Field) -> str:
    name = f'"{field.column}"'
    if isinstance(field, BaseSpatialField):
        return f"ST_AsEWKB({name}, 'NDR')"
    return f"{name}::text" if isinstance(field, JSONField) else name


def _models() -> list[type[Model]]:
    every = apps.get_models(include_auto_created=True)
    return [m for m in every if m._meta.managed and not m._meta.proxy and m not in _ITS_OWN]


def _columns(model: type[Model]) -> list[Field]:
    return [field for field in model._meta.local_concrete_fields if field.column]


def _numbered() -> list[tuple[str, str]]:
    """Return table and column of every number that the database gives."""
    found = [(m._meta.db_table, m._meta.auto_field) for m in _models()]
    return [(table, field.column) for table, field in found if field is not None]


def _sequences() -> Iterator[tuple[str, int]]:
    with connection.cursor() as cursor:
        for table, column in _numbered():
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
            [sequence] = cursor.fetchone()
            if sequence:
                cursor.execute(f"SELECT last_value FROM {sequence} WHERE is_called")
                if row := cursor.fetchone():
                    yield table, row[0]


def _same(value: Any) -> Any:
    return value


def _as_kept(value: datetime) -> str:
    """Return a time as SQLite keeps it: in UTC, without saying so."""
    return str(value.astimezone(UTC).replace(tzinfo=None))


_TO_FILE: dict[type, Callable[[Any], Any]] = {
    bool: int,
    datetime: _as_kept,
    date: str,
    Decimal: str,
    UUID: lambda value: value.hex,
    memoryview: bytes,
}


def _to_server(field: Field) -> Callable[[Any], Any] | None:
    # The column that a link is stored in is of the kind of what it names.
    kind = field.target_field if field.is_relation else field
    if isinstance(kind, BaseSpatialField):
        return bytes.hex
    if isinstance(kind, BooleanField):
        return bool
    if isinstance(kind, DateTimeField):
        return lambda value: f"{value}+00" if "+" not in value else value
    return None
