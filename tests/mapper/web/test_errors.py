"""Every error becomes a readable answer: a page for people, JSON for programs, one table of statuses."""

import json

import pytest
from django.test import RequestFactory

from events import errors as deliberate
from events.errors import BadChange, BadFilter, EventsError, GazetteerMissing, NotThere
from mapper.web.errors import STATUS, broken, not_found, refused, status_of
from tests.factories import make_user
from tests.mapper.web.answers import words


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (BadFilter("no"), 400),
        (NotThere("event", 1), 404),
        (BadChange("no"), 409),
        (GazetteerMissing("no"), 503),
        (EventsError("no"), 400),
    ],
)
def test_status_follows_the_table(problem, status):
    assert status_of(problem) == status


def test_status_of_a_narrower_error_is_that_of_its_kind():
    class Narrower(NotThere):
        pass

    assert status_of(Narrower("event", 1)) == 404


def test_no_deliberate_error_is_called_a_fault():
    kinds = [kind for kind in vars(deliberate).values() if isinstance(kind, type) and issubclass(kind, EventsError)]
    assert {STATUS.get(kind, 400) // 100 for kind in kinds} == {4, 5}
    assert [kind for kind in kinds if STATUS.get(kind) == 500] == []


@pytest.mark.django_db
def test_unknown_address_is_answered_with_a_page_and_its_status(client):
    answer = client.get("/nowhere/")

    assert answer.status_code == 404
    assert "There is no such page. Check the address, or go back to the map." in words(answer)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "accept", "kind"),
    [
        ("/reports/?page=x", "text/html", "text/html; charset=utf-8"),
        ("/reports/?page=x", "application/json", "application/json"),
        ("/export/events.geojson?kind=x", "*/*", "application/json"),
        ("/export/events.geojson?kind=x", "text/html,*/*", "text/html; charset=utf-8"),
    ],
)
def test_error_comes_in_the_form_that_was_asked_for(client, path, accept, kind):
    answer = client.get(path, headers={"accept": accept})

    assert (answer.status_code, answer.headers["Content-Type"]) == (400, kind)


@pytest.mark.django_db
def test_error_in_json_names_status_title_and_sentence(client):
    answer = client.get("/reports/9/", headers={"accept": "application/json"})

    assert answer.json() == {
        "title": "There is nothing here.",
        "detail": "There is no report 9, or your account may not see it.",
        "status": 404,
    }


@pytest.mark.django_db
def test_error_shows_hostile_words_of_the_address_as_words(client):
    answer = client.get("/export/events.<img src=x onerror=alert(1)>", headers={"accept": "text/html"})

    assert answer.status_code == 404
    assert "<img" not in answer.content.decode()
    assert "No export format named '<img src=x onerror=alert(1)>'; choose from:" in words(answer)


@pytest.mark.django_db
def test_account_without_the_right_is_told_so(client):
    client.force_login(make_user("viewer"))

    answer = client.get("/review/")

    assert answer.status_code == 403
    assert "Your account may not do this. Ask an administrator for the right, or sign in anew." in words(answer)


def test_fault_is_answered_without_anything_that_may_be_broken():
    answer = broken(RequestFactory().get("/"))

    assert answer.status_code == 500
    assert b"Something broke on our side." in answer.content


@pytest.mark.django_db
@pytest.mark.parametrize(("view", "status"), [(refused, 400), (not_found, 404)])
def test_request_that_never_reached_a_view_is_answered_too(view, status):
    request = RequestFactory().get("/", headers={"accept": "application/json"})

    answer = view(request, Exception("SECRET"))

    assert answer.status_code == status
    assert "SECRET" not in json.dumps(json.loads(answer.content))


def test_host_of_another_name_is_refused_with_a_page(client, settings):
    settings.ALLOWED_HOSTS = ["map.example.org"]

    answer = client.get("/reports/", headers={"host": "evil.example"})

    assert answer.status_code == 400
    assert "This request cannot be understood." in words(answer)
