"""What a name was said to mean, kept for reports that are read later."""

from django.db import models
from django.db.models import Q

from events.models import choices
from events.models.place import Place
from events.models.source import Source
from events.models.trail import Trail


class RememberedName(models.Model):
    """A name, a language, perhaps a source, and what the name means there.

    ``key`` is the name folded as the gazetteer folds it. ``place`` is set where the verdict is "place"; "unlocated"
    says that no place is known for it, "rejected" that it names none. Where both are remembered, what holds for the
    report's source goes before what holds for the language. ``sensitivity`` is that of the report it was said in:
    reports that more people may read are read without it.
    """

    key = models.CharField(max_length=200, editable=False)
    name = models.CharField(max_length=200, help_text="As an analyst saw it written.")
    language = models.CharField(max_length=20, help_text="BCP 47, such as id, en or ar.")
    source = models.ForeignKey(
        Source, models.CASCADE, null=True, blank=True, related_name="remembered", help_text="Empty: any source."
    )
    sensitivity = models.CharField(max_length=10, default="public", choices=choices.sensitivities)
    verdict = models.CharField(max_length=10, default="place", choices=choices.verdicts)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="remembered")
    history = Trail()

    class Meta:
        ordering = ["key", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "language", "sensitivity"],
                condition=Q(source__isnull=True),
                name="remembered_once_a_language",
            ),
            models.UniqueConstraint(
                fields=["key", "language", "source", "sensitivity"],
                condition=Q(source__isnull=False),
                name="remembered_once_a_source",
            ),
            models.CheckConstraint(
                condition=Q(verdict="place", place__isnull=False)
                | Q(verdict__in=["unlocated", "rejected"], place__isnull=True),
                name="remembered_place_where_located",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"
