"""What can be done with many events at once: approve, reject, undo, delete, take away as a file."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpResponseRedirect
from django.urls import get_script_prefix

from events.errors import BadChange
from events.workflow import deleting, review

# Events that one address can name.
MOST_EXPORTED = 1000


_offered: list[Callable[[], Mapping[str, str]]] = []


def exports_offered(formats: Callable[[], Mapping[str, str]]) -> None:
    """Offer the formats (name of the file's kind -> what it is called) that ``formats`` returns at each page."""
    _offered[:] = [formats]


def _count(number: int) -> str:
    return f"{number} event" if number == 1 else f"{number} events"


class Decisions(admin.ModelAdmin):
    """Bulk actions; each goes through the workflow, all or nothing, and says what happened."""

    actions = ["approve_selected", "reject_selected", "undo_selected", "delete_unapproved"]

    def has_approve_permission(self, request) -> bool:
        return request.user.has_perm("events.approve_event")

    @admin.action(description="Approve", permissions=["approve"])
    def approve_selected(self, request, queryset):
        self._do(request, lambda ids: len(review.approve(ids, request.user)), queryset, "Approved {}.")

    @admin.action(description="Reject", permissions=["approve"])
    def reject_selected(self, request, queryset):
        self._do(request, lambda ids: len(review.reject(ids, request.user)), queryset, "Rejected {}.")

    @admin.action(description="Undo the last change", permissions=["change"])
    def undo_selected(self, request, queryset):
        self._do(request, lambda ids: len(review.undo(ids, request.user)), queryset, "Took back the last change of {}.")

    @admin.action(description="Delete drafts and rejected events", permissions=["delete"])
    def delete_unapproved(self, request, queryset):
        self._do(request, lambda ids: deleting.delete_events(ids, request.user), queryset, "Deleted {}.")

    def get_actions(self, request) -> dict[str, Any]:
        found = super().get_actions(request)
        if self.has_view_permission(request) and IS_POPUP_VAR not in request.GET:
            for name, title in (_offered[0]() if _offered else {}).items():
                action = f"export_{name}"
                found[action] = (partial(_export, name), action, f"Export as {title}")
        return found

    def _do(self, request, act, queryset, told: str) -> None:
        try:
            done = act(list(queryset.values_list("pk", flat=True)))
        except BadChange as problem:
            self.message_user(request, f"Nothing was changed. {problem}", messages.ERROR)
        else:
            self.message_user(request, told.format(_count(done)), messages.SUCCESS)


def _export(name: str, model_admin: admin.ModelAdmin, request, queryset) -> HttpResponseRedirect | None:
    """Lead to the export of what was chosen, which decides by itself what the account may see."""
    ids = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST_EXPORTED + 1])
    if len(ids) > MOST_EXPORTED:
        told = f"Up to {MOST_EXPORTED} events can be exported at once from here; use the export page for more."
        model_admin.message_user(request, told, messages.ERROR)
        return None
    statuses = sorted(set(queryset.order_by().values_list("status", flat=True)))
    query = urlencode({"id": ",".join(map(str, ids)), "status": ",".join(statuses)}, safe=",")
    return HttpResponseRedirect(f"{get_script_prefix()}export/events.{name}?{query}")
