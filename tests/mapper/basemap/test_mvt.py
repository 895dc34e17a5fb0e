"""Vector tiles: what is written is what a reader of its own gets back."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mapper.basemap.mvt import LINE, POINT, POLYGON, layer, varints
from tests.mapper.basemap import reading

POSITIONS = st.tuples(st.integers(-64, 4160), st.integers(-64, 4160)).map(list)


@given(st.lists(st.integers(0, 2**28 - 1), max_size=90))
def test_varints_read_back_whatever_their_length(values):
    assert reading.varints(varints(values)) == values


@given(st.lists(st.lists(POSITIONS, min_size=2, max_size=60, unique_by=tuple), min_size=1, max_size=5))
def test_layer_keeps_every_point_of_lines(lines):
    [(kind, paths, _)] = reading.layers(layer("roads", [(LINE, lines, ())]))["roads"]

    assert (kind, paths) == (2, [[tuple(p) for p in line] for line in lines])


def test_layer_shares_keys_and_values_between_features():
    features = [(POINT, [[1, 2]], (("en", "Homs"), ("r", 2))), (POINT, [[5, 5]], (("en", "Homs"), ("z", 5.5)))]

    read = reading.layers(layer("places", features))

    assert read == {
        "places": [(1, [[(1, 2)]], {"en": "Homs", "r": 2}), (1, [[(5, 5)]], {"en": "Homs", "z": 5.5})],
    }


def test_layer_turns_exteriors_clockwise_on_the_screen_and_holes_the_other_way():
    square = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]
    hole = [[2, 2], [2, 4], [4, 4], [4, 2], [2, 2]]

    [(_, rings, _)] = reading.layers(layer("land", [(POLYGON, [[square, hole]], ())]))["land"]

    assert [sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(r)) for r in rings] == [200, -8]


def test_layer_drops_what_is_too_small_to_see():
    assert layer("land", [(POLYGON, [[[[1, 1], [1, 1], [2, 1], [1, 1]]]], ()), (LINE, [[[3, 3], [3, 3]]], ())]) == b""
