"""The formats that files of reports may have: one module a format, one line here."""

from events.documents.format import Format
from events.documents.formats.json_lines import JSON_LINES
from events.documents.formats.pdf import PDF
from events.documents.formats.plain import PLAIN
from events.documents.formats.table import TABLE
from events.documents.formats.web_page import WEB_PAGE
from events.documents.formats.word import WORD

FORMATS: dict[str, Format] = {
    "pdf": PDF,
    "word": WORD,
    "web_page": WEB_PAGE,
    "json_lines": JSON_LINES,
    "table": TABLE,
    "plain": PLAIN,
}
