"""Who may give which event to whom, and what history keeps of it."""

import pytest

from events.errors import BadChange
from events.models import Assignment
from events.workflow.assigning import assign
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db


def test_assign_gives_and_taking_back_restores():
    event, other = make_event(status="draft"), make_event(status="draft")
    reviewer, analyst = make_user("reviewer"), make_user("analyst")
    assign({event.pk: reviewer.pk}, reviewer)

    before = assign({event.pk: analyst.pk, other.pk: analyst.pk}, reviewer)
    again = assign({event.pk: analyst.pk}, reviewer)

    assert (before, again) == ({event.pk: reviewer.pk, other.pk: None}, {})
    assign(before, reviewer)
    assert dict(Assignment.objects.values_list("event", "person")) == {event.pk: reviewer.pk, other.pk: None}
    steps = Assignment.objects.get(event=event).history.values_list("history_change_reason", "history_user")
    name = analyst.get_username()
    assert list(steps) == [
        (f"Assigned to {reviewer.get_username()}", reviewer.pk),
        (f"Assigned to {name}", reviewer.pk),
        (f"Assigned to {reviewer.get_username()}", reviewer.pk),
    ]


def test_assign_leaves_the_version_of_an_event_alone():
    event, reviewer = make_event(status="draft"), make_user("reviewer")

    assign({event.pk: reviewer.pk}, reviewer)
    event.refresh_from_db()

    assert event.version == 1


def test_analysts_take_what_nobody_has_and_give_their_own_back():
    event, analyst = make_event(status="draft"), make_user("analyst")

    assert assign({event.pk: analyst.pk}, analyst) == {event.pk: None}
    assert assign({event.pk: None}, analyst) == {event.pk: analyst.pk}


def test_analysts_neither_give_to_others_nor_take_from_them():
    event, free = make_event(status="draft"), make_event(status="draft")
    analyst, other = make_user("analyst"), make_user("analyst")
    assign({event.pk: other.pk}, None)

    for wanted in ({event.pk: analyst.pk}, {event.pk: None}, {free.pk: other.pk}):
        with pytest.raises(BadChange, match="ask a reviewer"):
            assign(wanted, analyst)
    assert list(Assignment.objects.values_list("event", "person")) == [(event.pk, other.pk)]


@pytest.mark.parametrize(("role", "sentence"), [("viewer", "may not review"), ("analyst", "may not read")])
def test_assign_refuses_those_who_could_not_see_it_and_stores_nothing(role, sentence):
    seen, hidden = make_event(status="draft"), make_event(report=make_report(sensitivity="restricted"), status="draft")
    person, reviewer = make_user(role), make_user("reviewer")

    with pytest.raises(BadChange, match=sentence):
        assign({hidden.pk: person.pk, seen.pk: reviewer.pk}, reviewer)
    assert Assignment.objects.count() == 0


def test_assign_refuses_an_account_or_an_event_that_is_not_there():
    event, reviewer = make_event(status="draft"), make_user("reviewer")

    with pytest.raises(BadChange, match="choose another one"):
        assign({event.pk: 999_999}, reviewer)
    with pytest.raises(BadChange, match="There is no event E-999999"):
        assign({999_999: reviewer.pk}, reviewer)


def test_assign_hides_from_analysts_what_they_may_not_read():
    hidden, analyst = make_event(report=make_report(sensitivity="restricted"), status="draft"), make_user("analyst")

    with pytest.raises(BadChange, match=f"There is no event E-{hidden.pk}"):
        assign({hidden.pk: analyst.pk}, analyst)


def test_viewers_assign_nothing():
    with pytest.raises(BadChange, match="may not edit events"):
        assign({make_event().pk: None}, make_user("viewer"))
