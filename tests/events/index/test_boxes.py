"""Rows in boxes are those that a look at every one of them finds."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, box

from events.index import boxes, morton
from events.index.segment import Row, segment

LONGITUDES, LATITUDES = st.integers(-180, 180), st.integers(-90, 90)
SPOTS = st.lists(st.none() | st.tuples(LONGITUDES, LATITUDES), max_size=30)
BOXES = st.lists(
    st.tuples(LONGITUDES, LATITUDES, LONGITUDES, LATITUDES).map(
        lambda sides: (*map(min, sides[:2], sides[2:]), *map(max, sides[:2], sides[2:]))
    ),
    min_size=1,
    max_size=2,
)


def row(number: int, spot: tuple[int, int] | None, shape: LineString | None = None) -> Row:
    return Row(number, "incident", "", "", "", "approved", "public", 1.0, None, None, None, spot, shape)


@given(SPOTS, SPOTS, BOXES)
def test_rows_in_boxes_are_those_that_meet_one_of_them(spots, ends, asked):
    lines = [LineString([begin, end]) for begin, end in zip(spots, ends, strict=False) if begin and end]
    rows = [row(n, spot) for n, spot in enumerate(spots)]
    rows += [row(100 + n, line.coords[-1], line) for n, line in enumerate(lines)]
    shapes = {100 + n: line for n, line in enumerate(lines)}
    part = segment(rows)

    def touching(events):
        return {event for event in events if any(shapes[event].intersects(box(*sides)) for sides in asked)}

    # Only even numbers are wanted.
    found = boxes.within(part, asked, lambda at: part.id[at] % 2 == 0, touching)

    inside = {
        n
        for n, spot in enumerate(spots)
        if spot and any(w <= spot[0] <= e and s <= spot[1] <= n_ for w, s, e, n_ in asked)
    }
    assert part.id[found].tolist() == [n for n in part.id.tolist() if n % 2 == 0 and n in inside | touching(shapes)]


@given(st.integers(0, 6), st.data())
def test_stretches_hold_the_codes_of_their_tiles_alone(zoom, data):
    side = st.integers(0, 2**zoom - 1)
    left, right = sorted([data.draw(side), data.draw(side)])
    top, bottom = sorted([data.draw(side), data.draw(side)])

    first, last = morton.stretches(zoom, left, top, right, bottom)

    tiles = [morton.stretch(zoom, x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
    held = [(begin, end - 1) for begin, end in tiles]
    assert sum(int(b) - int(a) + 1 for a, b in zip(first, last, strict=True)) == sum(b - a + 1 for a, b in held)
    assert all(np.any((first <= np.uint64(a)) & (last >= np.uint64(b))) for a, b in held)
    # Neighbours were joined.
    assert all(int(b) + 1 < int(a) for b, a in zip(last[:-1], first[1:], strict=True))
