"""An event in UCDP's codes, derived from what is known of it; what that does not support stays None or empty.

Source: UCDP Georeferenced Event Dataset Codebook (GED 24.1), where_prec, date_prec and type_of_violence.
"""

from dataclasses import dataclass
from datetime import date

from events.drafting.draft import Draft, Kind
from events.places.place import PlaceClass
from events.text.parties import Side

_STATE_BASED, _NON_STATE, _ONE_SIDED = 1, 2, 3
_EXACT, _NEAR, _ADMIN2, _ADMIN1, _FUZZY, _COUNTRY, _INTERNATIONAL = range(1, 8)
_NEAR_M = 25_000.0
_CIVILIANS = "Civilians"
_AREAS = {
    PlaceClass.ADMIN2: _ADMIN2,
    PlaceClass.ADMIN1: _ADMIN1,
    PlaceClass.REGION: _FUZZY,
    PlaceClass.COUNTRY: _COUNTRY,
}
# Days an event may have lain in -> date_prec, for the longest of each.
_SPANS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
# ACLED's time precision -> the least of UCDP's that is as vague.
_AT_LEAST = {1: 1, 2: 3, 3: 4}


@dataclass(frozen=True, slots=True)
class Codes:
    """``type_of_violence`` 1 state-based, 2 non-state, 3 one-sided; ``where_prec`` 1 to 7; ``date_prec`` 1 to 5.

    ``side_a`` is the state, or whoever attacked; ``side_b`` whom it fought, or "Civilians". Both are empty where the
    actors named do not tell the type of violence.
    """

    type_of_violence: int | None = None
    where_prec: int | None = None
    date_prec: int | None = None
    side_a: str = ""
    side_b: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What of an event the codes are derived from; ``place_class`` and ``country`` are those of its place.

    Without a place they are empty. ``sides`` are those of ``actors``, in their order. ``uncertainty_m`` is
    metres; days are inclusive.
    """

    kind: str
    type: str
    actors: tuple[str, ...] = ()
    sides: tuple[Side | None, ...] = ()
    located: bool = False
    place_class: str = ""
    country: str = ""
    geo_precision: int | None = None
    uncertainty_m: float | None = None
    date_start: date | None = None
    date_end: date | None = None
    time_precision: int | None = None


def codes(known: Known) -> Codes:
    """Return UCDP's codes for an event."""
    violence, side_a, side_b = _violence(known)
    return Codes(violence, _where(known), _when(known), side_a, side_b)


def codes_of(draft: Draft, sides: tuple[Side | None, ...]) -> Codes:
    """Return UCDP's codes for a draft; ``sides`` are those of its actors."""
    place = draft.place or draft.destination or draft.center or draft.origin
    return codes(
        Known(
            kind=str(draft.kind),
            type=draft.type,
            actors=draft.actors,
            sides=sides,
            located=draft.geometry is not None,
            place_class=str(place.feature_class) if place else "",
            country=place.country if place else "",
            geo_precision=draft.geo_precision,
            uncertainty_m=draft.uncertainty_m,
            date_start=draft.date_start,
            date_end=draft.date_end,
            time_precision=draft.time_precision,
        )
    )


def _violence(known: Known) -> tuple[int | None, str, str]:
    """Return type and sides; None where fewer than two organised sides, or no attacker of civilians, are named."""
    sides = list(zip(known.sides, known.actors, strict=True))
    states = [actor for side, actor in sides if side is Side.STATE]
    groups = [actor for side, actor in sides if side is Side.GROUP]
    if known.type == "Violence against civilians":
        attackers = [actor for side, actor in sides if side in {Side.STATE, Side.GROUP}]
        return (_ONE_SIDED, attackers[0], _CIVILIANS) if len(attackers) == 1 else (None, "", "")
    if known.type not in {"Battles", "Explosions/Remote violence"}:
        return None, "", ""
    if states and (groups or len(states) > 1):
        return _STATE_BASED, states[0], (groups or states[1:])[0]
    if len(groups) > 1:
        return _NON_STATE, groups[0], groups[1]
    return None, "", ""


def _where(known: Known) -> int | None:
    if known.kind != Kind.INCIDENT:
        return _FUZZY if known.located else None
    if known.place_class == PlaceClass.WATER:
        return _FUZZY if known.country else _INTERNATIONAL
    if known.place_class in _AREAS:
        return _AREAS[PlaceClass(known.place_class)]
    if not known.located or known.geo_precision is None:
        return None
    if known.geo_precision == 1:
        return _EXACT
    near = known.uncertainty_m is not None and known.uncertainty_m <= _NEAR_M
    return _NEAR if known.geo_precision == _NEAR and near else _FUZZY


def _when(known: Known) -> int | None:
    if known.date_start is None or known.date_end is None:
        return None
    days = (known.date_end - known.date_start).days + 1
    span = next((code for longest, code in _SPANS if days <= longest), None)
    if span is None or days > 1:
        return span
    return _AT_LEAST.get(known.time_precision or 1, span)
