"""A file that belongs to a report: what it was read from, a picture, a scan."""

import secrets

from django.conf import settings
from django.db import models

from events.models.report import Report


def _stored_at(attachment: "Attachment", name: str) -> str:
    """Return where a file lies: never under the name that it was given, which is somebody else's text."""
    return f"attachments/{secrets.token_hex(16)}"


class Attachment(models.Model):
    """A file beside a report's text; whoever may read the report may fetch it, unless it is deleted."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to=_stored_at, max_length=255)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, editable=False)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False)
    added_at = models.DateTimeField(auto_now_add=True)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "sha256"], name="attachment_once_a_report")]

    def __str__(self) -> str:
        return self.name
