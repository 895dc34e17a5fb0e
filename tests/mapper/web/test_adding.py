"""Adding what reading missed over HTTP: marking words, the form of an event, and taking both back."""

import pytest

from events.models import Event, Mention
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.factories import make_mention, make_place, make_report, make_user
from tests.mapper.web.answers import main, words

pytestmark = pytest.mark.django_db

TEXT = "Trucks left al-Tanf for Palmyra."
PALMYRA = Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000)


@pytest.fixture
def report(client, monkeypatch):
    monkeypatch.setattr("mapper.web.adding.gazetteer", lambda: Atlas([PALMYRA]))
    client.force_login(make_user("analyst"))
    return make_report(TEXT, language="en")


def test_words_are_marked_and_the_mark_is_taken_back(client, report):
    made = client.post(f"/reports/{report.pk}/mentions/add/", {"start": 24, "end": 31, "kind": "place"}).json()

    mention = Mention.objects.get()
    assert made == {
        "said": "“Palmyra” is marked.",
        "mention": mention.pk,
        "version": 1,
        "undo": f"/reports/{report.pk}/mentions/{mention.pk}/remove/",
    }
    [offered] = client.get(f"/reports/{report.pk}/mentions/{mention.pk}/").json()["candidates"]
    assert (offered["id"], offered["score"]) == ("x:2", None)
    gone = client.post(made["undo"], {"version": 1})
    assert (gone.json(), Mention.objects.count()) == ({"said": "“Palmyra” is no longer marked."}, 0)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"start": 24, "end": 31, "kind": "colour"}, 409),
        ({"start": 24, "end": 999, "kind": "place"}, 409),
        ({"start": "x", "end": 31, "kind": "place"}, 400),
        ({"kind": "place"}, 409),
    ],
)
def test_marking_refuses_what_cannot_be_marked(client, report, fields, status):
    answer = client.post(f"/reports/{report.pk}/mentions/add/", fields)

    assert (answer.status_code, Mention.objects.count()) == (status, 0)


def test_the_form_of_a_new_event_begins_with_what_the_words_name(client, report):
    make_mention(report, "al-Tanf", place=make_place("al-Tanf garrison", gazetteer_id="x:1"))
    make_mention(report, "Palmyra", place=make_place("Palmyra", gazetteer_id="x:2"))

    html = main(client.get(f"/reports/{report.pk}/events/add/", {"start": 0, "end": 31}))

    assert 'value="Trucks left al-Tanf for Palmyra"' in html
    assert '<option value="movement" selected>' in html
    assert 'name="origin_name" value="al-Tanf garrison"' in html
    assert 'name="destination" value="x:2"' in html


def test_an_event_is_added_with_its_words_and_taken_back(client, report):
    fields = {"start": 0, "end": 31, "version": 1, "title": "Trucks leave", "kind": "incident"}
    fields |= {
        "place": "x:2",
        "place_name": "Palmyra",
        "what": "Strategic developments|Arrests",
        "date_start": "2020-04",
    }

    made = client.post(f"/reports/{report.pk}/events/add/", fields, headers={"Accept": "application/json"}).json()

    event = Event.objects.get()
    assert (event.title, event.subtype, str(event.date_end), event.place.name, event.status) == (
        "Trucks leave",
        "Arrests",
        "2020-04-30",
        "Palmyra",
        "draft",
    )
    assert made["said"] == f"{event.code} is added as a draft."
    assert "Trucks left al-Tanf for Palmyra" in words(client.get(f"/events/{event.pk}/"))
    assert client.post(made["undo"], {"version": made["version"]}).json() == {"said": f"{event.code} is taken back."}
    assert Event.objects.get().status == "deleted"


def test_an_event_that_is_wrong_is_said_so_at_its_field(client, report):
    fields = {"start": 0, "end": 31, "version": 1, "title": "", "kind": "incident", "date_end": "2020-04-01"}

    answer = client.post(f"/reports/{report.pk}/events/add/", fields)

    assert answer.status_code == 400
    assert "An event that has a last day has a first day too." in words(answer)
    assert '<input type="hidden" name="end" value="31">' in main(answer)
    assert Event.objects.count() == 0


def test_viewers_add_nothing_and_hidden_reports_are_not_there(client, report):
    hidden = make_report("Secret words.", sensitivity="restricted")
    fields = {"start": 0, "end": 6, "kind": "place"}

    assert client.post(f"/reports/{hidden.pk}/mentions/add/", fields).status_code == 404
    assert client.get(f"/reports/{hidden.pk}/events/add/", fields).status_code == 404
    client.force_login(make_user("viewer"))
    assert client.post(f"/reports/{report.pk}/mentions/add/", fields).status_code == 403
    assert client.get(f"/reports/{report.pk}/events/add/", fields).status_code == 403
    assert "data-mark" not in main(client.get(f"/reports/{report.pk}/"))
