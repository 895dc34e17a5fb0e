"""GeoJSON as RFC 7946 has it, one feature a line inside one collection."""

from collections.abc import Iterable, Iterator

from events.features import EventFeature
from mapper.exports.feature import feature_bytes
from mapper.exports.format import Format, in_chunks


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield a FeatureCollection in chunks; the events are read once and never all held."""
    return in_chunks(_pieces(events))


def _pieces(events: Iterable[EventFeature]) -> Iterator[bytes]:
    # The name is a foreign member (RFC 7946, section 6.1); GDAL calls the layer so.
    yield b'{"type":"FeatureCollection","name":"events","features":['
    comma = b"\n"
    for event in events:
        yield comma + feature_bytes(event)
        comma = b",\n"
    yield b"\n]}\n"


FORMAT = Format("geojson", "GeoJSON", "application/geo+json", ".geojson", write)
