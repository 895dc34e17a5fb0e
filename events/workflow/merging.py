"""Makes one event of two, and two of them again: nothing of either is lost or changed."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from events.drafting.draft import Stance
from events.drafting.vocabulary import SENSITIVITIES
from events.errors import BadChange
from events.models import Event
from events.models.event import COUNTS
from events.workflow.rights import User, require
from events.workflow.saving import save_change

Seen = Mapping[int, int]

# What can be kept of either of two events, each whole: name -> fields. A quote belongs to the field it is for.
PARTS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "what": ("type", "subtype"),
    "category": ("category",),
    "when": ("date_start", "date_end", "time_precision"),
    "where": (
        *("place", "origin", "destination", "center", "via", "radius_m", "geometry", "path_basis"),
        *("geo_precision", "uncertainty_m"),
    ),
    "who": ("actors",),
    **{count: (count, f"{count}_high") for count in COUNTS},
    "planned": ("planned",),
}


@transaction.atomic
def merge_events(
    event_id: int, other_id: int, user: User, seen: Seen | None = None, keep: Mapping[str, int] | None = None
) -> Event:
    """Merge two events that are one; return the one that stays.

    ``keep`` names for PARTS the event whose values hold; the one that stays keeps its own otherwise. Where it takes
    the other's, its own quotes speak against them from then on.

    The approved one stays; of two alike the one more people may see, then the surer one. The other keeps its fields
    and evidence, is shown through the one that stays, and comes back whole with ``unmerge_event``.

    Raises BadChange where one is missing, rejected, merged already or no longer as ``seen`` (id -> version); where
    merging would hide from readers what they see now; where ``user`` may not merge.
    """
    require(user, "events.approve_event")
    _check_two(event_id, other_id)
    kept, merged = _ordered(_locked((event_id, other_id), seen))
    if SENSITIVITIES.index(kept.sensitivity) > SENSITIVITIES.index(merged.sensitivity):
        raise BadChange(
            f"{kept.code} rests on a report that fewer people may see than {merged.code}, so merging would hide "
            f"{merged.code} from them. Approve {merged.code} first, or leave both."
        )
    merged.status, merged.merged_into = "merged", kept
    save_change(merged, merged.version, user, f"Merged into {kept.code}")
    taken = _take(kept, merged, keep or {})
    told = f", taking its {', '.join(taken)}" if taken else ""
    save_change(kept, kept.version, user, f"Merged {_named(merged, kept)} into it{told}")
    return kept


@transaction.atomic
def unmerge_event(merged_id: int, user: User, seen: Seen | None = None) -> Event:
    """Take a merge back; return the event that was merged, as it was before.

    Raises BadChange where it is not merged or no longer as ``seen`` (id -> version), or ``user`` may not merge.
    """
    require(user, "events.approve_event")
    [merged] = _locked((merged_id,), seen, live=False)
    kept = merged.merged_into
    if merged.status != "merged" or kept is None:
        raise BadChange(f"{merged.code} is not merged with another event; there is nothing to take back.")
    before = merged.history.exclude(status="merged").order_by("-history_date", "-history_id").first()
    since = before.history_id if before else 0
    joined = merged.history.filter(status="merged", history_id__gt=since).order_by("history_id").first()
    merged.status, merged.merged_into = (before.status if before else "draft"), None
    save_change(merged, merged.version, user, f"Taken out of {kept.code} again")
    kept = Event.objects.select_for_update().get(pk=kept.pk)
    _give_back(kept, joined)
    save_change(kept, kept.version, user, f"Took {_named(merged, kept)} out of it again")
    return merged


def staying(event: Event, other: Event) -> Event:
    """Return which of two events would stay if they were merged. Raises BadChange where they cannot be."""
    _check_two(event.pk, other.pk)
    return _ordered([event, other])[0]


def _check_two(event_id: int, other_id: int) -> None:
    if event_id == other_id:
        raise BadChange("An event cannot be merged with itself; choose another one.")


def _take(kept: Event, merged: Event, keep: Mapping[str, int]) -> list[str]:
    """Set the parts of ``kept`` for which ``keep`` names ``merged``; return those that changed."""
    if unknown := sorted(keep.keys() - PARTS.keys()):
        raise BadChange(f"These cannot be chosen: {', '.join(unknown)}.")
    if strangers := set(keep.values()) - {kept.pk, merged.pk}:
        raise BadChange(f"E-{min(strangers)} is none of the two; nothing was merged.")
    taken = []
    for part, event_id in keep.items():
        fields = [kept._meta.get_field(name) for name in PARTS[part]]
        if event_id != merged.pk or all(_value(kept, f) == _value(merged, f) for f in fields):
            continue
        if kept.kind != merged.kind and part in {"where", "category"}:
            raise BadChange(f"{kept.code} and {merged.code} are of different kinds; keep {part} of {kept.code}.")
        for field in fields:
            setattr(kept, field.attname, _value(merged, field))
        kept.evidence.filter(field__in=PARTS[part], stance=Stance.SUPPORTS).update(stance=Stance.CONTRADICTS)
        taken.append(part)
    # Places were loaded by number: what is cached is not what is set.
    for name in PARTS["where"]:
        kept._state.fields_cache.pop(name, None)
    return taken


def _give_back(kept: Event, joined: Any) -> None:
    """Bring back what ``kept`` took when the other was ``joined`` to it, as far as nobody changed it since."""
    step = kept.history.filter(history_date__gte=joined.history_date).order_by("history_id").first() if joined else None
    before = step.prev_record if step else None
    if before is None:
        return
    for names in PARTS.values():
        fields = [kept._meta.get_field(name) for name in names]
        changed = [f for f in fields if _value(step, f) != _value(before, f)]
        if not changed or any(_value(kept, f) != _value(step, f) for f in fields):
            continue
        for field in fields:
            setattr(kept, field.attname, _value(before, field))
        kept.evidence.filter(field__in=names, stance=Stance.CONTRADICTS).update(stance=Stance.SUPPORTS)


def _value(event: Any, field: Any) -> Any:
    return getattr(event, field.attname)


def _named(merged: Event, kept: Event) -> str:
    """The code of ``merged`` where whoever reads the history of ``kept`` may know of it."""
    return merged.code if merged.sensitivity == kept.sensitivity else "another event"


def _ordered(events: list[Event]) -> tuple[Event, Event]:
    """The one that stays, then the other."""
    holding = [event for event in events if event.merged_from.exists()]
    if len(holding) > 1:
        raise BadChange(
            f"Other events were merged into both {events[0].code} and {events[1].code}. Take the merges of one of them "
            "apart first."
        )
    kept, merged = sorted(
        events,
        key=lambda e: (
            e not in holding,
            e.status != "approved",
            SENSITIVITIES.index(e.sensitivity),
            -e.score,
            e.pk,
        ),
    )
    if merged.status == "approved" and kept.status != "approved":
        raise BadChange(f"{merged.code} is approved and {kept.code} is not; approve {kept.code} first.")
    return kept, merged


def _locked(ids: tuple[int, ...], seen: Seen | None, *, live: bool = True) -> list[Event]:
    events = list(Event.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    if missing := sorted(set(ids) - {event.pk for event in events}):
        raise BadChange(f"There is no event {', '.join(f'E-{pk}' for pk in missing)}; nothing was changed.")
    for event in events:
        if live and event.status not in {"draft", "approved"}:
            raise BadChange(f"{event.code} is {event.status}; only drafts and approved events can be merged.")
        if seen and seen.get(event.pk, event.version) != event.version:
            raise BadChange(
                f"Somebody else changed {event.code} after you opened it, so nothing was merged. "
                "Load the page again and decide anew."
            )
    return events
