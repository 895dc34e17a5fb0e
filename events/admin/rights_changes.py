"""The record of changed rights in the admin: read by administrators, changed by nobody."""

from django.contrib import admin

from events.models import RightsChange


@admin.register(RightsChange)
class RightsChangeAdmin(admin.ModelAdmin):
    """Who gave or took which right, newest first."""

    list_display = ["at", "subject", "name", "field", "was", "became", "who"]
    list_filter = ["subject", "field", ("at", admin.DateFieldListFilter)]
    search_fields = ["name", "by_name"]
    fields = readonly_fields = ["at", "subject", "name", "field", "was", "became", "who"]
    list_per_page = 50

    @admin.display(description="Before")
    def was(self, change: RightsChange) -> str:
        return _said(change.before)

    @admin.display(description="After")
    def became(self, change: RightsChange) -> str:
        return _said(change.after)

    @admin.display(description="By", ordering="by_name")
    def who(self, change: RightsChange) -> str:
        return change.by_name or "Whereline"

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, list) else "nothing"
