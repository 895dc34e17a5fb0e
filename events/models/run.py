"""What produced a result: versions of the code, the gazetteer and the language packs."""

from django.db import models
from django.db.models import UniqueConstraint


class Run(models.Model):
    """One combination of versions; results of the same run can be compared, and a re-run tells what would change."""

    code = models.CharField(max_length=40, help_text="Version of Whereline.")
    gazetteer = models.CharField(max_length=200, help_text="Version of the gazetteer, which names sources and build.")
    languages = models.CharField(max_length=200, blank=True, help_text="Language packs and their versions.")
    started_at = models.DateTimeField(auto_now_add=True)
    # Last, for it hides the module behind its name.
    models = models.CharField(max_length=20, blank=True, help_text="Fingerprint of the learned models.")

    class Meta:
        ordering = ["-started_at"]
        constraints = [UniqueConstraint(fields=["code", "gazetteer", "languages", "models"], name="run_of_versions")]

    def __str__(self) -> str:
        return f"{self.code}, gazetteer {self.gazetteer}"
