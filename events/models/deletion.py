"""What was deleted: while it can be brought back, and what is left to tell once it is gone for good."""

from django.conf import settings
from django.db import models

# The status of a deleted event and the level of a deleted report: no list asks for it, and nobody reads it.
DELETED = "deleted"
KINDS = [
    *(("event", "Event"), ("report", "Report"), ("source", "Source"), ("view", "View"), ("place", "Place")),
    *(("name", "Remembered name"), ("import", "Import"), ("account", "Account"), ("attachment", "Attachment")),
]


class Deletion(models.Model):
    """One deletion. ``level`` and ``status`` are what a report or an event had; ``owner`` may bring it back, too.

    ``along`` is the deletion of the report that took an event with it. Once purged it is a tombstone: ``name`` is empty
    then, and of what was deleted nothing but kind, number, times, people and reasons is left.
    """

    kind = models.CharField(max_length=10, choices=KINDS)
    number = models.BigIntegerField()
    name = models.CharField(max_length=500, blank=True)
    level = models.CharField(max_length=10, default="public")
    status = models.CharField(max_length=10, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+")
    along = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="taken")
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.CharField(max_length=150, blank=True)
    reason = models.CharField(max_length=100, blank=True)
    restored_at = models.DateTimeField(null=True, blank=True)
    restored_by = models.CharField(max_length=150, blank=True)
    purged_at = models.DateTimeField(null=True, blank=True)
    purged_by = models.CharField(max_length=150, blank=True)
    purge_reason = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["-id"]
        permissions = [("purge", "Can remove for good what is deleted")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "number"],
                condition=models.Q(restored_at__isnull=True, purged_at__isnull=True),
                name="deleted_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.name}" if self.name else self.code

    @property
    def code(self) -> str:
        """What people call it by: R-12, E-5, or its kind and number."""
        return {"report": f"R-{self.number}", "event": f"E-{self.number}"}.get(self.kind, f"{self.kind} {self.number}")
