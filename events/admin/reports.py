"""Reports in the admin: their text to read, what is known about them to edit."""

from django.contrib import admin
from django.db import models
from django.db.models import Count, Q
from django.urls import get_script_prefix
from django.utils.html import format_html, format_html_join

from events import queries
from events.admin.binned import Binned
from events.admin.filters import SourceFilter
from events.admin.restricted import Restricted, Told
from events.models import Report
from events.workflow import deleting
from events.workflow.reports import revert_report


@admin.register(Report)
class ReportAdmin(Restricted, Binned, Told):
    """The list of reports and the form of one; they are added where they are read, on the page for new reports."""

    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    list_display = [
        "code",
        "title_or_start",
        "source",
        "language",
        "published",
        "sensitivity",
        "event_count",
        "added_at",
    ]
    list_display_links = ["code", "title_or_start"]
    list_filter = ["sensitivity", "language", ("source", SourceFilter), ("published_last", admin.DateFieldListFilter)]
    list_select_related = ["source"]
    list_per_page = 50
    date_hierarchy = "published_last"
    search_fields = ["title", "url", "text", "sha256"]
    search_help_text = "Words of the title, the text or the address, or the SHA-256 of the text."
    autocomplete_fields = ["source"]
    readonly_fields = ["text_to_read", "files_beside", "sha256", "added_by", "added_at", "on_site"]
    fieldsets = [
        (None, {"fields": ["title", "source", "url", "archive_url", "language", "published", "sensitivity"]}),
        ("Text", {"fields": ["text_to_read", "on_site"], "description": "The text of a report never changes."}),
        ("Record", {"fields": ["files_beside", "sha256", ("added_by", "added_at")]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        # Publishing a report is a decision, as approving an event is.
        return fixed if request.user.has_perm("events.approve_event") else [*fixed, "sensitivity"]

    def get_queryset(self, request):
        seen = Count("events", Q(events__in=queries.events_on_record(request.user).order_by().values("pk")))
        return super().get_queryset(request).annotate(events_drawn=seen).order_by("-published_last", "-pk")

    @admin.display(description="Report", ordering="id")
    def code(self, report: Report) -> str:
        return report.code

    @admin.display(description="Title", ordering="title")
    def title_or_start(self, report: Report) -> str:
        return report.title or report.text.strip()[:60]

    @admin.display(description="Files beside it")
    def files_beside(self, report: Report) -> str:
        lines = [
            (f"{get_script_prefix()}reports/{report.pk}/attachments/{a.pk}/", a.name)
            for a in report.attachments.filter(deleted_at=None)
        ]
        return format_html_join(", ", '<a href="{}">{}</a>', lines) or "None."

    @admin.display(description="Events", ordering="events_drawn")
    def event_count(self, report: Report) -> int:
        return report.events_drawn

    @admin.display(description="Text")
    def text_to_read(self, report: Report):
        return format_html('<div class="report-text" dir="auto" lang="{}">{}</div>', report.language, report.text)

    @admin.display(description="With its names marked")
    def on_site(self, report: Report):
        return format_html('<a href="{}reports/{}/">Open the report page</a>', get_script_prefix(), report.pk)

    class Media:
        css = {"all": ["admin/whereline/admin.css"]}

    def has_add_permission(self, request) -> bool:
        return False

    def shown_as(self, obj: Report) -> int | None:
        latest = obj.history.first()
        return latest.history_id if latest else None

    def bring_back(self, pk, state, seen, user) -> None:
        revert_report(pk, state, seen, user)

    def put_away(self, obj, user) -> None:
        deleting.delete_report(obj.pk, user)

    def has_delete_permission(self, request, obj=None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.events.filter(status="approved").exists())
