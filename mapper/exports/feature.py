"""One event as one GeoJSON feature, for every format that is made of features."""

from typing import Any

import orjson

from events.features import EventFeature
from mapper.exports.properties import event_properties
from mapper.exports.shape import geojson_geometry


def geojson_feature(event: EventFeature) -> dict[str, Any]:
    """Return ``event`` as a GeoJSON feature; its ``id`` stands beside its properties and among them."""
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": geojson_geometry(event.geometry),
        "properties": event_properties(event),
    }


def feature_bytes(event: EventFeature) -> bytes:
    """Return ``event`` as one line of UTF-8 JSON without a line end."""
    return orjson.dumps(geojson_feature(event))
