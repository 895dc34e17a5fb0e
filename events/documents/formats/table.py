"""Tables (CSV, TSV): one report a row, the columns named in the first row."""

import csv
import io
from collections.abc import Iterator

from events.documents.document import Document
from events.documents.encoding import decoded
from events.documents.format import Format
from events.errors import UnreadableReport

# Our name -> what columns of it are called, in small letters.
_COLUMNS = {
    "text": ("text", "body", "content", "article", "notes"),
    "title": ("title", "headline"),
    "url": ("url", "link", "address"),
    "language": ("lang", "language"),
    "published": ("published", "date", "published_at", "publication_date"),
    "source": ("source", "publisher", "outlet"),
    "sensitivity": ("sensitivity",),
    "archive_url": ("archive_url", "archive"),
}
# The longest cell: as long as a report may be.
_MAX_CELL = 10_000_000


def _read(raw: bytes, where: str) -> Iterator[Document]:
    csv.field_size_limit(_MAX_CELL)
    text = decoded(raw, where)
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        columns = _columns(next(rows, []), where)
        for row in rows:
            if any(cell.strip() for cell in row):
                told = {name: row[at].strip() for name, at in columns.items() if at < len(row) and name != "text"}
                body = row[columns["text"]] if columns["text"] < len(row) else ""
                told["published"] = told.get("published", "")[:10]
                yield Document(f"{where}, line {rows.line_num}", body, **told)
    except csv.Error as problem:
        raise UnreadableReport(f"{where}, line {rows.line_num}: this is no table ({problem}).") from None


def _columns(head: list[str], where: str) -> dict[str, int]:
    named = {cell.strip().casefold(): at for at, cell in reversed(list(enumerate(head)))}
    found = {ours: named[name] for ours, names in _COLUMNS.items() for name in reversed(names) if name in named}
    if "text" not in found:
        has = ", ".join(cell.strip() for cell in head if cell.strip())[:200] or "nothing"
        raise UnreadableReport(f'{where}: the first row names the columns, one of them "text"; it names {has}.')
    return found


TABLE = Format((".csv", ".tsv"), _read)
