"""What became of an event or a report, step by step: who, when, why, and what each field was before and after."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, overload

from events.models import Event, Mention, NamingStep, Place, Report
from events.queries.sight import User, events_on_record, sees_drafts, visible_reports, visible_sources

# What counts changes, or is derived: it says nothing to a reader.
_SILENT = frozenset(
    {
        *("id", "version", "created", "updated", "run", "imported_in", "import_line", "candidates"),
        *("sha256", "added_by", "added_at", "published_first", "published_last"),
    }
)
_PLACES = ("place", "origin", "destination", "center")
_FIELDS = {"place": _PLACES, "event": ("merged_into",), "report": ("report",), "source": ("source",)}


@dataclass(frozen=True, slots=True)
class Altered:
    """A field with what it was and became; what is linked stands by its name, "" where there is none."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Step:
    """One change: ``number`` is that of the state it made. ``about`` are the words of a name, "" for the thing itself.

    ``who`` is empty for the program; ``first`` where nothing was before.
    """

    number: int
    when: datetime
    who: str
    reason: str
    altered: tuple[Altered, ...] = ()
    about: str = ""
    first: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that changed."""
        return tuple(sorted(one.field for one in self.altered))


@dataclass(frozen=True, slots=True)
class _Key:
    when: datetime
    number: int
    model: Any
    thing: int


class Timeline(Sequence[Step]):
    """Steps, newest first, read when they are looked at: a page of them costs as many queries as any other page."""

    def __init__(self, user: User, keys: Iterable[_Key]) -> None:
        self._user = user
        self._keys = sorted(keys, key=lambda key: (key.when, key.number), reverse=True)

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> Step: ...
    @overload
    def __getitem__(self, at: slice) -> list[Step]: ...
    def __getitem__(self, at: int | slice) -> Step | list[Step]:
        """Return one step, or a page of them."""
        if isinstance(at, slice):
            return list(self._steps(range(len(self._keys))[at]))
        return next(iter(self._steps([range(len(self._keys))[at]])))

    def _steps(self, places: Sequence[int]) -> Iterator[Step]:
        if not places:
            return
        before = {}
        for place in places:
            key = self._keys[place]
            before[place] = next(
                (k for k in self._keys[place + 1 :] if (k.model, k.thing) == (key.model, key.thing)), None
            )
        wanted = [self._keys[place] for place in places] + [key for key in before.values() if key]
        rows: dict[tuple[Any, int], Any] = {}
        for model in {key.model for key in wanted}:
            numbers = {key.number for key in wanted if key.model is model}
            found = model.history.filter(history_id__in=numbers).select_related("history_user")
            rows |= {(model, row.history_id): row for row in found}
        as_read = _as_read({key.thing for key in wanted if key.model is Mention})
        names = _Names(self._user, rows.values(), as_read.values())
        for place in places:
            key, earlier = self._keys[place], before[place]
            row = rows[key.model, key.number]
            old = (
                rows[earlier.model, earlier.number]
                if earlier
                else as_read.get(key.thing)
                if key.model is Mention
                else None
            )
            yield Step(
                row.history_id,
                row.history_date,
                row.history_user.get_username() if row.history_user else "",
                row.history_change_reason or "",
                tuple(_altered(row, old, names)) if old is not None else (),
                row.surface if key.model is Mention else "",
                first=old is None,
            )


def event_steps(user: User, event: Event) -> Timeline:
    """Return what became of ``event``, which ``user`` sees; nothing to those who do not see drafts."""
    return Timeline(user, _keys(Event, event.history) if sees_drafts(user) else ())


def report_steps(user: User, report: Report) -> Timeline:
    """Return what became of ``report``, which ``user`` may read, and of the names in it; only to who sees drafts."""
    if not sees_drafts(user):
        return Timeline(user, ())
    named = Mention.history.filter(id__in=list(report.mentions.values_list("pk", flat=True)))
    return Timeline(user, [*_keys(Report, report.history), *_keys(Mention, named)])


def _keys(model: Any, history: Any) -> Iterator[_Key]:
    for when, number, thing in history.order_by().values_list("history_date", "history_id", "id"):
        yield _Key(when, number, model, thing)


def _as_read(mentions: set[int]) -> dict[int, dict[str, Any]]:
    """Return what names meant before anybody decided: reading leaves no history, the first decision keeps it."""
    found: dict[int, dict[str, Any]] = {}
    reports = Mention.objects.filter(pk__in=mentions).values("report")
    # The earliest decision comes last, and holds what was before all of them.
    for was in NamingStep.objects.filter(report__in=reports).order_by("-id").values_list("mentions", flat=True):
        found |= {one["id"]: one for one in was if one["id"] in mentions}
    return found


def _altered(row: Any, old: Any, names: "_Names") -> Iterator[Altered]:
    for field in row.tracked_fields:
        name, column = field.name, field.attname
        if name in _SILENT or (isinstance(old, dict) and column not in old):
            continue
        was = old[column] if isinstance(old, dict) else getattr(old, column)
        now = getattr(row, column)
        if was != now:
            yield Altered(name, names.said(name, was), names.said(name, now))


class _Names:
    """What linked things are called, as far as the user may know of them."""

    def __init__(self, user: User, rows: Iterable[Any], others: Iterable[dict[str, Any]]) -> None:
        numbers: dict[str, set[int]] = {kind: set() for kind in _FIELDS}
        linked = [f"{name}_id" for fields in _FIELDS.values() for name in fields]
        told = [*({name: getattr(row, name, None) for name in linked} for row in rows), *others]
        for kind, fields in _FIELDS.items():
            for one in fields:
                # What is the same in every state is told in none.
                found = {row.get(f"{one}_id") for row in told}
                numbers[kind] |= found - {None} if len(found) > 1 else set()
        # A place that an event or a name rests on is told with it; so only what is linked otherwise is asked for.
        self._called = {
            "place": {pk: str(one) for pk, one in Place.objects.in_bulk(list(numbers["place"])).items()},
            "event": {one.pk: one.code for one in events_on_record(user).filter(pk__in=numbers["event"])},
            "report": {one.pk: one.code for one in visible_reports(user).filter(pk__in=numbers["report"])},
            "source": {one.pk: one.name for one in visible_sources(user).filter(pk__in=numbers["source"])},
        }
        self._kinds = {field: kind for kind, fields in _FIELDS.items() for field in fields}

    def said(self, field: str, value: Any) -> Any:
        kind = self._kinds.get(field)
        return value if kind is None else self._called[kind].get(value, "")
