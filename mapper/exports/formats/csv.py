"""A table for spreadsheets: one event a row, geometry as WKT, and no cell that a spreadsheet would run."""

from collections.abc import Iterable, Iterator
from csv import writer
from io import StringIO
from typing import Any

import shapely

from events.features import EventFeature
from events.geometry.antimeridian import split_antimeridian
from mapper.exports.format import Format, in_chunks
from mapper.exports.properties import event_properties
from mapper.exports.shape import DECIMALS

# A cell beginning with one of these may be taken for a formula (OWASP, "CSV Injection"); an apostrophe makes it text.
FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")

# Parts names and quotes inside one cell; no locale's spreadsheet splits cells at it.
SEPARATOR = " | "

_NOTHING = EventFeature(0, "", "", "", "", "", None)
COLUMNS = (
    *(name for name in event_properties(_NOTHING) if name not in {"center", "evidence", "updated"}),
    *("center_longitude", "center_latitude", "longitude", "latitude", "quotes", "report_titles", "report_urls"),
    *("updated", "wkt"),
)


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield UTF-8 with a byte order mark (Excel needs it), a header row, and CRLF line ends (RFC 4180)."""
    return in_chunks(_pieces(events))


def safe_cell(value: Any) -> Any:
    """Return ``value`` as a spreadsheet shows it: text that would start a formula gets an apostrophe, lists are joined.

    >>> [safe_cell(value) for value in ("=1+1", "Homs", -3.5, None, ["a", "b"])]
    ["'=1+1", 'Homs', -3.5, '', 'a | b']
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return SEPARATOR.join(safe_cell(item) for item in value)
    if not isinstance(value, str):
        return value
    # NUL ends the text in some readers, and what follows would be lost.
    text = value.replace("\0", "")
    return "'" + text if text.lstrip(" ")[:1] in FORMULA_STARTS and text else text


def _pieces(events: Iterable[EventFeature]) -> Iterator[bytes]:
    yield "\N{BYTE ORDER MARK}".encode()
    yield _line(COLUMNS)
    for event in events:
        row = _row(event)
        yield _line(safe_cell(row[column]) for column in COLUMNS)


def _line(cells: Iterable[Any]) -> bytes:
    line = StringIO()
    writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode()


def _row(event: EventFeature) -> dict[str, Any]:
    row = event_properties(event)
    shape = event.geometry if event.geometry is not None and not event.geometry.is_empty else None
    spot = shape.representative_point() if shape is not None else None
    center = row["center"] or (None, None)
    return row | {
        "center_longitude": center[0],
        "center_latitude": center[1],
        "longitude": spot and round(spot.x, DECIMALS),
        "latitude": spot and round(spot.y, DECIMALS),
        "quotes": [evidence.quote for evidence in event.evidence],
        "report_titles": _each_once(evidence.title for evidence in event.evidence),
        "report_urls": _each_once(evidence.url for evidence in event.evidence),
        "wkt": shape and shapely.to_wkt(split_antimeridian(shape), rounding_precision=DECIMALS),
    }


def _each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


FORMAT = Format("csv", "Table (CSV)", "text/csv; charset=utf-8", ".csv", write)
