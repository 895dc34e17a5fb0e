"""What files of reports say: plain text, web pages, PDF, Word, tables and JSON lines."""

from events.documents.document import Document
from events.documents.reading import MAX_DOCUMENTS, SUFFIXES, read_document

__all__ = ["MAX_DOCUMENTS", "SUFFIXES", "Document", "read_document"]
