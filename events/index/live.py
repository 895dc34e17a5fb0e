"""The index as this process has it: a file of most events, and beside it what changed since, read when it is asked for.

It is never behind: each question first asks the database for its state, and events that changed are read again, alone.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from events.index import journal, store
from events.index.journal import State
from events.index.lasting import change, lasting
from events.index.reading import all_rows, rows_of
from events.index.segment import Segment, by_id, merged, segment

# Changed events that are read beside the index; beyond these it is built anew first.
MOST_BESIDE = 20_000
# Small parts beside it that are joined into one.
_MOST_PARTS = 8


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of the index; ``dead`` are the places of those that changed or went since (None where none did)."""

    rows: Segment
    dead: NDArray[np.int64] | None = None

    def without(self, events: NDArray[np.int64]) -> "Part":
        """Return the part with ``events`` dead."""
        gone = self.places(events)
        if not len(gone):
            return self
        before = self.dead if self.dead is not None else np.zeros(0, np.int64)
        return Part(self.rows, np.union1d(before, gone))

    def places(self, events: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the rows of those of ``events`` that are here."""
        order = by_id(self.rows)
        if not len(order):
            return np.zeros(0, np.int64)
        at = np.searchsorted(self.rows.id, events, sorter=order)
        at = order[np.minimum(at, len(order) - 1)].astype(np.int64)
        return at[self.rows.id[at] == events]

    def alive(self) -> NDArray[np.bool_]:
        """Return a flag for each row."""
        flags = np.ones(len(self.rows), bool)
        if self.dead is not None:
            flags[self.dead] = False
        return flags


@dataclass(frozen=True, slots=True)
class View:
    """All events of one state of the database. ``token`` names the state; ``cache`` is for what is made of it."""

    parts: tuple[Part, ...]
    state: State
    base: str = ""
    base_mark: str = ""
    cache: dict[Any, Any] = field(default_factory=dict, compare=False)
    # Bytes in ``cache``.
    kept: list[int] = field(default_factory=lambda: [0], compare=False)

    @property
    def token(self) -> str:
        """What is the same only where the events are the same."""
        return f"{self.state.database}.{self.base_mark}.{self.state.token}"

    @property
    def beside(self) -> int:
        """How many events are read beside the index."""
        return sum(len(part.rows) for part in self.parts[1 if self.base else 0 :])


_views: dict[str, View] = {}
# Files that are damaged or of another database: not looked at again.
_refused: set[str] = set()
_one_at_a_time = threading.Lock()


def view() -> View:
    """Return the events as they are now."""
    known = _views.get("")
    if known is not None and known.state == _again(journal.state(known.base_mark), known.state):
        return known
    with _one_at_a_time:
        return _renewed(_views.get(""))


def is_kept(found: View) -> bool:
    """Tell whether ``found`` is what this process answers from; it may have joined or renewed it."""
    return _views.get("") is found


def forget() -> None:
    """Forget what this process knows: the next question reads it again."""
    _views.clear()


def build(folder: Path | None = None) -> View:
    """Build the index of all events as a file and return it; small ones need none."""
    folder = folder or settings.INDEX_DIR
    with _one_at_a_time:
        now = journal.state()
        whole = _read_all()
        if len(whole) > MOST_BESIDE:
            store.write(whole, folder, now.database, now.mark)
        else:
            store.drop(folder)
        _views.clear()
        return _renewed(None)


def rebuild(folder: Path | None = None) -> None:
    """Write the file of the index anew, where there is one: it may hold what was removed for good."""
    folder = folder or settings.INDEX_DIR
    with _one_at_a_time:
        if store.current(folder):
            now = journal.state()
            store.write(_read_all(), folder, now.database, now.mark)
        _views.clear()


def compact(folder: Path | None = None) -> bool:
    """Join the index with what is beside it, where that became large; tell whether it did."""
    folder = folder or settings.INDEX_DIR
    found = view()
    if found.beside <= MOST_BESIDE // 2:
        return False
    whole = merged([(part.rows, part.alive()) for part in found.parts])
    store.write(whole, folder, found.state.database, found.state.mark)
    forget()
    return True


def _again(now: State, before: State) -> State:
    # Two marks may differ where nothing changed: transactions of others count on, too.
    return State(now.database, now.token, before.mark)


def _read_all() -> Segment:
    blocks: list[Segment] = []
    for rows in all_rows():
        blocks.append(segment(rows))
        if len(blocks) == 50:
            blocks = [merged([(block, np.ones(len(block), bool)) for block in blocks])]
    return merged([(block, np.ones(len(block), bool)) for block in blocks]) if blocks else segment([])


def _renewed(known: View | None) -> View:
    folder = settings.INDEX_DIR
    newest = store.current(folder)
    now = journal.state(known.base_mark if known else "")
    refused = f"{newest} for {now.database}" in _refused
    if known is None or known.state.database != now.database or (newest and newest != known.base and not refused):
        read = store.read(folder, newest, now.database) if newest and not refused else None
        if read is None:
            _refused.add(f"{newest} for {now.database}")
            known = View((), State(now.database, "", ""))
        else:
            known = View((Part(read[0]),), State(now.database, "", read[1]), newest, read[1])
        now = journal.state(known.base_mark)
    changed = journal.changed(known.state.mark, MOST_BESIDE)
    if len(changed) > MOST_BESIDE:
        known = _rebuilt(folder, now)
    elif changed or not known.parts:
        known = _with_changes(known, now, changed)
    else:
        known = View(
            known.parts, now, known.base, known.base_mark, known.cache if known.state.token == now.token else {}
        )
    _views[""] = known
    return known


def _rebuilt(folder: Path, now: State) -> View:
    """Read everything: too much changed. The file serves the other processes, too."""
    begun = journal.state(now.mark)
    whole = _read_all()
    if len(whole) <= MOST_BESIDE:
        return View((Part(whole),), now)
    file = store.write(whole, folder, now.database, now.mark)
    return View((Part(whole),), begun, file.name, now.mark)


def _with_changes(known: View, now: State, changed: Sequence[int]) -> View:
    events = np.array(sorted(changed), dtype=np.int64)
    parts = [part.without(events) for part in known.parts]
    now_so = segment(rows_of(changed))
    before = [(part.rows, part.places(events)) for part in known.parts]
    kept = lasting(known.cache, change([*before, (now_so, np.arange(len(now_so)))]))
    parts.append(Part(now_so))
    first = 1 if known.base else 0
    if len(parts) - first > _MOST_PARTS:
        beside = merged([(part.rows, part.alive()) for part in parts[first:]])
        parts = [*parts[:first], Part(beside)]
    size = sum(len(value) for value in kept.values())
    return View(tuple(parts), now, known.base, known.base_mark, kept, [size])
