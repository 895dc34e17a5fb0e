"""Newline-delimited GeoJSON: one feature a line, for tools that stream (GDAL's GeoJSONSeq, tippecanoe, jq)."""

from collections.abc import Iterable, Iterator

from events.features import EventFeature
from mapper.exports.feature import feature_bytes
from mapper.exports.format import Format, in_chunks


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield features in chunks of whole lines."""
    return in_chunks(feature_bytes(event) + b"\n" for event in events)


FORMAT = Format("geojsonl", "GeoJSON, one feature a line", "application/x-ndjson", ".geojsonl", write)
