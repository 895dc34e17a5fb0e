"""Layers of files that GDAL reads (GeoPackage, Shapefile, FlatGeobuf, KML, spreadsheets) as blocks of rows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from events.errors import UnreadableImport
from events.imports.block import BLOCK, Block
from events.imports.plan import Plan
from events.imports.spots import known_crs


def read_layer(path: Path, plan: Plan, driver: str) -> Iterator[Block]:
    """Yield the features of a layer: the one that the plan names, else the first that has geometry.

    Raises UnreadableImport.
    """
    yield from _features(_named(path, driver), plan, driver)


def read_sheet(path: Path, plan: Plan) -> Iterator[Block]:
    """Yield the rows of a spreadsheet's first sheet, or of the one that the plan names, as text."""
    driver = "XLSX" if path.suffix.lower() == ".xlsx" else "ODS"
    yield from _features(str(path), plan, driver, lines_from=2)


def _named(path: Path, driver: str) -> str:
    # A Shapefile is several files: they come in one zip, which GDAL reads as it is.
    return f"/vsizip/{path}" if driver == "ESRI Shapefile" and path.suffix.lower() == ".zip" else str(path)


def _features(name: str, plan: Plan, driver: str, lines_from: int = 1) -> Iterator[Block]:
    # Loaded here, for it brings GDAL: half a second that tables do without.
    import pyogrio
    from pyogrio import raw
    from pyogrio.errors import DataLayerError, DataSourceError, FieldError

    pyogrio.set_gdal_config_options(
        {
            "OGR_XLSX_HEADERS": "FORCE",
            "OGR_ODS_HEADERS": "FORCE",
            "OGR_XLSX_FIELD_TYPES": "STRING",
            "OGR_ODS_FIELD_TYPES": "STRING",
            "OGR_SQLITE_LOAD_EXTENSIONS": "NO",
            "OGR_GEOJSON_MAX_OBJ_SIZE": "200",
        }
    )
    try:
        layers = pyogrio.list_layers(name).tolist()
        layer = _chosen(layers, plan.layer)
        skip = 0
        while True:
            about, _fids, shapes, values = raw.read(
                name, layer=layer, skip_features=skip, max_features=BLOCK, force_2d=False, datetime_as_string=True
            )
            count = len(values[0]) if values else len(shapes) if shapes is not None else 0
            if not count:
                return
            yield _block(about, shapes, values, skip + lines_from)
            skip += count
    except (DataSourceError, DataLayerError, FieldError, UnicodeDecodeError, ValueError) as problem:
        said = str(problem).splitlines()[0][:200].replace(name, "the file")
        raise UnreadableImport(f"This is no {driver} file that can be read: {said}") from None


def _chosen(layers: list[list[Any]], wanted: str) -> str:
    names = [str(name) for name, _kind in layers]
    if wanted and wanted not in names:
        raise UnreadableImport(f"There is no layer {wanted!r}; choose from: {', '.join(names)}.")
    if not names:
        raise UnreadableImport("The file has no layer of features.")
    return wanted or next((str(name) for name, kind in layers if kind), names[0])


def _block(about: dict[str, Any], shapes: Any, values: list[Any], first: int) -> Block:
    count = len(values[0]) if values else len(shapes)
    columns = {
        str(name): _plain(column) for name, column in zip(about["fields"], values, strict=True) if column is not None
    }
    crs = known_crs(about.get("crs") or "")
    held = shapes.tolist() if shapes is not None else None
    return Block(list(range(first, first + count)), columns, held, crs)


def _plain(column: Any) -> list[Any]:
    """Return a column as texts, whole numbers, numbers and None; days and times as ISO 8601."""
    if column.dtype.kind == "M":
        return [None if moment == "NaT" else moment for moment in np.datetime_as_string(column).tolist()]
    if column.dtype.kind == "f":
        return [None if number != number else number for number in column.tolist()]
    return [value.tolist() if isinstance(value, np.ndarray) else value for value in column.tolist()]
