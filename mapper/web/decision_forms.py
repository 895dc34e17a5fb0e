"""What a decision on a name says, checked: its meaning, the place or shape it names, and how far it goes."""

from django import forms
from django.contrib.gis.geos import GEOSGeometry
from django.utils.translation import gettext_lazy as _

from events.admin.written_shape import read_shape
from events.errors import BadGeometry
from events.models.shapes import to_stored


class ShapeField(forms.CharField):
    """A shape as GeoJSON, WKT or "longitude, latitude"; cleaned to a geometry in EPSG:4326, or None."""

    def clean(self, value: object) -> GEOSGeometry | None:
        """Return the shape. Raises ValidationError, saying what would work."""
        text = super().clean(value)
        try:
            return to_stored(read_shape(text)) if text else None
        except BadGeometry as problem:
            raise forms.ValidationError(str(problem)) from None


class NamingForm(forms.Form):
    """A decision on a mention: ``meaning`` is place, drawn, unlocated or rejected."""

    meaning = forms.ChoiceField(choices=[(name, name) for name in ("place", "drawn", "unlocated", "rejected")])
    place = forms.CharField(required=False, max_length=100)
    shape = ShapeField(required=False, max_length=2_000_000)
    version = forms.IntegerField(min_value=1, required=False)
    everywhere = forms.BooleanField(required=False)
    remember = forms.ChoiceField(choices=[("", ""), ("language", "language"), ("source", "source")], required=False)

    def clean(self) -> dict[str, object]:
        """Ask for the place or the shape that the meaning needs."""
        data = super().clean()
        if data.get("meaning") == "place" and not data.get("place"):
            self.add_error("place", _("Say which place is meant."))
        if data.get("meaning") == "drawn" and not data.get("shape") and "shape" not in self.errors:
            self.add_error("shape", _("Set a pin or draw an outline first."))
        return data


def first_error(form: forms.Form) -> str:
    """Return what is wrong with ``form``, one sentence."""
    return next(iter(form.errors.values()))[0]
