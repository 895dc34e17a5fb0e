"""What one worker of an archive does; imported where Django is not ready yet, so that only plain values come here."""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from multiprocessing import parent_process
from threading import Thread
from typing import Any

# A report on its way: where it stood, its text, and the fields of ``events.workflow.storing.About``.
Parcel = tuple[str, str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a batch: new and known reports, their events, and a sentence for each that was not stored."""

    new: int = 0
    known: int = 0
    events: int = 0
    refused: tuple[str, ...] = field(default=())

    def __add__(self, other: "Told") -> "Told":
        return Told(
            self.new + other.new, self.known + other.known, self.events + other.events, self.refused + other.refused
        )


def store_batch(batch: list[Parcel], approve_above: float | None = None) -> Told:
    """Read and store a batch, in whatever process this is; reports that are stored already are known again.

    What a report is refused for is told, and the others are stored.
    """
    set_up()
    from events.errors import EventsError
    from events.workflow.storing import About, ingest_report

    total = Told()
    for where, text, fields in batch:
        try:
            stored = ingest_report(text, About(**fields), _gazetteer(), approve_above=approve_above)
        except EventsError as problem:
            total += Told(refused=(f"{where}: {problem}",))
        else:
            total += Told(int(stored.new), int(not stored.new), len(stored.events) if stored.new else 0)
    return total


def set_up() -> None:
    """Make Django ready in a process that was not begun by manage.py; its environment says which installation it is."""
    import django
    from django.apps import apps

    _end_with_parent()
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")
        django.setup()


@lru_cache(maxsize=1)
def _end_with_parent() -> None:
    """Let a process that others started end with the one that started it: killed, that one cannot tell it to."""
    parent = parent_process()
    if parent is not None:
        Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()


@lru_cache(maxsize=1)
def _gazetteer() -> Any:
    from events.workflow.opening import open_here

    return open_here()
