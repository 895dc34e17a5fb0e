"""Web pages: the article without what stands around it, by trafilatura."""

import logging
from collections.abc import Iterator

from events.documents.document import Document
from events.documents.format import Format
from events.errors import UnreadableReport

_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


def _is_it(raw: bytes) -> bool:
    return raw[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_STARTS)


def _read(raw: bytes, where: str) -> Iterator[Document]:
    import trafilatura
    from trafilatura.settings import Document as Extracted

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        raw,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        # A day that the page states as its own, never one that merely stands in its text.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = (found.text or "").strip() if isinstance(found, Extracted) else ""
    if not isinstance(found, Extracted) or not text:
        raise UnreadableReport(f"{where}: there is no article in this page; paste its text instead.")
    url = found.url or ""
    yield Document(
        where,
        text,
        title=(found.title or "")[:500],
        url=url if url.startswith(("https://", "http://")) and len(url) <= 2000 else "",
        published=(found.date or "")[:10],
        source=(found.sitename or "")[:200],
    )


WEB_PAGE = Format((".html", ".htm", ".xhtml"), _read, _is_it, apart=True)
