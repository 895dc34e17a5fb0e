"""Importing by the page: looked at, put right, confirmed, followed, taken back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_tasks_db.models import DBTaskResult

from events import tasks
from events.models import Event, Import
from tests.factories import make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db

TABLE = b"Ref;Wann;Breite;Laenge;Titel\n1;25/04/2020;34,5;138,25;<b>Clash</b>\n2;26/04/2020;134,5;38,25;Bad\n"
COLUMNS = {
    "column_0": "key",
    "column_1": "date_start",
    "column_2": "latitude",
    "column_3": "longitude",
    "column_4": "title",
}

SAID = {"source": "A", "sensitivity": "public"}


@pytest.fixture
def analyst(client):
    user = make_user("analyst")
    client.force_login(user)
    return user


def handed_in(client, raw=TABLE, name="a.csv", format_name="csv"):
    answer = client.post("/imports/new/", {"file": SimpleUploadedFile(name, raw), "format": format_name})
    return answer.headers["Location"]


def test_import_page_shows_what_a_file_holds_before_anything_is_stored(client, analyst):
    where = handed_in(client)

    page = client.get(where)

    said = words(page)
    assert "2 rows, 0 of them bad. Nothing is stored yet." in said
    assert "Cells are parted by: ;" in said
    assert b"<b>Clash" not in page.content
    again = words(client.post(where, {"source": "Monitor", "sensitivity": "public", **COLUMNS, "date_order": "dmy"}))
    assert "2 rows, 1 of them bad." in again
    assert "134.5 is no latitude: latitude and longitude look swapped." in again
    assert "34.5000, 138.2500" in again
    assert (Event.objects.count(), Import.objects.get().state) == (0, "new")


def test_import_page_stores_what_was_confirmed_and_takes_it_back(client, analyst, django_capture_on_commit_callbacks):
    where = handed_in(client)
    told = {"source": "Monitor", "sensitivity": "internal", **COLUMNS, "date_order": "dmy", "good_rows": "on"}

    with django_capture_on_commit_callbacks(execute=True):
        client.post(where, {**told, "import": "1"})

    assert DBTaskResult.objects.ready().count() == 1
    tasks.run_import.call(Import.objects.get().pk)
    event = Event.objects.get()
    assert (event.external_id, event.sensitivity, str(event.date_start)) == ("monitor:1", "internal", "2020-04-25")
    said = words(client.get(where))
    assert "1 event new" in said
    assert client.get(f"{where}problems.csv").getvalue().decode("utf-8-sig").splitlines()[1].startswith("3,")
    assert "Imported from Monitor, a.csv, line 2" in words(client.get(f"/events/{event.pk}/"))
    client.post(f"{where}undo/")
    assert (Event.objects.count(), Import.objects.get().state) == (0, "undone")


def test_import_page_says_why_a_file_cannot_be_read(client, analyst):
    page = client.get(handed_in(client, b"SQLite", "a.gpkg", "gpkg"))

    assert page.status_code == 400
    assert "This is no GPKG file that can be read" in words(page)


def test_import_page_refuses_two_columns_for_one_field(client, analyst):
    page = client.post(
        handed_in(client), {"source": "A", "sensitivity": "public", "column_0": "key", "column_1": "key"}
    )

    assert page.status_code == 400
    assert "Two columns are said to be key; choose one." in words(page)


def test_import_page_lets_analysts_approve_nothing(client, analyst):
    where = handed_in(client)
    client.post(where, {"source": "A", "sensitivity": "public", **COLUMNS, "approve": "on", "import": "1"})

    assert Import.objects.get().approve is False


def test_import_page_drops_a_file_that_is_not_wanted(client, analyst):
    answer = client.post(f"{handed_in(client)}undo/")

    assert (answer.headers["Location"], Import.objects.get().state) == ("/imports/new/", "undone")
