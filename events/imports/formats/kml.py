"""KML, read by GDAL."""

from functools import partial

from events.imports.format import Format
from events.imports.layers import read_layer

FORMAT = Format("kml", "KML", (".kml",), partial(read_layer, driver="LIBKML"))
