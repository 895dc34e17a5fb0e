"""What stands behind the collections of the API: how events, reports and places are asked for, told and measured."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.urls import reverse

from events import queries
from events.errors import NotThere
from events.models import Place, Report
from events.queries import FIELDS, PLACE_FIELDS, REPORT_FIELDS, EventsAsked, EventsPage, Extent, Fields, FieldType, User
from mapper.exports.feature import geojson_feature
from mapper.exports.shape import geojson_geometry
from mapper.web.api.collections import Collection

Feature = dict[str, Any]
# What stands between the features of a page.
SEPARATOR = b",\n"
_EVENT_FILTERS = (
    *("bbox", "datetime", "kind", "type", "status", "id", "from", "to", "undated", "q", "min_score", "country"),
    *("report", "admin1", "actor", "source", "language", "geo_precision", "time_precision"),
    *("area", "near", "km", "only", "since"),
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """How one sort of thing is asked for: ``fields`` that conditions may name, ``filters`` that the site shares.

    ``one`` raises NotThere. ``told`` gives ready features as bytes, ``joined`` all of them in one piece, with their
    number; ``page`` is where one of them is shown.
    """

    fields: Fields
    filters: tuple[str, ...]
    listed: Callable[[User, EventsAsked], EventsPage]
    told: Callable[[User, Sequence[int], EventsAsked], list[bytes]]
    joined: Callable[[User, Sequence[int], EventsAsked], tuple[bytes, int]]
    one: Callable[[User, int], Feature]
    page: Callable[[Feature], str]
    extent: Callable[[User, Collection], Extent]

    @property
    def properties(self) -> tuple[str, ...]:
        """Fields compared by ``name=value``; those of the shared filters are read there."""
        unlike = {FieldType.SHAPE, FieldType.MOMENT}
        return tuple(name for name, one in self.fields.items() if name not in self.filters and one.type not in unlike)


def _event(user: User, number: int) -> Feature:
    feature = queries.one_feature(user, number)
    told = geojson_feature(feature)
    # A disc takes more room than the rest of an event: only who asks for one event gets it.
    told["properties"] = {**told["properties"], "whereabouts": geojson_geometry(feature.whereabouts)}
    return told


def _report(report: Report, spots: Any) -> Feature:
    days = {name: getattr(report, name) for name in ("published_first", "published_last")}
    return {
        "type": "Feature",
        "id": report.pk,
        "geometry": geojson_geometry(spots),
        "properties": {
            "id": report.pk,
            "title": report.title or report.code,
            **{name: getattr(report, name) for name in ("url", "archive_url", "language", "published")},
            **{name: day and day.isoformat() for name, day in days.items()},
            "source": report.source.name if report.source else "",
            "sensitivity": report.sensitivity,
        },
    }


def _place(place: Place) -> Feature:
    told = ("gazetteer_id", "name", "names", "feature_class", "country", "admin1", "admin1_name", "radius_m")
    return {
        "type": "Feature",
        "id": place.pk,
        "geometry": {"type": "Point", "coordinates": [round(place.point.x, 7), round(place.point.y, 7)]},
        "properties": {"id": place.pk, **{name: getattr(place, name) for name in (*told, "source", "source_date")}},
    }


def _place_page(feature: Feature) -> str:
    number = feature["properties"]["gazetteer_id"]
    # Numbers of imported places may be anything; some have no page.
    return reverse("places") if "/" in number else reverse("place", args=[number])


def _reports(user: User, ids: Sequence[int]) -> list[Feature]:
    return [_report(report, spots) for report, spots in queries.reports_shown(user, ids)]


def _places(user: User, ids: Sequence[int]) -> list[Feature]:
    return [_place(place) for place in queries.places_shown(user, ids)]


def _joined(features: list[Feature]) -> tuple[bytes, int]:
    return SEPARATOR.join(orjson.dumps(feature) for feature in features), len(features)


def _events_joined(user: User, ids: Sequence[int], asked: EventsAsked) -> tuple[bytes, int]:
    found = queries.forms_joined(user, ids, asked.wanted.statuses, SEPARATOR)
    return found.body, found.number


def _only(what: str, found: list[Feature], number: int) -> Feature:
    if not found:
        raise NotThere(what, number)
    return found[0]


SHELVES = {
    "events": Shelf(
        fields=FIELDS,
        filters=_EVENT_FILTERS,
        listed=queries.events_page,
        told=lambda user, ids, asked: queries.forms_of(user, ids, asked.wanted.statuses),
        joined=_events_joined,
        one=_event,
        page=lambda feature: reverse("event", args=[feature["id"]]),
        extent=lambda user, collection: queries.events_extent(user, collection.kinds),
    ),
    "reports": Shelf(
        fields=REPORT_FIELDS,
        filters=("bbox", "datetime", "from", "to", "undated", "q", "id", "source", "language"),
        listed=queries.reports_page,
        told=lambda user, ids, _asked: [orjson.dumps(feature) for feature in _reports(user, ids)],
        joined=lambda user, ids, _asked: _joined(_reports(user, ids)),
        one=lambda user, number: _only("report", _reports(user, [number]), number),
        page=lambda feature: reverse("report", args=[feature["id"]]),
        extent=lambda user, _collection: queries.reports_extent(user),
    ),
    "places": Shelf(
        fields=PLACE_FIELDS,
        filters=("bbox", "datetime", "undated", "q", "id", "country", "admin1"),
        listed=queries.places_page,
        told=lambda user, ids, _asked: [orjson.dumps(feature) for feature in _places(user, ids)],
        joined=lambda user, ids, _asked: _joined(_places(user, ids)),
        one=lambda user, number: _only("place", _places(user, [number]), number),
        page=_place_page,
        extent=lambda user, _collection: queries.places_extent(user),
    ),
}


def shelf_of(collection: Collection) -> Shelf:
    """Return what stands behind ``collection``."""
    return SHELVES[collection.of]
