"""Finds rows by the beginnings of their words: FTS5 tables kept by triggers on SQLite, inverted indexes on PostGIS.

``words`` of an event or a report are folded words (``events.text.tokens.search_words``), so nothing is left for a
database to understand: they are parted at blanks and compared as they are, in any script.
"""

from typing import Any

from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.models import Model, Q
from django.db.models.expressions import RawSQL

from events.models import Event, ReportWords
from events.text.tokens import name_key

# ruff: noqa: S608, S611 - made of names of tables and columns, never of values.

# Letters of a word, and of all words of a row, beyond which PostgreSQL's index does not look.
_LONGEST_WORD, _LONGEST_ROW = 200, 200_000
# What stands in a folded word beside letters and digits; quotation marks never do.
_SIGNS = "!#$%&()*+,-./:;<=>?@[\\]^_`{|}~"
_INDEXED: tuple[type[Model], ...] = (Event, ReportWords)


def with_words(model: type[Model], text: str) -> Q:
    """Return the condition that rows of ``model`` (Event, ReportWords) have a word that begins like each of ``text``.

    A text without words asks for nothing: every row meets it.
    """
    words = [word.replace('"', "").replace("'", "")[:_LONGEST_WORD] for word in name_key(text).split()]
    words = [word for word in words if word]
    if not words:
        return Q()
    table, key = model._meta.db_table, _key(model)
    if connection.vendor == "postgresql":
        asked = " & ".join("'{}':*".format(word.replace("\\", "\\\\")) for word in words)
        return Q(pk__in=RawSQL(f'SELECT "{key}" FROM "{table}" WHERE {_LEXEMES} @@ %s::tsquery', [asked]))
    asked = " ".join(f'"{word}"*' for word in words)
    return Q(pk__in=RawSQL(f'SELECT rowid FROM "{table}_fts" WHERE "{table}_fts" MATCH %s', [asked]))


def begin_migration(sender: Any = None, plan: Any = (), **told: Any) -> None:
    """Take the triggers away while tables change shape; Django's signal ``pre_migrate`` calls it."""
    if connection.vendor == "sqlite" and any(migration.app_label == "events" for migration, _backwards in plan):
        with connection.cursor() as cursor:
            for name in _triggers():
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")


def end_migration(sender: Any = None, **told: Any) -> None:
    """Make what is missing, and fill it; Django's signal ``post_migrate`` calls it."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    if all(model._meta.db_table in tables for model in _INDEXED):
        keep()


@transaction.atomic
def keep(*, anew: bool = False) -> None:
    """Make and fill the indexes of words where one is missing, ``anew`` in any case."""
    if is_kept() and not anew:
        return
    with connection.cursor() as cursor:
        for model in _INDEXED:
            for statement in _on_server(model) if connection.vendor == "postgresql" else _keeping(model):
                cursor.execute(statement)


def trigger(table: str) -> str:
    """Return the name of the trigger that keeps the words of new rows of ``table`` on SQLite."""
    return f"{table}_insert_fts"


def is_indexed(table: str) -> bool:
    """Tell whether the rows of ``table`` are found by their words."""
    return any(model._meta.db_table == table for model in _INDEXED)


def add(raw: Any, table: str, first: int) -> None:
    """Index the rows of ``table`` (with a column ``id``) from ``first`` on, on a bare connection to SQLite.

    For rows that were added while their trigger was away.
    """
    raw.execute(f"INSERT INTO {table}_fts (rowid, words) SELECT id, words FROM {table} WHERE id >= ?", [first])


def is_kept(*, deep: bool = False) -> bool:
    """Tell whether every index of words is there, and, if ``deep``, holds the words that the rows have."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()")
            return {f"{model._meta.db_table}_fts" for model in _INDEXED} <= {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')")
        tables = {f"{model._meta.db_table}_fts" for model in _INDEXED}
        if not tables.union(_triggers()) <= {name for (name,) in cursor.fetchall()}:
            return False
        return not deep or all(_is_whole(cursor, f"{model._meta.db_table}_fts") for model in _INDEXED)


def _is_whole(cursor: Any, index: str) -> bool:
    try:
        with transaction.atomic():
            cursor.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except OperationalError:
        # Locked, full or read-only: nothing is known of the index.
        raise
    except DatabaseError:
        return False
    return True


_LEXEMES = (
    "array_to_tsvector(string_to_array(btrim(regexp_replace("
    f"left(words, {_LONGEST_ROW}), '([^ ]{{{_LONGEST_WORD}}})[^ ]+', '\\1', 'g')), ' '))"
)


def _key(model: type[Model]) -> str:
    return str(model._meta.pk.column)  # type: ignore[union-attr]


def _triggers() -> list[str]:
    return [f"{model._meta.db_table}_{moment}_fts" for model in _INDEXED for moment in ("insert", "update", "delete")]


def _on_server(model: type[Model]) -> list[str]:
    """Return the statements that make an index of words on PostGIS."""
    table = model._meta.db_table
    return [f"DROP INDEX IF EXISTS {table}_fts", f"CREATE INDEX {table}_fts ON {table} USING gin ({_LEXEMES})"]


def _keeping(model: type[Model]) -> list[str]:
    """Return the statements that make a table of words on SQLite, fill it and keep it."""
    table, key = model._meta.db_table, _key(model)
    index = f"{table}_fts"
    forget = f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', OLD.{key}, OLD.words);"
    keep = f"INSERT INTO {index} (rowid, words) VALUES (NEW.{key}, NEW.words);"
    return [
        *(f"DROP TRIGGER IF EXISTS {table}_{moment}_fts" for moment in ("insert", "update", "delete")),
        f"DROP TABLE IF EXISTS {index}",
        # The words themselves stand in the row; where in it they stand does not matter.
        f"CREATE VIRTUAL TABLE {index} USING fts5(words, content='{table}', content_rowid='{key}', "
        f"tokenize=\"ascii tokenchars '{_SIGNS}'\", detail=none, columnsize=0)",
        f"INSERT INTO {index} ({index}) VALUES ('rebuild')",
        f"CREATE TRIGGER {table}_insert_fts AFTER INSERT ON {table} BEGIN {keep} END",
        f"CREATE TRIGGER {table}_update_fts AFTER UPDATE OF words ON {table} "
        f"WHEN OLD.words IS NOT NEW.words BEGIN {forget} {keep} END",
        f"CREATE TRIGGER {table}_delete_fts AFTER DELETE ON {table} BEGIN {forget} END",
    ]
