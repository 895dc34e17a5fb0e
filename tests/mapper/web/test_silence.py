"""Requests of every kind with secrets in them: no line of the log, at any level, holds one."""

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from events.places.gazetteers.atlas import Atlas
from events.workflow.tokens import make_token
from mapper.logs import JsonLines
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db

SECRET = "kanari"


def test_no_line_of_the_log_holds_what_people_wrote(client, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr("mapper.web.intake.gazetteer", lambda: Atlas([]))
    monkeypatch.setattr("mapper.web.api.writing.gazetteer", lambda: Atlas([]))
    user = make_user("reviewer", email=f"{SECRET}@example.org")
    user.username = f"{SECRET}-user"
    user.set_password(f"{SECRET} a long password")
    user.save()
    key = make_token(user, f"{SECRET} token", "write", 7)[1]
    bearer = {"Authorization": f"Bearer {key}"}
    event = make_event(report=make_report(f"The {SECRET} left."), title=f"{SECRET} event")
    client.raise_request_exception = False

    def broken(*_given, **_more):
        raise ValueError(f"{SECRET} is no number")

    for _ in range(6):
        client.post("/accounts/login/", {"username": user.username, "password": f"{SECRET} wrong"})
    client.get("/accounts/tokens/", headers={"Authorization": f"Bearer wl_{SECRET}"})
    client.force_login(user)
    file = SimpleUploadedFile(f"{SECRET}.pdf", f"%PDF-1.4 {SECRET}".encode())
    asked = [
        client.get(f"/reports/?q={SECRET}"),
        client.get(f"/{SECRET}/"),
        client.get(f"/api/collections/events/items?filter={SECRET}"),
        client.get(f"/events/list.json?bbox={SECRET}", headers=bearer),
        client.post("/reports/new/", {"text": f"The {SECRET} came.", "sensitivity": "public", "source": SECRET}),
        client.post("/reports/new/", {"file": file, "sensitivity": "public"}),
        client.post("/api/reports", {"text": SECRET, "title": SECRET}, content_type="application/json", headers=bearer),
        client.patch(f"/api/events/{event.pk}", {"title": SECRET}, content_type="application/json", headers=bearer),
        client.post(f"/events/{event.pk}/decide/", {"decision": "reject", "reason": SECRET, "version": 9}),
        client.post(f"/events/{event.pk}/edit/", {"title": SECRET, "version": 1}),
    ]
    monkeypatch.setattr("mapper.web.reports.queries.report_page", broken)
    asked.append(client.get(f"/reports/{event.report_id}/?q={SECRET}", headers=bearer))

    assert [answer.status_code for answer in asked] == [200, 404, 400, 400, 302, 400, 201, 400, 409, 400, 500]
    lines = [JsonLines().format(record) for record in caplog.records]
    assert [line for line in lines if SECRET in line or key in line] == []
    assert any('"error": "ValueError"' in line for line in lines)
