"""All query strings: what a request asks for, checked and turned into values; what cannot be read is refused."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.http import QueryDict

from events.drafting.draft import Kind
from events.drafting.vocabulary import ACLED_TYPES, STATUSES
from events.errors import BadFilter
from events.queries import NEEDS, ORDERS, STATES, TRAYS, EventFilter, Near, ReportFilter, WaitingFilter
from events.queries.waiting import ORDERS as QUEUE_ORDERS
from mapper.exports.protect import Protection
from mapper.web.spots import box, finite, ring, spot

# Words searched for; a longer text is refused rather than cut.
MAX_TEXT = 200
# Identifiers one request may name.
MAX_IDS = 1000
# Values that one filter may list.
MAX_NAMES = 100
# Places one search may offer.
MAX_PLACES = 50
_PRECISIONS = ("1", "2", "3")
_BCP47 = r"[A-Z]{2,3}(-[A-Z0-9]{2,8})*"
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


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
    first, last = _days(query)
    return EventFilter(
        kinds=_choices(query, "kind", [str(kind) for kind in Kind]),
        types=_choices(query, "type", list(ACLED_TYPES)),
        statuses=_choices(query, "status", list(STATUSES)),
        date_from=first,
        date_to=last,
        include_undated=_flag(query, "undated", default=True),
        bbox=box(query),
        text=_text(query, "q"),
        min_score=_number(query, "min_score", 0, 1),
        countries=_codes(query, "country", r"[A-Z]{2}", "two letters (ISO 3166-1), such as SY"),
        admin1s=_codes(query, "admin1", r"[A-Z]{2}\.[A-Z0-9]{1,10}", "a GeoNames code, such as SY.11"),
        actors=_names(query, "actor"),
        sources=tuple(dict.fromkeys(_identifier(value, "source") for value in _values(query, "source")[:MAX_NAMES])),
        languages=_languages(query),
        geo_precisions=tuple(int(value) for value in _choices(query, "geo_precision", _PRECISIONS)),
        time_precisions=tuple(int(value) for value in _choices(query, "time_precision", _PRECISIONS)),
        area=ring(query),
        near=near_by(query),
        tray=_one(query, "only", list(TRAYS)),
        changed_after=_moment(query, "since"),
        report=_whole(query, "report"),
        ids=_ids(query),
        order=_order(query),
    )


@dataclass(frozen=True, slots=True)
class ViewToKeep:
    """Filters to keep under a name; ``query`` is a query string."""

    name: str
    query: str
    shared: bool


def view_to_keep(form: QueryDict) -> ViewToKeep:
    """Return what a form keeps; the selected event and what was new belong to the moment and are left out.

    Raises BadFilter where its filters cannot be understood.
    """
    query = QueryDict(form.get("query", ""), mutable=True)
    for passing in ("event", "since", "view"):
        query.pop(passing, None)
    event_filter(query)
    return ViewToKeep(form.get("name", ""), query.urlencode(), _flag(form, "shared", default=False))


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
    offset = 0 if query.get("offset", "").strip() in {"", "0"} else _whole(query, "offset") or 0
    limit, whole = _whole(query, "limit") or min(100, most), _whole(query, "whole") or 0
    if max(limit, whole) > most:
        raise BadFilter(f"One answer lists at most {most:,} events; ask for the next ones with offset.")
    return RowsAsked(offset, limit, whole)


def groups_wanted(query: QueryDict) -> bool:
    """Tell whether near events of a tile are to be drawn as one (``groups=1``). Raises BadFilter."""
    return _flag(query, "groups", default=False)


def manifest_format(query: QueryDict) -> str:
    """Return the format of the file that a manifest is asked for, GeoJSON where none is named."""
    return query.get("format", "").strip() or "geojson"


def search_text(query: QueryDict) -> str:
    """Return the words that ``q`` searches for, "" for none.

    Raises BadFilter where they are too long.
    """
    return _text(query, "q")


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
    limit = _whole(query, "limit") or 10
    if limit > MAX_PLACES:
        raise BadFilter(f"limit lies between 1 and {MAX_PLACES}; {limit} does not.")
    return PlaceSearch(_text(query, "q"), spot(query), limit, _flag(query, "online", default=False))


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


def version_seen(form: QueryDict, name: str = "version") -> int:
    """Return the version of an event that the page showed when its form was sent; 0 where it says none.

    Raises BadFilter.
    """
    return _whole(form, name) or 0


def versions_seen(form: QueryDict) -> dict[int, int]:
    """Return the events that ``seen`` names with the versions shown: "12:1,13:4". Raises BadFilter."""
    raw = _values(form, "seen")
    if not raw or len(raw) > MAX_IDS:
        raise BadFilter(f"Decide on 1 to {MAX_IDS} events at once.")
    pairs = (value.partition(":") for value in raw)
    return {_identifier(event, "event"): _identifier(version, "version") for event, _, version in pairs}


def report_filter(query: QueryDict) -> ReportFilter:
    """Return the reports that ``q`` (words), ``state`` (waiting, decided or empty), ``language``, ``source`` (numbers)
    and ``place`` (a name) ask for.

    Raises BadFilter.
    """
    return ReportFilter(
        text=_text(query, "q"),
        state=_one(query, "state", STATES),
        languages=_languages(query),
        sources=tuple(dict.fromkeys(_identifier(value, "source") for value in _values(query, "source")[:MAX_NAMES])),
        place=_text(query, "place"),
    )


def waiting_filter(query: QueryDict) -> WaitingFilter:
    """Return the part of the queue that ``need``, ``language``, ``status``, ``who`` (me, nobody or the number of an
    account), ``report`` and ``sort`` (needs, score or newest) ask for.

    Raises BadFilter.
    """
    who = query.get("who", "").strip()
    return WaitingFilter(
        needs=_choices(query, "need", list(NEEDS)),
        languages=_languages(query),
        statuses=_choices(query, "status", list(STATUSES)),
        assigned=who if who in {"", "me", "nobody"} else str(_identifier(who, "account")),
        report=_whole(query, "report"),
        order=_one(query, "sort", QUEUE_ORDERS) or "needs",
    )


def to_assign(form: QueryDict) -> dict[int, int | None]:
    """Return the events that ``give`` names with the accounts that get them: "12:5,13:0", where 0 is nobody.

    Raises BadFilter.
    """
    raw = _values(form, "give")
    if not raw or len(raw) > MAX_IDS:
        raise BadFilter(f"Assign 1 to {MAX_IDS} events at once.")
    pairs = (value.partition(":") for value in raw)
    return {
        _identifier(event, "event"): None if person == "0" else _identifier(person, "account")
        for event, _, person in pairs
    }


def without_page(query: QueryDict) -> str:
    """Return a query string without its page number, to be added to."""
    kept = query.copy()
    kept.pop("page", None)
    return kept.urlencode()


def only_report(query: QueryDict) -> int | None:
    """Return the one report that ``report`` asks for, None for all. Raises BadFilter."""
    return _whole(query, "report")


def report_asked(form: QueryDict) -> int:
    """Return the number of the report that a form is about; 0 where it names none. Raises BadFilter."""
    return _whole(form, "report") or 0


def other_event(form: QueryDict) -> int:
    """Return the number of the other event that a form is about; 0 where it names none. Raises BadFilter."""
    return _whole(form, "other") or 0


def values_kept(form: QueryDict) -> dict[str, int]:
    """Return for each part of two events the one whose values hold: ``keep_when=12``. Raises BadFilter."""
    kept = {name.removeprefix("keep_"): value for name, value in form.items() if name.startswith("keep_")}
    return {part: _identifier(str(value), "event") for part, value in kept.items()}


def ends_publishing(form: QueryDict) -> bool:
    """Tell whether a form ends the publishing of a view."""
    return form.get("do", "") == "end"


def protection(query: QueryDict) -> Protection:
    """Return how coarse a protected export is to be.

    ``by`` (country, admin1 or grid) with ``cell_km``, ``period`` (month, year or none), ``delay`` (days), ``least``
    (the smallest number that is told) and ``types`` (0 leaves event types out).

    Raises BadFilter where it protects nothing.
    """
    plain = Protection()

    def number(name: str, default: int) -> int:
        return default if not query.get(name, "").strip() else _whole(query, name) or 0

    return Protection(
        to=query.get("by", "").strip() or plain.to,
        km=number("cell_km", plain.km),
        period=query.get("period", "").strip() or plain.period,
        delay=0 if query.get("delay", "").strip() == "0" else number("delay", plain.delay),
        least=number("least", plain.least),
        types=_flag(query, "types", default=True),
    )


@dataclass(frozen=True, slots=True)
class Purge:
    """What was typed to remove something for good, and why."""

    confirmed: str
    reason: str


def purge_asked(form: QueryDict) -> Purge:
    """Return what a form typed to confirm a purge, and its reason."""
    return Purge(form.get("confirm", "").strip(), reason_given(form))


def reason_given(form: QueryDict) -> str:
    """Return the reason that a form gives, "" for none; of what is longer, the first 100 characters."""
    return " ".join(form.get("reason", "").replace("\x00", "").split())[:100]


def state_asked(form: QueryDict) -> tuple[int, int]:
    """Return the number of the earlier state that a form goes back to, and that of the one that was shown last.

    Raises BadFilter.
    """
    return _whole(form, "state") or 0, _whole(form, "latest") or 0


def page_number(query: QueryDict) -> int:
    """Return the page that ``page`` asks for, 1 where it says nothing.

    Raises BadFilter.
    """
    return _whole(query, "page") or 1


def _values(query: QueryDict, name: str) -> list[str]:
    return [value.strip() for raw in query.getlist(name) for value in raw.split(",") if value.strip()]


def _choices(query: QueryDict, name: str, known: Sequence[str]) -> tuple[str, ...]:
    by_lower = {choice.lower(): choice for choice in known}
    chosen: list[str] = []
    for value in _values(query, name):
        if value.lower() not in by_lower:
            raise BadFilter(f"There is no {name} {value!r}; choose from: {', '.join(known)}.")
        chosen.append(by_lower[value.lower()])
    return tuple(dict.fromkeys(chosen))


def _order(query: QueryDict) -> str:
    return _one(query, "sort", list(ORDERS)) or "newest"


def _days(query: QueryDict) -> tuple[date | None, date | None]:
    interval = query.get("datetime", "").strip()
    raw_first, raw_last = query.get("from", "").strip(), query.get("to", "").strip()
    if interval:
        if raw_first or raw_last:
            raise BadFilter("Give either datetime, or from and to, not both.")
        ends = interval.split("/")
        if len(ends) > 2:
            raise BadFilter(f"The interval {interval!r} has more than two ends; write 2020-04-01/2020-04-30.")
        raw_first, raw_last = ("" if end in {"..", ""} else end.split("T")[0] for end in (ends[0], ends[-1]))
    first, last = _day(raw_first, whole_from=True), _day(raw_last, whole_from=False)
    if first and last and first > last:
        raise BadFilter(f"The first day, {first}, comes after the last day, {last}; swap them.")
    return first, last


def _day(raw: str, *, whole_from: bool) -> date | None:
    """Return the first (or last) day of a day, month or year."""
    if not raw:
        return None
    match = _DAY.match(raw)
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        wanted_month = month or (1 if whole_from else 12)
        try:
            if year is not None:
                end_of_month = calendar.monthrange(year, wanted_month)[1]
                return date(year, wanted_month, day or (1 if whole_from else end_of_month))
        except (ValueError, calendar.IllegalMonthError):
            pass
    raise BadFilter(f"{raw!r} is not a day; write year-month-day, such as 2020-04-14.")


def _moment(query: QueryDict, name: str) -> datetime | None:
    raw = query.get(name, "").strip()
    if not raw:
        return None
    try:
        # A plus sign in an address arrives as a space.
        moment = datetime.fromisoformat(raw.replace(" ", "+"))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise BadFilter(f"{name} is a moment with its time zone, such as 2020-04-14T08:00:00Z; {raw[:40]!r} is not.")
    return moment


def _flag(query: QueryDict, name: str, *, default: bool) -> bool:
    word = query.get(name, "").strip().lower()
    if word in {"", "1", "0", "true", "false", "yes", "no"}:
        return default if not word else word in {"1", "true", "yes"}
    raise BadFilter(f"{name} is either 1 or 0, not {word!r}.")


def _number(query: QueryDict, name: str, least: float, most: float) -> float | None:
    raw = query.get(name, "").strip()
    if not raw:
        return None
    number = finite(raw)
    if number is None or not least <= number <= most:
        raise BadFilter(f"{name} lies between {least} and {most}, such as 0.5; {raw!r} does not.")
    return number


def _whole(query: QueryDict, name: str) -> int | None:
    raw = query.get(name, "").strip()
    return _identifier(raw, name) if raw else None


def _identifier(raw: str, name: str) -> int:
    digits = re.sub(r"\A[Ee]-", "", raw)
    # 18 digits fit every database's 64-bit identifier.
    if digits.isascii() and digits.isdigit() and len(digits) <= 18 and int(digits) > 0:
        return int(digits)
    raise BadFilter(f"{raw!r} is no {name} number; write a whole number, such as 12.")


def _ids(query: QueryDict) -> tuple[int, ...]:
    raw = _values(query, "id")
    if len(raw) > MAX_IDS:
        raise BadFilter(f"One request may name {MAX_IDS} events; this one names {len(raw)}.")
    return tuple(dict.fromkeys(_identifier(value, "event") for value in raw))


def _text(query: QueryDict, name: str) -> str:
    text = " ".join(query.get(name, "").split())
    if "\x00" in text or len(text) > MAX_TEXT:
        raise BadFilter(f"Search for at most {MAX_TEXT} characters of plain text.")
    return text


def _codes(query: QueryDict, name: str, pattern: str, such_as: str, *, upper: bool = True) -> tuple[str, ...]:
    codes = [code.upper() if upper else code for code in _values(query, name)]
    for code in codes:
        if not re.fullmatch(pattern, code.upper(), re.ASCII):
            raise BadFilter(f"{code[:30]!r} is no {name} code; write {such_as}.")
    return _few(query, name, codes)


def _languages(query: QueryDict) -> tuple[str, ...]:
    codes = _codes(query, "language", _BCP47, "a code (BCP 47), such as id", upper=False)
    return tuple(code.lower() if len(code) < 4 else code for code in codes)


def _names(query: QueryDict, name: str) -> tuple[str, ...]:
    # Names have commas in them: each stands in a parameter of its own.
    names = [raw.strip() for raw in query.getlist(name) if raw.strip()]
    if any("\x00" in one or len(one) > MAX_TEXT for one in names):
        raise BadFilter(f"An {name} is plain text of at most {MAX_TEXT} characters.")
    return _few(query, name, names)


def _few(query: QueryDict, name: str, values: list[str]) -> tuple[str, ...]:
    if len(values) > MAX_NAMES:
        raise BadFilter(f"One request may list {MAX_NAMES} values of {name}; this one lists {len(values)}.")
    return tuple(dict.fromkeys(values))


def _one(query: QueryDict, name: str, known: Sequence[str]) -> str:
    chosen = _choices(query, name, known)
    if len(chosen) > 1:
        raise BadFilter(f"Give {name} once.")
    return chosen[0] if chosen else ""


def near_by(query: QueryDict) -> Near | None:
    at, km = spot(query), _number(query, "km", 0.01, 10_000)
    if at is None and km is None:
        return None
    if at is None or km is None:
        raise BadFilter("Near a place is asked for with both: near=38.27,34.56&km=50.")
    return Near(*at, km * 1000)
