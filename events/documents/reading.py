"""A file's bytes as documents: which format it is, and what holds for all of them."""

from pathlib import PurePath

from events.documents import apart
from events.documents.document import Document
from events.documents.formats import FORMATS
from events.drafting.vocabulary import SENSITIVITIES
from events.errors import UnreadableReport
from events.text.partial import PartialDate

# More reports than these in one file are for ``manage.py ingest``.
MAX_DOCUMENTS = 10_000

# What a file's name may end in.
SUFFIXES = tuple(suffix for room in FORMATS.values() for suffix in room.suffixes if suffix)


def read_document(name: str, raw: bytes, most: int | None = MAX_DOCUMENTS) -> list[Document]:
    """Return the documents in a file called ``name``: one of most formats, one a line of tables and JSON lines.

    The format is told by the first bytes, else by the end of the name. ``most`` is how many documents it may hold.

    Raises UnreadableReport, naming file and line: nothing is half read.
    """
    format_name = _format_of(name, raw)
    room = FORMATS[format_name]
    found = apart.read(format_name, raw, name) if room.apart else list(room.read(raw, name))
    if not found:
        raise UnreadableReport(f"{name}: there is no report in this file.")
    if most is not None and len(found) > most:
        raise UnreadableReport(
            f"{name} holds {len(found):,} reports; split it, {most:,} at most, or use manage.py ingest."
        )
    for document in found:
        _check(document)
    return found


def _format_of(name: str, raw: bytes) -> str:
    for known, room in FORMATS.items():
        if room.is_it(raw):
            return known
    suffix = PurePath(name).suffix.lower()
    for known, room in FORMATS.items():
        if suffix in room.suffixes:
            return known
    raise UnreadableReport(f"{name}: files of reports end in {', '.join(SUFFIXES)}; save it as one of these.")


def _check(document: Document) -> None:
    where = document.where
    if not document.text.strip():
        raise UnreadableReport(f"{where}: the report is empty.")
    if "\x00" in document.text:
        raise UnreadableReport(f"{where}: the report holds NUL characters; it is no text.")
    if document.sensitivity and document.sensitivity not in SENSITIVITIES:
        raise UnreadableReport(
            f"{where}: sensitivity is one of {', '.join(SENSITIVITIES)}, not {document.sensitivity!r}."
        )
    if document.published:
        try:
            PartialDate.parse(document.published)
        except UnreadableReport as problem:
            raise UnreadableReport(f"{where}: {problem}") from None
