"""Takes over what reading again found: all that nobody settled, or exactly what somebody accepted."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from events.errors import BadChange
from events.models import Event, Evidence
from events.models import Mention as StoredMention
from events.places.gazetteer import Gazetteer
from events.workflow.deleting import delete_events
from events.workflow.duplicates import propose_duplicates
from events.workflow.rereading import LINKED, NOT_FOUND, READ_AGAIN, Difference, Rereading, decided_mentions
from events.workflow.rights import User, require
from events.workflow.rows import fields_of, places_of, quotes_of, stored_mentions
from events.workflow.saving import save_change
from events.workflow.snapshots import snapshot
from events.workflow.storing import run_of, store_drafts

_ACCEPTED = "Read again, accepted"
# The item that stands for all names of places of a report together: they are read as a whole.
NAMES = "names"


def items(found: Rereading) -> dict[str, Any]:
    """Return what can be accepted by its key: "add-0", "change-12", "drop-12" (events), "settled-12", "names"."""
    listed: dict[str, Any] = {f"add-{number}": draft for number, draft in enumerate(found.added)}
    listed |= {f"change-{one.event.pk}": one for one in found.changed}
    listed |= {f"drop-{event.pk}": event for event in found.gone}
    listed |= {f"settled-{one.event.pk}": one for one in found.held}
    return listed | ({NAMES: found.moved} if any(not name.settled for name in found.moved) else {})


@transaction.atomic
def take_over(
    found: Rereading,
    gazetteer: Gazetteer,
    user: User = None,
    accepted: Collection[str] | None = None,
    seen: str | None = None,
) -> int:
    """Store what ``found`` tells; return how many items were taken over.

    ``accepted`` are keys of ``items``. Where it is None all is taken over that nobody settled; events that people
    worked on change only where they are named. ``seen`` is the fingerprint of what was shown.

    Raises BadChange where something else was shown, a key is none, somebody worked on one of the events meanwhile, or
    ``user`` may not edit.
    """
    require(user, "events.change_event")
    if seen is not None and seen != found.fingerprint:
        raise BadChange("What would change is no longer what was shown. Load the page again and choose anew.")
    listed = items(found)
    chosen = set(listed if accepted is None else accepted)
    if accepted is None:
        chosen = {key for key in chosen if not key.startswith("settled-")}
    if unknown := sorted(chosen - listed.keys()):
        raise BadChange(f"There is nothing to take over called {', '.join(unknown)[:100]}; load the page again.")
    places = snapshot(places_of(found.reading), gazetteer)
    run = run_of(found.reading, gazetteer)
    touched: list[Event] = []
    for key, one in listed.items():
        if key in chosen and isinstance(one, Difference):
            touched.append(_renew(one, found, places, run, user, settled=key.startswith("settled-")))
    delete_events([event.pk for event in found.gone if f"drop-{event.pk}" in chosen], user, NOT_FOUND)
    new = [draft for number, draft in enumerate(found.added) if f"add-{number}" in chosen]
    touched += store_drafts(new, found.report, run, places, user)
    propose_duplicates(touched)
    if accepted is None or NAMES in chosen:
        _renew_mentions(found, places, run)
    return len(chosen)


def _renew(one: Difference, found: Rereading, places: dict[str, Any], run: Any, user: User, *, settled: bool) -> Event:
    event = one.event
    for name, value in {**dict.fromkeys(LINKED), **fields_of(one.draft, places)}.items():
        setattr(event, name, value)
    event.run = run
    event.evidence.filter(report=found.report).delete()
    Evidence.objects.bulk_create(quotes_of(one.draft, event, found.report), ignore_conflicts=True)
    # A prefetched list of quotes is outdated now.
    event._prefetched_objects_cache = {}
    save_change(event, event.version, user, _ACCEPTED if settled else READ_AGAIN)
    return event


def _renew_mentions(found: Rereading, places: dict[str, Any], run: Any) -> None:
    """Replace mentions that only the program has touched."""
    own = found.report.mentions
    own.exclude(pk__in=decided_mentions(found.report)).delete()
    StoredMention.objects.bulk_create(
        stored_mentions(found.report, found.reading.mentions, places, run), ignore_conflicts=True
    )
