"""A place as the gazetteer had it when it was used, so that stored work does not shift with a new gazetteer."""

from django.db import models

from events.models import choices
from events.models.shapes import ShapeField, SpotField
from events.models.trail import Trail
from events.text.tokens import name_key


class Place(models.Model):
    """A snapshot of a gazetteer entry. ``names`` is a list of ``{"name", "lang"}``, the main name first.

    ``words`` is derived, for searching.
    """

    gazetteer_id = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    names = models.JSONField(default=list, blank=True)
    feature_class = models.CharField(max_length=20, choices=choices.place_classes)
    country = models.CharField(max_length=2, blank=True, db_index=True, help_text="ISO 3166-1 alpha-2, such as SY.")
    admin1 = models.CharField("admin 1", max_length=20, blank=True, help_text="GeoNames code, such as SY.11.")
    admin1_name = models.CharField("admin 1 name", max_length=200, blank=True)
    point = SpotField()
    area = ShapeField(null=True, blank=True)
    radius_m = models.FloatField("radius, metres", default=0, help_text="How far from the point the place may reach.")
    source = models.CharField(max_length=100, blank=True)
    source_date = models.CharField(max_length=40, blank=True)
    words = models.TextField(blank=True, editable=False)
    history = Trail(excluded_fields=["words"])

    class Meta:
        ordering = ["name", "gazetteer_id"]
        indexes = [models.Index(fields=["name"], name="place_name")]
        constraints = [models.CheckConstraint(condition=models.Q(radius_m__gte=0), name="place_radius_not_negative")]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.admin1_name, self.country) if part)

    def save(self, **options) -> None:
        """Store the place; derive the words that a search finds it by: its names in every script, folded."""
        keys = (name_key(name) for name in [self.name, *(entry["name"] for entry in self.names)])
        self.words = " ".join(dict.fromkeys(word for key in keys for word in key.split()))
        if fields := options.get("update_fields"):
            options["update_fields"] = {*fields, "words"}
        super().save(**options)
