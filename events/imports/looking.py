"""What a file tells of itself before it is read: encoding, delimiter, order of days, swapped coordinates, columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import Any

from events.errors import UnreadableImport
from events.imports import tables, values
from events.imports.block import Block
from events.imports.fields import matched
from events.imports.format import Format
from events.imports.formats import format_named
from events.imports.plan import DATE_ORDERS, Plan
from events.imports.spots import is_wkt, known_crs

# Whose identifiers those of our own exports are.
OURS = "Whereline"
_OUR_COLUMNS = {"kind", "subtype", "geo_precision", "uncertainty_m", "status", "score"}
# Rows whose coordinates and days are looked at, and rows shown.
_LOOKED_AT, _SHOWN = 2000, 5
_CELL = 200


@dataclass(frozen=True, slots=True)
class Look:
    """A file's ``plan``, settled; its columns with the first cells of each; ``notices`` say what was found out.

    A notice is a code and what it is about: encoding, delimiter, days, days_unclear, swapped, wkt, crs, ours.
    """

    plan: Plan
    columns: list[str]
    samples: list[list[str]]
    notices: list[tuple[str, str]]


def look(path: Path, name: str, plan: Plan) -> Look:
    """Return what a file called ``name`` tells of itself; what ``plan`` says already holds.

    Raises UnreadableImport where it has no rows, or ``plan`` names columns that it does not have.
    """
    room = format_named(plan.format)
    notices: list[tuple[str, str]] = []
    if plan.date_order and plan.date_order not in DATE_ORDERS:
        raise UnreadableImport(f"Days are written in one of these orders: {', '.join(DATE_ORDERS)}.")
    known_crs(plan.crs)
    if room.read is tables.read_table and path.suffix.lower() not in tables.SHEETS:
        encoding = plan.encoding or tables.encoding_of(path)
        delimiter = plan.delimiter or tables.delimiter_of(path, encoding)
        plan = replace(plan, encoding=encoding, delimiter=delimiter)
        notices += [("encoding", encoding.removesuffix("-sig")), ("delimiter", delimiter)]
    block = next(room.read(path, plan), None)
    if block is None or not (block.lines or block.problems):
        raise UnreadableImport("There is no row in this file.")
    columns = [column for column in block.columns if column.strip() == column]
    plan = _with_columns(plan, room, block, columns, notices)
    told = room.fields(block.columns, plan)
    plan = _with_days(plan, told, notices)
    plan = _with_spots(plan, told, block, notices)
    ours = {column.casefold() for column in columns} >= _OUR_COLUMNS or _from_us(block, plan)
    if ours:
        notices.append(("ours", ""))
    source = plan.source.strip() or (OURS if ours else room.source) or Path(name).name.partition(".")[0] or OURS
    samples = [[values.text(cell)[:_CELL] for cell in islice(block.columns[column], _SHOWN)] for column in columns]
    return Look(replace(plan, source=source[:100]), columns, samples, notices)


def _with_columns(plan: Plan, room: Format, block: Block, columns: list[str], notices: list[tuple[str, str]]) -> Plan:
    if missing := [column for column in plan.columns.values() if column not in block.columns]:
        raise UnreadableImport(
            f"There is no column {missing[0]!r}; the file has: {', '.join(columns)[:500] or 'none'}."
        )
    if room.source:
        needed = {"event_id_cnty", "event_date"} if room.name == "acled" else {"type_of_violence", "date_start"}
        if absent := needed - {column.casefold() for column in columns}:
            raise UnreadableImport(
                f"{room.title} has the columns {' and '.join(sorted(needed))}; this file has no {sorted(absent)[0]}. "
                "Take the format csv and say which column is what."
            )
        return plan
    # What somebody says of some columns adds to what the others are called.
    chosen = dict(plan.columns) if plan.only else {**matched(columns), **plan.columns}
    taken = set(plan.columns.values())
    chosen = {field: column for field, column in chosen.items() if field in plan.columns or column not in taken}
    if "wkt" in chosen and "wkt" not in plan.columns and not _any(block.columns[chosen["wkt"]], is_wkt):
        del chosen["wkt"]
    if not plan.only and "wkt" not in chosen and "longitude" not in chosen and block.shapes is None:
        written = next((column for column in columns if _any(block.columns[column], is_wkt)), None)
        if written:
            chosen["wkt"] = written
    if "wkt" in chosen:
        notices.append(("wkt", chosen["wkt"]))
    return replace(plan, columns=chosen)


def _with_days(plan: Plan, told: dict[str, Sequence[Any]], notices: list[tuple[str, str]]) -> Plan:
    if plan.date_order:
        return plan
    written = [value for name in ("date_start", "date_end") for value in islice(told.get(name, ()), _LOOKED_AT)]
    order = values.order_of(written)
    if order:
        notices.append(("days", order))
        return replace(plan, date_order=order)
    if any(values.text(value)[:1].isdigit() and "/" in values.text(value) for value in written):
        notices.append(("days_unclear", values.text(next(value for value in written if value))))
        return replace(plan, date_order="dmy")
    return plan


def _with_spots(plan: Plan, told: dict[str, Sequence[Any]], block: Block, notices: list[tuple[str, str]]) -> Plan:
    if block.crs or plan.crs:
        notices.append(("crs", (block.crs or plan.crs)[:60]))
    if plan.swapped is not None or "longitude" not in told or "latitude" not in told or plan.crs:
        return plan
    lats = [n for value in islice(told["latitude"], _LOOKED_AT) if (n := values.number_of(value)) is not None]
    lons = [n for value in islice(told["longitude"], _LOOKED_AT) if (n := values.number_of(value)) is not None]
    lats, lons = [n for n in lats if isfinite(n)], [n for n in lons if isfinite(n)]
    # One wrong row is a mistake in a row; where most latitudes fit no latitude, the columns are swapped.
    swapped = sum(90 < abs(n) <= 180 for n in lats) * 2 > len(lats) > 0 and all(abs(n) <= 90 for n in lons)
    if swapped:
        notices.append(("swapped", ""))
    return replace(plan, swapped=swapped)


def _from_us(block: Block, plan: Plan) -> bool:
    keys = next((column for name, column in block.columns.items() if name.casefold() == "event_id_cnty"), ())
    return plan.format == "acled" and any(str(key).startswith("WL") and str(key)[2:].isdecimal() for key in keys)


def _any(cells: Sequence[Any], is_it: Any) -> bool:
    first = next((cell for cell in islice(cells, _LOOKED_AT) if cell not in (None, "")), None)
    return first is not None and bool(is_it(first))
