"""GeoParquet 1.1: columns for DuckDB, GeoPandas, QGIS and Spark; made only where pyarrow is installed."""

import json
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pyproj import CRS

from events.errors import NotInstalled
from events.features import EventFeature
from mapper.exports.format import Format, in_pieces
from mapper.exports.layer_file import LAYER, write_blocks

_GEOMETRY = "geometry"


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield a GeoParquet file of the events. Raises NotInstalled at once, not while it is read."""
    if find_spec("pyarrow") is None:
        raise NotInstalled("GeoParquet needs pyarrow, which is not installed here: pip install pyarrow, or take gpkg.")
    return _written(events)


def _written(events: Iterable[EventFeature]) -> Iterator[bytes]:
    import pyarrow as arrow
    from pyarrow.parquet import ParquetWriter
    from pyogrio import open_arrow

    with TemporaryDirectory(prefix="whereline-") as folder:
        whole, wanted = Path(folder) / "events.gpkg", Path(folder) / "events.parquet"
        write_blocks(events, whole)
        with open_arrow(whole, layer=LAYER, use_pyarrow=True) as (about, rows):
            shape = rows.schema.get_field_index(about["geometry_name"] or "wkb_geometry")
            # What GDAL says of its own columns means nothing to others.
            fields = [arrow.field(one.name, one.type) for one in rows.schema]
            fields[shape] = arrow.field(_GEOMETRY, arrow.binary())
            schema = arrow.schema(fields, metadata={"geo": json.dumps(_about())})
            with ParquetWriter(wanted, schema, compression="zstd") as out:
                for block in rows:
                    columns = [column.cast(kind.type) for column, kind in zip(block.columns, fields, strict=True)]
                    out.write_batch(arrow.record_batch(columns, schema=schema))
        yield from in_pieces(wanted)


def _about() -> dict[str, Any]:
    """Return what GeoParquet tells of its columns; its longitudes come first, whatever order a CRS has."""
    shapes = {"encoding": "WKB", "geometry_types": [], "crs": CRS.from_epsg(4326).to_json_dict()}
    return {"version": "1.1.0", "primary_column": _GEOMETRY, "columns": {_GEOMETRY: shapes}}


FORMAT = Format("parquet", "GeoParquet", "application/vnd.apache.parquet", ".parquet", write)
