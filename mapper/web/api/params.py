"""The query strings of the API: the shared filters, and what OGC API Features adds to them."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from django.conf import settings
from django.http import QueryDict

from events.errors import BadFilter
from events.queries import FIELDS, EventsAsked, Fields, SortKey, begun_after, field_named, typed
from events.queries.keyset import MAX_KEYS
from mapper.web.api.collections import Collection
from mapper.web.api.cql2 import MAX_LENGTH, read_cql2
from mapper.web.api.crs import CRS84, Crs, box_read, crs_named, tree_read
from mapper.web.api.shelves import shelf_of
from mapper.web.params import event_filter
from mapper.web.spots import finite

DEFAULT_LIMIT = 100
OWN = ("limit", "after", "sortby", "filter", "filter-lang", "filter-crs", "crs", "bbox-crs")
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
    shelf = shelf_of(collection)
    properties = shelf.properties
    only(query, (*shelf.filters, *OWN, *properties))
    crs_asked(query)
    shared = query.copy()
    if "datetime" in shared and "undated" not in shared:
        # OGC API Features: what has no time meets no interval.
        shared["undated"] = "0"
    _put_box_in_degrees(shared)
    equal = tuple((shelf.fields[name], typed(shelf.fields[name], query[name])) for name in properties if name in query)
    if collection.kinds:
        equal = (*equal, (FIELDS["kind"], collection.kinds[0]))
    keys = _sort_keys(query, shelf.fields)
    return EventsAsked(
        wanted=event_filter(shared),
        tree=_tree(query),
        equal=equal,
        keys=keys,
        after=_after(query, keys),
        limit=_limit(query),
    )


def crs_asked(query: QueryDict) -> Crs:
    """Return the system that shapes are to be told in. Raises BadFilter."""
    return crs_named(query.get("crs", ""), "crs")


def _put_box_in_degrees(query: QueryDict) -> None:
    crs = crs_named(query.get("bbox-crs", ""), "bbox-crs")
    sides = [finite(part) for part in query.get("bbox", "").split(",")]
    if crs is CRS84 or None in sides:
        return
    sides = [*sides[:2], *sides[3:5]] if len(sides) == 6 else sides
    if len(sides) == 4:
        query["bbox"] = ",".join(map(repr, box_read([side for side in sides if side is not None], crs)))


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


def _sort_keys(query: QueryDict, fields: Fields) -> tuple[SortKey, ...]:
    keys: dict[str, SortKey] = {}
    for raw in query.get("sortby", "").split(","):
        # A plus sign in an address arrives as a space.
        name = raw.strip().lstrip("+-")
        if not name:
            continue
        field = field_named(name, fields)
        if not field.sorts:
            raise BadFilter(f"Nothing can be ordered by {name} here.")
        keys.setdefault(name, SortKey(field, descending=raw.strip().startswith("-")))
    if len(keys) > MAX_KEYS:
        raise BadFilter(f"A list is ordered by at most {MAX_KEYS} fields.")
    return tuple(keys.values())


def _tree(query: QueryDict) -> Any:
    text, language = query.get("filter", "").strip(), query.get("filter-lang", "cql2-text")
    crs = crs_named(query.get("filter-crs", ""), "filter-crs")
    if language not in {"cql2-text", "cql2-json"}:
        raise BadFilter(f"There is no filter language {language[:20]!r}; choose from: cql2-text, cql2-json.")
    if not text:
        return None
    if language == "cql2-text":
        tree = read_cql2(text)
    else:
        try:
            tree = orjson.loads(text if len(text) <= MAX_LENGTH else "")
        except ValueError:
            raise BadFilter(f"The filter is no JSON of at most {MAX_LENGTH} characters.") from None
    return tree if crs is CRS84 else tree_read(tree, crs)
