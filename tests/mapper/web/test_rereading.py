"""Reading again: what would change is listed, and exactly what is accepted is taken over."""

import re

import pytest

from events.models import Event, Mention
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.editing import edit_event
from events.workflow.storing import About, ingest_report
from tests.factories import make_place, make_user

pytestmark = pytest.mark.django_db

GOMA = Place("x:goma", "Goma", PlaceClass.CITY, 29.23, -1.68, "CD", population=700_000)
OTHER = Place("x:other", "Goma", PlaceClass.CITY, 30.5, 3.1, "CD", population=900_000)
TEXT = "On 3 May 2024 the Congolese army shelled Goma, killing nine civilians. Troops withdrew from Goma to Nowhere."
PAGE = "/reports/again/"


@pytest.fixture
def report(monkeypatch):
    """A report stored with one Goma, on a site whose gazetteer has another one now."""
    monkeypatch.setattr("mapper.web.rereading.gazetteer", lambda: Atlas([OTHER]))
    return ingest_report(
        TEXT, About(title="On <b>Goma</b>", language="en", published="2024-05-04"), Atlas([GOMA])
    ).report


@pytest.fixture
def administrator(client):
    user = make_user("administrator")
    client.force_login(user)
    return user


def form(page: str, *accept: str) -> dict:
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', page).group(1) for name in ("report", "seen", "page")}
    return {**found, "accept": accept}


def test_page_lists_moved_places_and_changed_events(client, report, administrator):
    page = client.get(PAGE).content.decode()

    event = report.events.get(kind="incident")
    assert "2 places moved" in page
    assert (f'value="change-{event.pk}" checked' in page, 'value="names" checked' in page) == (True, True)
    assert "On &lt;b&gt;Goma" in page
    assert Event.objects.get(pk=event.pk).version == 1


def test_only_what_is_ticked_is_taken_over(client, report, administrator):
    page = client.get(PAGE).content.decode()

    client.post(PAGE, form(page, "names"))

    assert set(
        report.mentions.filter(kind="place", place__isnull=False).values_list("place__gazetteer_id", flat=True)
    ) == {"x:other"}
    incident = report.events.get(kind="incident")
    assert (incident.place.gazetteer_id, incident.version) == ("x:goma", 1)

    client.post(PAGE, form(client.get(PAGE).content.decode(), f"change-{incident.pk}"))

    incident.refresh_from_db()
    assert (incident.place.gazetteer_id, incident.geometry.coords) == ("x:other", OTHER.point)


def test_settled_work_is_shown_and_changes_only_when_ticked(client, report, administrator):
    incident = report.events.get(kind="incident")
    edit_event(incident.pk, 1, {"fatalities": 8}, administrator)
    decided = report.mentions.filter(surface="Goma")[0]
    decided.place, decided.status = make_place("Goma", (29.2, -1.7)), "verified"
    decided.save()
    page = client.get(PAGE).content.decode()
    assert ("1 place moved" in page, "1 verified untouched" in page) == (True, True)
    assert f'value="settled-{incident.pk}">' in page

    client.post(PAGE, form(page, "names"))
    incident.refresh_from_db()
    assert (incident.fatalities, incident.place.gazetteer_id) == (8, "x:goma")

    client.post(PAGE, form(client.get(PAGE).content.decode(), f"settled-{incident.pk}"))
    incident.refresh_from_db()
    assert (incident.fatalities, incident.place.gazetteer_id, incident.status) == (
        9,
        decided.place.gazetteer_id,
        "draft",
    )
    assert Mention.objects.filter(status="verified").count() == 1


def test_nothing_is_taken_over_that_was_not_shown(client, report, administrator):
    page = client.get(PAGE).content.decode()
    incident = report.events.get(kind="incident")
    edit_event(incident.pk, 1, {"fatalities": 8}, None)

    answer = client.post(PAGE, form(page, f"change-{incident.pk}"))

    assert (answer.status_code, "no longer what was shown" in answer.content.decode()) == (409, True)
    again = client.get(PAGE).content.decode()
    assert client.post(PAGE, form(again, "drop-99999")).status_code == 409
    assert client.post(PAGE, {**form(again), "report": 99999}).status_code == 404
    assert client.post(PAGE, {**form(again), "report": "x"}).status_code == 400
    assert Event.objects.get(pk=incident.pk).fatalities == 8


@pytest.mark.parametrize(("role", "status"), [("", 302), ("analyst", 403), ("reviewer", 403), ("administrator", 200)])
def test_page_is_for_administrators(client, role, status):
    if role:
        client.force_login(make_user(role))

    assert client.get(PAGE).status_code == status


def test_page_says_where_nothing_would_change(client, report, administrator, monkeypatch):
    monkeypatch.setattr("mapper.web.rereading.gazetteer", lambda: Atlas([GOMA]))

    assert "Nothing would change." in client.get(PAGE).content.decode()
