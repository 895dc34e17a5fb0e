"""What is known of a name's candidates before any document is looked at, in columns: names come again and again."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events.places.gazetteer import Candidate
from events.places.place import Place, PlaceClass
from events.places.recognise.prior import CLASS_PRIOR, fame, prior, size
from events.places.resolve.capitals import is_capital
from events.places.resolve.distance import unit_vectors

# Namesakes that are looked at; "San José" has hundreds, most of them hamlets.
_MOST_CANDIDATES = 40
# log10 of the people of the smallest capital that is looked for: lesser ones have greater namesakes.
_CAPITAL = 5.6
# Names that are remembered.
_MOST = 10_000
# How firmly a place bears its main name.
_MAIN = 3
_NUMBER = {kind: float(number) for number, kind in enumerate(PlaceClass)}
_DIVISIONS = frozenset((PlaceClass.ADMIN1, PlaceClass.ADMIN2))
# "Jayapura" is the city of that name, and not Jaipur that is so called in some language: a place that bears a name as a
# lesser one yields to a town with this many people, and with this share of its own, whose main name it is.
_YIELDED_TO = 20_000
_YIELDED_SHARE = 0.02
_YIELDING = frozenset((PlaceClass.CITY, PlaceClass.ADMIN2))
_FAR = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION))


@dataclass(frozen=True, slots=True)
class Standing:
    """The foremost candidates of a name, and ``columns`` of them, shape (candidates, len(COLUMNS)).

    ``points`` are on the unit sphere, shape (candidates, 3); ``countries`` and ``divisions`` are codes, "" for none.
    """

    candidates: tuple[Candidate, ...]
    columns: NDArray[np.float64]
    points: NDArray[np.float64]
    countries: tuple[str, ...]
    divisions: tuple[str, ...]


COLUMNS = (
    "size",
    "size_gap",
    "weight",
    "fame",
    "rank",
    "candidates",
    "class_prior",
    "class_number",
    "capital",
    "seat_inside",
    "country_possible",
    "yields",
    "precise",
    "is_country",
    "is_admin1",
)

# By identity: a gazetteer hands out the same tuple for the same name, and is kept alive by this one.
_WORKED_OUT: dict[int, tuple[Sequence[Candidate], Standing]] = {}


def standing(candidates: Sequence[Candidate]) -> Standing:
    """Return what is known of ``candidates``, which are all places of one name."""
    found = _WORKED_OUT.get(id(candidates))
    if found is not None and found[0] is candidates:
        return found[1]
    worked_out = _standing(candidates)
    if isinstance(candidates, tuple):
        if len(_WORKED_OUT) >= _MOST:
            _WORKED_OUT.clear()
        _WORKED_OUT[id(candidates)] = (candidates, worked_out)
    return worked_out


def _standing(every: Sequence[Candidate]) -> Standing:
    candidates = every if len(every) == 1 else heapq.nlargest(_MOST_CANDIDATES, every, key=prior)
    places = [c.place for c in candidates]
    classes = [p.feature_class for p in places]
    towns = {(p.country, p.admin1) for p in places if p.feature_class is PlaceClass.CITY}
    # "Mexico" is the country even though its capital is called so too.
    countries = {p.country for p in places if p.feature_class is PlaceClass.COUNTRY}
    sizes = [size(c) for c in candidates]
    main = max(
        (p.population for c, p in zip(candidates, places, strict=True) if c.weight == _MAIN and _is_town(p)), default=0
    )
    order = sorted(range(len(sizes)), key=lambda i: -sizes[i])
    ranks = {i: rank for rank, i in enumerate(order)}
    rows = [
        (
            sizes[i],
            sizes[i] - sizes[order[0]],
            candidate.weight,
            fame(candidate),
            ranks[i],
            len(sizes),
            CLASS_PRIOR[kind],
            _NUMBER[kind],
            candidate.weight >= 2 and sizes[i] > _CAPITAL and place.country not in countries and is_capital(place),
            kind in _DIVISIONS and (place.country, place.admin1) in towns,
            bool(countries),
            candidate.weight <= 1 and kind in _YIELDING and main >= max(_YIELDED_TO, _YIELDED_SHARE * place.population),
            kind not in _FAR,
            kind is PlaceClass.COUNTRY,
            kind is PlaceClass.ADMIN1,
        )
        for i, (candidate, place, kind) in enumerate(zip(candidates, places, classes, strict=True))
    ]
    return Standing(
        tuple(candidates),
        np.array(rows, float),
        unit_vectors(places),
        tuple([p.country for p in places]),
        tuple([p.admin1 for p in places]),
    )


def _is_town(place: Place) -> bool:
    return place.feature_class is PlaceClass.CITY
