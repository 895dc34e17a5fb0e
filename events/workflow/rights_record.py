"""Records every change of rights, whoever makes it: the admin, a shell, a command."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from simple_history.models import HistoricalRecords

from events.models import RightsChange

_FLAGS = ("is_staff", "is_superuser", "is_active")
# What an instance carries from before a change to after it.
_STASH = "_rights_before"


def start_recording() -> None:
    """Connect the signals; doing it again changes nothing."""
    accounts: Any = get_user_model()
    for through, field in (
        (accounts.groups.through, "groups"),
        (accounts.user_permissions.through, "permissions"),
        (Group.permissions.through, "permissions"),
    ):
        m2m_changed.connect(_linked, sender=through, dispatch_uid=f"rights-{through.__name__}-{field}")
    pre_save.connect(_before, sender=accounts, dispatch_uid="rights-before")
    post_save.connect(_after, sender=accounts, dispatch_uid="rights-after")
    for model in (accounts, Group):
        pre_delete.connect(_gone, sender=model, dispatch_uid=f"rights-gone-{model.__name__}")


def _linked(sender: Any, instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **told: Any) -> None:
    moment, _, what = action.partition("_")
    own = Group.permissions.through
    if not reverse:
        owners = [instance]
    elif pk_set is not None:
        owners = list((Group if sender is own else get_user_model()).objects.filter(pk__in=pk_set))
    else:
        owners = list(getattr(instance, "group_set" if sender is own else "user_set").all())
    field = "groups" if sender is get_user_model().groups.through else "permissions"
    if moment == "pre":
        instance.__dict__.setdefault(_STASH, {})[what, field] = [(owner, _names(owner, field)) for owner in owners]
        return
    for owner, before in instance.__dict__.get(_STASH, {}).pop((what, field), ()):
        record(owner, field, before, _names(owner, field))


def _names(owner: Any, field: str) -> list[str]:
    if field == "groups":
        return sorted(owner.groups.values_list("name", flat=True))
    rights = owner.permissions if isinstance(owner, Group) else owner.user_permissions
    return sorted(f"{app}.{code}" for app, code in rights.values_list("content_type__app_label", "codename"))


def _before(
    sender: Any, instance: Any, raw: bool = False, update_fields: Iterable[str] | None = None, **_: Any
) -> None:
    if not raw and (update_fields is None or set(_FLAGS) & set(update_fields)):
        stored = sender.objects.filter(pk=instance.pk).values(*_FLAGS).first() if instance.pk else None
        instance.__dict__[f"{_STASH}_flags"] = stored or {}


def _after(sender: Any, instance: Any, created: bool = False, **_: Any) -> None:
    before = instance.__dict__.pop(f"{_STASH}_flags", None)
    if before is None:
        return
    if created:
        record(instance, "exists", False, True)
        before = {"is_staff": False, "is_superuser": False, "is_active": True}
    for name in _FLAGS:
        record(instance, name, before.get(name), getattr(instance, name))


def _gone(sender: Any, instance: Any, **_: Any) -> None:
    record(instance, "exists", True, False)


def record(owner: Any, field: str, before: Any, after: Any) -> None:
    """Write down that ``field`` of an account or a group changed; nothing where it did not."""
    if before == after:
        return
    request = getattr(HistoricalRecords.context, "request", None)
    by = getattr(request, "user", None)
    by = by if getattr(by, "is_authenticated", False) else None
    gone = by is not None and field == "exists" and by == owner
    RightsChange.objects.create(
        subject="group" if isinstance(owner, Group) else "account",
        name=owner.name if isinstance(owner, Group) else owner.get_username(),
        field=field,
        before=before,
        after=after,
        by=None if gone else by,
        by_name=by.get_username() if by else "",
    )
