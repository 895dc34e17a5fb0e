"""Remembered names in the admin: what later reports are read with, to correct and to forget."""

from django.contrib import admin

from events.admin.binned import Binned
from events.admin.restricted import Restricted, Told
from events.models import RememberedName
from events.workflow import remembering


@admin.register(RememberedName)
class RememberedNameAdmin(Restricted, Binned, Told):
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

    def put_away(self, obj, user) -> None:
        remembering.forget(obj, user)
