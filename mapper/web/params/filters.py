"""Filters and what else an address asks a page for: which events, reports, rows and words."""

from dataclasses import dataclass

from django.conf import settings
from django.http import QueryDict

from events.drafting.draft import Kind
from events.drafting.vocabulary import ACLED_TYPES, STATUSES
from events.errors import BadFilter
from events.queries import NEEDS, STATES, TRAYS, EventFilter, Near, ReportFilter, WaitingFilter
from events.queries.waiting import ORDERS as QUEUE_ORDERS
from mapper.exports.protect import Protection
from mapper.web.params import single
from mapper.web.spots import box, ring, spot


def event_filter(query: QueryDict) -> EventFilter:
    """Return the events that a query string asks for.

    Read are ``kind``, ``type``, ``status``, ``id`` (repeated, or parted by commas), ``from`` and ``to`` or ``datetime``
    (inclusive days; a month or a year stands for all its days), ``undated`` (0 leaves events without a date out),
    ``bbox`` (west,south,east,north in degrees), ``area`` (lon,lat of each corner), ``near`` (lon,lat) with ``km``,
    ``q`` (words), ``min_score`` (0 to 1), ``country`` (ISO 3166-1 alpha-2), ``admin1`` (GeoNames codes), ``actor``
    (a name, repeated), ``source`` (numbers), ``language``, ``geo_precision`` and ``time_precision`` (1 to 3), ``only``
    (month, in_force, undated or unlocated), ``since`` (a moment: what came or changed later), ``report`` and ``sort``.
    Other names are left to others.

    Raises BadFilter, with a sentence that says what would work.
    """
    first, last = single.days(query)
    return EventFilter(
        kinds=single.choices(query, "kind", [str(kind) for kind in Kind]),
        types=single.choices(query, "type", list(ACLED_TYPES)),
        statuses=single.choices(query, "status", list(STATUSES)),
        date_from=first,
        date_to=last,
        include_undated=single.flag(query, "undated", default=True),
        bbox=box(query),
        text=single.text(query, "q"),
        min_score=single.number(query, "min_score", 0, 1),
        countries=single.codes(query, "country", r"[A-Z]{2}", "two letters (ISO 3166-1), such as SY"),
        admin1s=single.codes(query, "admin1", r"[A-Z]{2}\.[A-Z0-9]{1,10}", "a GeoNames code, such as SY.11"),
        actors=single.names(query, "actor"),
        sources=single.identifiers(query, "source"),
        languages=single.languages(query),
        geo_precisions=tuple(int(value) for value in single.choices(query, "geo_precision", single.PRECISIONS)),
        time_precisions=tuple(int(value) for value in single.choices(query, "time_precision", single.PRECISIONS)),
        area=ring(query),
        near=near_by(query),
        tray=single.one(query, "only", list(TRAYS)),
        changed_after=single.moment(query, "since"),
        report=single.whole(query, "report"),
        ids=single.ids(query),
        order=single.order(query),
    )


def facet_name(query: QueryDict) -> str:
    """Return the facet that ``name`` asks for, types where it says nothing."""
    return query.get("name", "").strip() or "type"


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """``limit`` rows of a list from ``offset`` on; the whole list where it has no more than ``whole``."""

    offset: int
    limit: int
    whole: int


def rows_asked(query: QueryDict) -> RowsAsked:
    """Return the rows that ``offset``, ``limit`` (100 unless told) and ``whole`` ask for.

    Raises BadFilter where they are more than MAX_FEATURES.
    """
    most = settings.MAX_FEATURES
    offset = 0 if query.get("offset", "").strip() in {"", "0"} else single.whole(query, "offset") or 0
    limit, whole = single.whole(query, "limit") or min(100, most), single.whole(query, "whole") or 0
    if max(limit, whole) > most:
        raise BadFilter(f"One answer lists at most {most:,} events; ask for the next ones with offset.")
    return RowsAsked(offset, limit, whole)


def groups_wanted(query: QueryDict) -> bool:
    """Tell whether near events of a tile are to be drawn as one (``groups=1``). Raises BadFilter."""
    return single.flag(query, "groups", default=False)


def manifest_format(query: QueryDict) -> str:
    """Return the format of the file that a manifest is asked for, GeoJSON where none is named."""
    return query.get("format", "").strip() or "geojson"


def search_text(query: QueryDict) -> str:
    """Return the words that ``q`` searches for, "" for none.

    Raises BadFilter where they are too long.
    """
    return single.text(query, "q")


@dataclass(frozen=True, slots=True)
class PlaceSearch:
    """What is typed to find a place; ``near`` is longitude, latitude in degrees, ``online`` asks a geocoder too."""

    text: str
    near: tuple[float, float] | None = None
    limit: int = 10
    online: bool = False


def place_search(query: QueryDict) -> PlaceSearch:
    """Return the search that ``q``, ``near`` (longitude,latitude), ``limit`` (1 to 50) and ``online`` (1) ask for.

    Raises BadFilter.
    """
    limit = single.whole(query, "limit") or 10
    if limit > single.MAX_PLACES:
        raise BadFilter(f"limit lies between 1 and {single.MAX_PLACES}; {limit} does not.")
    return PlaceSearch(single.text(query, "q"), spot(query), limit, single.flag(query, "online", default=False))


def cited_words(query: QueryDict) -> tuple[int, int] | None:
    """Return the words of a report that ``start`` and ``end`` (code points, half-open) point at, or None.

    Raises BadFilter.
    """
    if "start" not in query or "end" not in query:
        return None
    raw = (query["start"].strip(), query["end"].strip())
    if all(part.isascii() and part.isdigit() and len(part) < 10 for part in raw) and int(raw[0]) < int(raw[1]):
        return int(raw[0]), int(raw[1])
    raise BadFilter(f"start={raw[0]} and end={raw[1]} are no stretch of a text; write two numbers, the smaller first.")


def report_filter(query: QueryDict) -> ReportFilter:
    """Return the reports that ``q`` (words), ``state`` (waiting, decided or empty), ``language``, ``source`` (numbers)
    and ``place`` (a name) ask for.

    Raises BadFilter.
    """
    return ReportFilter(
        text=single.text(query, "q"),
        state=single.one(query, "state", STATES),
        languages=single.languages(query),
        sources=single.identifiers(query, "source"),
        place=single.text(query, "place"),
    )


def waiting_filter(query: QueryDict) -> WaitingFilter:
    """Return the part of the queue that ``need``, ``language``, ``status``, ``who`` (me, nobody or the number of an
    account), ``report`` and ``sort`` (needs, score or newest) ask for.

    Raises BadFilter.
    """
    who = query.get("who", "").strip()
    return WaitingFilter(
        needs=single.choices(query, "need", list(NEEDS)),
        languages=single.languages(query),
        statuses=single.choices(query, "status", list(STATUSES)),
        assigned=who if who in {"", "me", "nobody"} else str(single.identifier(who, "account")),
        report=single.whole(query, "report"),
        order=single.one(query, "sort", QUEUE_ORDERS) or "needs",
    )


def without_page(query: QueryDict) -> str:
    """Return a query string without its page number, to be added to."""
    kept = query.copy()
    kept.pop("page", None)
    return kept.urlencode()


def only_report(query: QueryDict) -> int | None:
    """Return the one report that ``report`` asks for, None for all. Raises BadFilter."""
    return single.whole(query, "report")


def protection(query: QueryDict) -> Protection:
    """Return how coarse a protected export is to be.

    ``by`` (country, admin1 or grid) with ``cell_km``, ``period`` (month, year or none), ``delay`` (days), ``least``
    (the smallest number that is told) and ``types`` (0 leaves event types out).

    Raises BadFilter where it protects nothing.
    """
    plain = Protection()

    def number(name: str, default: int) -> int:
        return default if not query.get(name, "").strip() else single.whole(query, name) or 0

    return Protection(
        to=query.get("by", "").strip() or plain.to,
        km=number("cell_km", plain.km),
        period=query.get("period", "").strip() or plain.period,
        delay=0 if query.get("delay", "").strip() == "0" else number("delay", plain.delay),
        least=number("least", plain.least),
        types=single.flag(query, "types", default=True),
    )


def page_number(query: QueryDict) -> int:
    """Return the page that ``page`` asks for, 1 where it says nothing.

    Raises BadFilter.
    """
    return single.whole(query, "page") or 1


def near_by(query: QueryDict) -> Near | None:
    at, km = spot(query), single.number(query, "km", 0.01, 10_000)
    if at is None and km is None:
        return None
    if at is None or km is None:
        raise BadFilter("Near a place is asked for with both: near=38.27,34.56&km=50.")
    return Near(*at, km * 1000)
