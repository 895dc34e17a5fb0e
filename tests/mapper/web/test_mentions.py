"""Decisions on names by address: what is answered, who may, and what is refused."""

import pytest

from events.models import Event, Mention
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.factories import make_event, make_mention, make_place, make_report, make_user

pytestmark = pytest.mark.django_db

TADMUR = Place("x:7", "Tadmur", PlaceClass.CITY, 38.28, 34.55, "SY", "SY.11", "Homs")


@pytest.fixture
def mention(monkeypatch):
    monkeypatch.setattr("mapper.web.mentions.gazetteer", lambda: Atlas([TADMUR]))
    report = make_report("Held in Palmyra. Palmyra is calm.", language="en")
    palmyra = make_place()
    make_event(report=report, place=palmyra, title="Held", quotes={"place": "Palmyra"})
    return make_mention(report, "Palmyra", place=palmyra)


@pytest.fixture
def analyst(client):
    user = make_user("analyst")
    client.force_login(user)
    return user


def post(client, mention, **fields):
    url = f"/reports/{mention.report_id}/mentions/{mention.pk}/name/"
    return client.post(url, fields, headers={"Accept": "application/json"})


def test_name_chooses_a_place_and_says_what_moved(client, mention, analyst):
    event = Event.objects.get()

    answer = post(client, mention, meaning="place", place="x:7", version=1)

    told = answer.json()
    assert answer.status_code == 200
    assert told["said"] == f"“Palmyra” means Tadmur, Homs, SY. Moved with it: {event.code}."
    assert told["moved"] == [{"id": event.pk, "code": event.code, "title": "Held"}]
    event.refresh_from_db()
    assert event.place.gazetteer_id == "x:7"

    undone = client.post(f"/reports/{mention.report_id}/naming/{told['step']}/undo/")
    assert undone.json()["said"].startswith("“Palmyra” is as it was.")
    event.refresh_from_db()
    assert event.place.name == "Palmyra"


def test_name_takes_a_drawn_shape(client, mention, analyst):
    post(client, mention, meaning="drawn", shape='{"type":"Point","coordinates":[38.5,34.5]}', version=1)

    mention.refresh_from_db()
    assert mention.place.point.coords == (38.5, 34.5)


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"meaning": "place"}, 409, "Say which place is meant."),
        ({"meaning": "place", "place": "x:404"}, 404, "The gazetteer has no place 'x:404'"),
        ({"meaning": "drawn"}, 409, "Set a pin or draw an outline first."),
        ({"meaning": "drawn", "shape": "LINESTRING(0 0, 1 1)"}, 400, "A name means a spot or an area"),
        ({"meaning": "drawn", "shape": "400, 1"}, 409, "400 is no longitude"),
        ({"meaning": "guess"}, 409, "guess"),
        ({"meaning": "unlocated", "version": 7}, 409, "Somebody else decided"),
    ],
)
def test_name_refuses_with_a_sentence(client, mention, analyst, fields, status, told):
    answer = post(client, mention, **{"version": 1, **fields})

    assert (answer.status_code, told in answer.json()["detail"]) == (status, True)
    assert Mention.objects.get(pk=mention.pk).version == 1


def test_name_is_for_those_who_may_and_may_read(client, mention):
    assert post(client, mention, meaning="unlocated").status_code == 403
    client.force_login(make_user("viewer"))
    assert post(client, mention, meaning="unlocated").status_code == 403
    client.force_login(make_user("analyst"))
    type(mention.report).objects.filter(pk=mention.report_id).update(sensitivity="restricted")
    assert post(client, mention, meaning="unlocated").status_code == 404
    assert Mention.objects.get(pk=mention.pk).version == 1
