"""JSON lines: one report a line, with what is known of it."""

import json
from collections.abc import Iterable, Iterator

from events.documents.document import Document
from events.documents.encoding import decoded
from events.documents.format import Format
from events.errors import UnreadableReport

# JSON name -> our name. Other names are left alone.
_NAMES = {
    "title": "title",
    "url": "url",
    "lang": "language",
    "published": "published",
    "source": "source",
    "sensitivity": "sensitivity",
    "archive_url": "archive_url",
}


def documents_of(lines: Iterable[bytes], where: str) -> Iterator[Document]:
    """Yield the document of each line, as a file that is open for reading gives them.

    Raises UnreadableReport, naming the line.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _line(line, f"{where}, line {number}")


def _read(raw: bytes, where: str) -> Iterator[Document]:
    # Lines end at LF (and CR before it) alone: other separators stand inside texts.
    return documents_of(raw.split(b"\n"), where)


def _line(line: bytes, where: str) -> Document:
    try:
        fields = json.loads(decoded(line, where))
    except json.JSONDecodeError as problem:
        raise UnreadableReport(f"{where}: this is no JSON ({problem.msg} at column {problem.colno}).") from None
    except RecursionError:
        raise UnreadableReport(f"{where}: this JSON is nested too deep; a report is one flat object.") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise UnreadableReport(f'{where}: each line is a JSON object with a "text", such as {{"text": "..."}}.')
    said = {}
    for name, ours in _NAMES.items():
        value = fields.get(name)
        if value is not None and not isinstance(value, str):
            raise UnreadableReport(f"{where}: {name!r} is a text, not {json.dumps(value)[:80]}.")
        if value:
            said[ours] = value
    try:
        fields["text"].encode()
    except UnicodeEncodeError:
        raise UnreadableReport(f"{where}: the text holds half a character (a lone surrogate); save it anew.") from None
    return Document(where, fields["text"], **said)


JSON_LINES = Format((".jsonl", ".ndjson"), _read)
