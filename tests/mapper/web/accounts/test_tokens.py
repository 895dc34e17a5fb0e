"""Tokens for programs: made and revoked by their owners, and what ends them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.models import ApiToken
from events.workflow.tokens import make_token
from tests.factories import make_event, make_report, make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db


def items(client, secret: str):
    return client.get("/api/collections/events/items", headers={"Authorization": f"Bearer {secret}"})


def count(client, secret: str) -> int:
    return items(client, secret).json()["numberMatched"]


@pytest.fixture
def owner():
    make_event(report=make_report(sensitivity="internal"))
    return make_user("viewer")


def test_token_is_shown_once_and_stored_as_a_digest(client, owner):
    client.force_login(owner)

    answer = client.post("/accounts/tokens/", {"name": "QGIS", "scope": "read", "days": "30"})

    token = ApiToken.objects.get()
    secret = next(word for word in words(answer).split() if word.startswith("whl_") and len(word) > 40)
    assert (token.name, token.scope, token.user, secret[:10]) == ("QGIS", "read", owner, token.begins)
    assert secret not in str(list(ApiToken.objects.values())) + str(list(ApiToken.history.values()))
    assert secret not in words(client.get("/accounts/tokens/"))
    assert (count(client, secret), answer.headers["Cache-Control"]) == (1, "private, no-store")


def test_token_reads_as_its_owner(client, owner):
    assert (
        count(client, make_token(owner, "x", "read", 7)[1]),
        client.get("/api/collections/events/items").json()["numberMatched"],
    ) == (1, 0)


@pytest.mark.parametrize("ended", ["revoked", "expired", "password", "inactive", "unknown"])
def test_token_that_ended_is_refused(client, owner, ended):
    token, secret = make_token(owner, "x", "write", 7)
    if ended == "revoked":
        client.force_login(owner)
        client.post(f"/accounts/tokens/{token.pk}/revoke/")
        client.logout()
    elif ended == "expired":
        ApiToken.objects.update(expires=timezone.now() - timedelta(seconds=1))
    elif ended == "password":
        owner.set_password("quite another password")
        owner.save()
    elif ended == "inactive":
        owner.is_active = False
        owner.save()
    else:
        secret = "whl_" + "x" * 43

    answer = items(client, secret)

    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Bearer error="invalid_token"')
    assert answer.json()["detail"].startswith("This token is unknown, expired or revoked")


def test_token_opens_no_pages(client):
    secret = make_token(make_user("administrator"), "x", "write", 7)[1]

    answer = client.get("/admin/", headers={"Authorization": f"Bearer {secret}"})

    assert answer.status_code == 302


def test_token_of_somebody_else_is_not_revoked(client, owner):
    token = make_token(make_user("analyst"), "x", "read", 7)[0]
    client.force_login(owner)

    answer = client.post(f"/accounts/tokens/{token.pk}/revoke/")

    token.refresh_from_db()
    assert (answer.status_code, token.state) == (409, "valid")


def test_use_of_a_token_is_noted(client, owner):
    token, secret = make_token(owner, "x", "read", 7)

    items(client, secret)

    token.refresh_from_db()
    assert token.last_used is not None
    assert token.history.count() == 1


def test_administrator_revokes_in_the_admin(client, owner):
    token, secret = make_token(owner, "x", "read", 7)
    administrator = make_user("administrator")
    client.force_login(administrator)

    client.post("/admin/events/apitoken/", {"action": "revoke_selected", "_selected_action": [token.pk]})

    step = token.history.first()
    assert (step.history_user, step.history_change_reason) == (administrator, "Revoked in the administration")
    assert items(client, secret).status_code == 401
