"""Makes one event of two, and two of them again: nothing of either is lost or changed."""

from collections.abc import Mapping

from django.db import transaction

from events.drafting.vocabulary import SENSITIVITIES
from events.errors import BadChange
from events.models import Event
from events.workflow.rights import User, require
from events.workflow.saving import save_change

Seen = Mapping[int, int]


@transaction.atomic
def merge_events(event_id: int, other_id: int, user: User, seen: Seen | None = None) -> Event:
    """Merge two events that are one; return the one that stays.

    The approved one stays; of two alike the one more people may see, then the surer one. The other keeps its fields
    and evidence, is shown through the one that stays, and comes back whole with ``unmerge_event``.

    Raises BadChange where one is missing, rejected, merged already or no longer as ``seen`` (id -> version); where
    merging would hide from readers what they see now; where ``user`` may not merge.
    """
    require(user, "events.approve_event")
    if event_id == other_id:
        raise BadChange("An event cannot be merged with itself; choose another one.")
    kept, merged = _ordered(_locked((event_id, other_id), seen))
    if SENSITIVITIES.index(kept.sensitivity) > SENSITIVITIES.index(merged.sensitivity):
        raise BadChange(
            f"{kept.code} rests on a report that fewer people may see than {merged.code}, so merging would hide "
            f"{merged.code} from them. Approve {merged.code} first, or leave both."
        )
    merged.status, merged.merged_into = "merged", kept
    save_change(merged, merged.version, user, f"Merged into {kept.code}")
    save_change(kept, kept.version, user, f"Merged {_named(merged, kept)} into it")
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
    merged.status, merged.merged_into = (before.status if before else "draft"), None
    save_change(merged, merged.version, user, f"Taken out of {kept.code} again")
    kept = Event.objects.select_for_update().get(pk=kept.pk)
    save_change(kept, kept.version, user, f"Took {_named(merged, kept)} out of it again")
    return merged


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
