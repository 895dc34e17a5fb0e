"""Statistics are gathered as events become many, and not again before they have doubled."""

import pytest
from django.db import connection

from events.index.statistics import keep_statistics
from tests.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL gathers statistics by itself")
def test_statistics_are_gathered_when_events_have_doubled():
    first = make_event().pk

    assert not keep_statistics(least=first + 1)
    assert keep_statistics(least=first)
    assert not keep_statistics(least=first)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 0 FROM sqlite_stat1 WHERE tbl = 'events_event'")
        assert cursor.fetchone() == (1,)

    while make_event().pk < 2 * first:
        assert not keep_statistics(least=first)
    assert keep_statistics(least=first)
