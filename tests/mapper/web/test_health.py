"""Whether the server says truly that it runs and can serve."""

import pytest
from django.db import DatabaseError, connection


def test_healthz_answers_without_the_database(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
@pytest.mark.parametrize(("built", "status", "missing"), [(True, 200, []), (False, 503, ["gazetteer"])])
def test_readyz_says_whether_the_gazetteer_is_there(client, tmp_path, monkeypatch, built, status, missing):
    if built:
        (tmp_path / "gazetteer").mkdir()
    monkeypatch.setattr("mapper.web.health.DATA_DIR", tmp_path)

    answer = client.get("/readyz")

    assert answer.status_code == status
    assert answer.json() == {"status": "missing" if missing else "ok", "missing": missing}


@pytest.mark.django_db
def test_readyz_says_when_the_database_does_not_answer(client, tmp_path, monkeypatch):
    (tmp_path / "gazetteer").mkdir()
    monkeypatch.setattr("mapper.web.health.DATA_DIR", tmp_path)

    def fail(*_):
        raise DatabaseError("gone")

    with connection.execute_wrapper(fail):
        answer = client.get("/readyz")

    assert (answer.status_code, answer.json()["missing"]) == (503, ["database"])
    assert "gone" not in answer.content.decode()
