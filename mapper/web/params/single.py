"""One value of a query string: a number, a day, a choice, a list; each refusal says what would work."""

import calendar
import re
from collections.abc import Sequence
from datetime import date, datetime

from django.http import QueryDict

from events.errors import BadFilter
from events.queries import ORDERS
from mapper.web.spots import finite

# Words searched for; a longer text is refused rather than cut.
MAX_TEXT = 200
# Identifiers one request may name.
MAX_IDS = 1000
# Values that one filter may list.
MAX_NAMES = 100
# Places one search may offer.
MAX_PLACES = 50
PRECISIONS = ("1", "2", "3")
_BCP47 = r"[A-Z]{2,3}(-[A-Z0-9]{2,8})*"
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


def given(query: QueryDict, name: str) -> list[str]:
    return [value.strip() for raw in query.getlist(name) for value in raw.split(",") if value.strip()]


def choices(query: QueryDict, name: str, known: Sequence[str]) -> tuple[str, ...]:
    by_lower = {choice.lower(): choice for choice in known}
    chosen: list[str] = []
    for value in given(query, name):
        if value.lower() not in by_lower:
            raise BadFilter(f"There is no {name} {value!r}; choose from: {', '.join(known)}.")
        chosen.append(by_lower[value.lower()])
    return tuple(dict.fromkeys(chosen))


def order(query: QueryDict) -> str:
    return one(query, "sort", list(ORDERS)) or "newest"


def days(query: QueryDict) -> tuple[date | None, date | None]:
    interval = query.get("datetime", "").strip()
    raw_first, raw_last = query.get("from", "").strip(), query.get("to", "").strip()
    if interval:
        if raw_first or raw_last:
            raise BadFilter("Give either datetime, or from and to, not both.")
        ends = interval.split("/")
        if len(ends) > 2:
            raise BadFilter(f"The interval {interval!r} has more than two ends; write 2020-04-01/2020-04-30.")
        raw_first, raw_last = ("" if end in {"..", ""} else end.split("T")[0] for end in (ends[0], ends[-1]))
    first, last = day(raw_first, whole_from=True), day(raw_last, whole_from=False)
    if first and last and first > last:
        raise BadFilter(f"The first day, {first}, comes after the last day, {last}; swap them.")
    return first, last


def day(raw: str, *, whole_from: bool) -> date | None:
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


def moment(query: QueryDict, name: str) -> datetime | None:
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


def flag(query: QueryDict, name: str, *, default: bool) -> bool:
    word = query.get(name, "").strip().lower()
    if word in {"", "1", "0", "true", "false", "yes", "no"}:
        return default if not word else word in {"1", "true", "yes"}
    raise BadFilter(f"{name} is either 1 or 0, not {word!r}.")


def number(query: QueryDict, name: str, least: float, most: float) -> float | None:
    raw = query.get(name, "").strip()
    if not raw:
        return None
    number = finite(raw)
    if number is None or not least <= number <= most:
        raise BadFilter(f"{name} lies between {least} and {most}, such as 0.5; {raw!r} does not.")
    return number


def whole(query: QueryDict, name: str) -> int | None:
    raw = query.get(name, "").strip()
    return identifier(raw, name) if raw else None


def identifier(raw: str, name: str) -> int:
    digits = re.sub(r"\A[Ee]-", "", raw)
    # 18 digits fit every database's 64-bit identifier.
    if digits.isascii() and digits.isdigit() and len(digits) <= 18 and int(digits) > 0:
        return int(digits)
    raise BadFilter(f"{raw!r} is no {name} number; write a whole number, such as 12.")


def identifiers(query: QueryDict, name: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(identifier(value, name) for value in given(query, name)[:MAX_NAMES]))


def ids(query: QueryDict) -> tuple[int, ...]:
    raw = given(query, "id")
    if len(raw) > MAX_IDS:
        raise BadFilter(f"One request may name {MAX_IDS} events; this one names {len(raw)}.")
    return tuple(dict.fromkeys(identifier(value, "event") for value in raw))


def text(query: QueryDict, name: str) -> str:
    text = " ".join(query.get(name, "").split())
    if "\x00" in text or len(text) > MAX_TEXT:
        raise BadFilter(f"Search for at most {MAX_TEXT} characters of plain text.")
    return text


def codes(query: QueryDict, name: str, pattern: str, such_as: str, *, upper: bool = True) -> tuple[str, ...]:
    codes = [code.upper() if upper else code for code in given(query, name)]
    for code in codes:
        if not re.fullmatch(pattern, code.upper(), re.ASCII):
            raise BadFilter(f"{code[:30]!r} is no {name} code; write {such_as}.")
    return few(query, name, codes)


def languages(query: QueryDict) -> tuple[str, ...]:
    found = codes(query, "language", _BCP47, "a code (BCP 47), such as id", upper=False)
    return tuple(code.lower() if len(code) < 4 else code for code in found)


def names(query: QueryDict, name: str) -> tuple[str, ...]:
    # Names have commas in them: each stands in a parameter of its own.
    names = [raw.strip() for raw in query.getlist(name) if raw.strip()]
    if any("\x00" in one or len(one) > MAX_TEXT for one in names):
        raise BadFilter(f"An {name} is plain text of at most {MAX_TEXT} characters.")
    return few(query, name, names)


def few(query: QueryDict, name: str, values: list[str]) -> tuple[str, ...]:
    if len(values) > MAX_NAMES:
        raise BadFilter(f"One request may list {MAX_NAMES} values of {name}; this one lists {len(values)}.")
    return tuple(dict.fromkeys(values))


def one(query: QueryDict, name: str, known: Sequence[str]) -> str:
    chosen = choices(query, name, known)
    if len(chosen) > 1:
        raise BadFilter(f"Give {name} once.")
    return chosen[0] if chosen else ""
