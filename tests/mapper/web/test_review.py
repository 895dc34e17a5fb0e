"""The queue of drafts: who sees it, its order, and what it says when it is empty."""

import re

import pytest

from events.models import Assignment, Event
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user
from tests.mapper.web.answers import main, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(client):
    user = make_user("reviewer")
    client.force_login(user)
    return user


def test_review_sends_visitors_to_sign_in(client):
    answer = client.get("/review/?page=2")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/accounts/login/?next=/review/%3Fpage%3D2")


def test_review_tells_viewers_that_they_may_not(client):
    client.force_login(make_user("viewer"))

    answer = client.get("/review/")

    assert answer.status_code == 403
    assert "Your account may not do this." in words(answer)
    assert 'href="/review/"' not in answer.content.decode()


@pytest.mark.parametrize(("order", "scores"), [("", ["0.5", "0.8", "0.9"]), ("score", ["0.9", "0.8", "0.5"])])
def test_review_lists_drafts_in_the_order_asked_for(client, reviewer, order, scores):
    for score, status in ((0.8, "draft"), (0.5, "draft"), (0.9, "draft"), (0.7, "approved"), (0.6, "rejected")):
        make_event(title=f"Scores {score}", score=score, status=status)

    assert re.findall(r"<bdi>Scores ([\d.]+)", main(client.get("/review/", {"sort": order}))) == scores


def test_review_and_its_count_leave_out_what_an_analyst_may_not_read(client):
    make_event(title="Hush", status="draft", report=make_report(sensitivity="restricted"))
    make_event(title="Seen", status="draft", report=make_report(sensitivity="internal"))
    client.force_login(make_user("analyst"))

    answer = client.get("/review/")

    assert "Hush" not in answer.content.decode()
    assert '<span class="n" title="Drafts to review">1</span>' in answer.content.decode()
    assert 'value="approve"' not in main(answer)
    assert "Reviewers decide;" in words(answer)


def test_review_quotes_the_report_and_links_to_the_words(client, reviewer):
    report = make_report("Truk tiba di Palmyra.", title="Warta", language="id")
    make_event(status="draft", report=report, quotes={"place": "Palmyra"})

    html = main(client.get("/review/"))

    assert '<mark data-start="13" data-end="20">Palmyra</mark>' in html
    assert f'<a class="sn" href="/reports/{report.pk}/?start=13&amp;end=20#quote"><bdi>Warta</bdi></a>' in html


def test_review_says_when_everything_is_done(client, reviewer):
    assert "Every draft has been reviewed." in words(client.get("/review/"))


def test_review_parts_long_queues_into_pages(client, reviewer):
    for _ in range(21):
        make_event(status="draft")

    assert main(client.get("/review/")).count('<article class="card"') == 20
    assert main(client.get("/review/", {"page": 2})).count('<article class="card"') == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_review_lists_any_number_in_the_same_queries(client, reviewer, django_assert_num_queries, rows):
    for _ in range(rows):
        report = make_report()
        make_event(status="draft", report=report, quotes={"place": report.text[:6]})
    client.get("/review/")

    # Session, account, its rights (2), drafts to review; the queue, its quotes, duplicates and doubtful names (8); and
    # what stands beside it: reviewers, languages, reasons with their counts, progress (2).
    with django_assert_num_queries(17):
        client.get("/review/")


def test_review_says_why_each_draft_needs_a_person(client, reviewer):
    report = make_report("Trucks reached Homs.", source=make_source("Warta Levant"))
    candidates = [{"id": "x:1"}, {"id": "x:2"}, {"id": "x:3"}]
    make_mention(report, "Homs", place=make_place("Homs"), score=0.6, candidates=candidates)
    make_event(status="draft", score=0.4, geometry=None, report=report, quotes={"place": "Homs"})

    told = words(client.get("/review/")).replace("\u2068", "").replace("\u2069", "")

    for sentence in (
        "“Homs” could be one of 3 places; Homs was taken.",
        "Its score is low.",
        "It could not be located from the text, so it is not on the map.",
        "Nothing from Warta Levant has been approved before.",
        "0 of 1 decided",
    ):
        assert sentence in told


def test_review_filters_by_language_reason_status_and_report(client, reviewer):
    indonesian, english = make_report(language="id"), make_report(language="en")
    make_event(title="satu", status="draft", report=indonesian)
    make_event(title="two", status="draft", report=english, score=0.3)
    make_event(title="three", status="rejected", report=english)

    def titles(**asked) -> list[str]:
        return sorted(re.findall(r"<h3><a [^>]*><bdi>(\w+)", main(client.get("/review/", asked))))

    assert titles(language="id") == ["satu"]
    assert titles(need="score") == ["two"]
    assert titles(status="rejected,draft", report=english.pk) == ["three", "two"]
    assert titles(who="me") == []
    assert "Nothing in the queue fits these filters." in words(client.get("/review/", {"who": "me"}))


@pytest.mark.parametrize("asked", [{"need": "luck"}, {"who": "she"}, {"sort": "size"}, {"report": "x"}])
def test_review_refuses_filters_it_does_not_know(client, reviewer, asked):
    assert client.get("/review/", asked).status_code == 400


def test_review_lists_what_the_filters_leave_before_it_is_decided(client, reviewer):
    event = make_event(title="Low", status="draft", score=0.3)
    make_event(title="High", status="draft", score=0.9)

    answer = client.get("/review/chosen.json", {"need": "score"})

    assert answer.json() == {
        "matched": 1,
        "events": [
            {
                "id": event.pk,
                "version": 1,
                "code": event.code,
                "title": "Low",
                "status": "Draft",
                "score": 0.3,
                "person": "",
            }
        ],
    }


def test_review_rejects_many_with_one_reason_and_takes_it_back(client, reviewer):
    events = [make_event(status="draft") for _ in range(7)]
    seen = ",".join(f"{event.pk}:1" for event in events)

    done = client.post("/review/decide/", {"decision": "reject", "seen": seen, "reason": "Old news"}).json()

    assert done["said"].endswith("and 2 more.")
    assert {event.status for event in Event.objects.all()} == {"rejected"}
    assert events[0].history.first().history_change_reason == "Rejected: Old news"
    client.post("/review/decide/", {"decision": "undo", "seen": done["seen"]})
    assert {event.status for event in Event.objects.all()} == {"draft"}


def test_review_assigns_and_takes_it_back(client, reviewer):
    event, person = make_event(status="draft"), make_user("analyst")

    done = client.post("/review/assign/", {"give": f"{event.pk}:{person.pk}"}).json()

    assert done == {"said": f"{person.get_username()} has these now: {event.code}.", "back": f"{event.pk}:0"}
    assert person.get_username() in main(client.get("/review/", {"who": person.pk}))
    assert client.post("/review/assign/", {"give": done["back"]}).json() == {
        "said": f"Nobody has these now: {event.code}.",
        "back": f"{event.pk}:{person.pk}",
    }


@pytest.mark.parametrize(
    ("give", "status"), [("", 400), ("x:1", 400), ("999999:0", 404), ("{hidden}:0", 404), ("{seen}:{viewer}", 409)]
)
def test_review_refuses_to_assign_what_cannot_be(client, give, status):
    hidden = make_event(status="draft", report=make_report(sensitivity="restricted"))
    seen, viewer = make_event(status="draft"), make_user("viewer")
    client.force_login(make_user("analyst"))

    answer = client.post("/review/assign/", {"give": give.format(hidden=hidden.pk, seen=seen.pk, viewer=viewer.pk)})

    assert (answer.status_code, Assignment.objects.count()) == (status, 0)
