"""The queue of drafts: who sees it, its order, and what it says when it is empty."""

import re

import pytest

from tests.factories import make_event, make_report, make_user
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


def test_review_lists_drafts_surest_first(client, reviewer):
    for score, status in ((0.5, "draft"), (0.9, "draft"), (0.7, "approved"), (0.6, "rejected")):
        make_event(title=f"Scores {score}", score=score, status=status)

    assert re.findall(r"<bdi>Scores ([\d.]+)", main(client.get("/review/"))) == ["0.9", "0.5"]


def test_review_and_its_count_leave_out_what_an_analyst_may_not_read(client):
    make_event(title="Hush", status="draft", report=make_report(sensitivity="restricted"))
    make_event(title="Seen", status="draft", report=make_report(sensitivity="internal"))
    client.force_login(make_user("analyst"))

    answer = client.get("/review/")

    assert "Hush" not in answer.content.decode()
    assert '<span class="n" title="Drafts to review">1</span>' in answer.content.decode()
    assert 'value="approve"' not in main(answer)
    assert "Reviewers decide on them" in words(answer)


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

    # Session, account, its rights (2), drafts to review, and seven for the queue, its quotes and duplicates.
    with django_assert_num_queries(12):
        client.get("/review/")
