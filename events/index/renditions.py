"""Forms out of the database by the thousand: joined there, so that a chunk of a file is one value, not a row each."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import connection

# ruff: noqa: S608 - what is put into SQL here is a list of placeholders, never a value.


@dataclass(frozen=True, slots=True)
class Chunk:
    """Forms joined into ``body``; ``waiting`` counts events without one.

    ``last`` is the id up to which ids were looked at (0: no range was).
    """

    body: bytes
    number: int
    last: int = 0
    waiting: int = 0


def following(after: int, width: int, statuses: Sequence[str], levels: Sequence[str], separator: str) -> Chunk | None:
    """Return the visible forms among the ``width`` ids behind ``after``, joined; None where none follows any more.

    Ids that nothing visible has are passed over, however many they are.
    """
    seen = _seen(statuses, levels)
    while True:
        source = f"events_rendition WHERE event_id > %s AND event_id <= %s AND {seen}"
        if connection.vendor == "postgresql":
            source = f"(SELECT event_id, form FROM {source} ORDER BY event_id) AS found"
        else:
            # By its own key, so in its order; out of another SELECT each form would be copied once more.
            source = source.replace(" WHERE", " NOT INDEXED WHERE", 1)
        chunk = _joined(source, [after, after + width, *statuses, *levels], separator)
        if chunk is not None:
            return replace(chunk, last=after + width)
        with connection.cursor() as cursor:
            rest = f"SELECT min(event_id) FROM events_rendition WHERE event_id > %s AND {seen}"
            cursor.execute(rest, [after + width, *statuses, *levels])
            (found,) = cursor.fetchone()
        if found is None:
            return None
        after = found - 1


def chosen(ids: Sequence[int], statuses: Sequence[str], levels: Sequence[str], separator: str) -> Chunk | None:
    """Return the visible forms of ``ids``, in their order; None where none of them is visible any more."""
    source, parameters = _among(ids, statuses, levels)
    return _joined(f"({source}) AS found", parameters, separator)


def single(ids: Sequence[int], statuses: Sequence[str], levels: Sequence[str]) -> list[tuple[int, bytes | None]]:
    """Return id and form of those of ``ids`` that are visible, in their order; None for a form that waits."""
    source, parameters = _among(ids, statuses, levels)
    with connection.cursor() as cursor:
        cursor.execute(source, parameters)
        return [(event, None if form is None else form.encode()) for event, form in cursor.fetchall()]


def between(after: int, last: int, statuses: Sequence[str], levels: Sequence[str]) -> list[int]:
    """Return the ids of what is visible behind ``after`` up to ``last``, in their order."""
    source = (
        f"SELECT event_id FROM events_rendition WHERE event_id > %s AND event_id <= %s AND {_seen(statuses, levels)}"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"{source} ORDER BY event_id", [after, last, *statuses, *levels])
        return [event for (event,) in cursor.fetchall()]


def _seen(statuses: Sequence[str], levels: Sequence[str]) -> str:
    return (
        f"status IN ({', '.join(['%s'] * len(statuses)) or 'NULL'}) "
        f"AND sensitivity IN ({', '.join(['%s'] * len(levels))})"
    )


def _among(ids: Sequence[int], statuses: Sequence[str], levels: Sequence[str]) -> tuple[str, list[object]]:
    seen = _seen(statuses, levels)
    if connection.vendor == "postgresql":
        source = (
            "SELECT event_id, form FROM unnest(%s::bigint[]) WITH ORDINALITY AS asked (id, place) "
            f"JOIN events_rendition ON event_id = id WHERE {seen} ORDER BY place"
        )
        return source, [list(ids), *statuses, *levels]
    # The list drives the search, so its order is that of the forms.
    joined = "json_each(%s) AS asked CROSS JOIN events_rendition ON event_id = asked.value"
    source = f"SELECT event_id, form FROM {joined} WHERE {seen}"
    return source, [json.dumps(list(ids)), *statuses, *levels]


def _joined(source: str, parameters: list[object], separator: str) -> Chunk | None:
    # SQLite's text as a blob comes as bytes, and is neither decoded nor encoded.
    body = "string_agg(form, %s)" if connection.vendor == "postgresql" else "CAST(group_concat(form, %s) AS BLOB)"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*), count(form), {body} FROM {source}", [separator, *parameters])
        seen, number, joined = cursor.fetchone()
    if not seen:
        return None
    return Chunk(joined.encode() if isinstance(joined, str) else joined or b"", number, waiting=seen - number)
