"""How an event becomes the text that is kept of it; whoever shows events to the outside says so once, at the start."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection

from events.errors import EventsError
from events.features import EventFeature
from events.models import Mark

_MARK = "rendering"


@dataclass(frozen=True, slots=True)
class Rendering:
    """What makes a form of an event (UTF-8), and the ``version`` of that: another one makes other forms."""

    render: Callable[[EventFeature], bytes]
    version: str


_chosen: list[Rendering] = []


def rendered_by(render: Callable[[EventFeature], bytes], version: str) -> None:
    """Keep forms as ``render`` makes them; forms of another ``version`` are not used."""
    _chosen[:] = [Rendering(render, version)]


def rendering() -> Rendering:
    """Return what was chosen. Raises EventsError where nothing was."""
    if not _chosen:
        raise EventsError("Nothing was told about how events are rendered; run this through manage.py or the server.")
    return _chosen[0]


def are_current() -> bool:
    """Tell whether the forms kept in the database are made as this process would make them."""
    with connection.cursor() as cursor:
        # Asked with each answer: in plain SQL, for a question of Django's takes twenty times as long.
        cursor.execute("SELECT value FROM events_mark WHERE name = %s", [_MARK])
        return cursor.fetchone() == (rendering().version,)


def mark_current() -> None:
    """Note that forms kept from now on are made as this process makes them."""
    Mark.objects.update_or_create(name=_MARK, defaults={"value": rendering().version})
