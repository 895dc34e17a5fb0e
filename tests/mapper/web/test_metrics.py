"""Counts for Prometheus: for whoever brings the token, without addresses or what was asked."""

import pytest

pytestmark = pytest.mark.django_db

TOKEN = "metrics token of the test"


@pytest.mark.parametrize(("setting", "given"), [("", "Bearer "), ("", ""), (TOKEN, ""), (TOKEN, "Bearer wrong")])
def test_metrics_are_not_there_without_the_token(client, settings, setting, given):
    settings.METRICS_TOKEN = setting

    assert client.get("/metrics", headers={"Authorization": given}).status_code == 404


def test_metrics_count_pages_and_tell_nothing_of_what_was_asked(client, settings):
    settings.METRICS_TOKEN = TOKEN
    client.get("/reports/?q=secretword")
    client.get("/nowhere/secretword")

    told = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).content.decode()

    assert 'whereline_requests_total{method="GET",page="reports",status="200"}' in told
    assert 'whereline_requests_total{method="GET",page="none",status="404"}' in told
    assert "secretword" not in told
