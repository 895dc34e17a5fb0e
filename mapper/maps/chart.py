"""The map as folium makes it: numbers in, JavaScript out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import folium
from branca.element import Figure, MacroElement
from folium.template import Template

from events.features import EventFeature
from mapper.maps.layers import LAYERS

# The id of the map's element, and with it the name of its variable: the same in every file.
MAP = "map_whereline"


class _Chart(folium.Map):
    """folium's map without jQuery, Bootstrap and marker icons, none of which we use."""

    default_js = [pair for pair in folium.Map.default_js if pair[0] == "leaflet"]
    default_css = [pair for pair in folium.Map.default_css if pair[0] == "leaflet_css"]


class _Shapes(MacroElement):
    """Hands a layer's numbers to our script, which draws them into the layer's group."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "whereline.draw({{ this.layer|tojson }}, {{ this._parent.get_name() }}, {{ this.shapes|tojson }});"
        "{% endmacro %}"
    )

    def __init__(self, layer: str, shapes: list[dict[str, Any]]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Shapes"
        self.layer = layer
        self.shapes = shapes


@dataclass(frozen=True, slots=True)
class Chart:
    """What folium rendered: links to scripts and styles, the map's element, and the script that draws."""

    head: str
    body: str
    script: str


def render(events: Sequence[EventFeature], box: tuple[float, float, float, float]) -> Chart:
    """Return the map of ``events`` that have geometry, showing ``box`` (west, south, east, north in degrees)."""
    west, south, east, north = box
    chart = _Chart(
        location=[(south + north) / 2, (west + east) / 2],
        zoom_start=2,
        tiles=None,
        control_scale=True,
        zoom_control="topright",
        zoom_snap=0.25,
        wheel_px_per_zoom_level=90,
        max_zoom=16,
        min_zoom=1,
    )
    chart._id = "whereline"
    chart._name = "map"
    for layer in LAYERS.values():
        group = folium.FeatureGroup(name=layer.title)
        group._name, group._id = "group", layer.name
        shapes = [layer.shape(event) for event in events if event.kind == layer.kind]
        part = _Shapes(layer.name, shapes)
        part._id = layer.name
        group.add_child(part)
        chart.add_child(group)
    figure = cast(Figure, chart.get_root())
    figure.render()
    return Chart(figure.header.render(), figure.html.render(), figure.script.render())
