"""What a format of files is: how it is known, and what reads it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from events.documents.document import Document

# Parsers raise nearly anything from within a broken file; what it was is of no use to whoever handed it in.
BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError)


def _never(raw: bytes) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files that hold reports.

    ``read(raw, where)`` yields documents, or raises UnreadableReport with a sentence that says what would work;
    ``is_it(raw)`` knows the format by its first bytes, where that is possible. Formats with ``apart`` are read in a
    process of their own: their parsers are large, and files may be made to hurt them.
    """

    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterator[Document]]
    is_it: Callable[[bytes], bool] = _never
    apart: bool = False
