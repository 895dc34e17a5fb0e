"""What somebody can say that a name means: a place of the gazetteer, one drawn by hand, or none."""

from dataclasses import dataclass
from uuid import uuid4

from django.contrib.gis.geos import GEOSGeometry

from events.errors import BadGeometry
from events.geometry.whereabouts import reach_m
from events.models import Place
from events.models.shapes import check_on_earth, to_shapely, to_stored
from events.places.gazetteer import Gazetteer
from events.places.known import Verdict
from events.places.place import PlaceClass
from events.workflow.snapshots import snapshot

# Places that analysts drew have identifiers of their own; no gazetteer's begin so.
BY_HAND = "hand:"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A verdict on a name, with its place where the verdict is PLACE."""

    verdict: Verdict
    place: Place | None = None


UNLOCATED = Meaning(Verdict.UNLOCATED)
REJECTED = Meaning(Verdict.REJECTED)


def gazetteer_place(place_id: str, gazetteer: Gazetteer) -> Meaning:
    """Return the meaning "the place ``place_id``", of the gazetteer or stored already.

    Raises UnknownPlace.
    """
    stored = Place.objects.filter(gazetteer_id=place_id).first()
    return Meaning(Verdict.PLACE, stored or snapshot([gazetteer.place(place_id)], gazetteer)[place_id])


def drawn_place(name: str, shape: GEOSGeometry) -> Meaning:
    """Return the meaning "here": a point or an area (EPSG:4326) that somebody drew, stored as a place of its own.

    Raises BadGeometry for a line, or coordinates off the Earth.
    """
    check_on_earth(shape)
    if shape.geom_type not in {"Point", "Polygon", "MultiPolygon"}:
        raise BadGeometry("A name means a spot or an area; set a pin, or draw an outline.")
    drawn = to_shapely(shape)
    point = drawn if shape.geom_type == "Point" else drawn.representative_point()
    area = None if shape.geom_type == "Point" else drawn
    place = Place.objects.create(
        gazetteer_id=f"{BY_HAND}{uuid4().hex}",
        name=name[:200],
        names=[{"name": name[:200], "lang": ""}],
        feature_class=str(PlaceClass.REGION if area else PlaceClass.SITE),
        point=to_stored(point),
        area=to_stored(area),
        radius_m=round(reach_m(area, (point.x, point.y))) if area else 0,
        source="Drawn by hand",
    )
    return Meaning(Verdict.PLACE, place)
