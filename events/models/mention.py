"""A span of a report that names something, and the place it was taken for."""

from django.db import models

from events.models import choices
from events.models.place import Place
from events.models.report import Report
from events.models.run import Run
from events.models.trail import Trail


class Mention(models.Model):
    """Characters ``start`` to ``end`` (code points, half-open) of a report.

    ``candidates`` is a list, best first, of ``{"id", "name", "class", "country", "admin1", "lon", "lat", "score",
    "reasons": [{"text", "share"}]}``: what else the name could have meant, and why. ``version``
    counts decisions: one made on an older version is refused. ``run`` is the one that read it (None for older ones).
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    surface = models.CharField(max_length=500)
    kind = models.CharField(max_length=10, choices=choices.mention_kinds)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="mentions")
    score = models.FloatField(default=0)
    status = models.CharField(max_length=10, default="automatic", choices=choices.mention_statuses)
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+", editable=False)
    candidates = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    history = Trail()

    class Meta:
        ordering = ["report", "start", "end"]
        constraints = [
            models.UniqueConstraint(fields=["report", "start", "end", "kind"], name="mention_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="mention_not_empty"),
            models.CheckConstraint(condition=models.Q(score__gte=0, score__lte=1), name="mention_score_0_to_1"),
        ]
        indexes = [models.Index(fields=["kind", "status"], name="mention_kind_status")]

    def __str__(self) -> str:
        return self.surface
