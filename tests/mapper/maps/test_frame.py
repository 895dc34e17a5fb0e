"""What part of the Earth a map shows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point

from events.features import EventFeature
from mapper.maps.frame import LEAST, WORLD, framed


def at(*points: tuple[float, float]) -> list[EventFeature]:
    return [EventFeature(i, "incident", "", "", "", "approved", Point(point)) for i, point in enumerate(points)]


def test_framed_holds_every_event():
    located, box = framed(at((36, 33), (40, 36)))

    assert box == (36, 33, 40, 36)
    assert [event.geometry.coords[0] for event in located] == [(36, 33), (40, 36)]


def test_framed_gives_a_lone_point_some_surroundings():
    _, box = framed(at((36, 33)))

    assert box == (36 - LEAST, 33 - LEAST, 36 + LEAST, 33 + LEAST)


def test_framed_of_no_place_is_the_world():
    [event] = at((0, 0))

    assert framed([replace(event, geometry=None), replace(event, geometry=Point())]) == ([], WORLD)


def test_framed_does_not_go_round_the_earth_for_events_on_both_sides_of_180():
    located, box = framed(at((178, -17), (-178, -14)))

    assert box == (178, -17, 182, -14)
    assert [event.geometry.x for event in located] == [178, 182]


def test_framed_movement_over_180_stays_in_one_piece_and_its_zone_beside_it():
    [event] = at((0, 0))
    line = replace(event, geometry=LineString([(179, 0), (-179, 2)]), center=(-179.5, 1))

    [framed_line], box = framed([line])

    assert list(framed_line.geometry.coords) == [(179, 0), (181, 2)]
    assert framed_line.center == (180.5, 1)
    assert box == (179, 0, 181, 2)


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-80, 80)), min_size=1, max_size=6))
def test_framed_box_holds_its_events_and_is_no_wider_than_the_earth(points):
    located, (west, south, east, north) = framed(at(*points))

    assert 0 < east - west <= 360 + 2 * LEAST
    assert all(west <= event.geometry.x <= east and south <= event.geometry.y <= north for event in located)
    assert [(event.geometry.x - lon) % 360 for event, (lon, _) in zip(located, points, strict=True)] == pytest.approx(
        [0] * len(points), abs=1e-6
    ) or all(
        min(turn := (event.geometry.x - lon) % 360, 360 - turn) < 1e-6
        for event, (lon, _) in zip(located, points, strict=True)
    )
