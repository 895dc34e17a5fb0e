"""Views that people keep: which ones somebody sees, and how many events in one are new to them."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import OuterRef, Q, QuerySet, Subquery

from events.errors import NotThere
from events.models import Look, View
from events.queries.filter import EventFilter
from events.queries.sight import User, visible_events


@dataclass(frozen=True, slots=True)
class KeptView:
    """A view as somebody sees it; ``looked`` is when they looked at it last, None for never."""

    view: View
    own: bool
    looked: datetime | None


def kept_views(user: User) -> tuple[KeptView, ...]:
    """Return the views of ``user``, then those that others share, each by name; visitors have none."""
    found = _seen_by(user).select_related("owner")
    looked = Look.objects.filter(view=OuterRef("pk"), user=user).values("moment")[:1] if _signed_in(user) else None
    if looked is not None:
        found = found.annotate(looked=Subquery(looked))
    kept = [KeptView(view, view.owner == user, getattr(view, "looked", None)) for view in found]
    return tuple(sorted(kept, key=lambda one: not one.own))


def kept_view(user: User, view_id: int) -> View:
    """Return a view that ``user`` sees. Raises NotThere."""
    found = _seen_by(user).filter(pk=view_id).first()
    if found is None:
        raise NotThere("view", view_id)
    return found


def published_view(slug: str) -> View:
    """Return the view that is published under ``slug``, as long as its owner may publish. Raises NotThere."""
    found = View.objects.filter(published=slug, deleted_at=None).select_related("owner").first()
    if found is None or not found.owner.is_active or not found.owner.has_perm("events.approve_event"):
        raise NotThere("view", 0)
    return found


def own_views(user: User) -> QuerySet[View]:
    """Return the views of ``user``."""
    return _seen_by(user).filter(owner=user) if _signed_in(user) else View.objects.none()


def news_since(user: User, wanted: EventFilter, moment: datetime) -> int:
    """Count the events that ``user`` may see, ``wanted`` asks for, and that came or changed after ``moment``."""
    return visible_events(user, replace(wanted, changed_after=moment)).order_by().count()


def _seen_by(user: User) -> QuerySet[View]:
    if not _signed_in(user):
        return View.objects.none()
    return View.objects.filter(deleted_at=None).filter(Q(owner=user) | Q(shared=True)).order_by("name", "pk")


def _signed_in(user: User) -> bool:
    return isinstance(user, AbstractBaseUser) and user.pk is not None
