"""What the explorer is told: the list from any row and in any order, the same events by day, groups on tiles."""

import gzip
from datetime import date

import pytest
from shapely.geometry import Point

from events.models import Event
from tests.factories import make_event, make_movement, make_user, make_zone
from tests.mapper.basemap.reading import layers

pytestmark = pytest.mark.django_db
# PostgreSQL tells changes of transactions that are over: each write is one of its own, as it is on the site.
ONE_BY_ONE = pytest.mark.django_db(transaction=True)
EPOCH = date(1970, 1, 1)


@pytest.fixture
def events() -> list[Event]:
    """Six events: two of one day, one of a month, one without a date, a zone in force, one without a place."""
    undated = {"date_start": None, "date_end": None, "time_precision": None}
    return [
        make_event(Point(36, 34), title="b", date_start=date(2020, 4, 1), date_end=date(2020, 4, 3), score=0.5),
        make_event(Point(36, 34), title="a", date_start=date(2020, 4, 1), date_end=None, score=0.9, fatalities=2),
        make_movement(title="c", date_start=date(2020, 5, 1), date_end=date(2020, 5, 31), time_precision=3),
        make_event(Point(10, 50), title="d", **undated),
        make_zone(title="e", **undated),
        make_event(None, title="f", date_start=date(2020, 4, 7), date_end=date(2020, 4, 7), fatalities=7),
    ]


def listed(client, query: str = "") -> tuple[int, str]:
    told = client.get(f"/events/list.json{query}").json()
    return told["total"], "".join(one["properties"]["title"] for one in told["features"])


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        *(("newest", "cfabed"), ("oldest", "bafcde"), ("title", "abcdef"), ("title_last", "fedcba")),
        *(("killed", "fa"), ("killed_least", "af")),
    ],
)
def test_list_is_told_in_each_order_from_any_row(client, events, order, titles):
    assert listed(client, f"?sort={order}")[1].startswith(titles)
    assert listed(client, f"?sort={order}&limit=1&offset=1") == (6, titles[1])


def test_list_is_ordered_by_score_either_way(client, events):
    Event.objects.exclude(title__in="ab").delete()

    assert listed(client, "?sort=score") == (2, "ab")
    assert listed(client, "?sort=lowest") == (2, "ba")


def test_list_comes_whole_where_it_is_short_enough(client, events):
    assert listed(client, "?limit=2&whole=6") == (6, "cfabed")
    assert listed(client, "?limit=2&whole=5") == (6, "cf")
    assert listed(client, "?offset=6") == (6, "")


def test_list_refuses_more_rows_than_one_answer_may_hold(client, settings):
    settings.MAX_FEATURES = 50

    for query in ("?limit=51", "?whole=51"):
        answer = client.get(f"/events/list.json{query}")
        assert answer.status_code == 400
        assert answer.json()["detail"] == "One answer lists at most 50 events; ask for the next ones with offset."
    assert client.get("/events/list.json?limit=0").status_code == 400
    assert client.get("/events/list.json?offset=-1").status_code == 400


@pytest.mark.parametrize("tray", ["month", "in_force", "undated", "unlocated"])
def test_trays_hold_what_the_database_finds(client, events, tray):
    held = {"month": "c", "in_force": "e", "undated": "d", "unlocated": "f"}[tray]

    assert listed(client, f"?only={tray}") == (1, held)
    assert client.get(f"/tiles/events/summary.json?only={tray}").json()["total"] == 1
    assert client.get("/events/timeline.json").json()["trays"][tray] == 1


def test_timeline_tells_days_and_how_many_fall_into_any_stretch_of_them(client, events):
    told = client.get("/events/timeline.json").json()

    def within(first: date, last: date) -> int:
        days = [(day - EPOCH).days for day in (first, last)]
        begun = sum(n for day, n in zip(told["days"], told["began"], strict=True) if day <= days[1])
        over = sum(n for day, n in zip(told["days"], told["ended"], strict=True) if day < days[0])
        return begun - over

    assert (told["total"], told["located"]) == (6, 5)
    assert told["sides"][0] == 10
    assert told["sides"][3] == 50
    assert sum(map(sum, told["types"].values())) == 3
    for first, last in [((4, 1), (4, 1)), ((4, 2), (4, 2)), ((4, 3), (5, 1)), ((5, 2), (5, 9)), ((1, 1), (3, 31))]:
        first, last = date(2020, *first), date(2020, *last)
        assert within(first, last) == listed(client, f"?from={first}&to={last}&undated=0")[0]


def test_timeline_of_nothing_is_empty(client):
    assert client.get("/events/timeline.json").json() == {
        **{"total": 0, "located": 0, "days": [], "began": [], "ended": [], "types": {}},
        "trays": {"month": 0, "in_force": 0, "undated": 0, "unlocated": 0},
        "sides": None,
    }


def test_drafts_are_counted_only_for_those_who_see_them(client):
    make_event(status="draft")
    make_event(sensitivity="restricted")

    assert client.get("/events/timeline.json").json()["total"] == 0
    assert listed(client)[0] == 0
    client.force_login(make_user("reviewer"))
    assert client.get("/events/timeline.json").json()["total"] == 2
    assert listed(client)[0] == 2


def tile(client, z: int, x: int, y: int, query: str = "") -> dict:
    response = client.get(f"/tiles/events/{z}/{x}/{y}.mvt?groups=1{query}", headers={"Accept-Encoding": "gzip"})
    packed = response.headers.get("Content-Encoding") == "gzip"
    return layers(gzip.decompress(response.content) if packed else response.content)


@pytest.mark.parametrize("z", [0, 1, 2])
def test_every_located_event_is_in_one_group_or_alone(client, events, z):
    found = [tile(client, z, x, y) for x in range(2**z) for y in range(2**z)]

    groups = [about for one in found for _kind, _spots, about in one.get("groups", ())]
    assert sum(about["n"] for about in groups) + sum(len(one.get("events", ())) for one in found) == 5
    assert all(about["n"] == sum(n for name, n in about.items() if name != "n") for about in groups)


def test_group_tells_its_make_up_under_the_filter(client):
    for type_ in ("Riots", "Riots", "Battles"):
        make_event(Point(36, 34), type=type_)

    [(_kind, _spots, about)] = tile(client, 3, 4, 3)["groups"]
    assert {name: n for name, n in about.items() if n} == {"n": 3, "Riots": 2, "Battles": 1}
    assert "groups" not in tile(client, 3, 4, 3, "&type=Battles")
    assert len(tile(client, 3, 4, 3, "&type=Battles")["events"]) == 1


@ONE_BY_ONE
def test_group_spans_what_changed_beside_the_index(client):
    make_event(Point(36, 34), type="Riots")
    assert len(tile(client, 3, 4, 3)["events"]) == 1
    make_event(Point(36, 34), type="Battles")

    [(_kind, _spots, about)] = tile(client, 3, 4, 3)["groups"]

    assert about["n"] == 2
