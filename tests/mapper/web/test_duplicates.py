"""Possible duplicates on the page of an event: who sees them, what the buttons do, values side by side."""

import json

import pytest

from events.models import Event, PossibleDuplicate
from events.workflow.merging import merge_events
from tests.factories import make_event, make_place, make_report, make_user

pytestmark = pytest.mark.django_db


def pair(**changes) -> tuple[Event, Event]:
    place = make_place()
    first = make_event(
        report=make_report("27 were killed.", title="First report"),
        quotes={"fatalities": "27"},
        place=place,
        title="First <b>told</b>",
        fatalities=27,
    )
    second = make_event(
        report=make_report("30 were killed.", title="Second <i>report</i>"),
        quotes={"fatalities": "30"},
        **{"place": place, "title": "Told again", "fatalities": 30, **changes},
    )
    PossibleDuplicate.objects.create(first=first, second=second, score=0.93, grounds={"place": 1.0, "who": 0.2})
    return first, second


def settle(client, event: Event, other: Event, decision: str, fields: dict | None = None):
    event.refresh_from_db()
    other.refresh_from_db()
    versions = {"version": event.version, "other_version": other.version}
    data = {"decision": decision, "other": other.pk, **versions, **(fields or {})}
    return client.post(f"/events/{event.pk}/duplicates/", data)


def test_event_page_names_possible_duplicates_to_those_who_review(client):
    first, second = pair()

    assert "Told again" not in client.get(f"/events/{first.pk}/").content.decode()

    client.force_login(make_user("analyst"))
    page = client.get(f"/events/{first.pk}/").content.decode()
    assert ("Told again" in page, "Alike: place" in page, "Not the same" in page) == (True, True, False)

    client.force_login(make_user("reviewer"))
    assert "Not the same" in client.get(f"/events/{second.pk}/").content.decode()


def test_restricted_events_are_not_named_on_the_pages_of_others(client):
    first, second = pair()
    second.report.sensitivity = "restricted"
    second.report.save()
    client.force_login(make_user("analyst"))

    assert "Told again" not in client.get(f"/events/{first.pk}/").content.decode()


def test_merging_and_taking_it_back_by_the_buttons(client):
    first, second = pair()
    client.force_login(make_user("reviewer"))

    assert settle(client, second, first, "merge").headers["Location"] == f"/events/{first.pk}/"
    page = client.get(f"/events/{first.pk}/").content.decode()
    assert "27 killed (\u2068First report\u2069) / 30 killed (\u2068Second &lt;i&gt;report&lt;/i&gt;\u2069)" in page
    assert "Merged into this event" in page
    assert f"merged into {first.code}" in client.get(f"/events/{second.pk}/").content.decode()

    settle(client, first, second, "unmerge")
    assert set(Event.objects.values_list("status", flat=True)) == {"approved"}


def test_visitors_see_what_both_reports_say(client):
    first, second = pair()
    merge_events(first.pk, second.pk, None)

    page = client.get(f"/events/{first.pk}/").content.decode()

    assert ("30 killed" in page, "Merged into this event" in page) == (True, False)
    exported = json.loads(b"".join(client.get("/export/events.geojson").streaming_content))
    assert [feature["id"] for feature in exported["features"]] == [first.pk]


def test_not_the_same_is_kept(client):
    first, second = pair()
    client.force_login(make_user("reviewer"))

    settle(client, first, second, "different")

    assert PossibleDuplicate.objects.get().refused
    assert "Possible duplicates" not in client.get(f"/events/{first.pk}/").content.decode()


@pytest.mark.parametrize(
    ("role", "fields", "status"),
    [
        ("", {}, 403),
        ("analyst", {}, 403),
        ("reviewer", {"decision": "guess"}, 409),
        ("reviewer", {"version": 99}, 409),
        ("reviewer", {"other": 424242}, 404),
        ("reviewer", {"other": "x"}, 400),
    ],
)
def test_decisions_on_duplicates_are_refused_with_a_sentence(client, role, fields, status):
    first, second = pair()
    if role:
        client.force_login(make_user(role))

    assert settle(client, first, second, "merge", fields).status_code == status
    assert not Event.objects.filter(status="merged").exists()
