"""What became of somebody's rights: groups, single rights and flags of accounts, and the rights of groups."""

from django.conf import settings
from django.db import models

SUBJECTS = [("account", "Account"), ("group", "Group")]


class RightsChange(models.Model):
    """One change, written by signals of the models, so that the admin and a shell pass the same way.

    ``field`` is groups, permissions, is_staff, is_superuser, is_active or exists; ``before`` and ``after`` are lists of
    names, or True and False. ``by`` is None where a program did it. Accounts are kept by name: deleted ones are told.
    """

    subject = models.CharField(max_length=10, choices=SUBJECTS)
    name = models.CharField(max_length=150)
    field = models.CharField(max_length=20)
    before = models.JSONField(default=list)
    after = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    by_name = models.CharField(max_length=150, blank=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "change of rights"
        verbose_name_plural = "changes of rights"

    def __str__(self) -> str:
        return f"{self.name}: {self.field}"
