"""Keeping views: saving, renaming, sharing and removing one's own, and noting when one was looked at."""

from collections.abc import Mapping
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.timezone import now

from events.errors import BadChange
from events.models import Look, View
from events.queries import kept_view
from events.workflow.deleting import note
from events.workflow.rights import User, author, require

# Views of one person: more are kept nowhere, and would make the menu useless.
MOST_VIEWS = 100
_LONGEST_NAME, _LONGEST_QUERY = 100, 4000


def save_view(user: User, name: str, query: str, *, shared: bool = False) -> View:
    """Keep ``query`` (a query string) under ``name``; one's own view of that name takes the new filters.

    Raises BadChange for visitors, and where the name or the query does not fit.
    """
    if not (isinstance(user, AbstractBaseUser) and user.pk is not None):
        raise BadChange("Sign in to keep views; the address of the page keeps them, too.")
    name = _fitting(name)
    if len(query) > _LONGEST_QUERY:
        raise BadChange("These filters are too long to keep; choose fewer values or draw a simpler area.")
    if (
        not View.objects.filter(owner=user, name=name, deleted_at=None).exists()
        and user.views.filter(deleted_at=None).count() >= MOST_VIEWS
    ):  # type: ignore[attr-defined]
        raise BadChange(f"You keep {MOST_VIEWS} views already; remove one first.")
    view, _new = View.objects.update_or_create(
        owner=user, name=name, deleted_at=None, defaults={"query": query, "shared": shared}
    )
    look_at(user, view.pk)
    return view


def rename_view(user: User, view_id: int, name: str) -> View:
    """Give one's own view another name. Raises NotThere, BadChange."""
    view = _own(user, view_id)
    view.name = _fitting(name)
    if View.objects.filter(owner=view.owner, name=view.name, deleted_at=None).exclude(pk=view.pk).exists():
        raise BadChange(f"You have a view named {view.name!r} already; choose another name.")
    view.save(update_fields=["name", "updated"])
    return view


def share_view(user: User, view_id: int, *, shared: bool) -> View:
    """Let all who sign in see the name and filters of one's own view, or nobody else. Raises NotThere, BadChange."""
    view = _own(user, view_id)
    view.shared = shared
    view.save(update_fields=["shared", "updated"])
    return view


def publish_view(user: User, view_id: int, protection: Mapping[str, Any] | None) -> View:
    """Let anybody see the approved events of one's own view counted, as coarsely as ``protection`` says; None ends it.

    What is counted is what its owner may see, now and later. Each publishing has an address of its own.
    Raises NotThere, BadChange where ``user`` may not decide on events.
    """
    require(user, "events.approve_event")
    view = _own(user, view_id)
    view.published = None if protection is None else token_urlsafe(18)
    view.protection = dict(protection or {})
    view._history_user = author(user)
    view._change_reason = "No longer published" if protection is None else "Published protected"
    view.save()
    return view


def remove_view(user: User, view_id: int) -> None:
    """Remove one's own view; it can be restored. Raises NotThere, BadChange."""
    view = _own(user, view_id)
    with transaction.atomic():
        note("view", view.pk, view.name, user, "Removed", owner=user)
        view.deleted_at = now()
        view.save(update_fields=["deleted_at", "updated"])


def look_at(user: User, view_id: int, moment: datetime | None = None) -> None:
    """Note that ``user`` looked at a view. Raises NotThere."""
    view = kept_view(user, view_id)
    Look.objects.update_or_create(view=view, user=user, defaults={"moment": moment or now()})


def _own(user: User, view_id: int) -> View:
    view = kept_view(user, view_id)
    if view.owner != user:
        raise BadChange(f"This view is {view.owner.get_username()}'s; save it under a name of your own to change it.")
    return view


def _fitting(name: str) -> str:
    name = " ".join(name.replace("\x00", "").split())
    if not 0 < len(name) <= _LONGEST_NAME:
        raise BadChange(f"Give the view a name of at most {_LONGEST_NAME} characters.")
    return name
