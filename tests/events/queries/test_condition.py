"""CQL2 conditions: which events each leaves, what is unknown, and what cannot be asked."""

from datetime import date

import pytest
from shapely.geometry import Point

from events.errors import BadFilter, BadGeometry
from events.models import Event
from events.queries.condition import condition
from tests.factories import make_event, make_movement, make_zone

pytestmark = pytest.mark.django_db


def asked(op: str, name: str, *values) -> dict:
    return {"op": op, "args": [{"property": name}, *values]}


def left(tree) -> list[str]:
    return list(Event.objects.filter(condition(tree)).order_by("title").values_list("title", flat=True))


@pytest.fixture
def three():
    make_event(title="A", persons=27, category="", date_start=date(2020, 4, 1), date_end=date(2020, 4, 1))
    make_event(title="B", persons=None, date_start=None, date_end=None, time_precision=None)
    make_event(title="a_c", persons=3, date_start=date(2021, 1, 1), date_end=date(2021, 1, 1))


@pytest.mark.parametrize(
    ("tree", "titles"),
    [
        (asked("=", "persons", 27), ["A"]),
        (asked("<>", "persons", 27), ["a_c"]),
        (asked(">=", "persons", 3), ["A", "a_c"]),
        ({"op": "not", "args": [asked(">", "persons", 3)]}, ["a_c"]),
        (asked("isNull", "persons"), ["B"]),
        (asked("isNull", "category"), ["A", "B", "a_c"]),
        (asked("between", "persons", 1, 3), ["a_c"]),
        ({"op": "not", "args": [asked("in", "persons", [3, 4])]}, ["A"]),
        (asked("<", "date_start", {"date": "2020-12-31"}), ["A"]),
        (asked("like", "title", "a%"), ["a_c"]),
        (asked("like", "title", "_"), ["A", "B"]),
        (asked("like", "title", "%\\_%"), ["a_c"]),
        ({"op": "not", "args": [asked("like", "title", "a%")]}, ["A", "B"]),
        ({"op": "or", "args": [asked("=", "title", "A"), asked("=", "title", "B")]}, ["A", "B"]),
        ({"op": "not", "args": [{"op": "or", "args": [asked("=", "title", "A"), asked("=", "title", "B")]}]}, ["a_c"]),
        (asked(">", "updated", {"timestamp": "2020-01-01T00:00:00Z"}), ["A", "B", "a_c"]),
    ],
)
def test_condition_leaves_the_events_it_is_true_for(three, tree, titles):
    assert left(tree) == titles


@pytest.mark.parametrize("pattern", ["*", "?", "[A-Z]", "[]"])
def test_condition_like_knows_no_wildcards_but_its_own(three, pattern):
    assert left(asked("like", "title", pattern)) == []


def test_condition_meets_shapes_on_both_sides_of_the_antimeridian():
    make_event(Point(179.5, -15), title="west")
    make_event(Point(-179.5, -15), title="east")
    make_event(Point(0, -15), title="far")

    assert left(asked("s_intersects", "geometry", {"bbox": [179, -20, -179, -10]})) == ["east", "west"]
    assert left(asked("s_intersects", "geometry", {"type": "Point", "coordinates": [0, -15]})) == ["far"]


def test_condition_asks_for_names_of_places():
    make_zone(title="zone")
    make_movement(title="way")

    assert left(asked("=", "origin", "al-Tanf garrison")) == ["way"]


@pytest.mark.parametrize(
    "tree",
    [
        asked("=", "report__text", "x"),
        asked("=", "words", "x"),
        asked("=", "sensitivity", "x"),
        asked("=", "persons", "many"),
        asked("=", "persons", 2.5),
        asked("=", "persons", True),
        asked("=", "persons", {"property": "fatalities"}),
        asked("=", "score", float("inf")),
        asked("=", "title", "\x00"),
        asked("=", "geometry", "x"),
        asked("=", "date_start", {"date": "2020-02-30"}),
        asked("=", "updated", {"timestamp": "2020-01-01T00:00:00"}),
        asked("like", "title", "%" * 30),
        asked("like", "persons", "3%"),
        asked("in", "persons", []),
        asked("between", "persons", 1),
        asked("s_intersects", "geometry", {"bbox": [0, 10, 5, 0]}),
        asked(
            "s_intersects", "geometry", {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}
        ),
        asked("s_intersects", "geometry", {"type": "Nowhere"}),
        asked("casei", "title", "x"),
        {"op": "=", "args": [3, {"property": "persons"}]},
        {"op": "not", "args": []},
        {"op": "and", "args": [asked("=", "persons", 1)]},
        {"op": "=", "args": "x"},
        {"op": 3, "args": []},
        ["kind"],
        "kind",
    ],
)
def test_condition_refuses_what_cannot_be_asked(tree):
    with pytest.raises(BadFilter):
        condition(tree)


def test_condition_refuses_shapes_off_the_earth():
    with pytest.raises(BadGeometry):
        condition(asked("s_intersects", "geometry", {"type": "Point", "coordinates": [200, 0]}))


def test_condition_refuses_to_go_deeper_than_people_write():
    tree = asked("=", "persons", 1)
    for _ in range(40):
        tree = {"op": "not", "args": [tree]}

    with pytest.raises(BadFilter, match="nests more than 30"):
        condition(tree)
