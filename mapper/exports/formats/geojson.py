"""GeoJSON as RFC 7946 has it, one feature a line inside one collection."""

from collections.abc import Iterable, Iterator

from events.features import EventFeature
from mapper.exports.feature import feature_bytes
from mapper.exports.format import Format, in_chunks

# The name is a foreign member (RFC 7946, section 6.1); GDAL calls the layer so.
_HEAD, _TAIL = b'{"type":"FeatureCollection","name":"events","features":[\n', b"\n]}\n"
_SEPARATOR = b",\n"


def write(events: Iterable[EventFeature]) -> Iterator[bytes]:
    """Yield a FeatureCollection in chunks; the events are read once and never all held."""
    return in_chunks(gather(feature_bytes(event) for event in events))


def gather(features: Iterable[bytes]) -> Iterator[bytes]:
    """Yield a FeatureCollection of features that come one by one, or several joined by ``,\\n``."""
    before = _HEAD
    for joined in features:
        yield before + joined
        before = _SEPARATOR
    yield _TAIL if before is _SEPARATOR else _HEAD.rstrip() + _TAIL


FORMAT = Format("geojson", "GeoJSON", "application/geo+json", ".geojson", write, gather, _SEPARATOR)
