"""UCDP GED's columns: only the events that qualify; a second table says which did not, and why.

Source: UCDP Georeferenced Event Dataset Codebook (GED 24.1). An event counts with at least one death.
"""

from collections.abc import Iterable, Iterator
from csv import writer
from io import StringIO
from typing import Any

from events.features import EventFeature
from mapper.exports.format import Format, in_chunks
from mapper.exports.safe_cells import each_once, safe_cell
from mapper.exports.shape import anchor

COLUMNS = (
    *("id", "year", "type_of_violence", "dyad_name", "side_a", "side_b", "number_of_sources", "source_article"),
    *("source_office", "source_headline", "where_prec", "where_coordinates", "adm_1", "latitude", "longitude"),
    *("geom_wkt", "country", "date_prec", "date_start", "date_end", "best", "high", "low"),
)


def reasons(event: EventFeature) -> list[str]:
    """Return why UCDP would not count ``event``; nothing where it would."""
    ucdp = event.ucdp
    wanting = (
        (not (event.fatalities or event.fatalities_high), "no death is reported"),
        (ucdp.type_of_violence is None, "the actors named do not tell the type of violence"),
        (anchor(event) is None, "it is not located"),
        (event.date_start is None, "it has no date"),
    )
    return [reason for missing, reason in wanting if missing]


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield UTF-8 with a byte order mark, a header row and CRLF line ends; the events that qualify, one a row."""
    return in_chunks(_table(COLUMNS, (_row(event) for event in events if not reasons(event))))


def write_left_out(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield the events that do not qualify, as ``write`` does: number, title and what they lack."""
    missing = ((event, reasons(event)) for event in events)
    rows = ({"id": event.id, "title": event.title, "why": "; ".join(why)} for event, why in missing if why)
    return in_chunks(_table(("id", "title", "why"), rows))


def _table(columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    columns = tuple(columns)
    yield "\N{BYTE ORDER MARK}".encode() + _line(columns)
    for row in rows:
        yield _line(safe_cell(row.get(column)) for column in columns)


def _line(cells: Iterable[Any]) -> bytes:
    line = StringIO()
    writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode()


def _row(event: EventFeature) -> dict[str, Any]:
    ucdp, (lon, lat) = event.ucdp, anchor(event) or (None, None)
    low = event.fatalities if event.fatalities is not None else event.fatalities_high
    return {
        "id": event.id,
        "year": event.date_start and event.date_start.year,
        "type_of_violence": ucdp.type_of_violence,
        "dyad_name": f"{ucdp.side_a} - {ucdp.side_b}",
        "side_a": ucdp.side_a,
        "side_b": ucdp.side_b,
        "number_of_sources": len({evidence.report for evidence in event.evidence}),
        "source_article": "; ".join(each_once(evidence.url for evidence in event.evidence)),
        "source_office": "; ".join(each_once(evidence.source for evidence in event.evidence)),
        "source_headline": "; ".join(each_once(evidence.title for evidence in event.evidence)),
        "where_prec": ucdp.where_prec,
        "where_coordinates": event.location,
        "adm_1": event.admin1,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})",
        "country": event.country,
        "date_prec": ucdp.date_prec,
        "date_start": event.date_start and event.date_start.isoformat(),
        "date_end": (event.date_end or event.date_start) and (event.date_end or event.date_start).isoformat(),
        # Reports give a range and no best estimate: the low end is what all of them bear out.
        "best": low,
        "high": event.fatalities_high if event.fatalities_high is not None else low,
        "low": low,
    }


FORMAT = Format("ucdp.csv", "Table with UCDP GED's columns (CSV)", "text/csv; charset=utf-8", ".ucdp.csv", write)
LEFT_OUT = Format(
    "ucdp-left-out.csv",
    "What does not qualify for UCDP, and why (CSV)",
    "text/csv; charset=utf-8",
    ".ucdp-left-out.csv",
    write_left_out,
)
