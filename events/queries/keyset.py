"""One page of events after another that neither repeats nor skips any while others write: each begins after a row."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import F, Q, QuerySet

from events.drafting.vocabulary import STATUSES
from events.errors import BadFilter
from events.features import EventFeature
from events.index import live
from events.index.rendering import rendering
from events.queries.condition import condition
from events.queries.drawn import event_features
from events.queries.fields import FIELDS, Field, Fields, typed
from events.queries.filter import EventFilter
from events.queries.picked import ORDERABLE, criteria, page
from events.queries.sight import User, sight, visible_events

# Fields that one list may be ordered by.
MAX_KEYS = 3


@dataclass(frozen=True, slots=True)
class SortKey:
    """A field that a list is ordered by; what is unknown comes last in either direction."""

    field: Field
    descending: bool = False


@dataclass(frozen=True, slots=True)
class EventsAsked:
    """A page of events: the shared filter, a CQL2 tree or None, fields with the values they equal, and where to begin.

    ``after`` holds the values of ``keys`` and, last, the id of the row before the page; it is empty for the first one.
    """

    wanted: EventFilter = field(default_factory=EventFilter)
    tree: Any = None
    equal: tuple[tuple[Field, Any], ...] = ()
    keys: tuple[SortKey, ...] = ()
    after: tuple[Any, ...] = ()
    limit: int = 100


@dataclass(frozen=True, slots=True)
class EventsPage:
    """Numbers of events in order; ``matched`` counts all that were asked for (first page only), ``after`` begins the
    next page. ``version`` is the same only where the same page tells the same to the same eyes; "" where that is not
    known.
    """

    ids: tuple[int, ...]
    matched: int | None
    after: tuple[Any, ...]
    version: str = ""


def events_page(user: User, asked: EventsAsked) -> EventsPage:
    """Return a page of the events that ``user`` may see and that ``asked`` asks for. Raises BadFilter."""
    column = _column(asked)
    if column:
        return _from_index(user, asked, column)
    return row_page(visible_events(user, asked.wanted), asked)


def row_page(found: QuerySet, asked: EventsAsked, fields: Fields = FIELDS) -> EventsPage:
    """Return a page of those of ``found`` that fit the tree and the equal ``fields`` asked for. Raises BadFilter."""
    for same, value in asked.equal:
        found = found.filter(**{same.column: value})
    if asked.tree is not None:
        fitting = condition(asked.tree, fields)
        # A field that leads to several rows would give its own row as often.
        several = any(field.many for field in fields.values())
        found = found.filter(Q(pk__in=found.model.objects.filter(fitting).values("pk")) if several else fitting)
    matched = None if asked.after else found.order_by().count()
    if asked.after:
        found = found.filter(_beyond(asked.keys, asked.after))
    columns = [key.field.column for key in asked.keys]
    rows = list(
        found.order_by(*(_order(key) for key in asked.keys), "id").values_list(*columns, "id")[: asked.limit + 1]
    )
    after = rows[asked.limit - 1] if len(rows) > asked.limit else ()
    return EventsPage(tuple(row[-1] for row in rows[: asked.limit]), matched, after)


def _column(asked: EventsAsked) -> str:
    """Return the column of the index that orders the page, "" where the database has to be asked."""
    plain = asked.tree is None and len(asked.keys) <= 1 and all(field.name == "kind" for field, _value in asked.equal)
    return ORDERABLE.get(asked.keys[0].field.name if asked.keys else "id", "") if plain else ""


def _from_index(user: User, asked: EventsAsked, column: str) -> EventsPage:
    kinds = [value for _field, value in asked.equal]
    if kinds and asked.wanted.kinds:
        kinds = [kind for kind in kinds if kind in asked.wanted.kinds] or [""]
    view = live.view()
    wanted = criteria(view, user, replace(asked.wanted, kinds=tuple(kinds) or asked.wanted.kinds))
    descending = bool(asked.keys) and asked.keys[0].descending
    ids, matched, last = page(view, wanted, column, descending=descending, after=asked.after, limit=asked.limit)
    following = tuple(last[-1 - len(asked.keys) :])
    version = f"{view.token} {rendering().version} {sight(user, asked.wanted.statuses)}"
    return EventsPage(tuple(ids), None if asked.after else matched, following, version)


def page_features(user: User, ids: Sequence[int]) -> list[EventFeature]:
    """Return the events of a page that ``user`` still sees, in its order."""
    seen = visible_events(user, EventFilter(ids=tuple(ids), statuses=STATUSES)) if ids else ()
    found = {feature.id: feature for feature in event_features(seen, user)} if ids else {}
    return [found[event] for event in ids if event in found]


def begun_after(keys: tuple[SortKey, ...], values: list[Any]) -> tuple[Any, ...]:
    """Return ``values`` as ``EventsAsked.after`` for ``keys``. Raises BadFilter where they do not fit."""
    if len(values) != len(keys) + 1 or not isinstance(values[-1], int):
        raise BadFilter("This page belongs to another order; follow the links of the first page.")
    known = [None if value is None else typed(key.field, value) for key, value in zip(keys, values, strict=False)]
    return (*known, values[-1])


def _order(key: SortKey) -> Any:
    column = F(key.field.column)
    return column.desc(nulls_last=True) if key.descending else column.asc(nulls_last=True)


def _beyond(keys: tuple[SortKey, ...], after: tuple[Any, ...]) -> Q:
    """Return what comes behind a row in the order of ``keys`` and then of ids."""
    if not keys:
        return Q(id__gt=after[-1])
    column, value = keys[0].field.column, after[0]
    rest = _beyond(keys[1:], after[1:])
    if value is None:
        return Q(**{f"{column}__isnull": True}) & rest
    farther = Q(**{f"{column}__{'lt' if keys[0].descending else 'gt'}": value}) | Q(**{f"{column}__isnull": True})
    return farther | Q(**{column: value}) & rest
