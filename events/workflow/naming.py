"""Decisions on names: which place a mention means, or that it means none; the events that rest on it move along."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from events.errors import BadChange, Outdated
from events.models import Event, Mention, NamingStep, Place
from events.places.known import Verdict
from events.queries import within_reach
from events.text.tokens import name_key
from events.workflow import review
from events.workflow.following import follow_name
from events.workflow.meanings import UNLOCATED, Meaning
from events.workflow.remembering import bring_back, remember
from events.workflow.rights import User, author, require

_STATUS = {Verdict.PLACE: "verified", Verdict.UNLOCATED: "unlocated", Verdict.REJECTED: "rejected"}
_BEFORE = ("place_id", "status", "score")


@dataclass(frozen=True, slots=True)
class Named:
    """What a decision did: the step to take back, the mentions it settled, the events that moved with them."""

    step: NamingStep
    mentions: tuple[Mention, ...]
    moved: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a decision goes: all mentions of the same name in the report; later reports of the language or source."""

    everywhere: bool = False
    remember: str = ""


ONLY_HERE = Reach()


@transaction.atomic
def decide_name(
    mention_id: int, meaning: Meaning, user: User, seen: int | None = None, reach: Reach = ONLY_HERE
) -> Named:
    """Record what a mention means, last seen at version ``seen``; move the events that rest on it.

    Raises Outdated where somebody else decided meanwhile, BadChange where the mention is missing or ``user`` may not
    decide.
    """
    require(user, "events.change_mention")
    mentions = within_reach(user, Mention.objects.filter(pk=mention_id), "report__sensitivity")
    mention = mentions.select_for_update(of=("self",)).first()
    if mention is None:
        raise BadChange(f"There is no mention {mention_id}; nothing was stored.")
    _check_seen(mention, seen)
    mentions = [mention, *(_namesakes(mention) if reach.everywhere else ())]
    step = NamingStep(report=mention.report, mention=mention, verdict=str(meaning.verdict), author=author(user))
    before = {m.pk: m.place for m in mentions}
    for one in mentions:
        was = {name: getattr(one, name) for name in _BEFORE}
        one.place, one.status = meaning.place, _STATUS[meaning.verdict]
        _keep(one, user, f"Means {meaning.place.name}" if meaning.place else _REASONS[meaning.verdict])
        step.mentions.append({"id": one.pk, "version": one.version, **was})
    moved: dict[int, Event] = {}
    for old in dict.fromkeys(before.values()):
        named = [m for m in mentions if before[m.pk] == old]
        moved |= {event.pk: event for event in follow_name(named, old, meaning.place, user)}
    step.events = [{"id": event.pk, "version": event.version} for event in moved.values()]
    if reach.remember:
        kept, was_kept = remember(mention, meaning, user, of_source=reach.remember == "source")
        step.remembered = {"id": kept.pk, "before": was_kept}
    step.save()
    return Named(step, tuple(mentions), tuple(moved.values()))


@transaction.atomic
def undo_naming(step_id: int, user: User) -> Named:
    """Take back a decision on a name: its mentions, the events that moved, what was remembered. All, or nothing.

    Raises BadChange where there is none, where it is taken back already, or where ``user`` may not decide; Outdated
    where somebody has changed a mention or an event since.
    """
    require(user, "events.change_mention")
    steps = within_reach(user, NamingStep.objects.filter(pk=step_id), "report__sensitivity")
    step = steps.select_for_update(of=("self",)).first()
    if step is None or step.undone:
        raise BadChange("This decision was taken back already; nothing was changed.")
    was = {item["id"]: item for item in step.mentions}
    mentions = list(Mention.objects.select_for_update(of=("self",)).filter(pk__in=was).select_related("place"))
    for mention in mentions:
        _check_seen(mention, was[mention.pk]["version"])
        for name in _BEFORE:
            setattr(mention, name, was[mention.pk][name])
        _keep(mention, user, "Undid: what the name means")
    seen = {item["id"]: item["version"] for item in step.events}
    moved = review.undo(list(seen), user, seen) if seen else []
    if step.remembered:
        bring_back(step.remembered["id"], step.remembered["before"], user)
    step.undone = True
    step.save()
    return Named(step, tuple(mentions), tuple(moved))


def set_place(mention_id: int, place: Place | None, user: User) -> Mention:
    """Record that a mention means a place that is stored already, or (None) that it cannot be located.

    Raises BadChange where the mention is missing or ``user`` may not decide.
    """
    meaning = Meaning(Verdict.PLACE, place) if place else UNLOCATED
    return decide_name(mention_id, meaning, user).mentions[0]


_REASONS = {Verdict.UNLOCATED: "Cannot be located", Verdict.REJECTED: "Names no place"}


def _namesakes(mention: Mention) -> Iterable[Mention]:
    """Return the other mentions of the same name in the report: the same letters, whatever their case and marks."""
    key = name_key(mention.surface)
    others = Mention.objects.select_for_update().filter(report=mention.report_id, kind=mention.kind)
    return [one for one in others.exclude(pk=mention.pk) if name_key(one.surface) == key]


def _mention(mention_id: int, user: User) -> Mention:
    require(user, "events.change_mention")
    mentions = within_reach(user, Mention.objects.filter(pk=mention_id), "report__sensitivity")
    mention = mentions.select_for_update(of=("self",)).first()
    if mention is None:
        raise BadChange(f"There is no mention {mention_id}; nothing was stored.")
    return mention


def _check_seen(mention: Mention, seen: int | None) -> None:
    if seen is not None and mention.version != seen:
        raise Outdated(
            f"Somebody else decided what “{mention.surface}” means after you opened it, so nothing was stored. "
            "Look at it again and decide anew."
        )


def _keep(mention: Mention, user: User, reason: str) -> None:
    mention.version += 1
    mention._history_user = author(user)
    mention._change_reason = reason[:100]
    mention.save()
