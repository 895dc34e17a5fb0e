"""Possible duplicates on the page of an event: who sees them, what the buttons do, values side by side."""

import json
import re

import pytest

from events.models import Event, PossibleDuplicate
from events.workflow.merging import merge_events
from tests.factories import make_event, make_place, make_report, make_user
from tests.mapper.web.answers import main

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

    # It is an event like this one to everybody, and what it may be to those who can say so.
    page = client.get(f"/events/{first.pk}/").content.decode()
    assert ("Told again" in page, "Alike: place" in page) == (True, False)

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


def test_events_are_compared_with_their_sources_and_what_differs_can_be_chosen(client):
    first, second = pair()
    client.force_login(make_user("reviewer"))

    html = main(client.get(f"/events/{second.pk}/compare/{first.pk}/", {"next": "/review/"}))

    assert f'name="keep_fatalities" value="{first.pk}" checked' in html
    assert f'name="keep_fatalities" value="{second.pk}"' in html
    assert "keep_where" not in html
    assert re.findall("<mark>(.*?)</mark>", html) == ["30", "27"]
    assert "Second &lt;i&gt;report&lt;/i&gt;" in html
    answer = settle(client, second, first, "merge", {"keep_fatalities": second.pk, "next": "/review/"})
    assert answer.headers["Location"] == "/review/"
    first.refresh_from_db()
    assert (first.status, first.fatalities) == ("approved", 30)


def test_comparing_only_shows_where_one_may_not_decide_or_they_cannot_be_merged(client):
    first, second = pair()
    client.force_login(make_user("analyst"))
    assert 'value="merge"' not in main(client.get(f"/events/{first.pk}/compare/{second.pk}/"))

    client.force_login(make_user("reviewer"))
    assert 'value="merge"' in main(client.get(f"/events/{first.pk}/compare/{second.pk}/"))
    merge_events(first.pk, second.pk, None)
    assert 'value="merge"' not in main(client.get(f"/events/{first.pk}/compare/{second.pk}/"))


def test_comparing_tells_nothing_of_what_may_not_be_seen(client):
    first, second = pair()
    second.report.sensitivity = "restricted"
    second.report.save()
    client.force_login(make_user("analyst"))

    assert client.get(f"/events/{first.pk}/compare/{second.pk}/").status_code == 404
    assert client.get(f"/events/{second.pk}/compare/{first.pk}/").status_code == 404


def test_visitors_are_led_from_a_merged_event_to_the_one_it_became(client):
    first, second = pair()
    merge_events(first.pk, second.pk, None)

    answer = client.get(f"/events/{second.pk}/")

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/events/{first.pk}/")


@pytest.mark.parametrize(("status", "sensitivity"), [("draft", "public"), ("approved", "internal")])
def test_visitors_learn_nothing_of_merged_drafts_and_hidden_events(client, status, sensitivity):
    stays, gone = pair(status=status)
    gone.report.sensitivity = sensitivity
    gone.report.save()
    merge_events(stays.pk, gone.pk, None)

    assert client.get(f"/events/{gone.pk}/").status_code == 404
