"""What a stored place gives an event that happened there: its shape, its precision, how uncertain it is."""

from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.gis.geos import GEOSGeometry

from events.drafting.location import drawable, drawn
from events.geometry.path import geodesic_path
from events.models import Place as StoredPlace
from events.models.shapes import to_shapely, to_stored
from events.places.gazetteers.atlas import Atlas
from events.places.known import KnownName, Verdict, WithKnown
from events.places.place import Place, PlaceClass


class Placed(NamedTuple):
    """A shape (EPSG:4326), ACLED's precision (1 to 3) and an uncertainty in metres; all None where not drawn."""

    geometry: GEOSGeometry | None
    geo_precision: int | None
    uncertainty_m: float | None


def as_place(stored: StoredPlace) -> Place:
    """Return a stored place as reading takes it."""
    return Place(
        stored.gazetteer_id,
        stored.name,
        PlaceClass(stored.feature_class),
        stored.point.x,
        stored.point.y,
        stored.country,
        stored.admin1,
        stored.admin1_name,
        radius_m=stored.radius_m,
        source=stored.source,
        source_date=stored.source_date,
    )


def placed(stored: StoredPlace) -> Placed:
    """Return how an event at ``stored`` is drawn: a town as a point, a province in outline, a country not at all."""
    place = as_place(stored)
    own = KnownName("", "", Verdict.PLACE, place, to_shapely(stored.area))
    geometry, precision, uncertainty = drawn(place, WithKnown(Atlas([]), [own]))
    return Placed(to_stored(geometry), precision, uncertainty)


def path(stops: Sequence[StoredPlace | None]) -> GEOSGeometry | None:
    """Return the way from the first of ``stops`` to the last; None where an end is missing, too wide, or the same."""
    ends = [as_place(stop) for stop in stops if stop]
    if len(stops) < 2 or stops[0] is None or stops[-1] is None or stops[0] == stops[-1]:
        return None
    if not (drawable(ends[0]) and drawable(ends[-1])):
        return None
    return to_stored(geodesic_path([stop.point for stop in ends]))
