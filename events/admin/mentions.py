"""Mentions in the admin: which place a name was taken for."""

from django.contrib import admin

from events.admin.restricted import Restricted, Told
from events.admin.wording import foreign
from events.models import Mention
from events.workflow import naming


@admin.register(Mention)
class MentionAdmin(Restricted, Told):
    """The list of mentions; the place of one can be set, anything else comes from the text."""

    sensitivity_path = "report__sensitivity"
    list_display = ["words", "kind", "place", "certainty", "status", "report"]
    list_filter = ["kind", "status"]
    list_select_related = ["place", "report"]
    search_fields = ["surface"]
    autocomplete_fields = ["place"]
    fields = ["report", "words", "start", "end", "kind", "place", "certainty", "status", "could_mean"]
    readonly_fields = ["report", "words", "start", "end", "kind", "certainty", "status", "could_mean"]
    show_full_result_count = False

    @admin.display(description="Words", ordering="surface")
    def words(self, mention: Mention):
        return foreign(mention.surface, mention.report.language)

    @admin.display(description="Score", ordering="score")
    def certainty(self, mention: Mention) -> str:
        return f"{mention.score:.0%}" if mention.place_id else ""

    @admin.display(description="Could mean")
    def could_mean(self, mention: Mention) -> str:
        named = (
            f"{c['name']} ({c['class']}, {c['country'] or 'no country'}) {c['score']:.0%}" for c in mention.candidates
        )
        return "; ".join(named) or "nothing else"

    def get_queryset(self, request):
        return super().get_queryset(request).defer("report__text")

    def has_add_permission(self, request) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False

    def save_model(self, request, obj, form, change) -> None:
        if "place" in form.changed_data:
            naming.set_place(obj.pk, obj.place, request.user)
