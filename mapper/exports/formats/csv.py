"""A table for spreadsheets: one event a row, geometry as WKT, and no cell that a spreadsheet would run."""

from collections.abc import Iterable, Iterator
from csv import writer
from io import StringIO
from typing import Any

import shapely

from events.features import EventFeature
from events.geometry.antimeridian import split_antimeridian
from mapper.exports.format import Format, in_chunks
from mapper.exports.properties import center_degrees, event_properties
from mapper.exports.safe_cells import each_once, safe_cell
from mapper.exports.shape import DECIMALS

_NOTHING = EventFeature(0, "", "", "", "", "", None)
COLUMNS = (
    *(name for name in event_properties(_NOTHING) if name not in {"center", "evidence", "updated"}),
    *("center_longitude", "center_latitude", "longitude", "latitude", "quotes", "report_titles", "report_urls"),
    *("updated", "wkt"),
)


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield UTF-8 with a byte order mark (Excel needs it), a header row, and CRLF line ends (RFC 4180)."""
    return in_chunks(_pieces(events))


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
    return (
        row
        | center_degrees(event)
        | {
            "longitude": spot and round(spot.x, DECIMALS),
            "latitude": spot and round(spot.y, DECIMALS),
            "quotes": each_once(evidence.quote for evidence in event.evidence),
            "report_titles": each_once(evidence.title for evidence in event.evidence),
            "report_urls": each_once(evidence.url for evidence in event.evidence),
            "wkt": shape and shapely.to_wkt(split_antimeridian(shape), rounding_precision=DECIMALS),
        }
    )


FORMAT = Format("csv", "Table (CSV)", "text/csv; charset=utf-8", ".csv", write)
