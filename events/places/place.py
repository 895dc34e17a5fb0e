"""A gazetteer entry: what is known of a place on the ground."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceClass(StrEnum):
    """Feature class, coarser than GeoNames' codes: what decides how a name is read and drawn."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    REGION = "region"
    CITY = "city"
    WATER = "water"
    TERRAIN = "terrain"
    ISLAND = "island"
    BASE = "base"
    CAMP = "camp"
    CROSSING = "crossing"
    SITE = "site"


# Classes that are areas on any map: a point stands in for them, so nothing precise may be pinned on it.
AREAS = frozenset({PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.REGION, PlaceClass.WATER})


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place: ``lang`` is a BCP 47 code or "" where the source does not say."""

    name: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer; a point in EPSG:4326 degrees stands for it.

    ``id`` names source and key and never changes between builds: "gn:170063" (GeoNames), "cc:SY" (country),
    "a1:SY.11" (first-order division, GeoNames code), "a2:...", "wl:al-tanf-garrison" (curated), "wof:...".
    ``country`` is ISO 3166-1 alpha-2 or "" (seas, regions over borders); ``admin1`` is the GeoNames code ("SY.11") or
    "". ``radius_m`` says how far from the point the place may reach, in metres (0 where unknown). ``source`` and
    ``source_date`` (ISO, may be a year) say where the row comes from. ``name_count`` says how many names the gazetteer
    has for it: places that are written about have more (0 where unknown).
    """

    id: str
    name: str
    feature_class: PlaceClass
    lon: float
    lat: float
    country: str = ""
    admin1: str = ""
    admin1_name: str = ""
    population: int = 0
    radius_m: float = 0.0
    source: str = ""
    source_date: str = ""
    name_count: int = 0

    @property
    def point(self) -> tuple[float, float]:
        """Longitude, latitude in degrees."""
        return (self.lon, self.lat)
