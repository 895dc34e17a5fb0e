"""Where on the ground events are wanted: in a box, in an area that somebody drew, near a spot."""

from dataclasses import dataclass

import shapely
from django.contrib.gis.geos import Polygon
from django.db.models import Q

from events.errors import BadFilter
from events.geometry.antimeridian import split_antimeridian
from events.geometry.circle import geodesic_circle
from events.models.shapes import WGS84, to_stored

# A ring of longitude, latitude in degrees; the last position need not repeat the first.
Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Within ``metres`` (geodesic, WGS 84) of a spot in degrees."""

    lon: float
    lat: float
    metres: float


def upright(south: float, north: float) -> None:
    """Raise BadFilter where a box lies upside down."""
    if south > north:
        raise BadFilter("The box is upside down; give west, south, east, north in degrees.")


def within(west: float, south: float, east: float, north: float, column: str = "geometry") -> Q:
    """Return what meets a box in degrees by its ``column``; where west > east the box crosses the antimeridian.

    Raises BadFilter.
    """
    upright(south, north)
    if west <= east:
        return Q(**{f"{column}__intersects": _box(west, south, east, north)})
    return Q(**{f"{column}__intersects": _box(west, south, 180, north)}) | Q(
        **{f"{column}__intersects": _box(-180, south, east, north)}
    )


def inside(ring: Ring) -> Q:
    """Return the events that meet the area within ``ring``. Raises BadFilter where that is no area."""
    area = shapely.Polygon(ring) if len(ring) >= 3 else shapely.Polygon()
    if area.is_empty or not area.is_valid or not area.area:
        raise BadFilter("An area needs three corners or more, and its sides may not cross; draw it again.")
    return Q(geometry__intersects=to_stored(split_antimeridian(area)))


def around(near: Near) -> Q:
    """Return the events that come within a distance of a spot. Raises BadGeometry for a spot outside the Earth."""
    return Q(geometry__intersects=to_stored(geodesic_circle((near.lon, near.lat), near.metres)))


def _box(*sides: float) -> Polygon:
    box = Polygon.from_bbox(sides)
    box.srid = WGS84
    return box
