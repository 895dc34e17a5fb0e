"""CQL2 text: what is read into which tree, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.errors import BadFilter
from mapper.web.api.cql2 import MAX_LENGTH, read_cql2


def field(name: str) -> dict[str, str]:
    return {"property": name}


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("kind = 'zone'", {"op": "=", "args": [field("kind"), "zone"]}),
        ("\"kind\"<>'it''s'", {"op": "<>", "args": [field("kind"), "it's"]}),
        ("score >= -.5e1", {"op": ">=", "args": [field("score"), -5.0]}),
        ("title like '%(%'", {"op": "like", "args": [field("title"), "%(%"]}),
        ("persons NOT BETWEEN 1 AND 3", {"op": "not", "args": [{"op": "between", "args": [field("persons"), 1, 3]}]}),
        ("type in ('a','b')", {"op": "in", "args": [field("type"), ["a", "b"]]}),
        ("persons IS NOT NULL", {"op": "not", "args": [{"op": "isNull", "args": [field("persons")]}]}),
        ("date_start < DATE('2020-04-14')", {"op": "<", "args": [field("date_start"), {"date": "2020-04-14"}]}),
        (
            "S_INTERSECTS(geometry, BBOX(1,2,3,4))",
            {"op": "s_intersects", "args": [field("geometry"), {"bbox": [1, 2, 3, 4]}]},
        ),
        (
            "s_intersects(geometry,Point(38.6 33.5))",
            {"op": "s_intersects", "args": [field("geometry"), {"type": "Point", "coordinates": (38.6, 33.5)}]},
        ),
    ],
)
def test_read_cql2_makes_the_tree_of_cql2_json(text, tree):
    assert read_cql2(text) == tree


def test_read_cql2_binds_and_before_or_and_not_before_both():
    a, b, c = ({"op": "=", "args": [field(name), 1]} for name in "abc")

    assert read_cql2("a=1 OR NOT b=1 AND c=1") == {
        "op": "or",
        "args": [a, {"op": "and", "args": [{"op": "not", "args": [b]}, c]}],
    }
    assert read_cql2("NOT (a=1 OR b=1)") == {"op": "not", "args": [{"op": "or", "args": [a, b]}]}


@pytest.mark.parametrize(
    ("text", "here"),
    [("kind = 'zone' x", "'x'"), ("kind == 1", "'= 1'"), ("kind = 'zone", '"\'zone"'), ("1 = 1)", "')'")],
)
def test_read_cql2_says_where_it_stops_to_understand(text, here):
    with pytest.raises(BadFilter) as refused:
        read_cql2(text)

    assert str(refused.value) == (
        f"The filter is not understood from {here} on; write it as in kind = 'zone' AND radius_m > 1000."
    )


@pytest.mark.parametrize("text", ["(" * 100 + "a=1" + ")" * 100, "a" * (MAX_LENGTH + 1), "a = POINT(1 2", "a ="])
def test_read_cql2_refuses_what_is_too_deep_too_long_or_unfinished(text):
    with pytest.raises(BadFilter):
        read_cql2(text)


@given(st.text(alphabet="ab()'\"=<>,. 1-+eE", max_size=60) | st.text(max_size=60))
def test_read_cql2_understands_or_refuses_any_text(text):
    try:
        said = read_cql2(text)
    except BadFilter as refused:
        said = str(refused)
    assert isinstance(said, dict) or str(said).endswith(".")
