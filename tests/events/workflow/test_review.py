"""Approving, rejecting and taking back; each step in the history with who and why."""

import pytest

from events.errors import BadChange
from events.models import Event
from events.workflow import editing, review
from tests.factories import make_event, make_user

pytestmark = pytest.mark.django_db


def steps(event: Event) -> list[tuple[str, str, str]]:
    return [
        (step.status, step.history_user.username if step.history_user else "", step.history_change_reason)
        for step in event.history.all()
    ]


def test_approve_changes_many_and_tells_history_who_and_why():
    reviewer = make_user("reviewer")
    drafts = [make_event(status="draft") for _ in range(3)]
    done = make_event(status="approved")

    changed = review.approve([event.pk for event in [*drafts, done]], reviewer, "Two sources agree")

    assert [event.pk for event in changed] == [event.pk for event in drafts]
    assert set(Event.objects.values_list("status", flat=True)) == {"approved"}
    assert steps(drafts[0])[0] == ("approved", reviewer.username, "Two sources agree")
    assert [event.version for event in Event.objects.order_by("pk")] == [2, 2, 2, 1]


def test_approve_many_needs_a_fixed_number_of_queries(django_assert_max_num_queries):
    reviewer = make_user("reviewer")
    ids = [make_event(status="draft").pk for _ in range(30)]

    with django_assert_max_num_queries(15):
        review.approve(ids, reviewer)


def test_approve_marks_events_as_updated():
    event = make_event(status="draft")

    review.approve([event.pk], None)

    assert Event.objects.get(pk=event.pk).updated > event.updated


@pytest.mark.parametrize("decide", [review.approve, review.reject])
def test_decisions_need_the_right(decide):
    event = make_event(status="draft")

    with pytest.raises(BadChange) as refused:
        decide([event.pk], make_user("analyst"))

    assert str(refused.value) == "Your account may not approve or reject events; ask an administrator for the right."
    assert Event.objects.get(pk=event.pk).status == "draft"


def test_reject_changes_nothing_when_one_is_missing():
    event = make_event(status="draft")

    with pytest.raises(BadChange) as refused:
        review.reject([event.pk, 999_999], None)

    assert str(refused.value) == "There is no event E-999999; nothing was changed."
    assert Event.objects.get(pk=event.pk).status == "draft"


def test_approve_refuses_merged_events():
    kept = make_event()
    merged = make_event(status="merged", merged_into=kept)

    with pytest.raises(BadChange) as refused:
        review.approve([merged.pk], None)

    assert str(refused.value) == f"E-{merged.pk} was merged into E-{kept.pk}; decide on that one."


def test_undo_brings_back_the_state_before_and_can_be_undone():
    reviewer = make_user("reviewer")
    event = make_event(status="draft")
    review.approve([event.pk], reviewer, "Approved")

    review.undo([event.pk], reviewer)
    assert Event.objects.get(pk=event.pk).status == "draft"
    review.undo([event.pk], reviewer)

    stored = Event.objects.get(pk=event.pk)
    assert (stored.status, stored.version) == ("approved", 4)
    assert steps(stored)[1] == ("draft", reviewer.username, "Undid: Approved")


def test_undo_brings_back_edited_fields_and_shape():
    event = make_event(title="Before")
    shape = event.geometry.wkt
    editing.edit_event(event.pk, 1, {"title": "After", "geometry": None}, None)

    review.undo([event.pk], None)

    stored = Event.objects.get(pk=event.pk)
    assert (stored.title, stored.geometry.wkt, stored.words) == ("Before", shape, " before arrests")


def test_undo_of_a_decision_needs_the_right_to_decide():
    event = make_event(status="draft")
    review.approve([event.pk], None)

    with pytest.raises(BadChange):
        review.undo([event.pk], make_user("analyst"))

    assert Event.objects.get(pk=event.pk).status == "approved"


def test_undo_refuses_an_event_without_earlier_state():
    event = make_event()

    with pytest.raises(BadChange) as refused:
        review.undo([event.pk], None)

    assert str(refused.value) == f"E-{event.pk} has no earlier state to go back to."
