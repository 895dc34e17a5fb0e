"""Decisions on names: which place a mention means, or that it means none."""

from django.db import transaction

from events.errors import BadChange
from events.models import Mention, Place
from events.places.gazetteer import Gazetteer
from events.queries import within_reach
from events.workflow.rights import User, author, require
from events.workflow.snapshots import snapshot


@transaction.atomic
def choose_place(mention_id: int, place_id: str, gazetteer: Gazetteer, user: User) -> Mention:
    """Record that a mention means the gazetteer's ``place_id``.

    Raises UnknownPlace, and BadChange where the mention is missing or ``user`` may not decide.
    """
    mention = _mention(mention_id, user)
    place = gazetteer.place(place_id)
    mention.place = snapshot([place], gazetteer)[place.id]
    return _keep(mention, "verified", user, f"Means {place.name}")


@transaction.atomic
def set_place(mention_id: int, place: Place | None, user: User) -> Mention:
    """Record that a mention means a place that is stored already, or (None) that it cannot be located.

    Raises BadChange where the mention is missing or ``user`` may not decide.
    """
    if place is None:
        return mark_unlocated(mention_id, user)
    mention = _mention(mention_id, user)
    mention.place = place
    return _keep(mention, "verified", user, f"Means {place.name}")


@transaction.atomic
def mark_unlocated(mention_id: int, user: User) -> Mention:
    """Record that a mention names a place that cannot be located.

    Raises BadChange.
    """
    mention = _mention(mention_id, user)
    mention.place = None
    return _keep(mention, "unlocated", user, "Cannot be located")


@transaction.atomic
def reject_mention(mention_id: int, user: User) -> Mention:
    """Record that these words name no place at all.

    Raises BadChange.
    """
    mention = _mention(mention_id, user)
    mention.place = None
    return _keep(mention, "rejected", user, "Names no place")


def _mention(mention_id: int, user: User) -> Mention:
    require(user, "events.change_mention")
    mentions = within_reach(user, Mention.objects.filter(pk=mention_id), "report__sensitivity")
    mention = mentions.select_for_update(of=("self",)).first()
    if mention is None:
        raise BadChange(f"There is no mention {mention_id}; nothing was stored.")
    return mention


def _keep(mention: Mention, status: str, user: User, reason: str) -> Mention:
    mention.status = status
    mention._history_user = author(user)
    mention._change_reason = reason[:100]
    mention.save()
    return mention
