"""GeoPackage: one file with index and types, for QGIS, ArcGIS and GDAL."""

from collections.abc import Iterable, Iterator

from events.features import EventFeature
from mapper.exports.format import Format
from mapper.exports.layer_file import layer_file


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield a GeoPackage with the layer ``events``."""
    return layer_file(events, "GPKG", ".gpkg")


FORMAT = Format("gpkg", "GeoPackage", "application/geopackage+sqlite3", ".gpkg", write)
