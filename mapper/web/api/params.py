"""The query strings of the API: the shared filters, and what OGC API Features adds to them."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from django.conf import settings
from django.http import QueryDict

from events.errors import BadFilter
from events.queries import FIELDS, EventsAsked, FieldType, SortKey, begun_after, field_named, typed
from events.queries.keyset import MAX_KEYS
from mapper.web.api.collections import CRS84, Collection
from mapper.web.api.cql2 import MAX_LENGTH, read_cql2
from mapper.web.params import event_filter

DEFAULT_LIMIT = 100
# Filters that every room of Whereline shares; ``sort`` has its own name here.
SHARED = ("bbox", "datetime", "kind", "type", "status", "id", "from", "to", "undated", "q", "min_score", "country")
SHARED = (*SHARED, "report", "admin1", "actor", "source", "language", "geo_precision", "time_precision")
SHARED = (*SHARED, "area", "near", "km", "only", "since")
OWN = ("limit", "after", "sortby", "filter", "filter-lang", "filter-crs")
# Fields compared by ``name=value``; those of the shared filters are read there.
PROPERTIES = tuple(
    name
    for name, field in FIELDS.items()
    if name not in SHARED and field.type not in {FieldType.SHAPE, FieldType.MOMENT}
)
FORMATS = ("json", "html")
# Characters of an Idempotency-Key.
MAX_KEY = 200


def key_given(headers: Mapping[str, str]) -> str:
    """Return the Idempotency-Key of a request, "" where it has none. Raises BadFilter where it is no usable key."""
    key = headers.get("Idempotency-Key", "").strip()
    if len(key) > MAX_KEY or not (key.isascii() and key.isprintable()):
        raise BadFilter(f"An Idempotency-Key has at most {MAX_KEY} printable ASCII characters.")
    return key


def format_asked(query: QueryDict) -> str:
    """Return ``f``: json, html, or "" where the query leaves it to the Accept header. Raises BadFilter."""
    name = query.get("f", "")
    if name and name not in FORMATS:
        raise BadFilter(f"There is no format {name[:20]!r} here; choose from: {', '.join(FORMATS)}.")
    return name


def only(query: QueryDict, known: Iterable[str]) -> None:
    """Raise BadFilter where the query names something that nobody would read: a mistyped filter filters nothing."""
    known = ["f", *known]
    unknown = next((name for name in query if name not in known), None)
    if unknown is not None:
        raise BadFilter(f"There is no parameter {unknown[:50]!r} here; choose from: {', '.join(known)}.")


def items_asked(query: QueryDict, collection: Collection) -> EventsAsked:
    """Return the page of ``collection`` that a query string asks for. Raises BadFilter."""
    only(query, (*SHARED, *OWN, *PROPERTIES))
    shared = query.copy()
    if "datetime" in shared and "undated" not in shared:
        # OGC API Features: what has no time meets no interval.
        shared["undated"] = "0"
    equal = tuple((FIELDS[name], typed(FIELDS[name], query[name])) for name in PROPERTIES if name in query)
    if collection.kinds:
        equal = (*equal, (FIELDS["kind"], collection.kinds[0]))
    keys = _sort_keys(query)
    return EventsAsked(
        wanted=event_filter(shared),
        tree=_tree(query),
        equal=equal,
        keys=keys,
        after=_after(query, keys),
        limit=_limit(query),
    )


def page_token(after: tuple[Any, ...]) -> str:
    """Return where a page begins as text for an address."""
    return base64.urlsafe_b64encode(orjson.dumps(after)).decode().rstrip("=")


def _limit(query: QueryDict) -> int:
    raw = query.get("limit", "").strip()
    most = settings.MAX_FEATURES
    if not raw:
        return min(DEFAULT_LIMIT, most)
    if raw.isascii() and raw.isdigit() and len(raw) < 10 and 1 <= int(raw) <= most:
        return int(raw)
    raise BadFilter(f"limit lies between 1 and {most}; follow the next link for more, or take the whole from /export/.")


def _after(query: QueryDict, keys: tuple[SortKey, ...]) -> tuple[Any, ...]:
    raw = query.get("after", "")
    if not raw:
        return ()
    try:
        values = orjson.loads(base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)))
    except (binascii.Error, ValueError):
        values = None
    return begun_after(keys, values if isinstance(values, list) else [])


def _sort_keys(query: QueryDict) -> tuple[SortKey, ...]:
    keys: dict[str, SortKey] = {}
    for raw in query.get("sortby", "").split(","):
        # A plus sign in an address arrives as a space.
        name = raw.strip().lstrip("+-")
        if not name:
            continue
        field = field_named(name)
        if not field.sorts:
            raise BadFilter(f"Events cannot be ordered by {name}.")
        keys.setdefault(name, SortKey(field, descending=raw.strip().startswith("-")))
    if len(keys) > MAX_KEYS:
        raise BadFilter(f"Events are ordered by at most {MAX_KEYS} fields.")
    return tuple(keys.values())


def _tree(query: QueryDict) -> Any:
    text, language = query.get("filter", "").strip(), query.get("filter-lang", "cql2-text")
    if query.get("filter-crs", CRS84) != CRS84:
        raise BadFilter(f"Shapes in filters are longitude, latitude in degrees; leave filter-crs out, or say {CRS84}.")
    if language not in {"cql2-text", "cql2-json"}:
        raise BadFilter(f"There is no filter language {language[:20]!r}; choose from: cql2-text, cql2-json.")
    if not text:
        return None
    if language == "cql2-text":
        return read_cql2(text)
    try:
        return orjson.loads(text if len(text) <= MAX_LENGTH else "")
    except ValueError:
        raise BadFilter(f"The filter is no JSON of at most {MAX_LENGTH} characters.") from None
