"""FlatGeobuf: read piece by piece over the network, by QGIS, GDAL and maps in browsers."""

from collections.abc import Iterable, Iterator

from events.features import EventFeature
from mapper.exports.format import Format
from mapper.exports.layer_file import layer_file


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield a FlatGeobuf file with the layer ``events``; with a spatial index where every event has a place."""
    return layer_file(events, "FlatGeobuf", ".fgb", unlocated={"SPATIAL_INDEX": "NO"})


FORMAT = Format("fgb", "FlatGeobuf", "application/octet-stream", ".fgb", write)
