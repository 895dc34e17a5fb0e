"""The registry of map layers, from the lowest to the topmost."""

from mapper.maps.layer import Layer
from mapper.maps.layers import incidents, movements, zones

LAYERS: dict[str, Layer] = {
    "zones": zones.LAYER,
    "movements": movements.LAYER,
    "incidents": incidents.LAYER,
}
