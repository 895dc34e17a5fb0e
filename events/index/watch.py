"""The triggers that keep renditions in step with all they are made of, whoever writes: forms, imports, SQL by hand.

A rendition loses its form with every change of its event, of the event's evidence, and of the reports, sources and
places that it names. What is read into an event's form from another table is watched here too.
"""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from events.index import watch_postgres, watch_sqlite
from events.models import Mark, Rendition

_TRIGGERS, _DATABASE = "triggers", "database"


def begin_migration(sender: Any = None, plan: Any = (), **told: Any) -> None:
    """Take the triggers away while tables change shape; Django's signal ``pre_migrate`` calls it."""
    if any(migration.app_label == "events" for migration, _backwards in plan):
        with connection.cursor() as cursor:
            for name, table in _dialect().triggers():
                if table in connection.introspection.table_names(cursor):
                    cursor.execute(_dialect().drop(name, table))


def end_migration(sender: Any = None, **told: Any) -> None:
    """Put the triggers in place where they are missing or outdated; Django's signal ``post_migrate`` calls it."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    if Rendition._meta.db_table in tables:
        watch()


def is_watching() -> bool:
    """Tell whether every trigger is there."""
    with connection.cursor() as cursor:
        return bool(_dialect().all_there(cursor))


@transaction.atomic
def watch(*, anew: bool = False) -> None:
    """Make the triggers; where one was missing, nobody knows what changed meanwhile: every form is made anew.

    ``anew`` does so in any case.
    """
    marks = dict(Mark.objects.values_list("name", "value"))
    statements = _dialect().statements()
    digest = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    with connection.cursor() as cursor:
        if anew or marks.get(_TRIGGERS) != digest or not _dialect().all_there(cursor):
            for name, table in _dialect().triggers():
                cursor.execute(_dialect().drop(name, table))
            for statement in statements:
                cursor.execute(statement)
            for statement in _dialect().CATCH_UP:
                cursor.execute(statement)
            Mark.objects.update_or_create(name=_TRIGGERS, defaults={"value": digest})
            marks.pop(_DATABASE, None)
    if _DATABASE not in marks:
        renew()


@contextmanager
def added_in_bulk() -> Iterator[None]:
    """Let a transaction add very many events with their evidence, which are noted at its end, all at once.

    Only for what is new: changes of what was there before would pass unseen.
    """
    if connection.vendor == "postgresql":
        # Its triggers are fired once a statement, not once a row.
        yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        for name, table in watch_sqlite.triggers():
            cursor.execute(watch_sqlite.drop(name, table))
        yield
        cursor.execute(watch_sqlite.ADDED)
        for statement in watch_sqlite.statements():
            cursor.execute(statement)


def renew() -> None:
    """Give the database a new identity: whatever was built from it elsewhere is not taken for its own any more."""
    Mark.objects.update_or_create(name=_DATABASE, defaults={"value": secrets.token_hex(8)})


def _dialect() -> Any:
    return watch_postgres if connection.vendor == "postgresql" else watch_sqlite
