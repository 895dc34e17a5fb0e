"""What must hold between the tables whatever happened: asked of the database, told with what would mend it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.utils.timezone import now

from events.index.watch import is_watching
from events.index.words import is_kept
from events.models import Event, Evidence, Report
from events.models.report import fingerprint
from events.queries.files import missing_files, stray_files

# ruff: noqa: S608 - made of names of tables, never of values.

_RESTORE = "bring a backup back: manage.py restore FILE --replace"
_ANEW = "run: manage.py build_index --anew"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that does not hold, and what would mend it."""

    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.what}; {self.mend}"


def flaws(*, deep: bool = False) -> Iterator[Flaw]:
    """Yield what does not hold; ``deep`` also reads every page of the database and every quoted text."""
    if connection.vendor == "sqlite":
        yield from _sqlite(deep)
    yield from _triggers()
    if not is_kept(deep=deep):
        yield Flaw("What is searched for words is not in step with events and reports", _ANEW)
    for what, mend, rows in _COUNTED:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {rows}")
            [number] = cursor.fetchone()
        if number:
            yield Flaw(what.format(number), mend)
    yield from _files()
    if deep:
        yield from _texts()


# What is wrong with how many, what mends it, and the rows that should not be.
_COUNTED = (
    (
        "{} events are not in step with what is kept of them for reading fast",
        _ANEW,
        "events_event e LEFT JOIN events_rendition r ON r.event_id = e.id "
        "WHERE r.event_id IS NULL OR r.status <> e.status OR r.sensitivity <> e.sensitivity",
    ),
    (
        "{} events are kept for reading fast and are not there any more",
        _ANEW,
        "events_rendition r WHERE r.status <> '' AND NOT EXISTS (SELECT 1 FROM events_event e WHERE e.id = r.event_id)",
    ),
    (
        "{} events have no history of the state they are in",
        _RESTORE,
        "events_event e WHERE NOT EXISTS (SELECT 1 FROM events_historicalevent h "
        "WHERE h.id = e.id AND h.version = e.version AND h.status = e.status)",
    ),
    (
        "{} events are merged into nothing, or into one that is merged itself",
        "take the merge back on the page of the event",
        "events_event e LEFT JOIN events_event k ON k.id = e.merged_into_id "
        "WHERE (e.status = 'merged' AND e.merged_into_id IS NULL) OR (e.status = 'merged' AND k.status = 'merged') "
        "OR (e.status NOT IN ('merged', 'deleted') AND e.merged_into_id IS NOT NULL)",
    ),
)


def _sqlite(deep: bool) -> Iterator[Flaw]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(5)" if deep else "PRAGMA quick_check(5)")
        said = [row[0] for row in cursor.fetchall()]
        if said != ["ok"]:
            yield Flaw(f"The database is damaged ({'; '.join(said)[:200]})", _RESTORE)
            return
        cursor.execute("PRAGMA foreign_key_check")
        if lost := len(cursor.fetchall()):
            yield Flaw(f"{lost} rows name others that are not there", _RESTORE)
        for table in (Event._meta.db_table, "events_place"):
            column = "geometry" if table == Event._meta.db_table else "point"
            tree = f"{table}_{column}_rtree"
            cursor.execute("SELECT rtreecheck(%s)", [tree])
            [told] = cursor.fetchone()
            cursor.execute(
                f"SELECT (SELECT count(*) FROM {table} WHERE {column} IS NOT NULL "
                f"AND id NOT IN (SELECT id FROM {tree})) "
                f"+ (SELECT count(*) FROM {tree} WHERE id NOT IN (SELECT id FROM {table}))"
            )
            [number] = cursor.fetchone()
            if told != "ok" or number:
                yield Flaw(f"The spatial index of {table} does not hold what the table holds", _ANEW)


def _triggers() -> Iterator[Flaw]:
    if not is_watching():
        yield Flaw("The database lacks triggers that keep events ready to be sent", "run: manage.py build_index")


def _files() -> Iterator[Flaw]:
    """Tell of stored files that rows name and that are gone from the media folder, and of those that no row names."""
    if gone := missing_files():
        yield Flaw(
            f"{len(gone)} uploaded files are gone from {settings.MEDIA_ROOT} ({', '.join(gone[:3])})",
            "put them back, or bring back a backup: manage.py restore FILE --replace",
        )
    if stray := stray_files(now() - timedelta(days=1)):
        yield Flaw(
            f"{len(stray)} files in {settings.MEDIA_ROOT} are of nothing that is stored ({', '.join(stray[:3])})",
            "run: manage.py sweep",
        )


def _texts() -> Iterator[Flaw]:
    wrong = sum(
        text[start:end] != quote
        for start, end, quote, text in Evidence.objects.order_by()
        .values_list("start", "end", "quote", "report__text")
        .iterator(2000)
    )
    if wrong:
        yield Flaw(f"{wrong} quotes are not what stands in their reports", _RESTORE)
    changed = sum(fingerprint(text) != sha for text, sha in Report.objects.values_list("text", "sha256").iterator(2000))
    if changed:
        yield Flaw(f"{changed} reports are not what was stored", _RESTORE)
