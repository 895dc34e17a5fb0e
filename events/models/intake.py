"""Files handed in together, and what became of each: kept so that a page can tell, and a stopped worker go on."""

import secrets

from django.conf import settings
from django.db import models

from events.models import choices
from events.models.report import Report


def _stored_at(file: "IntakeFile", name: str) -> str:
    """Return where an upload lies: never under the name that it was given, which is somebody else's text."""
    return f"intake/{secrets.token_hex(16)}"


class Intake(models.Model):
    """Files that somebody handed in together, with what was said of all of them.

    Where one of many reports says something of itself (its title, its day), that holds instead.
    """

    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    archive_url = models.URLField(max_length=2000, blank=True)
    language = models.CharField(max_length=20, blank=True)
    published = models.CharField(max_length=10, blank=True)
    source = models.CharField(max_length=200, blank=True)
    sensitivity = models.CharField(max_length=10, default="public", choices=choices.sensitivities)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Intake {self.pk}"


class IntakeFile(models.Model):
    """One file of an intake: waiting, reading, done or failed, with the sentence that says why.

    ``upload`` is empty once the file has become reports: then their attachments hold it. ``found`` counts the reports
    in the file (0 until it is opened), ``known`` those whose text was stored before.
    """

    intake = models.ForeignKey(Intake, models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    upload = models.FileField(upload_to=_stored_at, max_length=255, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    state = models.CharField(max_length=10, default="waiting", choices=choices.intake_states)
    said = models.TextField(blank=True)
    found = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    reports = models.ManyToManyField(Report, blank=True, related_name="handed_in")
    touched = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["waiting", "reading", "done", "failed"]), name="intake_state_known"
            )
        ]

    def __str__(self) -> str:
        return self.name
