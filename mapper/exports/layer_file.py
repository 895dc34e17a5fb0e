"""Events as a layer of a file that GDAL writes: a temporary GeoPackage a block at a time, then the format asked for."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import shapely

from events.features import EventFeature
from events.geometry.antimeridian import split_antimeridian
from mapper.exports.format import in_pieces
from mapper.exports.properties import center_degrees, event_properties
from mapper.exports.safe_cells import SEPARATOR

LAYER = "events"
# Events held at a time: memory stays flat at any size.
_BLOCK = 5000
# GDAL's number for times in UTC.
_UTC = 100
_TEXTS = ("kind", "type", "subtype", "category", "title", "actors", "places", "origin", "destination", "path_basis")
_TEXTS = (*_TEXTS, "side_a", "side_b", "status", "external_id", "imported_from", "evidence")
_WHOLES = (
    *("time_precision", "geo_precision", "persons", "persons_high", "vehicles", "vehicles_high"),
    *("fatalities", "fatalities_high", "injured", "injured_high", "where_prec", "date_prec", "type_of_violence"),
)
_NUMBERS = ("uncertainty_m", "radius_m", "score", "center_longitude", "center_latitude")
_DAYS = ("date_start", "date_end")
COLUMNS = ("event_id", *_TEXTS, *_WHOLES, *_NUMBERS, *_DAYS, "updated")


def layer_file(
    events: Iterable[EventFeature], driver: str, suffix: str, unlocated: Mapping[str, str] | None = None
) -> Iterator[bytes]:
    """Yield the bytes of a file of GDAL's ``driver`` with one layer, ``events``, in EPSG:4326.

    The file is written whole before its first byte leaves, outside memory. ``unlocated`` goes to the driver where
    some event has no place.
    """
    # Loaded here, for it brings GDAL: a third of a second that other formats do without.
    from pyogrio import open_arrow, raw

    with TemporaryDirectory(prefix="whereline-") as folder:
        whole, wanted = Path(folder) / "events.gpkg", Path(folder) / f"wanted{suffix}"
        located = write_blocks(events, whole)
        if driver == "GPKG":
            wanted = whole
        else:
            with open_arrow(whole, layer=LAYER, use_pyarrow=False) as (about, rows):
                raw.write_arrow(
                    rows,
                    wanted,
                    driver=driver,
                    layer=LAYER,
                    geometry_name=about["geometry_name"] or "wkb_geometry",
                    geometry_type="Unknown",
                    crs="EPSG:4326",
                    layer_options=None if located else unlocated,
                )
        yield from in_pieces(wanted)


def write_blocks(events: Iterable[EventFeature], file: Path) -> bool:
    """Write a GeoPackage; return whether every event had a place."""
    from pyogrio import raw

    stream, begun, located = iter(events), False, True
    while (block := list(islice(stream, _BLOCK))) or not begun:
        shapes = _shapes(block)
        located = located and None not in shapes.tolist()
        columns = _columns([event_properties(event) | center_degrees(event) for event in block])
        raw.write(
            file,
            geometry=shapes,
            fields=np.array(list(columns), dtype=object),
            field_data=[values for values, _unknown in columns.values()],
            field_mask=[unknown for _values, unknown in columns.values()],
            driver="GPKG",
            layer=LAYER,
            geometry_type="Unknown",
            crs="EPSG:4326",
            append=begun,
            gdal_tz_offsets={"updated": np.full(len(block), _UTC)},
            **({} if begun else {"dataset_options": {"VERSION": "1.2"}}),
        )
        begun = True
    return located


def _shapes(block: list[EventFeature]) -> Any:
    drawn = [
        None if event.geometry is None or event.geometry.is_empty else split_antimeridian(event.geometry)
        for event in block
    ]
    return shapely.to_wkb(np.array(drawn, dtype=object)) if drawn else np.array([], dtype=object)


def _columns(told: list[dict[str, Any]]) -> dict[str, tuple[Any, Any]]:
    """Return column -> its values and which of them are unknown."""
    found = {"event_id": (np.array([row["id"] for row in told], dtype=np.int64), None)}
    for name in _TEXTS:
        found[name] = (np.array([_text(row[name]) for row in told], dtype=object), None)
    for names, kind in ((_WHOLES, np.int32), (_NUMBERS, np.float64)):
        for name in names:
            values = [row[name] for row in told]
            unknown = np.array([value is None for value in values], dtype=bool)
            found[name] = (np.array([value or 0 for value in values], dtype=kind), unknown)
    for name in _DAYS:
        found[name] = (np.array([row[name] or "NaT" for row in told], dtype="datetime64[D]"), None)
    moments = [(row["updated"] or "NaT").removesuffix("Z") for row in told]
    found["updated"] = (np.array(moments, dtype="datetime64[ms]"), None)
    return found


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        plain = all(isinstance(item, str) for item in value)
        value = SEPARATOR.join(value) if plain else json.dumps(value, ensure_ascii=False)
    # NUL ends the text in what GDAL writes.
    return value.replace("\0", "") or None
