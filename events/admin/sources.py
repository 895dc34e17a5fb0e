"""Sources in the admin."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, Max, Q

from events import queries
from events.admin.binned import Binned
from events.admin.restricted import Told
from events.models import Source
from events.workflow import deleting


@admin.register(Source)
class SourceAdmin(Binned, Told):
    """The list of publishers and how reliable they are."""

    list_display = ["name", "type", "country", "language", "scale", "reliability", "report_count"]
    list_filter = ["reliability", "type", "scale", "country"]
    search_fields = ["name"]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        known = queries.visible_sources(request.user).exclude(pk=obj.pk if obj else None)

        class Named(form):
            def clean_name(self):
                # Of a name that somebody may not know of, nothing is said.
                if known.filter(name=self.cleaned_data["name"]).exists():
                    raise ValidationError("There is a source of that name; choose it, or another name.")
                return self.cleaned_data["name"]

        return Named

    def save_model(self, request, source, form, change):
        same = Source.objects.filter(name=source.name).exclude(pk=source.pk)
        if same.filter(copy=source.copy).exists():
            source.copy = same.aggregate(most=Max("copy"))["most"] + 1
        super().save_model(request, source, form, change)

    def get_queryset(self, request):
        readable = Count("reports", Q(reports__sensitivity__in=queries.readable(request.user)))
        return queries.visible_sources(request.user).annotate(reports_given=readable).order_by("name")

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or not obj.reports.exists())

    def put_away(self, obj, user) -> None:
        deleting.delete_source(obj.pk, user)

    @admin.display(description="Reports", ordering="reports_given")
    def report_count(self, source: Source) -> int:
        return source.reports_given
