"""Tokens by which programs act for an account, and the answers kept so that a repeated request is not done twice."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from events.models.trail import Trail


class ApiToken(models.Model):
    """A secret that stands for its owner. Only its SHA-256 is stored: it has 256 random bits, which nobody guesses.

    ``account_state`` is the owner's session hash when it was made: it ends with a new password, as sessions do.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    scope = models.CharField(max_length=5, choices=[("read", "Read"), ("write", "Read and write")])
    digest = models.CharField(max_length=64, unique=True, editable=False)
    begins = models.CharField(max_length=12, editable=False, help_text="The first characters, to tell it by.")
    account_state = models.CharField(max_length=128, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    revoked = models.DateTimeField(null=True, blank=True)
    last_used = models.DateTimeField(null=True, blank=True, editable=False)
    history = Trail(excluded_fields=["digest", "account_state", "last_used"])

    class Meta:
        ordering = ["-id"]
        verbose_name = "API token"
        constraints = [
            models.CheckConstraint(condition=models.Q(scope__in=["read", "write"]), name="token_scope_known")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.begins}…)"

    @property
    def state(self) -> str:
        """What has become of it: valid, revoked or expired."""
        if self.revoked:
            return "revoked"
        return "valid" if self.expires > timezone.now() else "expired"


class KeptAnswer(models.Model):
    """What a request with an Idempotency-Key was answered, so that the same request again is answered the same."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    asked = models.CharField(max_length=64, help_text="SHA-256 of method, address and body.")
    status = models.PositiveSmallIntegerField(default=0)
    headers = models.JSONField(default=dict)
    body = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="kept_answer_once")]

    def __str__(self) -> str:
        return self.key
