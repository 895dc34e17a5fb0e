"""Remembered names in the admin: what later reports are read with, to correct and to forget."""

from django.contrib import admin

from events.admin.restricted import Restricted, Told
from events.models import RememberedName
from events.workflow import remembering


@admin.register(RememberedName)
class RememberedNameAdmin(Restricted, Told):
    """The list of names that analysts said what they mean; they are remembered on the page of a report."""

    list_display = ["name", "language", "source", "verdict", "place", "sensitivity"]
    list_filter = ["verdict", "language", "sensitivity"]
    list_select_related = ["place", "source"]
    search_fields = ["name", "key", "place__name"]
    fields = readonly_fields = ["name", "language", "source", "verdict", "place", "sensitivity"]

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def get_actions(self, request):
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def delete_model(self, request, obj) -> None:
        remembering.forget(obj, request.user)
