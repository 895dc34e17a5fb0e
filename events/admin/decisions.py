"""What can be done with many events at once: approve, reject, undo, delete, take away as GeoJSON."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import get_script_prefix

from events.errors import BadChange
from events.workflow import deleting, review

# Events that one address can name.
MOST_EXPORTED = 1000


def _count(number: int) -> str:
    return f"{number} event" if number == 1 else f"{number} events"


class Decisions(admin.ModelAdmin):
    """Bulk actions; each goes through the workflow, all or nothing, and says what happened."""

    actions = ["approve_selected", "reject_selected", "undo_selected", "export_geojson", "delete_unapproved"]

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

    @admin.action(description="Export as GeoJSON", permissions=["view"])
    def export_geojson(self, request, queryset):
        ids = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST_EXPORTED + 1])
        if len(ids) > MOST_EXPORTED:
            told = f"Up to {MOST_EXPORTED} events can be exported at once from here; use the export page for more."
            self.message_user(request, told, messages.ERROR)
            return None
        statuses = sorted(set(queryset.order_by().values_list("status", flat=True)))
        query = urlencode({"id": ",".join(map(str, ids)), "status": ",".join(statuses)}, safe=",")
        return HttpResponseRedirect(f"{get_script_prefix()}export/events.geojson?{query}")

    def _do(self, request, act, queryset, told: str) -> None:
        try:
            done = act(list(queryset.values_list("pk", flat=True)))
        except BadChange as problem:
            self.message_user(request, f"Nothing was changed. {problem}", messages.ERROR)
        else:
            self.message_user(request, told.format(_count(done)), messages.SUCCESS)
