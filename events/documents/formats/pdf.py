"""PDF: the text of its pages, by pypdf."""

import io
import logging
import re
from collections.abc import Iterator

from events.documents.document import Document
from events.documents.format import BROKEN, Format
from events.errors import UnreadableReport

_MAX_PAGES = 500
# A hyphen at the end of a line parts a word; a line end inside a paragraph is a blank.
_PARTED = re.compile(r"(?<=\w)[-\u00ad]\n(?=[^\W\d_])")
_WRAPPED = re.compile(r"(?<=[^\s.!?:;…»”\"'،؛؟])[ \t]*\n[ \t]*(?=[^\s•\-–—])")


def _is_it(raw: bytes) -> bool:
    return b"%PDF-" in raw[:1024]


def _read(raw: bytes, where: str) -> Iterator[Document]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pdf = PdfReader(io.BytesIO(raw))
        if pdf.is_encrypted and not pdf.decrypt(""):
            raise UnreadableReport(f"{where}: the PDF is locked with a password; save a copy without one.")
        if len(pdf.pages) > _MAX_PAGES:
            raise UnreadableReport(f"{where}: the PDF has {len(pdf.pages)} pages; take {_MAX_PAGES} at most.")
        pages = [page.extract_text() for page in pdf.pages]
        # The day on which a file was made is not the day of publication: only the title is taken.
        title = ((pdf.metadata and pdf.metadata.title) or "").strip()
    except (PyPdfError, *BROKEN) as problem:
        raise UnreadableReport(f"{where}: the PDF is broken ({type(problem).__name__}); save it anew.") from None
    text = "\n\n".join(_flowing(page) for page in pages if page.strip())
    if not text.strip():
        raise UnreadableReport(
            f"{where}: the PDF holds pictures of text only; run text recognition (OCR) over it, or paste the text."
        )
    yield Document(where, text, title=title[:500])


def _flowing(page: str) -> str:
    return _WRAPPED.sub(" ", _PARTED.sub("", page.replace("\x00", ""))).strip()


PDF = Format((".pdf",), _read, _is_it, apart=True)
