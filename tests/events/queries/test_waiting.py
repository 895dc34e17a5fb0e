"""What waits for review: why it needs a person, who has it, how far a report is; and nothing that may not be seen."""

import pytest
from django.contrib.auth.models import AnonymousUser

from events import queries
from events.models import Event, PossibleDuplicate
from events.queries import WaitingFilter
from events.workflow.assigning import assign
from tests.factories import make_event, make_mention, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db

CANDIDATES = [{"id": "x:1", "name": "Homs"}, {"id": "x:2", "name": "Homs Governorate"}]


def told(event: Event) -> list[str]:
    return [name for name in queries.NEEDS if getattr(event, f"need_{name}")]


def draft(**fields) -> Event:
    return make_event(**{"status": "draft", "score": 0.9, **fields})


def named_event(score: float, candidates=CANDIDATES, status: str = "automatic") -> Event:
    report = make_report("Trucks reached Homs.")
    make_mention(report, "Homs", place=make_place("Homs"), score=score, candidates=candidates, status=status)
    return draft(report=report, quotes={"place": "reached Homs"})


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [({}, []), ({"score": 0.69}, ["score"]), ({"geometry": None}, ["unlocated"]), ({"score": 0.7}, [])],
)
def test_waiting_says_why_a_draft_needs_a_person(fields, reasons):
    draft(**fields)

    [event] = queries.waiting(make_user("reviewer"))

    assert told(event) == reasons


@pytest.mark.parametrize(
    ("score", "candidates", "status", "doubted"),
    [
        (0.79, CANDIDATES, "automatic", True),
        (0.8, CANDIDATES, "automatic", False),
        (0.79, CANDIDATES[:1], "automatic", False),
        (0.49, CANDIDATES[:1], "automatic", True),
        (0.4, CANDIDATES, "verified", False),
    ],
)
def test_waiting_doubts_names_that_nobody_decided_on_and_that_could_mean_another_place(
    score, candidates, status, doubted
):
    event = named_event(score, candidates, status)
    user = make_user("reviewer")

    [found] = queries.waiting(user)
    unsure = queries.unsure_names(user, queries.page_features(user, [event.pk]))

    assert found.need_place is doubted
    assert {pk: [mention.surface for mention in names] for pk, names in unsure.items()} == (
        {event.pk: ["Homs"]} if doubted else {}
    )


def test_waiting_knows_a_source_once_something_of_it_is_approved():
    known, new = make_source(), make_source()
    make_event(report=make_report(source=known), status="approved")
    draft(report=make_report(source=known), title="known")
    draft(report=make_report(source=new), title="new")

    found = {event.title: told(event) for event in queries.waiting(make_user("reviewer"))}

    assert found == {"known": [], "new": ["source"]}


def test_waiting_takes_a_source_for_new_where_what_was_approved_of_it_may_not_be_seen():
    source = make_source()
    make_event(report=make_report(source=source, sensitivity="restricted"), status="approved")
    draft(report=make_report(source=source))

    assert [told(event) for event in queries.waiting(make_user("analyst"))] == [["source"]]
    assert [told(event) for event in queries.waiting(make_user("reviewer"))] == [[]]


def test_waiting_tells_of_no_duplicate_that_may_not_be_seen():
    seen, hidden = draft(), draft(report=make_report(sensitivity="restricted"))
    PossibleDuplicate.objects.create(first=seen, second=hidden, score=0.9)

    assert [told(event) for event in queries.waiting(make_user("analyst"))] == [[]]
    assert [told(event) for event in queries.waiting(make_user("reviewer"))] == [["duplicate"], ["duplicate"]]


def test_waiting_puts_what_needs_a_person_first():
    twice, other = draft(title="twice"), draft(title="other", status="approved")
    PossibleDuplicate.objects.create(first=twice, second=other, score=0.9)
    draft(title="sure", score=0.95)
    draft(title="low", score=0.5)
    draft(title="nowhere", geometry=None)
    user = make_user("reviewer")

    assert [event.title for event in queries.waiting(user)] == ["twice", "low", "nowhere", "sure"]
    assert queries.needed(queries.waiting(user)) == {
        "duplicate": 1,
        "place": 0,
        "score": 1,
        "unlocated": 1,
        "source": 0,
    }
    assert [event.title for event in queries.waiting(user, WaitingFilter(needs=("score", "unlocated")))] == [
        "low",
        "nowhere",
    ]


def test_waiting_shows_nothing_to_those_who_see_no_drafts():
    draft()

    assert [list(queries.waiting(user)) for user in (AnonymousUser(), make_user("viewer"))] == [[], []]
    assert queries.progress(make_user("viewer")) == []
    assert queries.reviewers(make_user("viewer")) == ()


def test_waiting_finds_what_is_assigned():
    mine, theirs, given_back, _free = (draft(title=title) for title in ("mine", "theirs", "given back", "free"))
    user, other = make_user("reviewer"), make_user("analyst")
    assign({mine.pk: user.pk, theirs.pk: other.pk, given_back.pk: user.pk}, user)
    assign({given_back.pk: None}, user)

    def titles(who: str) -> set[str]:
        return {event.title for event in queries.waiting(user, WaitingFilter(assigned=who))}

    assert titles("me") == {"mine"}
    assert titles(str(other.pk)) == {"theirs"}
    assert titles("nobody") == {"given back", "free"}


def test_progress_counts_what_is_decided_and_what_may_be_seen():
    report, done = make_report(title="Half"), make_report(title="Done")
    for status in ("draft", "approved", "rejected", "draft"):
        make_event(report=report, status=status)
    make_event(report=done, status="approved")
    make_event(report=make_report(sensitivity="restricted"), status="draft")
    analyst = make_user("analyst")

    assert [(one.report.title, one.decided, one.all, one.waiting) for one in queries.progress(analyst)] == [
        ("Half", 2, 4, 2)
    ]
    assert [(one.report.title, one.decided, one.all) for one in queries.progress(analyst, done.pk)] == [("Done", 1, 1)]


def test_reviewers_are_those_who_may_change_events():
    reviewer, analyst = make_user("reviewer"), make_user("analyst")
    make_user("viewer")

    assert set(queries.reviewers(reviewer)) == {reviewer, analyst}
