"""Accounts that are deleted: closed, so that nobody comes in, with all they did still told; and emptied for good."""

from typing import Any

from axes.models import AccessAttempt
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.timezone import now

from events.errors import BadChange
from events.models import ApiToken, Deletion, KeptAnswer, Look, RightsChange, View
from events.queries import accounts_kept
from events.workflow.deleting import note
from events.workflow.rights import User, require
from events.workflow.rights_record import record

_OPEN, _CLOSED = "active", "inactive"


@transaction.atomic
def delete_account(account_id: int, user: User, reason: str = "Deleted") -> None:
    """Close an account: it signs in no more, its tokens and what it published end; it can be restored.

    Raises BadChange for one's own account, where there is none, and where ``user`` may not.
    """
    require(user, "auth.delete_user")
    account = accounts_kept().select_for_update().filter(pk=account_id).first()
    if account is None:
        raise BadChange("There is no such account; nothing was deleted.")
    if account == user:
        raise BadChange("Nobody deletes their own account; ask another administrator to.")
    _check_rank(account, user)
    state = _OPEN if account.is_active else _CLOSED
    note("account", account.pk, account.get_username(), user, reason, status=state)
    account.is_active = False
    account.save(update_fields=["is_active"])
    record(account, "exists", True, False)


def restore_account(found: Deletion, user: User) -> None:
    """Open the account again that ``found`` closed, with the groups and rights it had. Raises BadChange."""
    account = get_user_model()._default_manager.select_for_update().get(pk=found.number)
    _check_rank(account, user)
    record(account, "exists", False, True)
    account.is_active = found.status == _OPEN
    account.save(update_fields=["is_active"])


def empty_account(found: Deletion, user: User) -> None:
    """Remove who an account was, for good: name, address, password, rights, tokens, views. Raises BadChange.

    Its row stays under a number, so that histories still tell what one and the same person did.
    """
    account: Any = get_user_model()._default_manager.select_for_update().get(pk=found.number)
    _check_rank(account, user)
    kind = ContentType.objects.get_for_model(account)
    LogEntry.objects.filter(content_type=kind, object_id=str(account.pk)).delete()
    AccessAttempt.objects.filter(username=account.get_username()).delete()
    name, number = account.get_username(), f"account-{account.pk}"
    views = list(View.history.filter(owner_id=account.pk).values_list("id", flat=True).distinct())  # type: ignore[attr-defined]
    ApiToken.objects.filter(user=account).delete()
    ApiToken.history.filter(user_id=account.pk).delete()  # type: ignore[attr-defined]
    View.objects.filter(owner=account).delete()
    View.history.filter(id__in=views).delete()  # type: ignore[attr-defined]
    gone = Deletion.objects.filter(kind="view", owner=account)
    gone.filter(restored_at=None, purged_at=None).update(purged_at=now(), purge_reason="With its account")
    gone.update(name="")
    for model in (Look, KeptAnswer):
        model._default_manager.filter(user=account).delete()
    account.groups.clear()
    account.user_permissions.clear()
    account.username, account.first_name, account.last_name, account.email = number, "", "", ""
    account.is_staff = account.is_superuser = account.is_active = False
    account.set_unusable_password()
    account.save()
    for told, fields in ((RightsChange, ("name", "by_name")), (Deletion, ("by", "restored_by", "purged_by"))):
        for field in fields:
            told._default_manager.filter(**{field: name}).update(**{field: number})


def _check_rank(account: Any, user: User) -> None:
    if account.is_superuser and user is not None and not user.is_superuser:  # type: ignore[union-attr]
        raise BadChange("This account may do everything; only another one of that kind touches it.")
