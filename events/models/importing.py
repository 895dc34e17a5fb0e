"""Files of events that were imported, what became of each, and the rows that could not be stored."""

import secrets
from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.urls import get_script_prefix

from events.models import choices

# What an upload's name may end in here: formats are told by it, and nothing else of the name is kept in the folder.
_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".ods", ".geojson", ".json", ".gpkg", ".zip", ".kml", ".fgb")


def _stored_at(one: "Import", name: str) -> str:
    """Return where an upload lies: never under the name that it was given, which is somebody else's text."""
    suffix = PurePath(name).suffix.lower()
    return f"imports/{secrets.token_hex(16)}{suffix if suffix in _SUFFIXES else ''}"


class Import(models.Model):
    """One file of events on its way in: new, waiting, checking, storing, done, failed or undone.

    A new one is looked at, and waits once it is confirmed.

    ``plan`` is what was said of its columns (``events.imports.Plan``, without format and source). ``blocks`` counts the
    blocks that are stored: a stopped import goes on behind them. ``upload`` is empty once the import has ended.
    ``read`` counts rows; ``refused`` those with a mistake; ``kept`` events that somebody had changed here meanwhile.
    """

    name = models.CharField(max_length=255)
    upload = models.FileField(upload_to=_stored_at, max_length=255, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    format = models.CharField(max_length=20)
    source = models.CharField(max_length=100)
    plan = models.JSONField(default=dict, blank=True)
    sensitivity = models.CharField(max_length=10, default="public", choices=choices.sensitivities)
    approve = models.BooleanField(default=False)
    good_rows = models.BooleanField(default=False, help_text="Store the good rows even where others cannot be.")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, default="waiting", choices=choices.import_states)
    said = models.TextField(blank=True)
    blocks = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    touched = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["new", "waiting", "checking", "storing", "done", "failed", "undone"]),
                name="import_state_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.name}"

    def get_absolute_url(self) -> str:
        return f"{get_script_prefix()}imports/{self.pk}/"


class ImportProblem(models.Model):
    """A row that was not stored as it is in the file: its line (or feature number) and why."""

    imported_in = models.ForeignKey(Import, models.CASCADE, related_name="problems")
    line = models.PositiveIntegerField()
    reason = models.CharField(max_length=500)

    class Meta:
        ordering = ["line", "id"]

    def __str__(self) -> str:
        return f"{self.line}: {self.reason}"
