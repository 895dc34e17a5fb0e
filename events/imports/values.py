"""Cells as values, a column at a time: what cannot be read is None and has its reason."""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from functools import lru_cache
from math import isfinite
from typing import Any

from events.drafting.draft import Kind
from events.drafting.vocabulary import ACLED_TYPES, MOVEMENT_TYPES, PATH_BASES, STATUSES, ZONE_KINDS

# The largest count that every database's integer column holds.
_MOST = 2_147_483_647
# In front of these our own tables put an apostrophe, so that no spreadsheet runs the cell.
_GUARDED = re.compile("\\A'(?= *[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
_SEPARATED = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?!\d)")
_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\Z|([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\Z")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What the same types were called in earlier years of ACLED.
_FORMER = {"remote violence": "Explosions/Remote violence", "strategic development": "Strategic developments"}
_SUBTYPES = {name.casefold(): name for names in ACLED_TYPES.values() for name in names}

# Puts a row (its place in the block) and the reason why it cannot be stored on record.
Refuse = Callable[[int, str], None]


def text(value: Any) -> str:
    """Return a cell as text, without blanks around it, NULs, and the apostrophe that guards a spreadsheet."""
    if value is None:
        return ""
    said = value if isinstance(value, str) else str(value)
    said = said.strip()
    if "\0" in said:
        said = said.replace("\0", "")
    return _GUARDED.sub("", said) if said[:1] == "'" else said


def texts(values: Sequence[Any]) -> Sequence[str]:
    """Return a column of cells as text, each as ``text`` returns it; a column without words costs nothing."""
    if blank(values):
        return [""] * len(values)
    try:
        said = list(map(str.strip, values))
    except TypeError:
        return list(map(text, values))
    return [text(one) if one[:1] == "'" or "\0" in one else one for one in said]


def blank(values: Sequence[Any]) -> bool:
    """Tell whether no cell of a column says anything."""
    return not any(values) and all(value is None or value == "" for value in values)


def listed(value: Any) -> list[str]:
    """Return names out of a cell: a list as it is, or parted by ``|`` or semicolons."""
    if isinstance(value, list):
        if len(value) == 1:
            return [name] if (name := text(value[0])) else []
        found = [text(item) for item in value]
    else:
        said = text(value)
        found = [text(part) for part in said.split(" | " if " | " in said else ";")] if said else []
    return [name for name in dict.fromkeys(found) if name]


def wholes(values: Sequence[Any], name: str, refuse: Refuse) -> list[int | None]:
    """Return counts; empty cells are None."""
    if blank(values):
        return [None] * len(values)
    found: list[int | None] = []
    for at, value in enumerate(values):
        try:
            found.append(_whole_said(value) if isinstance(value, str) else _whole(value))
        except ValueError:
            found.append(None)
            refuse(at, f"{name} is a whole number from 0 to {_MOST:,}, not {_shown(value)}.")
    return found


def numbers(values: Sequence[Any], name: str, most: float, refuse: Refuse) -> list[float | None]:
    """Return finite numbers from 0 to ``most``; empty cells are None."""
    if blank(values):
        return [None] * len(values)
    found: list[float | None] = []
    for at, value in enumerate(values):
        number = number_of(value)
        if number is not None and not 0 <= number <= most:
            refuse(at, f"{name} lies between 0 and {most:g}; {_shown(value)} does not.")
            number = None
        found.append(number)
    return found


def number_of(value: Any) -> float | None:
    """Return a number, written with a point or a comma; None for an empty cell, NaN for what is none."""
    if value is None or value == "":
        return None
    try:
        number = float(value.replace(",", ".") if isinstance(value, str) and "." not in value else value)
    except (TypeError, ValueError):
        return None if isinstance(value, str) and not value.strip() else float("nan")
    return number if isfinite(number) else float("nan")


def codes(values: Sequence[Any], name: str, known: Collection[int], refuse: Refuse) -> list[int | None]:
    """Return numbers of a code list; empty cells are None."""
    found = wholes(values, name, refuse)
    if not {*found} - {None, *known}:
        return found
    for at, code in enumerate(found):
        if code is not None and code not in known:
            refuse(at, f"{name} is one of {', '.join(map(str, sorted(known)))}, not {code}.")
            found[at] = None
    return found


def words(values: Sequence[Any], name: str, known: Collection[str], refuse: Refuse) -> list[str]:
    """Return words of a code list, in the list's own letters; empty cells are empty."""
    if blank(values):
        return [""] * len(values)
    by_fold = {word.casefold(): word for word in known} | {word: word for word in known} | {"": ""}
    found = []
    for at, value in enumerate(values):
        said = text(value)
        word = by_fold[said] if said in by_fold else by_fold.get(said.casefold(), "")
        if said and not word:
            refuse(at, f"There is no {name} {_shown(said)}; choose from: {', '.join(known)}.")
        found.append(word)
    return found


def kinds(values: Sequence[Any], refuse: Refuse) -> list[str]:
    return words(values, "kind", [str(kind) for kind in Kind], refuse)


def categories(values: Sequence[Any], refuse: Refuse) -> list[str]:
    return words(values, "category", dict.fromkeys((*MOVEMENT_TYPES, *ZONE_KINDS)), refuse)


def path_bases(values: Sequence[Any], refuse: Refuse) -> list[str]:
    return words(values, "path_basis", PATH_BASES, refuse)


def statuses(values: Sequence[Any], refuse: Refuse) -> list[str]:
    return words(values, "status", STATUSES, refuse)


def types(values: Sequence[Any], subtypes: Sequence[Any], refuse: Refuse) -> tuple[list[str], list[str]]:
    """Return ACLED's types and sub-types; a sub-type alone tells its type."""
    given = [_FORMER.get(said.casefold(), said) for said in map(text, values)]
    found = words(given, "type", list(ACLED_TYPES), refuse)
    below = words(subtypes, "subtype", list(_SUBTYPES.values()), refuse)
    for at, subtype in enumerate(below):
        if not subtype:
            continue
        if not found[at]:
            found[at] = next(kind for kind, names in ACLED_TYPES.items() if subtype in names)
        elif subtype not in ACLED_TYPES[found[at]]:
            refuse(at, f"{subtype} is no sub-type of {found[at]}.")
    return found, below


def days(values: Sequence[Any], name: str, order: str, refuse: Refuse) -> list[str | None]:
    """Return days as ISO 8601; empty cells are None. ``order`` reads days such as 03/04/2020."""
    found: list[str | None] = []
    for at, value in enumerate(values):
        said = value if isinstance(value, str) else _written(value)
        day = _day(said, order) if said else None
        if day == "":
            refuse(at, f"{name} {_shown(said)} is no day; write year-month-day, such as 2020-04-14.")
            day = None
        found.append(day)
    return found


@lru_cache(100_000)
def _day(said: str, order: str) -> str | None:
    """Return a day; None for a blank, "" for what is none."""
    said = said.strip()
    if not said:
        return None
    if len(said) > 10 and said[4:5] == "-" and said[10] in "T ":
        said = said[:10]
    try:
        if named := _NAMED.match(said):
            numbered = named[1] or named[5], named[2] or named[4], named[3] or named[6]
            month = _MONTHS.index(numbered[1][:3].lower()) + 1
            return date(int(numbered[2]), month, int(numbered[0])).isoformat()
        parted = _SEPARATED.match(said)
        if parted is None:
            return date.fromisoformat(said).isoformat()
        first, second, third = map(int, parted.groups())
        if len(parted[1]) == 4:
            return date(first, second, third).isoformat()
        if len(parted[3]) != 4 or order not in {"dmy", "mdy"}:
            return ""
        return (date(third, second, first) if order == "dmy" else date(third, first, second)).isoformat()
    except ValueError:
        return ""


def order_of(values: Sequence[Any]) -> str:
    """Return the order that days of a column are written in: "ymd", "dmy" or "mdy"; "" where they do not tell.

    >>> order_of(["03/04/2020", "25/04/2020"]), order_of(["04/25/2020"]), order_of(["03/04/2020"])
    ('dmy', 'mdy', '')
    """
    for value in values:
        parted = _SEPARATED.match(text(value))
        if parted and len(parted[1]) == 4:
            return "ymd"
        if parted and int(parted[1]) > 12:
            return "dmy"
        if parted and int(parted[2]) > 12:
            return "mdy"
    return ""


def _whole(value: Any) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.isdecimal() and len(value) < 10:
        return int(value)
    number = number_of(value)
    if number is None:
        return None
    if not (0 <= number <= _MOST and number == int(number)):
        raise ValueError
    return int(number)


# In a long file the same numbers are written again and again.
_whole_said = lru_cache(10_000)(_whole)


def _written(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _shown(value: Any) -> str:
    said = text(value)
    return repr(said if len(said) <= 60 else said[:59] + "…")
