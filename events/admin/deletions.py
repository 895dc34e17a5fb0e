"""The bin in the admin: what is deleted, brought back from here too; what is gone for good stays as a tombstone."""

from django.contrib import admin, messages
from django.db.models import Q

from events import queries
from events.errors import EventsError
from events.models import Deletion
from events.workflow.restoring import restore


@admin.register(Deletion)
class DeletionAdmin(admin.ModelAdmin):
    """What somebody may bring back, and to those who may purge, what is gone."""

    list_display = ["code", "name", "kind", "at", "by", "reason", "purged_at"]
    list_filter = ["kind", ("at", admin.DateFieldListFilter)]
    fields = readonly_fields = [
        *("code", "name", "kind", "level", "status", "at", "by", "reason"),
        *("purged_at", "purged_by", "purge_reason"),
    ]
    actions = ["restore_selected"]

    @admin.display(description="What", ordering="number")
    def code(self, found: Deletion) -> str:
        return found.code

    def get_queryset(self, request):
        seen = Q(pk__in=queries.deleted(request.user).order_by().values("pk"))
        return Deletion.objects.filter(seen | Q(pk__in=queries.tombstones(request.user).order_by().values("pk")))

    @admin.action(description="Restore", permissions=["view"])
    def restore_selected(self, request, queryset):
        for found in queryset.filter(purged_at=None):
            try:
                restore(found.pk, request.user)
            except EventsError as problem:
                self.message_user(request, str(problem), messages.ERROR)
            else:
                self.message_user(request, f"Restored {found.code}.", messages.SUCCESS)

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
