"""Runs in the admin, to read: which versions results came from."""

from django.contrib import admin

from events.models import Run


@admin.register(Run)
class RunAdmin(admin.ModelAdmin):
    """The list of version combinations; the program makes them."""

    list_display = ["code", "gazetteer", "languages", "started_at"]

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
