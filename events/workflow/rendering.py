"""Makes the forms that are kept of events, a block at a time, wherever one is missing."""

from collections import defaultdict

from django.db import connection, transaction
from django.db.models import Max

from events.drafting.vocabulary import SENSITIVITIES
from events.index.rendering import are_current, mark_current, rendering
from events.models import Event, Evidence, Rendition
from events.models.deletion import DELETED
from events.queries.drawn import whole_features

# Events rendered and stored at a time: a few hundredths of a second in which others wait to write.
BLOCK = 1000
# Ids whose forms are dropped at a time.
_DROPPED = 5000


def begin_anew() -> None:
    """Drop every form: they are of another version, or not to be trusted."""
    rows = Rendition.objects.filter(form__isnull=False).exclude(status="")
    last = Rendition.objects.aggregate(last=Max("event_id"))["last"] or 0
    # A stretch at a time, for a million forms take longer than others wait to write. Forms of another version are not
    # used meanwhile, and should this be stopped, it is begun again.
    for after in range(0, last, _DROPPED):
        rows.filter(event_id__gt=after, event_id__lte=after + _DROPPED).update(form=None)
    with transaction.atomic():
        # What another process made since.
        rows.update(form=None)
        mark_current()


def render_waiting(most: int | None = None, *, anew: bool = False) -> int:
    """Make missing forms, up to ``most``; return how many are kept now.

    Forms of another version than this process makes are dropped first; ``anew`` drops all.
    """
    if anew or not are_current():
        begin_anew()
    kept, after = 0, 0
    while most is None or kept < most:
        waiting = dict(
            Rendition.objects.filter(form__isnull=True, event_id__gt=after)
            .order_by("event_id")
            .values_list("event_id", "stamp")[:BLOCK]
        )
        if not waiting:
            break
        kept += _render(waiting)
        after = max(waiting)
    return kept


def _render(waiting: dict[int, int]) -> int:
    """Render events (id -> stamp as it was before they are read); what changes meanwhile stays without a form."""
    mixed = _told_more(waiting)
    # Whatever wrote them forgot it; with their reports' level they are rendered the next time.
    Event.objects.filter(pk__in=mixed).refresh_sensitivity()
    events = Event.objects.filter(pk__in=list(waiting)).order_by("pk")
    render = rendering().render
    made = [
        (render(whole).decode(), whole.id, waiting[whole.id])
        for whole in whole_features(events.exclude(status=DELETED))
        if whole.id not in mixed
    ]
    # What is deleted is sent to nobody, and waits for nothing.
    made += [("", pk, waiting[pk]) for pk in events.filter(status=DELETED).values_list("pk", flat=True)]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE events_rendition SET form = %s WHERE event_id = %s AND stamp = %s AND form IS NULL", made
        )
    return len(made)


def _told_more(events: dict[int, int]) -> set[int]:
    """Return those that quote a report more sensitive than themselves: what may be seen of them depends on who asks."""
    levels = dict(Event.objects.filter(pk__in=list(events)).values_list("pk", "sensitivity"))
    quoted: dict[int, set[str]] = defaultdict(set)
    # Asked for by number: of "these or merged into these" databases look through the evidence of all events. In no
    # order: for the usual one SQLite looks through all events.
    merged = Event.objects.order_by().filter(merged_into__in=list(events)).values_list("pk", flat=True)
    rows = Evidence.objects.filter(event__in=[*events, *merged]).order_by()
    told = rows.values_list("event_id", "event__merged_into_id", "event__sensitivity", "report__sensitivity")
    for event, into, of_merged, level in told.distinct():
        # What was merged into an event is shown with it.
        if level not in SENSITIVITIES:
            continue
        if into in levels:
            quoted[into].update((of_merged, level))
        if event in levels:
            quoted[event].add(level)
    rank = SENSITIVITIES.index
    return {event for event, found in quoted.items() if max(map(rank, found)) > rank(levels[event])}
