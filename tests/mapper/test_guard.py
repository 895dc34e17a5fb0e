"""Ten times as many events cost as many questions to the database. Counts, not seconds: a busy machine may run it."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shapely.geometry import Point

from events.imports import Plan
from events.index import live
from events.models import Event, Import
from events.workflow.importing import Asked, begin_import, run_import
from events.workflow.rendering import render_waiting
from tests.factories import make_event

# PostgreSQL tells changes of transactions that are over: each write is one of its own, as it is on the site.
pytestmark = pytest.mark.django_db(transaction=True)
FEW, MANY = 4, 40
# Everything that an analyst's tools ask again and again.
ADDRESSES = (
    "/api/collections/events/items?bbox=35,32,43,38&datetime=2019-01-01/2030-12-31&limit=100",
    "/tiles/events/0/0/0.mvt?from=2019-01-01",
    "/tiles/events/summary.json?kind=incident",
    "/export/events.geojson",
)


def asked_for(client, address: str, extra: str) -> int:
    """Return how often the database is asked for one answer, which ``extra`` keeps from being one given before."""
    with CaptureQueriesContext(connection) as asked:
        response = client.get(f"{address}{'&' if '?' in address else '?'}{extra}")
        body = b"".join(response.streaming_content) if response.streaming else response.content
    assert response.status_code == 200
    assert body
    if "items" in address:
        assert response.json()["numberReturned"] == Event.objects.count()
    return len(asked)


def test_answers_ask_as_often_for_many_events_as_for_few(client):
    questions = {}
    for number, extra in ((FEW, "min_score=0.01"), (MANY, "min_score=0.02")):
        for n in range(Event.objects.count(), number):
            make_event(Point(36 + n / 100, 34))
        render_waiting()
        live.view()
        # What a process asks only once, it has asked here.
        for address in ADDRESSES:
            asked_for(client, address, "min_score=0.03")
        questions[number] = {address: asked_for(client, address, extra) for address in ADDRESSES}

    assert questions[MANY] == questions[FEW]
    assert all(0 < number < 12 for number in questions[MANY].values())


def test_one_edit_is_one_row_of_the_index_read_again():
    events = [make_event(Point(36 + n / 100, 34)) for n in range(MANY)]
    live.view()

    Event.objects.filter(pk=events[7].pk).update(title="Another", version=2)

    assert [len(part.rows) for part in live.view().parts] == [MANY, 1]


def test_import_asks_as_often_for_a_full_block_as_for_a_small_one(tmp_path):
    questions = []
    for number, count in enumerate((250, 1000)):
        file = _acled(tmp_path / f"{number}.csv", number, count)
        one = begin_import(file, Asked(Plan("acled"), good_rows=True), None)
        with CaptureQueriesContext(connection) as asked:
            assert run_import(one.pk, file).added == count
        questions.append(len(asked))

    assert Import.objects.count() == 2
    # Places are asked for 900 at a time; rows are not asked for one by one.
    assert questions[1] <= questions[0] + 10


def _acled(file: Path, number: int, count: int) -> Path:
    head = (
        "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,country,admin1,location,latitude,"
        "longitude,geo_precision,source,notes,fatalities"
    )
    rows = [
        f"SYR{number}{n},2020-04-{1 + n % 28:02},1,Battles,Armed clash,Army {n % 9},Syria,Homs,Village {n % 50},"
        f"34.{n % 50:02},38.{n % 50:02},1,Monitor,Clashes were heard.,{n % 5}"
        for n in range(count)
    ]
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    return file
