"""Events in the admin: found, reviewed in bulk, edited with their shape on a map."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect

from events import queries
from events.admin.binned import Binned
from events.admin.decisions import Decisions
from events.admin.event_form import EventForm
from events.admin.evidence import EvidenceInline
from events.admin.filters import DatedFilter, LocatedFilter, ReportFilter
from events.admin.restricted import Restricted, Told
from events.admin.wording import when, where
from events.errors import BadChange
from events.index.words import with_words
from events.models import Event
from events.models.event import COUNTS
from events.workflow import deleting, editing, review

# Buttons that save the form and then decide: name in the request -> what is done, and what is said.
_BUTTONS = {
    "_approve": (review.approve, "Approved."),
    "_reject": (review.reject, "Rejected."),
}


@admin.register(Event)
class EventAdmin(Decisions, Restricted, Binned, Told):
    """The list of events and the form of one."""

    form = EventForm
    list_display = ["code", "title", "status", "kind", "type", "place_names", "days", "certainty"]
    list_display_links = ["code", "title"]
    list_filter = [
        *("status", "kind", "type", ("date_start", admin.DateFieldListFilter), DatedFilter, LocatedFilter),
        *("time_precision", "geo_precision", ReportFilter, "sensitivity"),
    ]
    list_select_related = ["place", "origin", "destination", "center"]
    list_per_page = 50
    show_full_result_count = False
    date_hierarchy = "date_start"
    search_fields = ["words"]
    search_help_text = "Words of titles, actors, places and quotes in any script, or a number such as E-12."
    ordering = ["-id"]
    autocomplete_fields = ["report", "place", "origin", "destination", "center"]
    inlines = [EvidenceInline]
    readonly_fields = [
        "status",
        "score",
        "via",
        "run",
        "merged_with",
        "external_id",
        "version",
        "created",
        "updated",
    ]
    fieldsets = [
        (None, {"fields": ["seen_version", "title", "kind", ("type", "subtype"), "category", "status"]}),
        (
            "Where",
            {
                "fields": [
                    "geometry",
                    "place",
                    ("origin", "destination"),
                    "center",
                    "radius_m",
                    "path_basis",
                    ("geo_precision", "uncertainty_m"),
                ]
            },
        ),
        ("When", {"fields": [("date_start", "date_end"), "time_precision", "planned"]}),
        ("Who and how many", {"fields": ["actors", *((count, f"{count}_high") for count in COUNTS)]}),
        (
            "Where it comes from",
            {
                "fields": [
                    "report",
                    "notes",
                    "sensitivity",
                    "score",
                    "via",
                    "run",
                    "merged_with",
                    "external_id",
                    ("version", "created", "updated"),
                ]
            },
        ),
    ]

    class Media:
        css = {"all": ["admin/whereline/admin.css"]}

    @admin.display(description="Event", ordering="id")
    def code(self, event: Event) -> str:
        return event.code

    @admin.display(description="Place")
    def place_names(self, event: Event) -> str:
        return where(event)

    @admin.display(description="Date", ordering="date_start")
    def days(self, event: Event) -> str:
        return when(event)

    @admin.display(description="Score", ordering="score")
    def certainty(self, event: Event) -> str:
        return f"{event.score:.0%}"

    @admin.display(description="Merged into")
    def merged_with(self, event: Event) -> str:
        # Its title may be one that this user may not read.
        return f"E-{event.merged_into_id}" if event.merged_into_id else "-"

    def view_on_site(self, event: Event) -> str:
        # Django's own detour by /admin/r/ would tell which numbers exist.
        return event.get_absolute_url()

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        if obj is None:
            return fixed
        # Whoever has reports takes the level of the strictest.
        return [*fixed, "report", *(["sensitivity"] if obj.report_id else [])]

    def get_queryset(self, request):
        return queries.events_on_record(request.user).order_by(*self.ordering)

    def get_search_results(self, request, queryset, search_term):
        number = search_term.strip().upper().removeprefix("E-")
        if number.isdecimal() and len(number) < 19:
            return queryset.filter(pk=number), False
        return queryset.filter(with_words(Event, search_term)), False

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or obj.status in {"draft", "rejected"})

    def shown_as(self, obj: Event) -> int:
        return obj.version

    def bring_back(self, pk, state, seen, user) -> None:
        review.revert(pk, state, user, {pk: seen})

    def save_model(self, request, obj, form, change) -> None:
        changed = set(form.changed_data) - {"seen_version"}
        if not change:
            editing.add_event(obj, request.user)
        elif changed:
            editing.keep_edited(obj, form.cleaned_data["seen_version"], changed, request.user)

    def put_away(self, obj, user) -> None:
        deleting.delete_events([obj.pk], user)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if request.method == "POST" and "_undo" in request.POST:
            # Taken back is what is stored; what stands in the form is dropped with it.
            event = self.get_object(request, object_id)
            if event is not None:
                self._decide(request, event, review.undo, "Took back the last change.")
                return HttpResponseRedirect(request.path)
        return super().change_view(request, object_id, form_url, extra_context)

    def response_change(self, request, obj):
        for button, (decide, told) in _BUTTONS.items():
            if button in request.POST:
                self._decide(request, obj, decide, told)
                return HttpResponseRedirect(request.path)
        return super().response_change(request, obj)

    def _decide(self, request, event: Event, decide, told: str) -> None:
        try:
            decide([event.pk], request.user)
        except BadChange as problem:
            self.message_user(request, str(problem), messages.ERROR)
        else:
            self.message_user(request, f"{event.code}: {told}", messages.SUCCESS)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        may_decide = change and obj is not None and self.has_approve_permission(request) and obj.status != "merged"
        context |= {
            "may_approve": may_decide and obj.status != "approved",
            "may_reject": may_decide and obj.status != "rejected",
            "may_undo": change and obj is not None and obj.version > 1 and self.has_change_permission(request, obj),
        }
        return super().render_change_form(request, context, add, change, form_url, obj)
