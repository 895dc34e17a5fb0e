"""Who is to decide on an event."""

from django.conf import settings
from django.db import models

from events.models.event import Event
from events.models.trail import Trail


class Assignment(models.Model):
    """An event and the account that is to review it; ``person`` is null where it was given back."""

    event = models.OneToOneField(Event, models.CASCADE, related_name="assignment")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="assignments"
    )
    changed = models.DateTimeField(auto_now=True)
    history = Trail()

    class Meta:
        ordering = ["-changed", "-id"]

    def __str__(self) -> str:
        return f"E-{self.event_id}: {self.person or 'nobody'}"
