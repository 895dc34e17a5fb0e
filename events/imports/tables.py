"""Tables as blocks of text cells: CSV in any encoding and delimiter, XLSX and ODS through GDAL."""

import codecs
import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from events.errors import UnreadableImport
from events.imports.block import BLOCK, Block
from events.imports.layers import read_sheet
from events.imports.plan import Plan

DELIMITERS = (",", ";", "\t", "|")
SHEETS = (".xlsx", ".ods")
# The longest cell, characters: the text of a report may stand in one.
_MAX_CELL = 10_000_000
# What is looked at to tell encoding and delimiter, bytes.
_LOOKED_AT = 1_000_000
_MAX_COLUMNS = 1000


def read_table(path: Path, plan: Plan) -> Iterator[Block]:
    """Yield the rows of a table; its first row names the columns.

    Raises UnreadableImport, naming the line, where it is no table.
    """
    if path.suffix.lower() in SHEETS:
        yield from read_sheet(path, plan)
        return
    encoding = plan.encoding or encoding_of(path)
    delimiter = plan.delimiter or delimiter_of(path, encoding)
    csv.field_size_limit(_MAX_CELL)
    with _opened(path, encoding) as lines:
        rows = csv.reader(lines, delimiter=delimiter)
        try:
            names = _names(next(rows, []))
            while block := _block(rows, names):
                yield block
        except csv.Error as problem:
            raise UnreadableImport(f"Line {rows.line_num}: this is no table ({problem}).") from None
        except UnicodeDecodeError:
            raise UnreadableImport(
                f"After line {rows.line_num} there are bytes that are not {encoding}; name another encoding, or save "
                "the file in UTF-8."
            ) from None


def encoding_of(path: Path) -> str:
    """Return the encoding of a text: by its mark, UTF-8 where all of it can be that, else the likeliest."""
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            part = head
            while part:
                decoder.decode(part)
                part = file.read(_LOOKED_AT)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _likeliest(head)
    return "utf-8-sig"


def delimiter_of(path: Path, encoding: str) -> str:
    """Return what parts the cells: the one that the first row has most of."""
    with _opened(path, encoding) as lines:
        try:
            head = next(lines, "")
        except UnicodeDecodeError:
            head = ""
    return max(DELIMITERS, key=head.count)


def _likeliest(head: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(head[:100_000]).best()
    return best.encoding if best else "cp1252"


def _opened(path: Path, encoding: str) -> codecs.StreamReaderWriter:
    try:
        codecs.lookup(encoding)
    except LookupError:
        raise UnreadableImport(f"There is no encoding {encoding!r}; name one such as utf-8 or windows-1256.") from None
    return path.open(encoding=encoding, newline="")  # type: ignore[return-value]


def _names(head: list[str]) -> list[str]:
    names = [name.strip() for name in head]
    if len([name for name in names if name]) < 2 or len(names) > _MAX_COLUMNS:
        raise UnreadableImport(
            "The first row names the columns, at least two of them; check the delimiter, or save the table as CSV."
        )
    # A name that stands twice means its first column.
    return [name if name and name not in names[:at] else f"column {at + 1}" for at, name in enumerate(names)]


def _block(rows: "csv._reader", names: list[str]) -> Block | None:  # type: ignore[name-defined]
    width = len(names)
    lines, cells, problems, read = [], [], [], 0
    for row in islice(rows, BLOCK):
        read += 1
        if len(row) == width:
            cells.append(row)
            lines.append(rows.line_num)
        elif any(cell.strip() for cell in row):
            problems.append((rows.line_num, f"The row has {len(row)} cells, the first row {width}."))
    if not read:
        return None
    columns: dict[str, list[Any]] = {name: [] for name in names}
    if cells:
        columns = {name: list(column) for name, column in zip(names, zip(*cells, strict=True), strict=True)}
    return Block(lines, columns, problems=problems)
