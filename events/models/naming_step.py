"""One decision on what a name means, with all that it changed, so that it can be taken back whole."""

from django.conf import settings
from django.db import models

from events.models import choices
from events.models.mention import Mention
from events.models.report import Report


class NamingStep(models.Model):
    """Somebody's word on a mention; the mentions, events and remembered name that changed with it.

    ``mentions`` is a list of ``{"id", "place", "status", "score", "version"}``: what each was before, and the version
    it has had since. ``events`` is a list of ``{"id", "version"}``: the version each has had since. ``remembered`` is
    ``{}``, or ``{"id", "before"}``: the remembered name and what it was before, null where it is new.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="naming_steps")
    mention = models.ForeignKey(Mention, models.CASCADE, related_name="naming_steps")
    verdict = models.CharField(max_length=10, choices=choices.verdicts)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    mentions = models.JSONField(default=list)
    events = models.JSONField(default=list)
    remembered = models.JSONField(default=dict)
    undone = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.mention}: {self.get_verdict_display()}"
