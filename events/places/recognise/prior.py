"""How readily a name means each of its places before anything else is known: class, size and fame."""

import math

from events.places.gazetteer import Candidate
from events.places.place import PlaceClass

# How likely a mention of a name means a place of that class, whatever its size (hand-set log-odds).
CLASS_PRIOR = {
    PlaceClass.COUNTRY: 3.6,
    PlaceClass.REGION: 2.0,
    PlaceClass.ADMIN1: 1.6,
    PlaceClass.WATER: 0.6,
    PlaceClass.ISLAND: 0.6,
    PlaceClass.TERRAIN: 0.3,
    PlaceClass.BASE: 0.3,
    PlaceClass.CAMP: 0.3,
    PlaceClass.CROSSING: 0.3,
    PlaceClass.SITE: 0.0,
    PlaceClass.CITY: 0.0,
    PlaceClass.ADMIN2: -0.3,
}
# Curated classes are few and known to be reported on: they count as a town of this size.
_CURATED_SIZE = 4.3
# A first-order division of fewer people is not known beyond its country.
_KNOWN_DIVISION = 500_000
# Classes that satisfy a noun: "camp" may be filed as a site, and so on; other classes satisfy only themselves.
_SATISFY = {
    PlaceClass.ADMIN1: (PlaceClass.ADMIN1, PlaceClass.REGION),
    PlaceClass.BASE: (PlaceClass.BASE, PlaceClass.SITE, PlaceClass.CAMP),
    PlaceClass.CAMP: (PlaceClass.CAMP, PlaceClass.BASE, PlaceClass.SITE),
    PlaceClass.REGION: (PlaceClass.REGION, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.CITY),
    PlaceClass.SITE: (PlaceClass.SITE, PlaceClass.BASE),
}
_SIZED = frozenset((PlaceClass.CITY, PlaceClass.ADMIN2, PlaceClass.ADMIN1, PlaceClass.COUNTRY))


def size(candidate: Candidate) -> float:
    """Return log10 of the people there; places without people count as a town."""
    place = candidate.place
    if place.population:
        return math.log10(place.population + 10)
    return 1.0 if place.feature_class is PlaceClass.CITY else 3.0 if place.feature_class in _SIZED else _CURATED_SIZE


def well_known(candidate: Candidate) -> bool:
    """Tell whether a place is one that readers everywhere know: a country, a large division, a sea or a region."""
    place = candidate.place
    if place.feature_class is PlaceClass.ADMIN1:
        return place.population >= _KNOWN_DIVISION and candidate.weight >= 2
    return place.feature_class in (PlaceClass.COUNTRY, PlaceClass.REGION) and candidate.weight >= 1


def satisfies(asked: PlaceClass, found: PlaceClass) -> bool:
    """Tell whether a place of class ``found`` may be what a noun of class ``asked`` speaks of."""
    return found in _SATISFY.get(asked, (asked,))


def fame(candidate: Candidate) -> float:
    """Return log10 of the place's names, less one: what is written about in many languages is above zero.

    Where a gazetteer does not count names, what is usual for a place of that size stands in.
    """
    count = candidate.place.name_count
    return math.log10(count + 1) - 1.0 if count else max(-0.7, min(1.0, 0.37 * (size(candidate) - 4.5)))


def prior(candidate: Candidate) -> float:
    """Return how readily a name means this place when nothing else is known (log-odds up to a constant)."""
    return (
        CLASS_PRIOR[candidate.place.feature_class]
        + size(candidate)
        + fame(candidate)
        + (0.0, 0.5, 1.2, 1.4)[candidate.weight]
    )


def division(candidate: Candidate) -> str:
    """Return the first-order division that a candidate lies in, or its country where none is known."""
    return candidate.place.admin1 or candidate.place.country
