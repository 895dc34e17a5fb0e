"""Kept views over HTTP."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from events.models import View
from events.workflow import viewing
from tests.factories import make_event, make_user

pytestmark = pytest.mark.django_db


def test_view_is_saved_without_what_belongs_to_the_moment_and_opens_as_it_was(client):
    user = make_user("viewer")
    client.force_login(user)
    query = "country=SY&actor=Army, first&event=7&view=3&since=2020-04-14T08:00:00Z&m=6.20/34.7500/38.7000"

    answer = client.post("/views/", {"name": "East", "query": query, "shared": "1"})
    view = View.objects.get()
    assert answer.json() == {"id": view.pk, "name": "East"}
    assert view.query == "country=SY&actor=Army%2C+first&m=6.20%2F34.7500%2F38.7000"
    assert client.get(f"/views/{view.pk}/").headers["Location"] == f"/?{view.query}&view={view.pk}"


def test_list_of_views_tells_what_is_new(client):
    user = make_user("viewer")
    client.force_login(user)
    view = viewing.save_view(user, "East", "type=Riots")
    viewing.look_at(user, view.pk, now() - timedelta(hours=1))
    make_event(type="Riots")
    make_event(type="Riots", status="draft")

    [told] = client.get("/views.json").json()["views"]
    assert (told["name"], told["query"], told["own"], told["shared"], told["new"]) == (
        "East",
        "type=Riots",
        True,
        False,
        1,
    )


def test_view_that_cannot_be_read_any_more_is_listed_without_a_number(client):
    user = make_user("viewer")
    client.force_login(user)
    View.objects.create(owner=user, name="Old", query="type=Gone")

    assert client.get("/views.json").json()["views"][0]["new"] is None


def test_view_is_refused_with_a_sentence_where_its_filters_are_wrong(client):
    client.force_login(make_user("viewer"))
    answer = client.post("/views/", {"name": "East", "query": "type=Gone"}, headers={"accept": "application/json"})
    assert (answer.status_code, View.objects.count()) == (400, 0)
    assert answer.json()["detail"].startswith("There is no type 'Gone'")


@pytest.mark.parametrize(
    ("form", "left"),
    [
        ({"do": "rename", "name": "West"}, [("West", False)]),
        ({"do": "share"}, [("East", True)]),
        ({"do": "remove"}, []),
    ],
)
def test_owner_renames_shares_and_removes_a_view(client, form, left):
    user = make_user("viewer")
    client.force_login(user)
    view = viewing.save_view(user, "East", "")

    assert client.post(f"/views/{view.pk}/change/", form).status_code == 200
    assert [(one.name, one.shared) for one in View.objects.filter(deleted_at=None)] == left


def test_visitors_are_told_to_sign_in(client):
    answer = client.post("/views/", {"name": "East", "query": ""}, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["detail"]) == (
        409,
        "Sign in to keep views; the address of the page keeps them, too.",
    )
    assert client.get("/views.json").json() == {"views": []}
