"""Sources in the admin."""

from django.contrib import admin
from django.db.models import Count

from events.admin.restricted import Told
from events.models import Source


@admin.register(Source)
class SourceAdmin(Told):
    """The list of publishers and how reliable they are."""

    list_display = ["name", "type", "country", "language", "scale", "reliability", "report_count"]
    list_filter = ["reliability", "type", "scale", "country"]
    search_fields = ["name"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(reports_given=Count("reports"))

    @admin.display(description="Reports", ordering="reports_given")
    def report_count(self, source: Source) -> int:
        return source.reports_given
