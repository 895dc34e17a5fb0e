"""GeoPackage, read by GDAL."""

from functools import partial

from events.imports.format import Format
from events.imports.layers import read_layer

FORMAT = Format("gpkg", "GeoPackage", (".gpkg",), partial(read_layer, driver="GPKG"))
