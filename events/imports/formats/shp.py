"""Shapefile: its several files in one zip, read by GDAL."""

from functools import partial

from events.imports.format import Format
from events.imports.layers import read_layer

FORMAT = Format("shp", "Shapefile (zip)", (".zip", ".shp"), partial(read_layer, driver="ESRI Shapefile"))
