"""Who publishes reports."""

from django.db import models

from events.models import choices
from events.models.trail import Trail


class Source(models.Model):
    """A publisher: a paper, an agency, a ministry, a monitor, an account."""

    name = models.CharField(max_length=200)
    # The same name again, given by somebody who may not know of the first.
    copy = models.PositiveSmallIntegerField(default=0, editable=False)
    type = models.CharField(max_length=20, blank=True, choices=choices.source_types)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2, such as SY.")
    language = models.CharField(max_length=20, blank=True, help_text="BCP 47, such as id, en or ar.")
    scale = models.CharField(
        max_length=20, blank=True, choices=choices.source_scales, help_text="ACLED's source scale."
    )
    reliability = models.CharField(
        max_length=1, default="F", choices=choices.reliabilities, help_text="NATO's Admiralty code."
    )
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    history = Trail()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["name", "copy"], name="source_name_once_a_copy"),
            models.CheckConstraint(
                condition=models.Q(reliability__in=["A", "B", "C", "D", "E", "F"]), name="source_reliability_a_to_f"
            ),
        ]

    def __str__(self) -> str:
        return self.name
