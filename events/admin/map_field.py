"""The form field for a shape: drawn on the offline map or typed; what it hands on is EPSG:4326 or nothing."""

import json

import shapely
from django import forms
from django.contrib.gis.geos import GEOSGeometry
from django.core.exceptions import ValidationError
from django.forms.widgets import Script

from events.admin.written_shape import read_shape
from events.errors import BadGeometry
from events.models.shapes import to_shapely, to_stored

# 7 decimals of a degree are about a centimetre: more than any report knows.
_DECIMALS = 7


class MapWidget(forms.Textarea):
    """A text area holding GeoJSON, with a map to draw on where the browser can show one."""

    template_name = "events/map_widget.html"

    class Media:
        css = {"all": ["vendor/maplibre/maplibre-gl.css", "admin/whereline/map_widget.css"]}
        js = [
            Script("vendor/terra-draw/terra-draw.umd.js", defer=True),
            Script("vendor/terra-draw-maplibre/terra-draw-maplibre-gl-adapter.umd.js", defer=True),
            Script("admin/whereline/map_widget.mjs", type="module"),
        ]

    def __init__(self, shapes: tuple[str, ...] = ("point", "linestring", "polygon"), attrs=None) -> None:
        self.shapes = shapes
        super().__init__({"rows": 3, "dir": "ltr", "spellcheck": "false", **(attrs or {})})

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["shapes"] = " ".join(self.shapes)
        return context


class MapField(forms.Field):
    """Reads and shows a shape; its value is a GEOSGeometry in EPSG:4326, or None."""

    widget = MapWidget

    def __init__(self, *, point_only: bool = False, **options) -> None:
        self.point_only = point_only
        # What GeoDjango passes to fields of its own; here the reference system is never a choice.
        for unused in ("srid", "geom_type", "dim"):
            options.pop(unused, None)
        options.setdefault("widget", MapWidget(("point",)) if point_only else MapWidget())
        super().__init__(**options)

    def prepare_value(self, value):
        if isinstance(value, GEOSGeometry):
            return written(value)
        return value

    def to_python(self, value):
        try:
            found = read_shape(value or "")
        except BadGeometry as problem:
            raise ValidationError(str(problem)) from None
        if found is not None and self.point_only and found.geom_type != "Point":
            raise ValidationError("A place has one point; draw or write a single one.")
        return to_stored(found)

    def has_changed(self, initial, data) -> bool:
        """Compare shapes, not their spelling: what the map sends back unchanged is no change."""
        try:
            after = read_shape(data or "")
        except BadGeometry:
            return True
        before = to_shapely(initial) if isinstance(initial, GEOSGeometry) else None
        if before is None or after is None:
            return before is not after
        return not shapely.equals_exact(before, after, tolerance=10**-_DECIMALS)


def written(stored: GEOSGeometry) -> str:
    """Return a stored geometry as GeoJSON text, as the map reads it."""
    return json.dumps(_rounded(json.loads(shapely.to_geojson(to_shapely(stored)))))


def _rounded(value):
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return value
