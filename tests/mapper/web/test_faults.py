"""Faults of the machine are told in a sentence, as 503, and nothing of the answer needs what is away."""

import errno

import pytest
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, connection
from django.test import Client

from mapper.web.faults import Fault, fault_of
from tests.mapper.web.answers import words


class _Told(Exception):
    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.sqlstate = state


def told(state: str) -> DatabaseError:
    problem = DatabaseError("something")
    problem.__cause__ = _Told(state)
    return problem


@pytest.mark.parametrize(
    ("problem", "fault"),
    [
        (OperationalError("database is locked"), Fault.BUSY),
        (OperationalError("database or disk is full"), Fault.UNWRITABLE),
        (OperationalError("attempt to write a readonly database"), Fault.UNWRITABLE),
        (DatabaseError("database disk image is malformed"), Fault.DAMAGED),
        (DatabaseError("file is not a database"), Fault.DAMAGED),
        (OperationalError("server closed the connection unexpectedly"), Fault.AWAY),
        (InterfaceError("connection already closed"), Fault.AWAY),
        (told("53100"), Fault.UNWRITABLE),
        (told("40P01"), Fault.BUSY),
        (OSError(errno.ENOSPC, "No space left on device"), Fault.UNWRITABLE),
        (OSError(errno.EROFS, "Read-only file system"), Fault.UNWRITABLE),
        (FileNotFoundError(errno.ENOENT, "No such file"), None),
        (IntegrityError("UNIQUE constraint failed"), None),
        (DatabaseError("no such column"), None),
        (ValueError("wrong"), None),
        (None, None),
    ],
)
def test_fault_of_the_machine_is_told_from_those_of_the_program(problem, fault):
    assert fault_of(problem) == fault


@pytest.mark.django_db
def test_page_says_that_the_database_is_away_and_when_to_come_again():
    def away(execute, sql, params, many, context):
        raise OperationalError("the server closed the connection unexpectedly")

    with connection.execute_wrapper(away):
        # Signed in: the session is asked for before any page is.
        client = Client(raise_request_exception=False)
        client.cookies["sessionid"] = "a" * 32
        page = client.get("/reports/", headers={"accept": "text/html"})
        data = client.get("/api/collections/events/items")

    assert (page.status_code, page.headers["Retry-After"]) == (503, "5")
    assert "The database does not answer. Nothing was stored; try again in a minute." in words(page)
    assert data.status_code == 503
    assert data.json()["detail"] == "The database does not answer. Nothing was stored; try again in a minute."
    assert client.get("/reports/").status_code == 200


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no such limit; its states are tested above")
@pytest.mark.django_db(transaction=True)
def test_full_database_is_told_and_nothing_of_the_report_is_kept(client):
    from events.models import Report
    from tests.factories import make_user

    client.force_login(make_user("analyst"))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    try:
        answer = client.post(
            "/reports/new/", {"sensitivity": "public", "text": "Held in Palmyra on 3 May 2020. " * 5000}
        )
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")

    assert answer.status_code == 503
    assert "The disk is full or cannot be written to. Nothing was stored" in words(answer)
    assert Report.objects.count() == 0
