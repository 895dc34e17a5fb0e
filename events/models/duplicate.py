"""Two events that may be one, told twice."""

from django.db import models

from events.models.event import Event
from events.models.trail import Trail


class PossibleDuplicate(models.Model):
    """A pair of events, the one with the lower number first, and how likely they are one (``score``, 0 to 1).

    ``grounds`` are the parts of the score by name, -1 to 1. ``refused`` says that somebody looked and found two events.
    Whether the pair was merged is told by the events themselves.
    """

    first = models.ForeignKey(Event, models.CASCADE, related_name="+")
    second = models.ForeignKey(Event, models.CASCADE, related_name="+")
    score = models.FloatField()
    grounds = models.JSONField(default=dict, blank=True)
    refused = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)
    history = Trail()

    class Meta:
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="duplicate_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="duplicate_in_order"),
            models.CheckConstraint(condition=models.Q(score__gte=0, score__lte=1), name="duplicate_score_0_to_1"),
        ]

    def __str__(self) -> str:
        return f"E-{self.first_id} and E-{self.second_id}"
