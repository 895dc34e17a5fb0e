"""The words of a report that a field of an event rests on."""

from django.db import models

from events.models import choices
from events.models.event import Event
from events.models.report import Report


class Evidence(models.Model):
    """``report.text[start:end] == quote`` (code points, half-open), for the field or against it."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="evidence")
    report = models.ForeignKey(Report, models.PROTECT, related_name="evidence")
    field = models.CharField(max_length=30)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    stance = models.CharField(max_length=12, default="supports", choices=choices.stances)

    class Meta:
        ordering = ["event", "report", "start", "end"]
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(fields=["event", "report", "field", "start", "end"], name="evidence_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="evidence_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.quote}"
