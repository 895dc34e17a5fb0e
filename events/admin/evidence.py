"""The quotes under an event, to read; they are set by reading and on the review page."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from events import queries
from events.admin.wording import foreign
from events.models import Evidence


class EvidenceInline(admin.TabularInline):
    """Each quote with its field and its report."""

    model = Evidence
    extra = 0
    can_delete = False
    fields = readonly_fields = ["field", "words", "stance", "in_report"]
    verbose_name_plural = "Evidence: the words each field rests on"

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def get_queryset(self, request):
        quotes = super().get_queryset(request).filter(report__sensitivity__in=queries.readable(request.user))
        return quotes.select_related("report").defer("report__text")

    @admin.display(description="Quote")
    def words(self, quote: Evidence):
        return foreign(quote.quote, quote.report.language)

    @admin.display(description="Report")
    def in_report(self, quote: Evidence):
        address = reverse("admin:events_report_change", args=[quote.report_id])
        return format_html('<a href="{}">{}</a>, characters {} to {}', address, quote.report, quote.start, quote.end)
