"""What of the admin's lists and histories an account may see: nothing that rests on reports it may not read."""

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from simple_history.admin import SimpleHistoryAdmin

from events import queries
from events.admin.together import TogetherForm
from events.errors import BadChange


class Offered(ModelAdmin):
    """Forms take only what the lists of the user show: a number that is typed by hand finds nothing hidden."""

    def get_field_queryset(self, db, db_field, request):
        known = self.admin_site._registry.get(db_field.remote_field.model)
        return known.get_queryset(request) if known else super().get_field_queryset(db, db_field, request)


class Restricted(ModelAdmin):
    """Lists and forms hide rows of reports that the user may not read; ``sensitivity_path`` leads to their level."""

    sensitivity_path = "sensitivity"

    def get_queryset(self, request):
        return super().get_queryset(request).filter(**{f"{self.sensitivity_path}__in": queries.readable(request.user)})


class Told(Offered, SimpleHistoryAdmin):
    """Shows each earlier state of what the user may see.

    A state is brought back as a change of its own, which counts versions on, never by saving an old form; and a form
    that is older than what is stored is refused with what changed (events have versions of their own for that).
    """

    form = TogetherForm
    history_list_per_page = 50
    object_history_list_template = "admin/events/history_list.html"

    def shown_as(self, obj) -> int | None:
        """Return what tells the state of ``obj`` that a page shows; None where earlier states are not brought back."""
        return None

    def bring_back(self, pk: int, state: int, seen: int, user) -> None:
        """Bring back the earlier state with that number, if what is stored is still as ``seen``. Raises BadChange."""
        raise Http404

    def get_fieldsets(self, request, obj=None):
        """Put the step that a form was opened at into the forms that change something, and into no other."""
        told = [
            (name, {**one, "fields": [field for field in one["fields"] if field != "seen_step"]})
            for name, one in super().get_fieldsets(request, obj)
        ]
        if obj is not None and issubclass(self.form, TogetherForm) and self.has_change_permission(request, obj):
            told[0][1]["fields"].append("seen_step")
        return told

    def construct_change_message(self, request, form, formsets, add=False):
        # Which state a form was opened at is none of its fields.
        form.changed_data = [name for name in form.changed_data if name != "seen_step"]
        return super().construct_change_message(request, form, formsets, add)

    def revert_disabled(self, request, obj=None) -> bool:
        return True

    def history_view(self, request, object_id, extra_context=None):
        self._check_visible(request, object_id)
        obj = self.get_object(request, object_id)
        seen = self.shown_as(obj) if self.has_change_permission(request, obj) else None
        return super().history_view(request, object_id, {**(extra_context or {}), "seen": seen})

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        self._check_visible(request, object_id)
        if request.method == "POST":
            return self._brought_back(request, int(object_id), version_id)
        return super().history_form_view(request, object_id, version_id, extra_context)

    def _brought_back(self, request, pk: int, state: str) -> HttpResponseRedirect:
        seen = request.POST.get("seen", "")
        if not (state.isdecimal() and seen.isdecimal() and max(len(state), len(seen)) < 19):
            raise Http404
        try:
            self.bring_back(pk, int(state), int(seen), request.user)
        except BadChange as problem:
            messages.error(request, str(problem))
        else:
            messages.success(request, "Brought back; this is a change as any other.")
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_history", args=[pk]))

    def _check_visible(self, request, object_id) -> None:
        """Raise Http404 for what the user may not see; what is deleted has no level any more and shows no history."""
        if not object_id.isdecimal() or not self.get_queryset(request).filter(pk=object_id).exists():
            raise Http404
