"""Newline-delimited GeoJSON: one feature a line, for tools that stream (GDAL's GeoJSONSeq, tippecanoe, jq)."""

from collections.abc import Iterable, Iterator

from events.features import EventFeature
from mapper.exports.feature import feature_bytes
from mapper.exports.format import Format, in_chunks


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield features in chunks of whole lines."""
    return in_chunks(gather(feature_bytes(event) for event in events))


def gather(features: Iterable[bytes]) -> Iterator[bytes]:
    """Yield whole lines of features that come one by one, or several joined by a line end."""
    return (joined + b"\n" for joined in features)


FORMAT = Format(
    "geojsonl", "GeoJSON, one feature a line", "application/x-ndjson", ".geojsonl", write, gather, separator=b"\n"
)
