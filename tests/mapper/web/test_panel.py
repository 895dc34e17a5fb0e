"""What the explorer's panel learns of an event, and decisions taken from it."""

import pytest

from events.models import Event
from tests.factories import make_event, make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "may_decide", "edits"), [("", False, False), ("analyst", False, True), ("reviewer", True, True)]
)
def test_panel_tells_what_the_account_may_do(client, role, may_decide, edits):
    event = make_event()
    if role:
        client.force_login(make_user(role))

    told = client.get(f"/events/{event.pk}/panel.json").json()
    assert (told["version"], told["may_decide"], bool(told["edit"])) == (event.version, may_decide, edits)


def test_panel_of_a_hidden_event_is_not_there(client):
    event = make_event(status="draft")
    assert client.get(f"/events/{event.pk}/panel.json").status_code == 404


def test_decision_from_the_panel_is_answered_in_json_and_stands_in_the_history(client):
    event = make_event(status="draft")
    client.force_login(make_user("reviewer"))
    form = {"decision": "approve", "version": str(event.version)}

    answer = client.post(f"/events/{event.pk}/decide/", form, headers={"accept": "application/json"})
    assert answer.json() == {"said": f"{event.code} is approved.", "version": 2, "status": "approved"}
    assert Event.objects.get().status == "approved"
    assert client.get(f"/events/{event.pk}/panel.json").json()["history"][0]["reason"] == "Approved"


def test_decision_on_an_older_version_is_refused_in_a_sentence(client):
    event = make_event(status="draft")
    client.force_login(make_user("reviewer"))
    client.post(f"/events/{event.pk}/decide/", {"decision": "approve", "version": str(event.version)})

    form = {"decision": "reject", "version": str(event.version)}
    answer = client.post(f"/events/{event.pk}/decide/", form, headers={"accept": "application/json"})
    assert (answer.status_code, Event.objects.get().status) == (409, "approved")
    assert answer.json()["detail"].startswith("Somebody else changed")
