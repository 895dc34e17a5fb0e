"""Plain text: one report."""

from collections.abc import Iterator

from events.documents.document import Document
from events.documents.encoding import decoded
from events.documents.format import Format


def _read(raw: bytes, where: str) -> Iterator[Document]:
    yield Document(where, decoded(raw, where))


PLAIN = Format((".txt", ".text", ".md", ""), _read)
