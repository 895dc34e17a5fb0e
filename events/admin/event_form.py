"""The form of one event: its shape on a map, its actors a line each, and the version it was opened at."""

from django import forms
from django.core.exceptions import ValidationError

from events.admin.lines import LinesField
from events.admin.map_field import MapField
from events.models import Event


class EventForm(forms.ModelForm):
    """Refuses to overwrite what somebody else stored after the form was opened."""

    geometry = MapField(required=False, label="Shape")
    actors = LinesField(required=False, help_text="One name a line.")
    notes = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given, **options) -> None:
        super().__init__(*given, **options)
        self.fields["seen_version"].initial = self.instance.version if self.instance.pk else None

    def clean_geometry(self):
        # Coordinates are shown rounded; a shape that nobody touched stays as it is stored.
        if "geometry" in self.changed_data:
            return self.cleaned_data["geometry"]
        return self.instance.geometry

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk:
            stored = Event.objects.filter(pk=self.instance.pk).values_list("version", flat=True).first()
            if stored != cleaned.get("seen_version"):
                raise ValidationError(
                    "Somebody else changed this event after you opened it, so nothing was stored. "
                    "Open it again and repeat your change."
                )
        return cleaned
