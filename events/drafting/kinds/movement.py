"""Movements: people or vehicles that went from one place to another."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from events.drafting.actors_of import actors_between
from events.drafting.counts import Count, Counted
from events.drafting.draft import Draft, Kind
from events.drafting.factuality import Factuality, factuality, is_past
from events.drafting.kind import Said, Told, counted, placed, quote, said_who
from events.drafting.location import NEAR_M, drawable, slack_m, vague
from events.drafting.relevance import is_movement
from events.drafting.scene import NamedPlace, Scene, Sentence
from events.geometry.path import geodesic_path
from events.places.place import AREAS
from events.text.cues import Cue

# Our movement types and what ACLED calls them.
_ACLED = {"defection": "Change to group/activity", "detention transfer": "Arrests"}
# Types by which a place of departure may be told with "in": "deserted at X and drove to Y".
_DEPARTING = frozenset({"defection", "withdrawal", "displacement", "evacuation"})
# What prisoners do, or is done with them, besides being moved by those who hold them.
_OF_PRISONERS = frozenset({"defection", "withdrawal", "return", "evacuation", "smuggling"})
_MOVING = frozenset({"motion", "leaves", "reaches"})
# Further than this, in words, a place does not belong to a verb of motion.
_REACH = 28


@dataclass(slots=True)
class _Leg:
    source: NamedPlace | None = None
    goal: NamedPlace | None = None
    via: list[NamedPlace] = field(default_factory=list)
    verbs: list[Cue] = field(default_factory=list)
    fact: Factuality = Factuality.TOLD
    origin_of: int = -1

    @property
    def whole(self) -> bool:
        return self.source is not None and self.goal is not None


def drafts(told: Told) -> list[Said]:
    """Return the movements of a report, in reading order; each leg is one."""
    found: list[Said] = []
    open_leg: tuple[int, _Leg] | None = None
    for sentence in told.scene.sentences:
        legs = _legs(told, sentence)
        if open_leg and open_leg[0] == sentence.number - 1 and legs:
            _continue(open_leg[1], legs[0], sentence)
        for leg in legs:
            said = _drafted(told, sentence, leg)
            if said:
                found.append(said)
        last = legs[-1] if legs else None
        open_leg = (sentence.number, last) if last and last.source and not last.goal else None
    return found


def _continue(before: _Leg, leg: _Leg, sentence: Sentence) -> None:
    """A departure told in the sentence before: "They left X. The convoy drove to Y"."""
    if leg.goal is not None and leg.source is None:
        leg.source, leg.origin_of = before.source, sentence.number - 1
        if not any(v.value for v in leg.verbs):
            leg.verbs = [*leg.verbs, *(v for v in before.verbs if v.value)]


def _legs(told: Told, sentence: Sentence) -> list[_Leg]:
    scene = told.scene
    if not sentence.places or _MOVING.isdisjoint(sentence.cues):
        return []
    verbs = sentence.all("motion", "leaves", "reaches")
    legs: list[_Leg] = []
    current = _Leg()
    for place in sentence.places:
        if place.holds or place.role not in {"source", "goal", "via"}:
            continue
        verb = _verb(scene, sentence, place, verbs)
        if verb is None:
            continue
        fact = factuality(scene, sentence, verb)
        if fact is Factuality.NONE:
            continue
        if place.role == "via":
            current.via.append(place)
            continue
        current = _take(sentence, legs, current, place)
        current.verbs.append(verb)
        if fact is Factuality.PLANNED:
            current.fact = fact
    if current.source or current.goal:
        legs.append(current)
    for leg in legs:
        if leg.source is None:
            leg.source = _told_at(scene, sentence, leg)
    return legs


def _take(sentence: Sentence, legs: list[_Leg], current: _Leg, place: NamedPlace) -> _Leg:
    """Put ``place`` into the leg it belongs to, opening another where this one is complete."""
    if place.role == "source":
        if current.source is not None and current.goal is None and place.joined:
            return current
        if current.source is not None:
            legs.append(current)
            current = _Leg()
        current.source = place
        return current
    reached = current.goal
    if reached is not None:
        legs.append(current)
        # "to B and C" leaves one place twice; "to B, then on to C" goes on from B; "to B and entered C" is another.
        start = current.source if place.joined else reached if _onward(sentence, reached, place) else None
        current = _Leg(source=start, fact=current.fact)
    current.goal = place
    return current


def _onward(sentence: Sentence, before: NamedPlace, place: NamedPlace) -> bool:
    return any(before.last <= c.first <= place.first for c in sentence.all("onward"))


def _verb(scene: Scene, sentence: Sentence, place: NamedPlace, verbs: Sequence[Cue]) -> Cue | None:
    """The verb of motion that a place belongs to: its own, or the nearest, one before it first."""
    if place.direct:
        return place.direct if place.direct.label in {"leaves", "reaches"} else None
    if _of_people(scene, sentence, place):
        return None
    best: tuple[float, Cue] | None = None
    for cue in verbs:
        away = place.governor - cue.last if cue.last <= place.governor else cue.first - place.last + 6
        if cue.first < place.last and cue.last > place.governor:
            away = 0
        low, high = (cue.last - 1, place.first) if cue.last <= place.first else (place.last - 1, cue.first)
        cost = away + 2 * (scene.breaks(low, high) if low < high else 0)
        if away <= _REACH and (best is None or cost < best[0]):
            best = (cost, cue)
    return best[1] if best else None


def _of_people(scene: Scene, sentence: Sentence, place: NamedPlace) -> bool:
    """ "Officials from Kyiv" come from there and have not left it."""
    if place.role != "source":
        return False
    moving = sentence.all("motion", "leaves")
    return any(c.last == place.governor for c in sentence.all("actors", "armed")) and not any(
        c.first <= place.governor for c in moving
    )


def _told_at(scene: Scene, sentence: Sentence, leg: _Leg) -> NamedPlace | None:
    """The place of departure that is only told with "in", before a verb of leaving goes on to a destination."""
    goal = leg.goal
    if goal is None:
        return None
    leaving = [c for c in sentence.all("motion", "leaves") if c.label == "leaves" or c.value in _DEPARTING]
    if not leaving:
        return None
    told = [
        p
        for p in sentence.places
        if p.last <= goal.first
        and p.role in {"at", "near", ""}
        and not p.holds
        and p.place
        and p.place.feature_class not in AREAS
        and p.place != (goal.place)
    ]
    if not told or all(abs(told[-1].first - c.first) > 14 for c in leaving):
        return None
    leg.verbs = [*leg.verbs, *leaving[:1]]
    return told[-1]


def _type(told: Told, sentence: Sentence, leg: _Leg, count: Count | None) -> str:
    """The movement's type: what its verbs say first; then who went."""
    words = [v.value for v in [*leg.verbs, *sentence.all("motion")] if v.label == "motion" and v.value]
    own = [v.value for v in leg.verbs if v.label == "motion" and v.value]
    if sentence.all("prisoners") and not set(words) & _OF_PRISONERS:
        return "detention transfer"
    for listed in (own, words):
        if "defection" in listed:
            return "defection"
        if listed:
            return listed[0]
    if any(v.label == "leaves" for v in leg.verbs) and (count is None or not count.armed) and not sentence.all("armed"):
        return "displacement" if sentence.all("persons") else "redeployment"
    if sentence.all("vehicles"):
        return "convoy"
    return "displacement" if sentence.all("persons") and not sentence.all("armed") else "redeployment"


def _drafted(told: Told, sentence: Sentence, leg: _Leg) -> Said | None:
    scene = told.scene
    ends = [p for p in (leg.source, leg.goal) if p]
    typed = any(v.value or v.label == "leaves" for v in leg.verbs)
    if (
        not ends
        or (not leg.whole and not typed)
        or not any(p.place and p.place.feature_class not in AREAS for p in ends)
    ):
        return None
    if leg.whole and leg.source and leg.goal and leg.source.place and leg.source.place == leg.goal.place:
        return None
    verb = leg.verbs[0]
    near = told.counts(sentence)
    types = {v.value for v in [*leg.verbs, *sentence.all("motion")] if v.label == "motion" and v.value}
    departed = _departed(scene, sentence, leg)
    if not is_movement(scene, sentence, types, departed, bool(near)):
        return None
    # "Forty wounded were evacuated": those hurt are the ones who went.
    people = _closest(near, verb.first, Counted.PERSONS) or _hurt(sentence, near)
    vehicles = _closest(near, verb.first, Counted.VEHICLES)
    origin = leg.source.place if leg.source else None
    goal = leg.goal.place if leg.goal else None
    evidence = [quote(scene, "category", v.start, v.end) for v in dict.fromkeys(leg.verbs)]
    for name, place in (("origin", leg.source), ("destination", leg.goal)):
        if place and place.place:
            evidence.append(placed(scene, name, place))
    via = [p for p in leg.via if p.place and drawable(p.place)]
    evidence.extend(placed(scene, "via", p) for p in via)
    figures, spoken = counted(scene, persons=people, vehicles=vehicles)
    evidence.extend(spoken)
    day = told.when(sentence, verb.first)
    if day is None and departed and not any(p.role == "goal" for p in departed.places):
        left = departed.all("motion", "leaves")
        day = told.when(departed, left[-1].first) if left else None
    if day and is_past(scene, day.last or day.first):
        return None
    if day:
        evidence.append(quote(scene, "date_start", day.mention.start, day.mention.end))
    actors, spans = said_who(scene, actors_between(scene, sentence, sentence.start, sentence.end, leg.origin_of))
    located = drawable(origin) and drawable(goal)
    for place in (*ends, *via):
        told.used.add((sentence.number, place.first))
    category = _type(told, sentence, leg, people)
    stops = [p.point for p in (origin, *(v.place for v in via), goal) if p]
    draft = Draft(
        kind=Kind.MOVEMENT,
        type="Strategic developments",
        subtype=_ACLED.get(category, "Other"),
        title="",
        geometry=geodesic_path(stops) if located else None,
        category=category,
        origin=origin,
        destination=goal,
        via=tuple(p.place for p in via if p.place),
        **figures,
        actors=actors,
        date_start=day.first if day else None,
        date_end=day.last if day else None,
        time_precision=day.precision if day else None,
        geo_precision=(2 if any(p.within or (p.place and vague(p.place)) for p in ends) else 1) if located else None,
        uncertainty_m=max(slack_m(p.place) + (NEAR_M if p.within else 0.0) for p in ends if p.place)
        if located
        else None,
        path_basis=("reported" if via else "straight") if located else "",
        planned=leg.fact is Factuality.PLANNED,
        score=_firmness(leg, ends, bool(day)),
        evidence=(*evidence, *spans),
    )
    return Said(draft, sentence.number, verb.first)


def _departed(scene: Scene, sentence: Sentence, leg: _Leg) -> Sentence | None:
    """The sentence that told the departure, where that is another: "They left X. From there ..."."""
    if leg.origin_of >= 0:
        return scene.sentences[leg.origin_of]
    if leg.source and leg.source.back and sentence.number:
        return scene.sentences[sentence.number - 1]
    return None


def _hurt(sentence: Sentence, found: Sequence[Count]) -> Count | None:
    """The injured, where nothing else is counted and the number stands right before their noun."""
    if len(found) != 1 or found[0].what is not Counted.INJURED or sentence.all("incident"):
        return None
    return found[0] if any(c.first in {found[0].last - 1, found[0].last} for c in sentence.all("injuries")) else None


def _closest(found: Sequence[Count], at: int, what: Counted) -> Count | None:
    return min((c for c in found if c.what is what), key=lambda c: abs(c.first - at), default=None)


def _firmness(leg: _Leg, ends: list[NamedPlace], dated: bool) -> float:
    score = (0.5 if leg.whole else 0.3) + 0.4 * min(p.score for p in ends) + (0.05 if dated else 0.0)
    if leg.origin_of >= 0 or any(p.role in {"at", "near", ""} for p in ends):
        score -= 0.15
    return round(min(max(score, 0.05), 0.98), 3)
