"""Statistics are gathered as events become many, and not again before they have doubled."""

import pytest
from django.db import connection

from events.index.statistics import keep_statistics
from events.queries.filter import EventFilter
from events.queries.sight import visible_events
from tests.factories import make_event

pytestmark = pytest.mark.django_db


def _next_number(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE sqlite_sequence SET seq = %s WHERE name = 'events_event'", [number - 1])


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL gathers statistics by itself")
def test_statistics_are_gathered_when_events_have_doubled():
    make_event()
    _next_number(1000)
    first = make_event().pk

    assert not keep_statistics(least=first + 1)
    assert keep_statistics(least=first)
    assert not keep_statistics(least=first)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 0 FROM sqlite_stat1 WHERE tbl = 'events_event'")
        assert cursor.fetchone() == (1,)

    _next_number(2 * first - 1)
    make_event()
    assert not keep_statistics(least=first)
    make_event()
    assert keep_statistics(least=first)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL knows how many are approved")
def test_events_known_by_number_are_not_sought_among_all_that_are_approved():
    """A short look at an index takes what a million have in common for rare; the status must not lead then."""
    known = tuple(make_event().pk for _ in range(3))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("DELETE FROM sqlite_stat1 WHERE tbl = 'events_event'")
        cursor.execute("INSERT INTO sqlite_stat1 VALUES ('events_event', 'event_seen', '1000000 401 401 18')")
        cursor.execute("ANALYZE sqlite_master")

    sought = visible_events(None, EventFilter(ids=(*known, *range(10**6, 10**6 + 900)))).order_by()

    assert sought.count() == 3
    assert "USING INTEGER PRIMARY KEY" in sought.explain()
