"""What is known of all places of one name together, worked out once a name: texts use the same names again."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.places.gazetteer import Candidate
from events.places.place import PlaceClass
from events.places.recognise.prior import division, fame, prior, size, well_known

# Candidates, the most prominent first, among which the likeliest is looked for before anything else is known.
_FOREMOST = 16
# Candidates, the most prominent first, whose divisions and sizes are compared.
_COMPARED = 6
# Names that are remembered.
_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The likeliest of the places, and what the others are like.

    ``next_size`` is the size of the second largest, 0 where there is none; ``firm`` counts those that bear the name
    firmly; ``divisions`` are those of the most prominent, a country where there is none; ``known`` tells that one of
    the first three is known to everyone; ``classes`` are those of all.
    """

    best_class: PlaceClass
    best_known: bool
    best_size: float
    best_weight: int
    best_fame: float
    next_size: float
    firm: int
    divisions: frozenset[str]
    known: bool
    classes: frozenset[PlaceClass]


# By identity: a gazetteer hands out the same tuple for the same name, and is kept alive by this one.
_WORKED_OUT: dict[int, tuple[Sequence[Candidate], Namesakes]] = {}


def namesakes(candidates: Sequence[Candidate]) -> Namesakes:
    """Return what is known of ``candidates``, which are all places of one name, the most prominent first."""
    found = _WORKED_OUT.get(id(candidates))
    if found is not None and found[0] is candidates:
        return found[1]
    worked_out = _namesakes(candidates)
    if isinstance(candidates, tuple):
        if len(_WORKED_OUT) >= _MOST:
            _WORKED_OUT.clear()
        _WORKED_OUT[id(candidates)] = (candidates, worked_out)
    return worked_out


def _namesakes(candidates: Sequence[Candidate]) -> Namesakes:
    best = max(candidates[:_FOREMOST], key=prior)
    compared = candidates[:_COMPARED]
    return Namesakes(
        best_class=best.place.feature_class,
        best_known=well_known(best),
        best_size=size(best),
        best_weight=best.weight,
        best_fame=fame(best),
        next_size=sorted(map(size, compared))[-2] if len(compared) > 1 else 0.0,
        firm=sum(c.weight >= 2 for c in candidates[:_FOREMOST]),
        divisions=frozenset(map(division, compared)),
        known=any(map(well_known, candidates[:3])),
        classes=frozenset(c.place.feature_class for c in candidates),
    )
