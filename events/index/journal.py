"""What changed since when: the state of the events now, and which of them are not as they were in an earlier state."""

from dataclasses import dataclass

from django.db import connection


@dataclass(frozen=True, slots=True)
class State:
    """A state of the events of one ``database``: equal tokens mean equal events; ``mark`` is where changes go on."""

    database: str
    token: str
    mark: str


def state(since: str = "") -> State:
    """Return the state now; PostgreSQL counts transactions ``since`` a mark, so that the token stays cheap."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            begin = _oldest(since) if since else 0
            cursor.execute(
                "SELECT (SELECT value FROM events_mark WHERE name = 'database'), pg_current_snapshot()::text, "
                "count(*), max(number) FROM events_changeset WHERE number >= %s",
                [begin],
            )
            database, snapshot, number, last = cursor.fetchone()
            return State(database or "", f"{begin}-{number}-{last}", snapshot)
        cursor.execute(
            "SELECT (SELECT value FROM events_mark WHERE name = 'database'), (SELECT max(stamp) FROM events_rendition)"
        )
        database, stamp = cursor.fetchone()
        return State(database or "", str(stamp or 0), str(stamp or 0))


def changed(since: str, most: int) -> list[int]:
    """Return the numbers of the events that changed since the state of that ``mark``, deleted ones too; all for "".

    One more than ``most`` at most: whoever cannot take more need not hear of them.
    """
    with connection.cursor() as cursor:
        if not since:
            cursor.execute("SELECT event_id FROM events_rendition WHERE status <> '' LIMIT %s", [most + 1])
        elif connection.vendor == "postgresql":
            cursor.execute(
                "SELECT event_id FROM events_rendition WHERE stamp >= %s "
                "AND NOT pg_visible_in_snapshot(stamp::text::xid8, %s::pg_snapshot) LIMIT %s",
                [_oldest(since), since, most + 1],
            )
        else:
            cursor.execute("SELECT event_id FROM events_rendition WHERE stamp > %s LIMIT %s", [int(since), most + 1])
        return [event for (event,) in cursor.fetchall()]


def _oldest(snapshot: str) -> int:
    """Return the first transaction that was not over yet in a snapshot ("xmin:xmax:others")."""
    return int(snapshot.split(":", 1)[0])
