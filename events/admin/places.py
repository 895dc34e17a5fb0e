"""Places in the admin: the gazetteer entries that stored work uses."""

from django.contrib import admin

from events import queries
from events.admin.binned import Binned
from events.admin.map_field import MapField
from events.admin.restricted import Told
from events.admin.together import TogetherForm
from events.models import Place
from events.text.tokens import name_key
from events.workflow import deleting


class PlaceForm(TogetherForm):
    """A place with its point and outline on maps."""

    point = MapField(point_only=True)
    area = MapField(required=False)


@admin.register(Place)
class PlaceAdmin(Binned, Told):
    """The list of places, found by any of their names in any script."""

    form = PlaceForm
    list_display = ["name", "feature_class", "country", "admin1_name", "gazetteer_id", "source"]
    list_filter = ["feature_class", "country"]
    search_fields = ["words"]
    search_help_text = "Any name of the place in any script, or its gazetteer id."
    show_full_result_count = False

    def get_queryset(self, request):
        return queries.visible_places(request.user).order_by("name", "gazetteer_id")

    def put_away(self, obj, user) -> None:
        deleting.delete_place(obj.pk, user)

    def get_search_results(self, request, queryset, search_term):
        by_id = queryset.filter(gazetteer_id=search_term.strip())
        if by_id.exists():
            return by_id, False
        for word in name_key(search_term).split():
            queryset = queryset.filter(words__contains=word)
        return queryset, False
