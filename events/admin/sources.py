"""Sources in the admin."""

from django.contrib import admin
from django.db.models import Count, Q

from events import queries
from events.admin.restricted import Told
from events.models import Source


@admin.register(Source)
class SourceAdmin(Told):
    """The list of publishers and how reliable they are."""

    list_display = ["name", "type", "country", "language", "scale", "reliability", "report_count"]
    list_filter = ["reliability", "type", "scale", "country"]
    search_fields = ["name"]

    def get_queryset(self, request):
        readable = Count("reports", Q(reports__sensitivity__in=queries.readable(request.user)))
        return queries.visible_sources(request.user).annotate(reports_given=readable).order_by("name")

    @admin.display(description="Reports", ordering="reports_given")
    def report_count(self, source: Source) -> int:
        return source.reports_given
