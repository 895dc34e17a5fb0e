"""What may be deleted, and what stays."""

import pytest

from events.errors import BadChange
from events.models import Event, Mention, Report
from events.workflow.deleting import delete_events, delete_report
from tests.factories import make_event, make_mention, make_report, make_user

pytestmark = pytest.mark.django_db


def test_delete_events_keeps_their_history():
    reviewer = make_user("reviewer")
    event = make_event(status="draft")

    assert delete_events([event.pk], reviewer, "Twice the same") == 1

    assert Event.objects.get().status == "deleted"
    last = Event.history.filter(id=event.pk).first()
    assert (last.status, last.history_user, last.history_change_reason) == ("deleted", reviewer, "Twice the same")


def test_delete_events_refuses_approved_ones_and_deletes_none():
    draft, approved = make_event(status="draft"), make_event(status="approved")

    with pytest.raises(BadChange) as refused:
        delete_events([draft.pk, approved.pk], None)

    assert str(refused.value) == f"E-{approved.pk} is approved; reject it before you delete it."
    assert Event.objects.count() == 2


def test_delete_report_takes_mentions_and_drafts_along():
    report = make_report("Held in Palmyra.")
    make_mention(report, "Palmyra")
    make_event(status="draft", report=report, quotes={"place": "Palmyra"})

    delete_report(report.pk, make_user("administrator"))

    assert (Report.objects.get().sensitivity, Event.objects.get().status) == ("deleted", "deleted")
    assert Mention.objects.count() == 1


def test_delete_report_refuses_while_an_approved_event_rests_on_it():
    report = make_report("Held in Palmyra.")
    event = make_event(status="approved", report=report, quotes={"place": "Palmyra"})

    with pytest.raises(BadChange) as refused:
        delete_report(report.pk, None)

    assert str(refused.value) == f"R-{report.pk} stays: E-{event.pk} rests on it. Reject that first."
    assert Report.objects.count() == 1


def test_delete_report_needs_the_right():
    with pytest.raises(BadChange):
        delete_report(make_report().pk, make_user("reviewer"))
