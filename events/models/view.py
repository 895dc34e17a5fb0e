"""Views that people keep: filters under a name, and when each person looked at one last."""

from django.conf import settings
from django.db import models

from events.models.trail import Trail


class View(models.Model):
    """Filters, order and position of the map, as the query string of a page; what it shows depends on who looks.

    ``published`` is the secret end of the address at which anybody may see its events counted, as coarsely as
    ``protection`` says; never the events.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="views")
    name = models.CharField(max_length=100)
    query = models.TextField(blank=True)
    shared = models.BooleanField(default=False, help_text="Its name and filters are seen by everybody who signs in.")
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)
    published = models.CharField(max_length=32, null=True, blank=True, unique=True, editable=False)
    protection = models.JSONField(default=dict, blank=True, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    history = Trail()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"], condition=models.Q(deleted_at__isnull=True), name="view_name_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Look(models.Model):
    """When somebody looked at a view last (UTC)."""

    view = models.ForeignKey(View, models.CASCADE, related_name="looks")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    moment = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["view", "user"], name="look_once")]

    def __str__(self) -> str:
        return f"{self.user} looked at {self.view}"
