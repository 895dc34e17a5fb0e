"""What SQLite knows of its own tables, by which it chooses between indexes: looked at anew as events become many."""

from django.db import connection

from events.models import Mark

_MARK = "statistics"
# Rows of an index that are looked at: enough to tell a number that says much from one that all rows have.
_ROWS = 400


def keep_statistics(least: int = 1000) -> bool:
    """Have SQLite count where there are ``least`` events, and twice as many as the last time; tell whether it did.

    Without it a million events are looked through for a handful of numbers. PostgreSQL does so by itself.
    """
    if connection.vendor != "sqlite":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = 'events_event'")
        [number] = cursor.fetchone() or (0,)
        known = Mark.objects.filter(name=_MARK).values_list("value", flat=True).first()
        if number < max(least, 2 * int(known or 0)):
            return False
        cursor.execute(f"PRAGMA analysis_limit = {_ROWS}")
        cursor.execute("ANALYZE")
    Mark.objects.update_or_create(name=_MARK, defaults={"value": str(number)})
    return True
