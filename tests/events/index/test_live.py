"""The index answers as the database would, at every moment, for each pair of eyes."""

from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, Polygon

from events.index import live, morton, store
from events.index.criteria import keep
from events.index.outlines import ranges
from events.models import Event
from events.queries import EventFilter, Near, counts, criteria, summary, visible_events
from events.queries.picked import numbers, page
from events.workflow.deleting import delete_events
from events.workflow.editing import edit_event
from events.workflow.review import reject
from tests.factories import make_event, make_movement, make_report, make_user, make_zone

HOMS = (36.0, 34.0, 39.0, 35.0)
FILTERS = [
    EventFilter(),
    EventFilter(kinds=("movement", "zone")),
    EventFilter(types=("Riots",)),
    EventFilter(statuses=("rejected", "draft")),
    EventFilter(date_from=date(2020, 4, 10), date_to=date(2020, 4, 14)),
    EventFilter(date_from=date(2020, 4, 12), include_undated=False),
    EventFilter(date_to=date(2019, 1, 1)),
    EventFilter(include_undated=False),
    EventFilter(bbox=HOMS),
    EventFilter(bbox=(38.2672, 34.5603, 38.3, 34.6)),
    EventFilter(bbox=(170.0, -20.0, -170.0, 20.0)),
    EventFilter(bbox=(-180.0, -90.0, 180.0, 90.0)),
    EventFilter(min_score=0.8),
    EventFilter(countries=("sy",)),
    EventFilter(countries=("ye",)),
    EventFilter(countries=("sy", "ye"), kinds=("movement",)),
    EventFilter(area=((38, 34), (39, 34), (39, 35), (38, 35))),
    EventFilter(near=Near(38.27, 34.56, 20_000), min_score=0.5),
    EventFilter(tray="undated"),
    EventFilter(text="secret"),
    EventFilter(text="palmyra", kinds=("movement",)),
    EventFilter(bbox=HOMS, text="palmyra"),
]


@pytest.fixture
def events(db) -> list[Event]:
    report = make_report("They left in secret.", sensitivity="restricted")
    return [
        make_movement(),
        make_zone(),
        make_event(title="In Palmyra", score=0.3),
        make_event(type="Riots", subtype="Mob violence", date_start=date(2018, 1, 1), date_end=date(2020, 4, 12)),
        make_event(date_start=None, date_end=None, status="draft"),
        make_event(None, title="Nowhere"),
        make_event(report=report, quotes={"title": "secret"}),
        make_event(LineString([(179.0, 0.0), (180.0, 1.0)]), kind="movement"),
        make_event(Polygon([(30, 30), (31, 30), (31, 31), (30, 30)]), kind="zone", status="rejected"),
        make_event(Point(-179.5, 85.9), status="approved", date_end=None),
    ]


def picked(user, wanted: EventFilter) -> list[int]:
    view = live.view()
    return sorted(numbers(view, criteria(view, user, wanted), "id").tolist())


def asked(user, wanted: EventFilter) -> list[int]:
    return sorted(visible_events(user, wanted).values_list("pk", flat=True))


@pytest.mark.parametrize("wanted", FILTERS, ids=repr)
def test_index_picks_what_the_database_picks(events, wanted):
    for user in (None, make_user("viewer"), make_user("analyst"), make_user("reviewer")):
        assert picked(user, wanted) == asked(user, wanted)
        view = live.view()
        found, counted = summary(view, criteria(view, user, wanted)), counts(user, wanted)
        assert (found.total, found.kinds, found.types, found.statuses) == (
            *(counted.total, counted.kinds, counted.types, counted.statuses),
        )
        assert found.located == visible_events(user, wanted).filter(geometry__isnull=False).count()
        assert sum(number for _day, number in found.bars) + found.undated == found.total


def test_index_sees_each_change_at_once_and_reads_that_alone(events):
    assert len(picked(None, EventFilter())) == len(asked(None, EventFilter()))

    edit_event(events[0].pk, 1, {"title": "Another"}, None)

    assert [len(part.rows) for part in live.view().parts] == [len(events), 1]
    reject([events[2].pk], None)
    delete_events([events[2].pk], None)
    make_event(title="New")
    Event.objects.filter(pk=events[1].pk).update(geometry="SRID=4326;POINT(100 10)")
    for wanted in FILTERS:
        assert picked(None, wanted) == asked(None, wanted)


def test_index_asks_the_database_once_where_nothing_changed(events, django_assert_num_queries):
    picked(None, EventFilter())

    with django_assert_num_queries(1):
        picked(None, EventFilter(kinds=("zone",), date_from=date(2020, 1, 1), bbox=(0, 0, 100, 80)))


@pytest.mark.parametrize(("column", "descending"), list(product(["id", "first", "score"], [True, False])))
def test_pages_of_the_index_follow_one_another(events, column, descending):
    view = live.view()
    wanted = criteria(view, None, EventFilter())
    field = {"id": "id", "first": "date_start", "score": "score"}[column]
    known = {event.pk: getattr(event, field) for event in Event.objects.all()}
    whole, after = [], ()
    while True:
        ids, matched, last = page(view, wanted, column, descending=descending, after=after, limit=2)
        whole += ids
        if not last:
            break
        after = tuple(last)

    values = [known[event] for event in whole]
    dated = [value for value in values if value is not None]
    assert sorted(whole) == picked(None, EventFilter())
    assert matched == len(whole)
    assert dated == sorted(dated, reverse=descending)
    assert values == dated + [None] * (len(values) - len(dated))


def test_index_is_kept_in_a_file_that_others_open(events, settings, tmp_path, monkeypatch):
    settings.INDEX_DIR = tmp_path
    monkeypatch.setattr(live, "MOST_BESIDE", 4)
    live.build()
    name = store.current(tmp_path)

    live.forget()
    opened = live.view()

    assert (opened.base, opened.beside) == (name, 0)
    # The first edit after a start finds its row without sorting all numbers.
    assert opened.parts[0].rows.kept["by_id"].tolist() == np.argsort(opened.parts[0].rows.id).tolist()
    assert [picked(None, wanted) for wanted in FILTERS] == [asked(None, wanted) for wanted in FILTERS]
    for number in range(3):
        edit_event(events[number].pk, 1, {"title": "Another"}, None)
        assert live.view().beside == number + 1
    assert live.compact() is True
    assert (live.view().beside, [file.name for file in tmp_path.glob("events-*")]) == (0, [store.current(tmp_path)])
    assert [picked(None, wanted) for wanted in FILTERS] == [asked(None, wanted) for wanted in FILTERS]


def test_index_without_the_order_of_numbers_is_read(events, settings, tmp_path, monkeypatch):
    arrays = store._arrays
    monkeypatch.setattr(store, "_arrays", lambda part: {k: v for k, v in arrays(part).items() if k != "by_id"})
    settings.INDEX_DIR = tmp_path
    monkeypatch.setattr(live, "MOST_BESIDE", 4)
    live.build()
    live.forget()

    assert (live.view().base, live.view().parts[0].rows.kept) == (store.current(tmp_path), {})
    edit_event(events[0].pk, 1, {"title": "Another"}, None)
    assert (live.view().base, live.view().beside) == (store.current(tmp_path), 1)
    assert [picked(None, wanted) for wanted in FILTERS] == [asked(None, wanted) for wanted in FILTERS]


@pytest.mark.parametrize("damage", ["cut", "changed", "none of ours", "missing"])
def test_damaged_index_is_not_used(events, settings, tmp_path, monkeypatch, damage):
    settings.INDEX_DIR = tmp_path
    monkeypatch.setattr(live, "MOST_BESIDE", 4)
    live.build()
    file: Path = tmp_path / store.current(tmp_path)
    whole = bytearray(file.read_bytes())
    whole[-200] ^= 1
    damaged = {"cut": bytes(whole[:500]), "changed": bytes(whole), "none of ours": b"hello", "missing": None}[damage]
    file.unlink()
    if damaged is not None:
        file.write_bytes(damaged)

    live.forget()

    assert picked(None, EventFilter()) == asked(None, EventFilter())
    assert store.current(tmp_path) != file.name


def test_index_of_another_database_is_not_used(events, tmp_path):
    file = store.write(live.view().parts[0].rows, tmp_path, "another", "7")

    assert store.read(tmp_path, file.name, "this one") is None
    assert store.read(tmp_path, file.name, "another")[1] == "7"


@given(st.integers(0, 2**32 - 1))
def test_squash_takes_back_spread(number):
    numbers = np.array([number], dtype=np.uint64)

    assert morton.squash(morton.spread(numbers)).tolist() == [number]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5))))
def test_ranges_are_all_numbers_in_between(spans):
    first = np.array([begin for begin, _size in spans], dtype=np.int64)
    last = first + np.array([size for _begin, size in spans], dtype=np.int64)

    assert ranges(first, last).tolist() == [n for begin, size in spans for n in range(begin, begin + size)]


def test_what_was_made_first_goes_where_too_much_is_kept(events, monkeypatch):
    monkeypatch.setattr("events.index.criteria._MOST_KEPT", 100)
    view = live.view()

    for number in range(12):
        keep(view, number, bytes(10))

    assert ([key for key in view.cache if isinstance(key, int)], view.kept) == ([6, 7, 8, 9, 10, 11], [60])
