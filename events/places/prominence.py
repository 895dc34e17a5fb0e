"""How prominent a place is, so that the best known of several namesakes comes first."""

from events.places.place import Place, PlaceClass

# What stands in for a population where a place has none: the size of a town about as often written about.
_STANDS_FOR = {
    PlaceClass.COUNTRY: 100_000,
    PlaceClass.ADMIN1: 100_000,
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
# A province holds its towns' people, yet a name that a town shares means the town more often.
_SHARE = {PlaceClass.COUNTRY: 5.0, PlaceClass.ADMIN1: 0.33, PlaceClass.ADMIN2: 0.2}
# Identifiers of places that come from a dump, and what one of their names stands for.
_DUMPED = ("gn:", "wof:")
_A_NAME = 150
# How much of it a name carries, by weight: "Paris" is the whole of Paris, an alternate name a part.
_CARRIES = (0.02, 0.05, 0.5, 1.0)


def prominence(place: Place, weight: int = 3) -> float:
    """Return how many people ``place`` has, or what stands for them, less for a name of lower ``weight`` (0 to 3)."""
    people = float(max(place.population, _stands_for(place)))
    return people * _SHARE.get(place.feature_class, 1.0) * _CARRIES[weight]


def _stands_for(place: Place) -> int:
    known = _STANDS_FOR[place.feature_class]
    if place.feature_class == PlaceClass.CITY or not place.id.startswith(_DUMPED):
        return known
    # A dump has every stream, hill and farm: what is written about has more names.
    return min(known, _A_NAME * place.name_count)
