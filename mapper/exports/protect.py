"""Protective publishing: events counted by area and period, so coarsely that no single one can be found again.

Nothing of a single event leaves: no place, day, title, number, actor or quote. A number below ``least`` is never told,
and none can be worked out from those that are: small cells are joined, first in time, then in space, then left out,
and totals are not told.
"""

import csv
import io
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

import orjson
from shapely.geometry.base import BaseGeometry

from events.errors import BadFilter
from events.features import EventFeature
from mapper.exports.safe_cells import safe_cell

AREAS = ("country", "admin1", "grid")
PERIODS = ("month", "year", "none")
LEAST_KM, MOST_KM = 10, 1000
LEAST, MOST = 3, 1000
MOST_DAYS = 3650
_KM_IN_DEGREE = 111.195


@dataclass(frozen=True, slots=True)
class Protection:
    """How coarse: ``to`` is one of AREAS, ``km`` the side of a cell of the grid, ``least`` the smallest number told.

    Events of the last ``delay`` days are left out. ``types`` tells event types within a cell, where they are many.
    """

    to: str = "admin1"
    km: int = 50
    period: str = "month"
    delay: int = 0
    least: int = 5
    types: bool = True

    def __post_init__(self) -> None:
        """Raise BadFilter where it protects nothing."""
        for name, value, known in (("by", self.to, AREAS), ("period", self.period, PERIODS)):
            if value not in known:
                raise BadFilter(f"{name}={value!r} is not known; choose from: {', '.join(known)}.")
        for name, value, first, last in (
            ("km", self.km, LEAST_KM, MOST_KM),
            ("least", self.least, LEAST, MOST),
            ("delay", self.delay, 0, MOST_DAYS),
        ):
            if not first <= value <= last:
                raise BadFilter(f"{name} lies between {first} and {last}; {value} does not.")

    def kept(self) -> dict[str, Any]:
        """Return it as it is stored with a view."""
        return asdict(self)

    def told(self) -> dict[str, Any]:
        """Return what stands in a manifest and beside a shared view."""
        side = {"km": self.km} if self.to == "grid" else {}
        return {"by": self.to, **side, "period": self.period, "delay_days": self.delay, "least": self.least}


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of events: where (a country, a province, a cell of the grid) and when (2020-04, 2020, "" for any time).

    ``box`` is west, south, east, north in degrees. ``rest`` joins what is too little to be told apart.
    """

    country: str
    admin1: str
    box: tuple[float, float, float, float] | None
    period: str
    events: int
    types: tuple[tuple[str, int], ...] = ()
    rest: bool = False


_Where = tuple[str, str, tuple[float, float, float, float] | None]


def protect(events: Iterable[EventFeature], how: Protection, today: date) -> list[Cell]:
    """Return the cells that may be told of ``events``, in a fixed order."""
    until = today - timedelta(days=how.delay)
    counted: dict[tuple[_Where, str], Counter[str]] = defaultdict(Counter)
    for event in events:
        known = event.date_end or event.date_start or (event.updated.date() if event.updated else None)
        # What is not known to be old enough is taken for new.
        if how.delay and (known is None or known > until):
            continue
        counted[_where(event, how), _period(event.date_start, how)][event.type] += 1
    return _told(counted, how)


def _told(counted: Mapping[tuple[_Where, str], Counter[str]], how: Protection) -> list[Cell]:
    shown: list[Cell] = []
    rest_of_area: dict[_Where, Counter[str]] = defaultdict(Counter)
    rest_of_country: dict[str, Counter[str]] = defaultdict(Counter)
    rest: Counter[str] = Counter()
    for (where, period), types in counted.items():
        if types.total() >= how.least and any(where):
            shown.append(_cell(where, period, types, how))
        else:
            rest_of_area[where].update(types)
    for where, types in rest_of_area.items():
        if types.total() >= how.least and any(where):
            shown.append(_cell(where, "", types, how, rest=True))
        else:
            rest_of_country[where[0]].update(types)
    for country, types in rest_of_country.items():
        if types.total() >= how.least and country:
            shown.append(_cell((country, "", None), "", types, how, rest=True))
        else:
            rest.update(types)
    if rest.total() >= how.least:
        shown.append(_cell(("", "", None), "", rest, how, rest=True))
    return sorted(shown, key=lambda c: (c.rest, c.country, c.admin1, c.box or (), c.period))


def _cell(where: _Where, period: str, types: Counter[str], how: Protection, *, rest: bool = False) -> Cell:
    country, admin1, box = where
    return Cell(country, admin1, box, period, types.total(), _types(types, how), rest)


def _types(types: Counter[str], how: Protection) -> tuple[tuple[str, int], ...]:
    """Return the types that are told: none so few, and none of the others to be worked out from the number of all."""
    if not how.types:
        return ()
    many = sorted((name, n) for name, n in types.items() if n >= how.least and name)
    left = types.total() - sum(n for _name, n in many)
    while many and 0 < left < how.least:
        fewest = min(many, key=lambda one: (one[1], one[0]))
        many.remove(fewest)
        left += fewest[1]
    return tuple(many)


def _where(event: EventFeature, how: Protection) -> _Where:
    if how.to == "country":
        return event.country, "", None
    if how.to == "admin1":
        return event.country, event.admin1, None
    spot = _spot(event.geometry)
    # What is nowhere is told with the rest: its country would tell more than the grid does of others.
    return ("", "", None) if spot is None else ("", "", _box(*spot, how.km))


def _spot(shape: BaseGeometry | None) -> tuple[float, float] | None:
    """Return the point that stands for an event: a movement's end, the middle of an area."""
    if shape is None or shape.is_empty:
        return None
    if "LineString" in shape.geom_type:
        last = shape.geoms[-1] if hasattr(shape, "geoms") else shape
        return last.coords[-1][0], last.coords[-1][1]
    middle = shape if shape.geom_type == "Point" else shape.representative_point()
    return middle.x, middle.y


def _box(lon: float, lat: float, km: int) -> tuple[float, float, float, float]:
    """Return the cell of a grid that is the same for everybody, so that no two of them cut a place out."""
    bands = max(1, round(180 * _KM_IN_DEGREE / km))
    height = 180 / bands
    row = min(int((lat + 90) // height), bands - 1)
    south = row * height - 90
    around = 360 * _KM_IN_DEGREE * math.cos(math.radians(south + height / 2))
    columns = max(1, round(around / km))
    width = 360 / columns
    column = min(int((lon + 180) // width), columns - 1)
    west = column * width - 180
    return round(west, 6), round(south, 6), round(west + width, 6), round(south + height, 6)


def _period(day: date | None, how: Protection) -> str:
    if day is None or how.period == "none":
        return ""
    return f"{day:%Y-%m}" if how.period == "month" else f"{day:%Y}"


def as_geojson(cells: Iterable[Cell], how: Protection) -> bytes:
    """Return cells as GeoJSON (UTF-8); those of the grid have their outline, areas are named by their codes."""
    features = [
        {
            "type": "Feature",
            "geometry": None if cell.box is None else {"type": "Polygon", "coordinates": [_ring(cell.box)]},
            "properties": {
                "country": cell.country,
                "admin1": cell.admin1,
                "period": cell.period,
                "events": cell.events,
                "types": dict(cell.types),
                "rest": cell.rest,
            },
        }
        for cell in cells
    ]
    whole = {"type": "FeatureCollection", "protection": how.told(), "features": features}
    return orjson.dumps(whole, option=orjson.OPT_APPEND_NEWLINE)


def as_csv(cells: Iterable[Cell], how: Protection) -> bytes:
    """Return cells as CSV (UTF-8); cells of a table that begin like a formula are made harmless."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["country", "admin1", "west", "south", "east", "north", "period", "events", "types", "rest"])
    for cell in cells:
        types = "; ".join(f"{name}: {n}" for name, n in cell.types)
        places = [safe_cell(cell.country), safe_cell(cell.admin1), *(cell.box or ("",) * 4)]
        table.writerow([*places, cell.period, cell.events, safe_cell(types), int(cell.rest)])
    return out.getvalue().encode()


WRITERS = {"geojson": (as_geojson, "application/geo+json"), "csv": (as_csv, "text/csv; charset=utf-8")}


def _ring(box: tuple[float, float, float, float]) -> list[list[float]]:
    west, south, east, north = box
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]
