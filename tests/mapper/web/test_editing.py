"""The form of an event by address: who may, what it stores, and what it does where somebody else was first."""

import pytest

from events.models import Event
from events.places.gazetteers.atlas import Atlas
from events.workflow.editing import edit_event
from mapper.web.event_forms import EventForm, values_of
from tests.factories import make_event, make_movement, make_user, make_zone
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def gazetteer(monkeypatch):
    monkeypatch.setattr("mapper.web.editing.gazetteer", lambda: Atlas([]))


@pytest.fixture
def analyst(client):
    user = make_user("analyst")
    client.force_login(user)
    return user


def shown(event: Event) -> dict[str, str]:
    """Return what a browser would send back of an untouched form."""
    form = EventForm(Atlas([]), initial=values_of(event))
    values = {name: form[name].value() for name in form.fields}
    values["actors"] = "\n".join(event.actors)
    values["planned"] = "on" if event.planned else None
    return {name: str(value) for name, value in values.items() if value is not None}


@pytest.mark.parametrize("make", [make_event, make_movement, make_zone])
def test_form_sent_back_untouched_changes_nothing(client, analyst, make):
    event = make(actors=["A", "B"], persons=3, persons_high=5)

    answer = client.post(f"/events/{event.pk}/edit/", shown(event), headers={"Accept": "application/json"})

    assert answer.json() == {"said": "Nothing was changed.", "version": 1, "changed": False}


def test_month_stands_for_all_its_days(client, analyst):
    event = make_event()

    client.post(f"/events/{event.pk}/edit/", {**shown(event), "date_start": "2020-04", "date_end": ""})

    event.refresh_from_db()
    assert (str(event.date_start), str(event.date_end)) == ("2020-04-01", "2020-04-30")


def test_radius_and_type_are_stored_as_the_event_has_them(client, analyst):
    zone = make_zone(55_000)

    client.post(f"/events/{zone.pk}/edit/", {**shown(zone), "radius_km": "20.5", "what": "Battles|Armed clash"})

    zone.refresh_from_db()
    assert (zone.radius_m, zone.type, zone.subtype) == (20_500, "Battles", "Armed clash")


def test_place_typed_and_not_chosen_is_refused(client, analyst):
    event = make_event()

    answer = client.post(f"/events/{event.pk}/edit/", {**shown(event), "place_name": "Somewhere"})

    assert answer.status_code == 400
    assert "Choose a place from the list, or leave it empty." in words(answer)


def test_theirs_is_kept_where_it_is_taken(client, analyst):
    event = make_event(title="Old")
    before = shown(event)
    edit_event(event.pk, 1, {"title": "Theirs"}, None)

    first = client.post(f"/events/{event.pk}/edit/", {**before, "title": "Mine", "persons": "4"})
    assert (first.status_code, Event.objects.get().version) == (409, 2)
    taken = {**before, "title": "Mine", "persons": "4", "version": "2", "take_title": "theirs"}
    client.post(f"/events/{event.pk}/edit/", taken)

    event.refresh_from_db()
    assert (event.title, event.persons, event.version) == ("Theirs", 4, 3)


@pytest.mark.parametrize(("role", "status"), [("viewer", 403), ("analyst", 200)])
def test_form_is_for_those_who_may_edit(client, role, status):
    client.force_login(make_user(role))
    assert client.get(f"/events/{make_event().pk}/edit/").status_code == status


def test_many_are_decided_at_the_versions_that_were_shown(client):
    client.force_login(make_user("reviewer"))
    first, second = make_event(status="draft"), make_event(status="draft")

    stale = client.post("/review/decide/", {"decision": "approve", "seen": f"{first.pk}:1,{second.pk}:9"})
    assert (stale.status_code, Event.objects.filter(status="draft").count()) == (409, 2)
    done = client.post("/review/decide/", {"decision": "approve", "seen": f"{first.pk}:1,{second.pk}:1"})

    assert done.json() == {
        "said": f"Approved: {first.code}, {second.code}.",
        "seen": f"{first.pk}:2,{second.pk}:2",
    }
