"""What is deleted and can be brought back, each to those who may, and what is gone for good."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet

from events.errors import NotThere
from events.models import Attachment, Deletion
from events.queries.sight import User, readable, visible_reports

# Kind -> the right to delete it, and so to bring it back.
RIGHTS = {
    "event": "events.delete_event",
    "report": "events.delete_report",
    "source": "events.delete_source",
    "place": "events.delete_place",
    "name": "events.delete_rememberedname",
    "account": "auth.delete_user",
    "attachment": "events.delete_attachment",
    # Of others: whoever reads restricted reports sees every import.
    "import": "events.read_restricted",
}


def deleted(user: User) -> QuerySet[Deletion]:
    """Return what ``user`` may bring back, the latest first: what they may delete and read, and their own."""
    found = Deletion.objects.filter(restored_at=None, purged_at=None)
    if user is None:
        return found
    if not isinstance(user, AbstractBaseUser):
        return found.none()
    kinds = [kind for kind, right in RIGHTS.items() if user.has_perm(right)]  # type: ignore[attr-defined]
    # What somebody may read of a report today says what they may see of its files.
    files = Attachment.objects.filter(report__in=visible_reports(user).order_by().values("pk"))
    mine = Q(kind__in=kinds) | Q(owner=user)
    theirs = ~Q(kind="attachment") | Q(number__in=files.values("pk"))
    return found.filter(mine, theirs, level__in=readable(user)).order_by("-id")


def deletion(user: User, deletion_id: int) -> Deletion:
    """Return one deletion that can be taken back. Raises NotThere."""
    found = deleted(user).filter(pk=deletion_id).first()
    if found is None:
        raise NotThere("deletion", deletion_id)
    return found


def tombstones(user: User) -> QuerySet[Deletion]:
    """Return what is gone for good, the latest first, to those who may do that."""
    gone = Deletion.objects.filter(purged_at__isnull=False).order_by("-purged_at", "-id")
    if user is None:
        return gone
    if not (isinstance(user, AbstractBaseUser) and user.has_perm("events.purge")):  # type: ignore[attr-defined]
        return gone.none()
    return gone.filter(level__in=readable(user)).exclude(kind="view")


def accounts_kept() -> QuerySet[Any]:
    """Return the accounts that are not deleted; those removed for good stand in no list either."""
    gone = Deletion.objects.filter(kind="account", restored_at=None)
    return get_user_model()._default_manager.exclude(pk__in=gone.values("number"))
