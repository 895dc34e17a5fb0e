"""Writing by token: reports in, events changed on the version that was seen, repeated requests done once."""

import json

import pytest

from events.models import Event, Report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.tokens import make_token
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db

PALMYRA = Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000, name_count=40)
TEXT = "Twelve people were arrested in Palmyra on 14 April 2020."


@pytest.fixture(autouse=True)
def atlas(monkeypatch):
    monkeypatch.setattr("mapper.web.api.writing.gazetteer", lambda: Atlas([PALMYRA]))


@pytest.fixture
def bearer():
    def of(role: str, scope: str = "write") -> dict[str, str]:
        return {"Authorization": f"Bearer {make_token(make_user(role), 'x', scope, 7)[1]}"}

    return of


def send(client, path, data, headers, method="post"):
    data = data if isinstance(data, str | bytes) else json.dumps(data)
    return getattr(client, method)(path, data, content_type="application/json", headers=headers)


def patch(client, event, data, headers, version=None):
    match = {"If-Match": f'"{event.code}-v{version or event.version}"'}
    return send(client, f"/api/events/{event.pk}", data, {**headers, **match}, "patch")


def test_report_is_stored_and_read(client, bearer):
    answer = send(client, "/api/reports", {"text": TEXT, "title": "Arrests", "lang": "en"}, bearer("analyst"))

    report = Report.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (201, f"/reports/{report.pk}/")
    assert answer.json() == {
        "id": report.pk,
        "new": True,
        "lang": "en",
        "sensitivity": "public",
        "events": list(Event.objects.values_list("pk", flat=True)),
        "page": f"/reports/{report.pk}/",
    }
    assert (report.title, report.text) == ("Arrests", TEXT)


def test_same_report_again_is_the_one_that_is_there(client, bearer):
    headers = bearer("analyst")
    first, second = (send(client, "/api/reports", {"text": TEXT}, headers) for _ in range(2))

    assert (first.status_code, second.status_code, second.json()["new"]) == (201, 200, False)
    assert second.json()["id"] == first.json()["id"]


@pytest.mark.parametrize(("role", "scope", "status"), [("viewer", "write", 409), ("analyst", "read", 403)])
def test_report_needs_the_right_and_the_scope(client, bearer, role, scope, status):
    assert send(client, "/api/reports", {"text": TEXT}, bearer(role, scope)).status_code == status
    assert Report.objects.count() == 0


def test_unknown_language_is_refused_by_name(client, bearer):
    answer = send(client, "/api/reports", {"text": TEXT, "lang": "centroid"}, bearer("analyst"))

    assert (answer.status_code, answer.json()["detail"][:34]) == (400, "No language named 'centroid'; choo")


def test_cookies_write_nothing(client):
    client.force_login(make_user("administrator"))

    answer = send(client, "/api/reports", {"text": TEXT}, {})

    assert (answer.status_code, answer.headers["WWW-Authenticate"], Report.objects.count()) == (401, "Bearer", 0)


@pytest.mark.parametrize(
    "given",
    [
        "",
        "[]",
        "{",
        "NaN",
        "[" * 5000,
        '{"text": 3}',
        '{"text": ""}',
        '{"text": "a", "sha256": "b"}',
        '{"text": "a\\u0000b"}',
        '{"text": "a", "sensitivity": "restricted"}',
        '{"text": "a", "sensitivity": "secret"}',
        '{"text": "a", "url": "javascript:alert(1)"}',
        '{"text": "a", "published": "yesterday"}',
        '{"text": "a", "lang": "xxxxxxxxxxxxxxxxxxxxxxxxx"}',
        b'{"text": "\xff"}',
    ],
)
def test_unreadable_report_is_refused_with_a_sentence(client, bearer, given):
    answer = send(client, "/api/reports", given, bearer("analyst"))

    assert (answer.status_code, answer.json()["detail"][-1], Report.objects.count()) == (400, ".", 0)


def test_event_is_changed_on_the_version_that_was_seen(client, bearer):
    event = make_event()
    headers = bearer("analyst")
    seen = client.get(f"/api/events/{event.pk}", headers=headers)

    answer = patch(client, event, {"persons": 12, "place": "x:2", "reason": "Counted"}, headers)

    stored = Event.objects.get(pk=event.pk)
    assert (seen.headers["ETag"], seen.json()["version"]) == (f'"{event.code}-v1"', 1)
    assert (answer.status_code, answer.headers["ETag"]) == (200, f'"{event.code}-v2"')
    assert (stored.persons, stored.place.gazetteer_id, stored.version) == (12, "x:2", 2)
    assert stored.history.first().history_change_reason == "Counted"


def test_outdated_change_is_told_what_changed(client, bearer):
    event = make_event(title="First")
    headers = bearer("analyst")
    patch(client, event, {"title": "Second"}, headers)

    answer = patch(client, event, {"title": "Third"}, headers, version=1)

    told = answer.json()
    assert (answer.status_code, told["version"], told["current"]["title"]) == (412, 2, "Second")
    assert told["changed"]["title"]["before"] == "First"
    assert told["changed"]["title"]["now"] == "Second"
    assert Event.objects.get(pk=event.pk).title == "Second"


@pytest.mark.parametrize("match", ["", "*", '"E-999-v1"', '"1"', '"E-1-v' + "9" * 40 + '"'])
def test_change_has_to_name_its_version(client, bearer, match):
    event = make_event()

    answer = send(client, f"/api/events/{event.pk}", {"persons": 1}, {**bearer("analyst"), "If-Match": match}, "patch")

    assert (answer.status_code, Event.objects.get(pk=event.pk).version) == (400, 1)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"status": "approved"},
        {"version": 7},
        {"persons": -1},
        {"persons": "many"},
        {"persons": 10**30},
        {"radius_m": -1},
        {"radius_m": True},
        {"title": "x" * 501},
        {"title": None},
        {"actors": [1]},
        {"actors": {"a": 1}},
        {"date_start": "2020-13-01"},
        {"date_start": 7},
        {"geometry": {"type": "Point", "coordinates": [34.5, 138.2]}},
        {"geometry": {"type": "Point", "coordinates": []}},
        {"geometry": {"type": "Point", "coordinates": ["a", "b"]}},
        {"geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}},
        {"geometry": {"type": "LineString", "coordinates": [[x / 1000, 0] for x in range(60_000)]}},
        {"geometry": "POINT(1 1)"},
        {"place": "no:such"},
        {"place": 3},
        {"reason": "x" * 101, "persons": 1},
        {"notes": "a\x00b"},
    ],
)
def test_impossible_change_is_refused_with_a_sentence(client, bearer, given):
    event = make_event()

    answer = patch(client, event, given, bearer("analyst"))

    assert answer.status_code in {400, 404, 409}
    assert answer.json()["detail"]
    assert Event.objects.get(pk=event.pk).version == 1


def test_event_out_of_sight_is_not_there(client, bearer):
    event = make_event(report=make_report(sensitivity="restricted"))

    assert patch(client, event, {"persons": 1}, bearer("analyst")).status_code == 404
    assert Event.objects.get(pk=event.pk).version == 1


def test_same_key_is_done_once_and_answered_alike(client, bearer):
    event = make_event()
    headers = {**bearer("analyst"), "Idempotency-Key": "k-1"}

    first, second = (patch(client, event, {"persons": 12}, headers, version=1) for _ in range(2))

    assert (first.status_code, second.status_code) == (200, 200)
    assert (first.content, first.headers["ETag"]) == (second.content, second.headers["ETag"])
    assert (second.headers["Idempotency-Replayed"], Event.objects.get(pk=event.pk).version) == ("true", 2)


def test_same_key_for_something_else_is_a_conflict(client, bearer):
    headers = {**bearer("analyst"), "Idempotency-Key": "k-1"}
    send(client, "/api/reports", {"text": TEXT}, headers)

    answer = send(client, "/api/reports", {"text": "Another."}, headers)

    assert (answer.status_code, Report.objects.count()) == (409, 1)


def test_key_of_a_refused_request_is_free_again(client, bearer):
    headers = {**bearer("analyst"), "Idempotency-Key": "k-1"}
    refused = send(client, "/api/reports", {"text": ""}, headers)

    answer = send(client, "/api/reports", {"text": TEXT}, headers)

    assert (refused.status_code, answer.status_code) == (400, 201)
