"""Records in the admin, to read: what was handed in, imported, attached, assigned, and said of names and of pairs."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.urls import get_script_prefix
from django.utils.html import format_html

from events import queries
from events.admin.restricted import Restricted, Told
from events.models import (
    Assignment,
    Attachment,
    Import,
    ImportProblem,
    Intake,
    IntakeFile,
    NamingStep,
    PossibleDuplicate,
)


class Record(Restricted):
    """Something that pages and the program make: the admin shows it and changes nothing."""

    show_full_result_count = False
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False

    def history_view(self, request, object_id, extra_context=None):
        # The right comes first: otherwise the answer would tell what is there.
        if not self.has_view_permission(request):
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)


class _Lines(admin.TabularInline):
    """Rows that belong to a record, to read."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False


class IntakeFileInline(_Lines):
    """The files of an intake and what became of each."""

    model = IntakeFile
    fields = readonly_fields = ["name", "size", "state", "said", "found", "known", "touched"]


@admin.register(Intake)
class IntakeAdmin(Record):
    """Files that were handed in together."""

    list_display = ["__str__", "added_by", "added_at", "source", "language", "sensitivity"]
    list_select_related = ["added_by"]
    inlines = [IntakeFileInline]


class ImportProblemInline(_Lines):
    """The rows of an import that were not stored."""

    model = ImportProblem


@admin.register(Import)
class ImportAdmin(Record):
    """Files of events that others made."""

    list_display = ["name", "source", "format", "state", "added_by", "sensitivity"]
    list_filter = ["state", "format"]
    list_select_related = ["added_by"]
    inlines = [ImportProblemInline]

    def get_queryset(self, request):
        return super().get_queryset(request).filter(pk__in=queries.imports_kept().values("pk"))


@admin.register(Attachment)
class AttachmentAdmin(Record):
    """Files beside reports, each with a link to fetch it."""

    sensitivity_path = "report__sensitivity"
    list_display = ["name", "report", "size", "added_by", "added_at"]
    list_select_related = ["report", "added_by"]
    search_fields = ["name", "sha256"]
    fields = readonly_fields = ["report", "name", "fetch", "size", "sha256", "added_by", "added_at"]

    def get_queryset(self, request):
        return super().get_queryset(request).filter(deleted_at=None)

    @admin.display(description="File")
    def fetch(self, attachment: Attachment):
        path = f"{get_script_prefix()}reports/{attachment.report_id}/attachments/{attachment.pk}/"
        return format_html('<a href="{}">{}</a>', path, attachment.name)


@admin.register(NamingStep)
class NamingStepAdmin(Record):
    """Decisions on names; they are taken back on the page of the report."""

    sensitivity_path = "report__sensitivity"
    list_display = ["mention", "verdict", "report", "author", "at", "undone"]
    list_filter = ["verdict", "undone"]
    list_select_related = ["mention", "report", "author"]


class _OfEvents(Record, Told):
    """Records of events that the user may see, with their history."""

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        return super().history_form_view(request, object_id, version_id, extra_context)


@admin.register(Assignment)
class AssignmentAdmin(_OfEvents):
    """Who is to review which event; it is given and taken in the queue."""

    list_display = ["event", "person", "changed"]
    list_select_related = ["event", "person"]

    def get_queryset(self, request):
        return Assignment.objects.filter(event__in=queries.events_on_record(request.user).order_by())


@admin.register(PossibleDuplicate)
class PossibleDuplicateAdmin(_OfEvents):
    """Pairs of events that may be one; they are decided on on the pages of the events."""

    list_display = ["first", "second", "score", "refused", "created"]
    list_filter = ["refused"]
    list_select_related = ["first", "second"]

    def get_queryset(self, request):
        seen = queries.events_on_record(request.user).order_by()
        return PossibleDuplicate.objects.filter(first__in=seen, second__in=seen)
