"""Keeps the gazetteer entries that stored work uses."""

from collections.abc import Iterable

from shapely.geometry import Point

from events.models import Place as StoredPlace
from events.models.shapes import to_stored
from events.places.gazetteer import Gazetteer
from events.places.place import Place


def snapshot(places: Iterable[Place], gazetteer: Gazetteer) -> dict[str, StoredPlace]:
    """Return the stored place of each of ``places`` by gazetteer id; those used for the first time are stored."""
    wanted = {place.id: place for place in places}
    known = StoredPlace.objects.in_bulk(list(wanted), field_name="gazetteer_id")
    for place_id in wanted.keys() - known.keys():
        stored, _ = StoredPlace.objects.get_or_create(
            gazetteer_id=place_id, defaults=_as_stored(wanted[place_id], gazetteer)
        )
        known[place_id] = stored
    return known


def _as_stored(place: Place, gazetteer: Gazetteer) -> dict[str, object]:
    return {
        "name": place.name,
        "names": [{"name": name.name, "lang": name.lang} for name in gazetteer.names(place.id)],
        "feature_class": str(place.feature_class),
        "country": place.country,
        "admin1": place.admin1,
        "admin1_name": place.admin1_name,
        "point": to_stored(Point(place.point)),
        "area": to_stored(gazetteer.area(place.id)),
        "radius_m": place.radius_m,
        "source": place.source,
        "source_date": place.source_date,
    }
