"""Tiles that are kept over a change: what they show is what they would show made anew, and those elsewhere are kept."""

from datetime import date

import pytest
from shapely.geometry import LineString, Point, box

from events.index import live
from events.index.lasting import TileKey
from events.models import Event
from events.models.shapes import to_stored
from events.queries import tiled
from events.workflow.editing import edit_event
from events.workflow.review import reject
from tests.factories import make_event, make_movement
from tests.mapper.web.test_tiles import ONE_BY_ONE, tile

pytestmark = ONE_BY_ONE

QUERIES = ("", "?groups=1", "?from=2020-04-14&to=2020-04-15&undated=0")


@pytest.fixture
def events() -> list[Event]:
    spread = [make_event(Point(-170 + 37 * n, 80 - 17 * n)) for n in range(9)]
    line = make_event(LineString([(20, 50), (60, 10)]), kind="movement")
    return [*spread, line, make_movement(), make_event(box(100, -30, 120, -10), kind="zone"), make_event(None)]


CHANGES = {
    "moved": lambda events: edit_event(events[0].pk, 1, {"geometry": to_stored(Point(139, -60))}, None),
    "new": lambda events: make_event(Point(139, -60)),
    "retyped": lambda events: edit_event(events[4].pk, 1, {"type": "Riots", "subtype": "Mob violence"}, None),
    "another day": lambda events: edit_event(
        events[6].pk, 1, {"date_start": date(2024, 1, 1), "date_end": date(2024, 1, 2)}, None
    ),
    "rejected": lambda events: reject([events[5].pk], None),
    "line moved": lambda events: edit_event(
        events[9].pk, 1, {"geometry": to_stored(LineString([(-60, -10), (-20, -50)]))}, None
    ),
    "area gone": lambda events: Event.objects.filter(pk=events[11].pk).delete(),
    "placed": lambda events: edit_event(events[12].pk, 1, {"geometry": to_stored(Point(0.001, 0.001))}, None),
    "by hand": lambda events: Event.objects.filter(pk=events[2].pk).update(geometry=to_stored(Point(179.99, 84))),
}


def shown(client) -> dict[tuple, list[str]]:
    """Return what every tile of two zooms shows under every filter, in no order."""
    asked = [(query, z, x, y) for query in QUERIES for z in (0, 2) for x in range(2**z) for y in range(2**z)]
    told = {one: tile(client, *one[1:], one[0]) for one in asked}
    return {one: sorted(f"{name} {each}" for name in layers for each in layers[name]) for one, layers in told.items()}


@pytest.mark.parametrize("most", [0, 2000])
def test_tiles_after_a_change_show_what_tiles_made_anew_show(client, events, monkeypatch, most):
    monkeypatch.setattr(tiled, "MOST_EVENTS", most)
    monkeypatch.setattr(tiled, "MOST_BESIDE_CELLS", 2000)
    before = shown(client)
    for name, change in CHANGES.items():
        change(events)
        kept = {key for key in live.view().cache if isinstance(key, TileKey)}
        after = shown(client)
        live.forget()
        anew = shown(client)

        assert {one: after[one] for one in after if after[one] != anew[one]} == {}, name
        assert after != before, name
        # What changed stood in four of sixteen tiles at most.
        assert len([key for key in kept if key.z == 2]) >= 12 * len(QUERIES), name
        before = anew


def test_tiles_of_what_the_database_chose_are_not_kept(client, events):
    tile(client, 3, 0, 0, "?q=clash")
    tile(client, 3, 0, 0)
    make_event(Point(139, -60))

    assert len([key for key in live.view().cache if isinstance(key, TileKey)]) == 1
