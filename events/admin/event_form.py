"""The form of one event: its shape on a map, its actors a line each, and the version it was opened at."""

from django import forms
from django.core.exceptions import ValidationError

from events import queries
from events.admin.lines import LinesField
from events.admin.map_field import MapField
from events.admin.side_by_side import settled


class EventForm(forms.ModelForm):
    """Refuses to overwrite unseen what somebody else stored after the form was opened; sent again, it stores."""

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
        seen = cleaned.get("seen_version")
        if self.instance.pk and self.instance.version != seen:
            before = self.instance.history.filter(version=seen).order_by("-history_id").first()
            who = queries.last_author(self.instance) or "somebody else"
            opened = {"seen_version": self.instance.version}
            raise ValidationError(settled(self, before and before.instance, self.instance, who, opened))
        return cleaned
