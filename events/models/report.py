"""A report: a text that never changes, and what is known about it."""

import hashlib

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from events.errors import BadChange, UnreadableReport
from events.models import choices
from events.models.source import Source
from events.models.trail import Trail
from events.text.partial import PartialDate
from events.text.tokens import search_words

_FIXED = frozenset({"text", "sha256"})


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a report's text (UTF-8, hexadecimal), by which the same text is known again.

    >>> fingerprint("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode()).hexdigest()


class ReportQuerySet(models.QuerySet):
    """Reports; their texts cannot be updated."""

    def update(self, **changes):
        if _FIXED & changes.keys():
            raise BadChange("The text of a report never changes; add the corrected text as a report of its own.")
        return super().update(**changes)


class Report(models.Model):
    """A text as it was found. Mentions and evidence point into it, so it never changes.

    ``published`` is what is known of the date: a day, a month or a year. ``sensitivity`` says who may see the report
    and whatever rests on it.
    """

    text = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False)
    # The same text again, handed in by somebody who may not know that it is there.
    copy = models.PositiveSmallIntegerField(default=0, editable=False)
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    archive_url = models.URLField(
        "archived copy",
        max_length=2000,
        blank=True,
        help_text="Where a copy is kept for good, such as web.archive.org.",
    )
    language = models.CharField(max_length=20, blank=True, help_text="BCP 47, such as id, en or ar.")
    published = models.CharField(
        max_length=10, blank=True, help_text="A day, a month or a year: 2020-04-14, 2020-04, 2020."
    )
    published_first = models.DateField(null=True, blank=True, editable=False)
    published_last = models.DateField(null=True, blank=True, editable=False)
    sensitivity = models.CharField(max_length=10, default="public", choices=choices.sensitivities)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="reports")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False)
    added_at = models.DateTimeField(auto_now_add=True)
    history = Trail(excluded_fields=["text"])

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-published_last", "-id"]
        indexes = [
            models.Index(fields=["sensitivity", "published_last"], name="report_seen"),
            models.Index(fields=["language"], name="report_language"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["sha256", "copy"], name="report_text_once_a_copy"),
            models.CheckConstraint(
                condition=models.Q(sensitivity__in=["public", "internal", "restricted", "deleted"]),
                name="report_sensitivity_known",
            ),
            models.CheckConstraint(
                condition=models.Q(published_first__isnull=True)
                | models.Q(published_last__gte=models.F("published_first")),
                name="report_published_in_order",
            ),
        ]
        permissions = [
            ("read_internal", "Can read internal reports"),
            ("read_restricted", "Can read restricted reports"),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.code}: {self.text.strip()[:60]}"

    def save(self, **options) -> None:
        """Store the report; derive fingerprint and days; pass its sensitivity on to the events that rest on it.

        Raises BadChange where the stored text would change, UnreadableReport where ``published`` is no date.
        """
        sha256 = fingerprint(self.text)
        if self.pk and Report.objects.filter(pk=self.pk).exclude(sha256=sha256).exists():
            raise BadChange("The text of a report never changes; add the corrected text as a report of its own.")
        self.sha256 = sha256
        if self.published:
            known = PartialDate.parse(self.published)
            self.published, self.published_first, self.published_last = str(known), known.first, known.last
        else:
            self.published_first = self.published_last = None
        fields = options.get("update_fields")
        if fields:
            options["update_fields"] = {*fields, "published_first", "published_last"}
        super().save(**options)
        if not fields or "title" in fields:
            ReportWords.of(self)
        events = self.events.model.objects
        events.filter(models.Q(report=self) | models.Q(evidence__report=self)).refresh_sensitivity()

    def clean(self) -> None:
        """Raise ValidationError where ``published`` is no date."""
        try:
            if self.published:
                PartialDate.parse(self.published)
        except UnreadableReport as problem:
            raise ValidationError({"published": str(problem)}) from None

    @property
    def code(self) -> str:
        """The identifier that people use: R-12."""
        return f"R-{self.pk}"


class ReportWords(models.Model):
    """The folded words of a report's title and text, each once with a blank before it: what a search looks through.

    A table of its own, so that lists of reports do not carry them.
    """

    report = models.OneToOneField(Report, models.CASCADE, related_name="searched", primary_key=True)
    words = models.TextField()

    def __str__(self) -> str:
        return f"{self.report_id}: {self.words[:60]}"

    @classmethod
    def of(cls, report: Report) -> None:
        """Store the words of ``report`` as it is now."""
        cls.objects.update_or_create(report=report, defaults={"words": search_words([report.title, report.text])})
