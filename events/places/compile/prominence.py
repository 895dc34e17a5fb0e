"""How prominent a place is, so that the best known of several namesakes comes first."""

from events.places.compile.entry import Entry
from events.places.place import PlaceClass

# What stands in for a population where a place has none: the size of a town about as often written about.
_STANDS_FOR = {
    PlaceClass.COUNTRY: 1_000_000,
    PlaceClass.ADMIN1: 200_000,
    PlaceClass.ADMIN2: 5_000,
    PlaceClass.REGION: 1_000_000,
    PlaceClass.WATER: 500_000,
    PlaceClass.TERRAIN: 100_000,
    PlaceClass.ISLAND: 200_000,
    PlaceClass.BASE: 20_000,
    PlaceClass.CAMP: 20_000,
    PlaceClass.CROSSING: 20_000,
    PlaceClass.SITE: 20_000,
    PlaceClass.CITY: 200,
}


def prominence(entry: Entry) -> float:
    """Return people who live there, or what stands for them; countries count tenfold, second-order divisions less."""
    place = entry.place
    people = float(max(place.population, _STANDS_FOR[place.feature_class]))
    if place.feature_class is PlaceClass.COUNTRY:
        return people * 10
    # A county holds its towns' people, yet its bare name mostly means the town.
    return people / 4 if place.feature_class is PlaceClass.ADMIN2 else people
