"""Changes of rights are recorded, made in the admin or in a shell."""

import pytest
from django.contrib.auth.models import Group, Permission, User

from events.models import RightsChange
from events.workflow.roles import make_groups
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def record(name: str) -> list[tuple]:
    """Return what was recorded of an account or a group, oldest first."""
    found = RightsChange.objects.filter(name=name).order_by("pk")
    return [(one.field, one.before, one.after, one.by_name) for one in found]


def test_groups_and_flags_changed_in_a_shell_are_recorded():
    make_groups()
    user = User.objects.create_user("ana", is_staff=True)
    user.groups.add(Group.objects.get(name="viewer"))
    user.groups.set([Group.objects.get(name="reviewer")])
    Group.objects.get(name="analyst").user_set.add(user)
    user.groups.clear()
    user.is_superuser = True
    user.save()
    user.is_superuser = False
    user.save(update_fields=["first_name"])
    User.objects.get(username="ana").delete()

    assert record("ana") == [
        ("exists", False, True, ""),
        ("is_staff", False, True, ""),
        ("groups", [], ["viewer"], ""),
        ("groups", ["viewer"], [], ""),
        ("groups", [], ["reviewer"], ""),
        ("groups", ["reviewer"], ["analyst", "reviewer"], ""),
        ("groups", ["analyst", "reviewer"], [], ""),
        ("is_superuser", False, True, ""),
        ("exists", True, False, ""),
    ]


def test_rights_of_a_group_and_single_rights_are_recorded():
    make_groups()
    RightsChange.objects.all().delete()
    right = Permission.objects.get(codename="approve_event")
    viewers, user = Group.objects.get(name="viewer"), User.objects.create_user("bo")

    viewers.permissions.add(right)
    user.user_permissions.add(right)
    make_groups()

    [given, taken] = record("viewer")
    assert sorted(set(given[2]) - set(given[1])) == ["events.approve_event"]
    assert sorted(set(taken[1]) - set(taken[2])) == ["events.approve_event"]
    assert record("bo")[1:] == [("permissions", [], ["events.approve_event"], "")]


def test_signing_in_is_no_change_of_rights():
    user = make_user("viewer")
    RightsChange.objects.all().delete()

    user.last_login = user.date_joined
    user.save(update_fields=["last_login"])
    user.save()

    assert RightsChange.objects.count() == 0


def test_admin_records_who_changed_the_groups_of_an_account(client):
    administrator, other = make_user("administrator"), make_user("viewer")
    client.force_login(administrator)
    analysts = Group.objects.get(name="analyst")
    given = {
        "username": other.username,
        "is_active": "on",
        "is_staff": "on",
        "groups": [analysts.pk],
        "date_joined_0": "2026-01-01",
        "date_joined_1": "00:00:00",
    }

    assert client.post(f"/admin/auth/user/{other.pk}/change/", given).status_code == 302

    told = [(field, before, after, by) for field, before, after, by in record(other.username) if by]
    assert [(field, by) for field, _before, _after, by in told] == [("groups", administrator.username)] * len(told)
    assert (told[0][1], told[-1][2]) == (["viewer"], ["analyst"])
    assert administrator.username in client.get("/admin/events/rightschange/").content.decode()
