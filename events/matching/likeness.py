"""How likely two events are one, and what speaks for it."""

import math
from dataclasses import dataclass

from shapely.geometry import Point

from events.geometry.circle import distance
from events.matching.traits import COUNTS, Spot, Traits
from events.matching.who import agreement

# Two names whose places lie this many metres beyond what both may be off are hardly ever one place.
_FAR_M = 8_000.0
# Days by which two reports of one event may differ: time zones, "overnight", the day it was found out.
_LOOSE_DAYS = {1: 0.0, 2: 1.0, 3: 3.0}
_FADES_DAYS = 1.2
# What an undated event loses: told within so many days it may be the same.
_NEWS_DAYS = 4.0
# The logarithm of a share that is as good as none: one in fifty.
_HOPELESS = 3.9
_FOUGHT = frozenset({"Battles", "Explosions/Remote violence"})
_VIOLENT = _FOUGHT | {"Violence against civilians", "Riots"}
# Words of one report and of another for the same thing: a shelling is reported as an attack.
_NEIGHBOURS = (
    {"Air/drone strike", "Shelling/artillery/missile attack", "Attack"},
    {"Armed clash", "Attack", "Non-state actor overtakes territory", "Government regains territory"},
    {"Remote explosive/landmine/IED", "Suicide bomb", "Grenade", "Attack"},
    {"Peaceful protest", "Violent demonstration", "Excessive force against protesters", "Protest with intervention"},
    {"Arrests", "Peaceful protest", "Violent demonstration", "Protest with intervention"},
    {"Attack", "Excessive force against protesters"},
)

# Fitted by scripts/fit_likeness.py on half of tests/events/data/pairs.jsonl: logistic regression, held near what is
# written there, for 43 pairs say little about each.
WEIGHTS = {
    "base": -6.96,
    "place": 3.26,
    "day": 2.94,
    "what": 2.21,
    "who": 0.74,
    "others": -1.00,
    "counts": 1.80,
    "miscounted": -1.82,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` (0 to 1) is how likely two events are one; ``grounds`` are its parts, -1 to 1, by name."""

    score: float
    grounds: dict[str, float]


def likeness(a: Traits, b: Traits) -> Likeness:
    """Return how likely ``a`` and ``b`` are one event; 0 where their kinds differ or one is only planned."""
    found = grounds(a, b)
    if found is None:
        return Likeness(0.0, {})
    total = WEIGHTS["base"] + sum(WEIGHTS[name] * value for name, value in found.items())
    return Likeness(round(1 / (1 + math.exp(-total)), 3), found)


def grounds(a: Traits, b: Traits) -> dict[str, float] | None:
    """Return what speaks for and against one event, each -1 to 1; None where nothing can make them one."""
    if a.kind != b.kind or a.planned != b.planned:
        return None
    place = _place(a, b)
    if place is None:
        return None
    who = agreement(a.actors, b.actors)
    alike, unlike = _counts(a, b)
    return {
        "place": _evident(place),
        "day": _evident(_day(a, b)),
        "what": _evident(_what(a, b)),
        "who": 0.5 if who is None else who,
        "others": 1.0 if who == 0.0 else 0.0,
        "counts": alike,
        "miscounted": unlike,
    }


def _evident(share: float) -> float:
    """A share on the scale of evidence: 1 speaks for it, 0.5 hardly against it, 0 makes up for all the rest."""
    return 1 + max(math.log(max(share, 1e-9)) / _HOPELESS, -1.0) * 2


def _place(a: Traits, b: Traits) -> float | None:
    """How near: 1 the same place. The worse of a movement's two ends; None where no part can be compared."""
    if a.kind == "zone" and a.radius_m and b.radius_m:
        ratio = min(a.radius_m, b.radius_m) / max(a.radius_m, b.radius_m)
        if ratio < 0.8:
            return 0.0
    shared = [name for name in a.spots if name in b.spots]
    near = [_near(a, b, a.spots[name], b.spots[name]) for name in shared]
    if not near:
        return None
    missing = len(set(a.spots) ^ set(b.spots))
    return min(near) * 0.5**missing


def _near(a: Traits, b: Traits, here: Spot, there: Spot) -> float:
    if here.place == there.place:
        return 1.0
    if a.area is not None or b.area is not None:
        # A town in the province that the other report names: it may be there, or anywhere else in it.
        inside = (a.area is None or a.area.covers(Point(there.lon, there.lat))) and (
            b.area is None or b.area.covers(Point(here.lon, here.lat))
        )
        return 0.6 if inside else 0.0
    beyond = max(0.0, distance((here.lon, here.lat), (there.lon, there.lat)) - max(here.slack_m, there.slack_m))
    return 0.6 * math.exp(-beyond / _FAR_M)


def _day(a: Traits, b: Traits) -> float:
    if a.days and b.days:
        apart = max((b.days[0] - a.days[1]).days, (a.days[0] - b.days[1]).days, 0)
        loose = max(_LOOSE_DAYS[a.time_precision or 1], _LOOSE_DAYS[b.time_precision or 1])
        vague = 1 if max(a.time_precision or 1, b.time_precision or 1) == 1 else 0.85
        return vague * math.exp(-max(0.0, apart - loose) / _FADES_DAYS)
    first, second = a.days[0] if a.days else a.told, b.days[0] if b.days else b.told
    if not first or not second:
        return 0.4
    return 0.7 * math.exp(-abs((first - second).days) / _NEWS_DAYS)


def _what(a: Traits, b: Traits) -> float:
    if a.kind != "incident":
        return 1.0 if a.category == b.category else 0.5
    if a.subtype == b.subtype:
        return 1.0
    if any({a.subtype, b.subtype} <= near for near in _NEIGHBOURS):
        return 0.6
    return 0.25 if a.type == b.type and a.type in _FOUGHT else 0.05 if {a.type, b.type} <= _VIOLENT else 0.0


def _counts(a: Traits, b: Traits) -> tuple[float, float]:
    """Return how well the counts that both give agree, and how far the worst of them is from agreeing; 0 to 1 each."""
    both = [_ratio(a.counts[name], b.counts[name]) for name in COUNTS if name in a.counts and name in b.counts]
    if not both:
        return 0.0, 0.0
    return max((ratio - 0.5) * 2 if ratio > 0.5 else 0.0 for ratio in both), max(1 - ratio for ratio in both)


def _ratio(a: tuple[int, int], b: tuple[int, int]) -> float:
    """1 where two ranges meet, else the nearer ends' smaller by the larger."""
    if a[0] <= b[1] and b[0] <= a[1]:
        return 1.0
    low, high = (a[1], b[0]) if a[1] < b[0] else (b[1], a[0])
    return low / high if high else 1.0
