"""Events as they are sent, from what is kept ready of them; what is not ready, or not for these eyes, is made anew.

A kept form holds all words that an event rests on. It is kept only where the event is at least as sensitive as each of
its reports, and shown only to those who may read every level up to the event's: so it is exactly what they may see.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from events.index import live, renditions
from events.index.rendering import are_current, rendering
from events.index.renditions import Chunk
from events.queries.drawn import event_features
from events.queries.filter import EventFilter
from events.queries.picked import criteria, numbers
from events.queries.sight import Sight, User, sight, visible_events

# Bytes that one chunk of forms should have: the memory of a stream, and how soon it begins.
_WANTED = 1024 * 1024
_FIRST, _FEWEST, _MOST = 50, 20, 2000


def forms(user: User, wanted: EventFilter, separator: bytes = b",\n") -> Iterator[Chunk]:
    """Yield the forms of the events that ``user`` may see and ``wanted`` asks for, joined by ``separator``.

    In the order asked for; each event is as it is when its turn comes, at a memory that does not grow with their
    number. Raises BadFilter.
    """
    seen = sight(user, wanted.statuses)
    if not (seen.in_steps and are_current()):
        yield from _rendered(event_features(visible_events(user, wanted), user), separator)
    elif _plain(wanted):
        yield from _in_turn(user, seen, separator)
    else:
        yield from _picked(user, seen, _ids(user, wanted), separator)


def forms_of(user: User, ids: Sequence[int], statuses: Iterable[str] = ()) -> list[bytes]:
    """Return the form of each of ``ids`` that ``user`` may see, in their order."""
    seen = sight(user, statuses)
    if not (seen.in_steps and are_current()):
        made = _made_now(user, seen, ids)
        return [made[event] for event in ids if event in made]
    rows = renditions.single(ids, seen.statuses, seen.levels)
    made = _made_now(user, seen, [event for event, form in rows if form is None])
    found = ((event, made.get(event) if form is None else form) for event, form in rows)
    return [form for _event, form in found if form is not None]


def forms_joined(user: User, ids: Sequence[int], statuses: Iterable[str] = (), separator: bytes = b",\n") -> Chunk:
    """Return the forms of those of ``ids`` that ``user`` may see, in their order, joined by ``separator``."""
    seen = sight(user, statuses)
    if seen.in_steps and are_current():
        chunk = renditions.chosen(ids, seen.statuses, seen.levels, separator.decode())
        if chunk is None or not chunk.waiting:
            return chunk or Chunk(b"", 0)
    return _whole(user, seen, ids, separator)


def _plain(wanted: EventFilter) -> bool:
    """Tell whether ``wanted`` narrows nothing but the status, in the order of ids."""
    return replace(wanted, statuses=(), order="id") == EventFilter(order="id") and wanted.order == "id"


def _ids(user: User, wanted: EventFilter) -> "array[int]":
    if wanted.order == "id":
        # The index knows in milliseconds what the database would look through all events for.
        view = live.view()
        found = numbers(view, criteria(view, user, wanted), "id").astype(np.int64)
        return array("q", np.sort(found).tobytes())
    return array("q", visible_events(user, wanted).values_list("pk", flat=True).iterator(chunk_size=5000))


def _in_turn(user: User, seen: Sight, separator: bytes) -> Iterator[Chunk]:
    # How many ids, of which most are there as a rule.
    after, most = 0, _FIRST
    while chunk := renditions.following(after, most, seen.statuses, seen.levels, separator.decode()):
        if chunk.waiting:
            found = renditions.between(after, chunk.last, seen.statuses, seen.levels)
            yield _whole(user, seen, found, separator)
        else:
            yield chunk
        after, most = chunk.last, _next_size(most, len(chunk.body))


def _picked(user: User, seen: Sight, ids: Sequence[int], separator: bytes) -> Iterator[Chunk]:
    begun, most = 0, _FIRST
    while begun < len(ids):
        part = ids[begun : begun + most]
        chunk = renditions.chosen(part, seen.statuses, seen.levels, separator.decode())
        if chunk is not None:
            yield _whole(user, seen, part, separator) if chunk.waiting else chunk
        begun, most = begun + most, _next_size(most, len(chunk.body) if chunk else 0)


def _next_size(most: int, size: int) -> int:
    """Return how many forms make a chunk of the size wanted, where ``most`` made ``size`` bytes."""
    return max(_FEWEST, min(_MOST, 4 * most, most * _WANTED // max(size, 1)))


def _whole(user: User, seen: Sight, ids: Sequence[int], separator: bytes) -> Chunk:
    found = forms_of(user, ids, seen.statuses)
    return Chunk(separator.join(found), len(found))


def _made_now(user: User, seen: Sight, ids: Sequence[int]) -> dict[int, bytes]:
    if not ids:
        return {}
    wanted = EventFilter(ids=tuple(ids), statuses=seen.statuses, order="id")
    render = rendering().render
    return {feature.id: render(feature) for feature in event_features(visible_events(user, wanted), user)}


def _rendered(features: Iterable, separator: bytes) -> Iterator[Chunk]:
    render = rendering().render
    features = iter(features)
    while block := [render(feature) for feature in islice(features, _FIRST)]:
        yield Chunk(separator.join(block), len(block))
