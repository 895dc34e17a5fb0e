"""What makes reports that say nearly the same findable: bands of the signature of a text."""

from django.db import models

from events.models.report import Report


class Likeness(models.Model):
    """One band of a report's signature (``events.text.likeness``): two reports that share a band may be alike."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="likenesses")
    band = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "band"], name="likeness_band_once_a_report")]

    def __str__(self) -> str:
        return f"{self.report_id}: {self.band}"
