"""Edits by hand: versions, checks, and what follows from them."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pyproj import Geod
from shapely.geometry import LineString, Point

from events.errors import BadChange
from events.models import Event
from events.models.shapes import to_shapely, to_stored
from events.workflow.editing import add_event, edit_event
from events.workflow.rendering import render_waiting
from tests.factories import AL_TANF, make_event, make_movement, make_place, make_user, make_zone

pytestmark = pytest.mark.django_db


def test_edit_event_stores_the_next_version():
    analyst = make_user("analyst")
    event = make_event()

    edit_event(event.pk, 1, {"title": "Tadmur arrests", "persons": 27}, analyst, "Counted again")

    stored = Event.objects.get(pk=event.pk)
    assert (stored.title, stored.persons, stored.version) == ("Tadmur arrests", 27, 2)
    assert stored.words == " tadmur arrests"
    step = stored.history.first()
    assert (step.history_user, step.history_change_reason) == (analyst, "Counted again")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the plans of SQLite")
def test_an_edit_and_its_rendering_look_through_no_whole_table():
    event = make_event()
    with CaptureQueriesContext(connection) as asked:
        edit_event(event.pk, event.version, {"title": "Another"}, None)
        render_waiting()

    with connection.cursor() as cursor:
        plans = [
            plan
            for query in asked
            if query["sql"].startswith("SELECT") and "events_evidence" in query["sql"]
            for *_numbers, plan in cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}").fetchall()
        ]
    assert plans != []
    assert [plan for plan in plans if plan.startswith("SCAN events_")] == []


def test_edit_event_refuses_an_outdated_version():
    event = make_event(title="First")
    edit_event(event.pk, 1, {"title": "Second"}, None)

    with pytest.raises(BadChange) as refused:
        edit_event(event.pk, 1, {"title": "Third"}, None)

    assert str(refused.value) == (
        f"Somebody else changed E-{event.pk} after you opened it, so nothing was stored. "
        "Load it again and repeat your change."
    )
    assert Event.objects.get(pk=event.pk).title == "Second"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"subtype": "Armed clash"}, "subtype: Armed clash is no sub-type of Strategic developments."),
        ({"category": "patrol"}, "category: patrol does not describe incidents."),
        ({"date_end": date(2020, 4, 1)}, "date_end: The last day lies before the first."),
        ({"radius_m": -1.0}, "radius_m: A radius is more than 0 metres; leave it empty where there is none."),
        ({"actors": ["A", 3]}, "actors: Actors are a list of names."),
    ],
)
def test_edit_event_refuses_contradictions(changes, told):
    event = make_event()

    with pytest.raises(BadChange) as refused:
        edit_event(event.pk, 1, changes, None)

    assert told in str(refused.value)
    assert Event.objects.get(pk=event.pk).version == 1


def test_edit_event_refuses_fields_with_ways_of_their_own():
    event = make_event(status="draft")

    with pytest.raises(BadChange) as refused:
        edit_event(event.pk, 1, {"status": "approved"}, None)

    assert str(refused.value) == "These fields cannot be edited: status."


def test_edit_event_needs_the_right():
    with pytest.raises(BadChange):
        edit_event(make_event().pk, 1, {"title": "x"}, make_user("viewer"))


def test_edit_event_redraws_a_zone_whose_radius_changes():
    zone = make_zone(55_000)

    edit_event(zone.pk, 1, {"radius_m": 20_000.0}, None)

    ring = to_shapely(Event.objects.get(pk=zone.pk).geometry).exterior.coords
    lengths = {round(Geod(ellps="WGS84").inv(*AL_TANF, *vertex)[2]) for vertex in ring}
    assert lengths == {20_000}


def test_edit_event_redraws_a_straight_path_to_its_new_end():
    movement = make_movement()
    homs = make_place("Homs", (36.72, 34.73))

    edit_event(movement.pk, 1, {"destination": homs}, None)

    path = to_shapely(Event.objects.get(pk=movement.pk).geometry)
    assert (path.coords[0], path.coords[-1]) == (AL_TANF, (36.72, 34.73))


def test_edit_event_keeps_a_drawn_path_when_its_end_changes():
    movement = make_movement()
    drawn = LineString([AL_TANF, (38, 34), (37, 34.5)])
    edit_event(movement.pk, 1, {"geometry": to_stored(drawn)}, None)

    edit_event(movement.pk, 2, {"destination": make_place("Homs", (36.72, 34.73))}, None)

    stored = Event.objects.get(pk=movement.pk)
    assert (to_shapely(stored.geometry), stored.path_basis) == (drawn, "drawn")


def test_add_event_puts_an_incident_on_its_place():
    place = make_place("Homs", (36.72, 34.73))

    event = add_event(Event(kind="incident", title="Seen", place=place), make_user("analyst"))

    stored = Event.objects.get(pk=event.pk)
    assert (to_shapely(stored.geometry), stored.status, stored.countries) == (Point(36.72, 34.73), "draft", "SY")
