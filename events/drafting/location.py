"""How precisely a place says where something was: slack in metres, ACLED's precision, and what may be drawn."""

import math

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from events.geometry.whereabouts import reach_m
from events.places.gazetteer import Gazetteer
from events.places.place import Place, PlaceClass

# How far from its point a place of a class may reach, in metres, where the gazetteer does not say.
_REACH_M = {
    PlaceClass.BASE: 1_000.0,
    PlaceClass.SITE: 1_000.0,
    PlaceClass.CAMP: 1_500.0,
    PlaceClass.CROSSING: 500.0,
    PlaceClass.TERRAIN: 5_000.0,
    PlaceClass.ISLAND: 10_000.0,
    PlaceClass.ADMIN2: 15_000.0,
}
# What "near", or standing for an unknown place within, adds to the uncertainty of a place, in metres.
NEAR_M = 10_000.0
_VILLAGE_M, _METROPOLIS_M = 3_000.0, 10_000.0
# From here on a town grows beyond a village's reach; at a million it has a metropolis's.
_TOWN, _MILLION = 10_000, 1_000_000


def slack_m(place: Place) -> float:
    """Return how far from the point of ``place`` an event there may have been, in metres."""
    if place.radius_m:
        return place.radius_m
    if place.feature_class is PlaceClass.CITY:
        size = min(max(place.population, _TOWN), _MILLION)
        share = math.log(size / _TOWN) / math.log(_MILLION / _TOWN)
        return round(_VILLAGE_M + share * (_METROPOLIS_M - _VILLAGE_M))
    return _REACH_M.get(place.feature_class, 25_000.0)


def drawn(place: Place, gazetteer: Gazetteer) -> tuple[BaseGeometry | None, int | None, float | None]:
    """Return geometry, ACLED's geo_precision and uncertainty (metres) of an event at ``place``.

    A point for a spot or a town (near it, for a village whose position is known roughly); the outline for a division or
    region where the gazetteer has one; nothing for a country or an area without outline, for which no point may stand
    in. An area is uncertain as far as it reaches.
    """
    kind = place.feature_class
    if kind is PlaceClass.COUNTRY:
        return None, None, None
    if kind in {PlaceClass.ADMIN1, PlaceClass.REGION, PlaceClass.WATER, PlaceClass.ADMIN2}:
        area = gazetteer.area(place.id)
        if area is None and kind is PlaceClass.ADMIN2:
            return Point(place.point), 2, slack_m(place)
        if area is None:
            return None, None, None
        return area, 3, place.radius_m or round(reach_m(area, place.point))
    return Point(place.point), 2 if vague(place) else 1, slack_m(place)


def vague(place: Place) -> bool:
    """Whether the gazetteer knows a village's surroundings alone, so that what was there was near the point."""
    return place.feature_class is PlaceClass.CITY and slack_m(place) > NEAR_M


def drawable(place: Place | None) -> bool:
    """Whether a point may stand for ``place`` at the end of a path."""
    return place is not None and (
        place.feature_class not in {PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.REGION, PlaceClass.WATER}
    )
