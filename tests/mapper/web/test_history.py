"""Histories in words on the pages of events and reports, and going back to an earlier state from them."""

import re
from datetime import date

import pytest
from django.utils import translation

from events.models import Event, Report
from events.workflow.editing import edit_event
from events.workflow.naming import set_place
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(client):
    user = make_user("reviewer")
    client.force_login(user)
    return user


def told(answer) -> list[str]:
    """Return the steps of a history as they are read, newest first."""
    html = answer.content.decode().split('class="hist2"')[1].split("</ol>")[0]
    return [" ".join(re.sub(r"<[^>]+>", " ", step).split()) for step in html.split("<li>")[1:]]


def lines(answer, at: int = 0) -> list[str]:
    html = answer.content.decode().split('class="hist2"')[1].split("<li>")[at + 1]
    said = r"<(?:del|ins|span class=\"none\")>(?:<bdi>)?(.*?)(?:</bdi>)?</(?:del|ins|span)>"
    found = re.findall(rf"<div><dt>(.*?)</dt><dd>{said}.*?→</span> {said}", html)
    return [" | ".join(one) for one in found]


def test_history_tells_each_field_in_words_before_and_after(client, reviewer):
    event = make_event(status="draft", place=make_place("Palmyra"), persons=27)
    changes = {
        "place": make_place("Homs", at=(36.72, 34.73)),
        "persons": 1300,
        "date_start": date(2020, 4, 13),
        "actors": ["A", "B"],
        "type": "Battles",
        "subtype": "Armed clash",
    }
    edit_event(event.pk, 1, changes, reviewer, "Read it again with care")

    answer = client.get(f"/events/{event.pk}/")

    assert told(answer)[0].startswith(f"{reviewer.get_username()} : Read it again with care")
    assert sorted(lines(answer)) == [
        "Event type | Strategic developments | Battles",
        "First day | 14 April 2020 | 13 April 2020",
        "Persons | 27 | 1,300",
        "Place | Palmyra, Homs, SY | Homs, Homs, SY",
        "Shape | 34.5603, 38.2672 | 34.7300, 36.7200",
        "Uncertain by this much | nothing | 3 km",
        "What | Arrests | Armed clash",
        "Who | nothing | A, B",
    ]


def test_history_speaks_the_language_of_the_page(client, reviewer):
    event = make_event(status="draft")
    client.post(f"/events/{event.pk}/decide/", {"decision": "approve", "version": 1})

    answer = client.get(f"/events/{event.pk}/", headers={"Accept-Language": "fr"})

    with translation.override("fr"):
        expected = [" | ".join(translation.gettext(word) for word in ("Status", "Draft", "Approved"))]
    assert lines(answer) == expected
    assert expected != ["Status | Draft | Approved"]


def test_history_is_paged_newest_first(client, reviewer):
    event = make_event(status="draft")
    for number in range(24):
        edit_event(event.pk, number + 1, {"persons": number}, reviewer, f"Step {number}")

    first, second = (client.get(f"/events/{event.pk}/?page={page}") for page in (1, 2))

    assert [step.split(" : ")[1].split()[1] for step in told(first)] == [str(n) for n in range(23, 3, -1)]
    assert (len(told(first)), len(told(second))) == (20, 5)
    assert lines(second)[0] == "Persons | 2 | 3"


def test_event_goes_back_to_any_earlier_state_and_forth_again(client, reviewer):
    event = make_event(status="draft", title="First")
    edit_event(event.pk, 1, {"title": "Second"}, reviewer)
    edit_event(event.pk, 2, {"title": "Third"}, reviewer)
    states = {step.title: step.history_id for step in event.history.all()}

    def back(title: str, version: int) -> tuple[int, str]:
        given = {"state": states[title], "version": version}
        status = client.post(f"/events/{event.pk}/revert/", given).status_code
        return status, Event.objects.get(pk=event.pk).title

    assert back("First", 3) == (302, "First")
    assert back("Third", 4) == (302, "Third")
    assert back("Second", 4) == (409, "Third")
    assert event.history.first().history_change_reason == "Back to version 3"
    assert event.history.first().history_user == reviewer


def test_going_back_over_a_decision_needs_the_right_to_decide(client):
    event = make_event(status="draft")
    draft = event.history.first().history_id
    reviewer, analyst = make_user("reviewer"), make_user("analyst")
    client.force_login(reviewer)
    client.post(f"/events/{event.pk}/decide/", {"decision": "approve", "version": 1})

    client.force_login(analyst)
    refused = client.post(f"/events/{event.pk}/revert/", {"state": draft, "version": 2})

    assert (refused.status_code, Event.objects.get(pk=event.pk).status) == (409, "approved")


def test_state_of_another_event_is_none_of_this_one(client, reviewer):
    event, other = make_event(status="draft"), make_event(status="draft", title="Other")
    edit_event(event.pk, 1, {"title": "Second"}, reviewer)

    refused = client.post(f"/events/{event.pk}/revert/", {"state": other.history.first().history_id, "version": 2})

    assert (refused.status_code, Event.objects.get(pk=event.pk).title) == (409, "Second")


def test_report_tells_of_its_level_and_of_its_names(client, reviewer):
    report = make_report("Fighters left Palmyra.", source=make_source("Gazette"))
    mention = make_mention(report, "Palmyra", place=make_place("Palmyra"))
    report.sensitivity, report._history_user = "internal", reviewer
    report.save()
    set_place(mention.pk, make_place("Homs"), reviewer)

    answer = client.get(f"/reports/{report.pk}/history/")

    assert f"{reviewer.get_username()} : “Palmyra” · Means Homs" in told(answer)[0]
    assert (
        lines(answer, 0)
        == [
            "Place | Palmyra, Homs, SY | Homs, Homs, SY",
            "Score | 0.90 | 0.90",
            "Status | as it was read | settled by a person",
        ][::2]
    )
    assert lines(answer, 1) == ["Seen by | Public | Internal"]


def test_report_goes_back_unless_somebody_changed_it_meanwhile(client, reviewer):
    report = make_report(title="First")
    first = report.history.first().history_id
    report.title = "Second"
    report.save()
    second = report.history.first().history_id

    late = client.post(f"/reports/{report.pk}/revert/", {"state": first, "latest": first})
    done = client.post(f"/reports/{report.pk}/revert/", {"state": first, "latest": second})

    assert (late.status_code, done.status_code) == (409, 302)
    assert Report.objects.get(pk=report.pk).title == "First"
    assert report.history.first().history_user == reviewer


def test_report_is_made_public_again_only_by_who_may_approve(client):
    report = make_report()
    first = report.history.first().history_id
    report.sensitivity = "internal"
    report.save()
    client.force_login(make_user("analyst"))
    given = {"state": first, "latest": report.history.first().history_id}

    refused = client.post(f"/reports/{report.pk}/revert/", given)

    assert (refused.status_code, Report.objects.get(pk=report.pk).sensitivity) == (409, "internal")


def test_history_names_no_report_that_the_reader_may_not_read(client):
    secret = make_report(title="Kanari", sensitivity="restricted")
    event = make_event(status="draft", report=make_report())
    Event.history.filter(id=event.pk).update(report=secret)
    event.title = "Renamed"
    event.save()
    client.force_login(make_user("analyst"))

    answer = client.get(f"/events/{event.pk}/")

    assert f"Report | nothing | R-{event.report_id}" in lines(answer)
    assert f"R-{secret.pk}" not in words(answer)
