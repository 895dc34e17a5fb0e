"""Word documents (.docx): paragraphs and the cells of tables in reading order, by python-docx."""

import io
import zipfile
from collections.abc import Iterator

from events.documents.document import Document
from events.documents.format import BROKEN, Format
from events.errors import UnreadableReport

# Unpacked, a document of 20 MB of text is larger than any report; a bomb is larger still.
_MAX_UNPACKED = 100_000_000


def _is_it(raw: bytes) -> bool:
    if not raw.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            return "word/document.xml" in packed.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _read(raw: bytes, where: str) -> Iterator[Document]:
    import docx
    from docx.opc.exceptions import OpcError
    from docx.table import Table
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > _MAX_UNPACKED:
            raise UnreadableReport(
                f"{where}: unpacked, this document is over {_MAX_UNPACKED // 1_000_000} MB: take its pictures out."
            )
        document = docx.Document(io.BytesIO(raw))
        parts = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                parts += ["\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows]
            else:
                parts.append(block.text)
        title = document.core_properties.title or ""
    except (OpcError, LxmlError, zipfile.BadZipFile, *BROKEN) as problem:
        raise UnreadableReport(
            f"{where}: the Word document is broken ({type(problem).__name__}); save it anew as .docx."
        ) from None
    text = "\n".join(part for part in parts if part.strip())
    if not text:
        raise UnreadableReport(f"{where}: there is no text in this Word document.")
    yield Document(where, text.replace("\r\n", "\n").replace("\r", "\n"), title=title[:500])


WORD = Format((".docx",), _read, _is_it, apart=True)
