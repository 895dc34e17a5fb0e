"""Accounts in the admin: what an administrator may do with them, and what only a superuser may."""

import pytest
from django.contrib.auth.models import Group, User

from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    user = make_user("administrator")
    client.force_login(user)
    return user


def save(client, user, **fields):
    given = {"username": user.username, "date_joined_0": "2020-04-14", "date_joined_1": "12:00:00", **fields}
    return client.post(f"/admin/auth/user/{user.pk}/change/", given)


def test_administrator_gives_a_group(client, administrator):
    user = make_user()
    group = make_user("viewer").groups.get()

    answer = save(client, user, is_active="on", groups=[group.pk])

    assert (answer.status_code, list(user.groups.all())) == (302, [group])


def test_administrator_cannot_become_a_superuser(client, administrator):
    save(client, administrator, is_active="on", is_staff="on", is_superuser="on", user_permissions=["1"])

    stored = User.objects.get(pk=administrator.pk)
    assert (stored.is_superuser, stored.user_permissions.count()) == (False, 0)


def test_administrator_cannot_touch_a_superuser(client, administrator):
    top = User.objects.create_superuser("top", password="a long enough password")

    answers = [
        client.post(f"/admin/auth/user/{top.pk}/{what}/", {"post": "yes"}).status_code
        for what in ("change", "delete", "password")
    ]

    assert answers == [403, 403, 403]
    assert User.objects.get(pk=top.pk).check_password("a long enough password")


def test_administrator_reads_groups_and_does_not_change_them(client, administrator):
    group = Group.objects.get(name="viewer")

    read = client.get(f"/admin/auth/group/{group.pk}/change/").status_code
    changed = client.post(f"/admin/auth/group/{group.pk}/change/", {"name": "all"}).status_code

    assert (read, changed) == (200, 403)
