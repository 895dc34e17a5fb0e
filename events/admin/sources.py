"""Sources in the admin."""

from django.contrib import admin
from django.db.models import Count, Q

from events import queries
from events.admin.restricted import Told
from events.models import Source
from events.workflow import deleting


@admin.register(Source)
class SourceAdmin(Told):
    """The list of publishers and how reliable they are."""

    list_display = ["name", "type", "country", "language", "scale", "reliability", "report_count"]
    list_filter = ["reliability", "type", "scale", "country"]
    search_fields = ["name"]

    def get_queryset(self, request):
        readable = Count("reports", Q(reports__sensitivity__in=queries.readable(request.user)))
        return queries.visible_sources(request.user).annotate(reports_given=readable).order_by("name")

    def get_actions(self, request):
        # Django's own deletion asks nobody, and cannot be taken back.
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or not obj.reports.exists())

    def delete_model(self, request, obj) -> None:
        deleting.delete_source(obj.pk, request.user)

    @admin.display(description="Reports", ordering="reports_given")
    def report_count(self, source: Source) -> int:
        return source.reports_given
