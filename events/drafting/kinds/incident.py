"""Incidents: something that happened at a place."""

from collections.abc import Sequence

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from events.drafting.actors_of import actors_between
from events.drafting.counts import Count, Counted, bare_count
from events.drafting.draft import Draft, Kind
from events.drafting.echoes import added_casualties, added_day, lead_day
from events.drafting.factuality import Factuality, factuality, is_past
from events.drafting.kind import Said, Told, counted, placed, quote, said_who
from events.drafting.location import NEAR_M, drawn, vague
from events.drafting.relevance import is_incident, is_killing
from events.drafting.scene import NamedPlace, Sentence
from events.drafting.sites import scene_of
from events.drafting.vocabulary import TYPE_OF
from events.drafting.when import When, of_words
from events.text.cues import Cue

# Which sub-type names the event where a sentence has words for several: the more telling first.
_TELLING = (
    "Suicide bomb",
    "Chemical weapon",
    "Grenade",
    "Air/drone strike",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Sexual violence",
    "Abduction/forced disappearance",
    "Government regains territory",
    "Armed clash",
    "Mob violence",
    "Non-state actor overtakes territory",
    "Violent demonstration",
    "Arrests",
    "Protest with intervention",
    "Peaceful protest",
    "Looting/property destruction",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Agreement",
    "Change to group/activity",
    "Non-violent transfer of territory",
    "Attack",
    "Other",
)
# Sub-types whose people counted are the ones concerned.
_PEOPLED = frozenset(
    {
        "Arrests",
        "Abduction/forced disappearance",
        "Peaceful protest",
        "Violent demonstration",
        "Change to group/activity",
    }
)


# What makes a sentence tell of something else than the casualties of the one before.
_ELSE = ("incident", "motion", "zone", "accidents", "history", "denial")


def drafts(told: Told) -> list[Said]:
    """Return the incidents of a report, in reading order; one for each place of a sentence."""
    found: list[Said] = []
    for sentence in told.scene.sentences:
        found.extend(_in_sentence(told, sentence))
    return found


def _in_sentence(told: Told, sentence: Sentence) -> list[Said]:
    scene = told.scene
    triggers = _triggers(told, sentence) if sentence.places else []
    if not triggers:
        return []
    pairs: dict[int, tuple[NamedPlace, list[Cue]]] = {}
    counted = told.counts(sentence)
    if sentence.number and sentence.all("they"):
        counted = [*counted, *told.counts(scene.sentences[sentence.number - 1])]
    for cue in triggers:
        place = scene_of(told, sentence, cue)
        if place is not None and is_incident(scene, sentence, cue, place, counted):
            pairs.setdefault(place.first, (place, []))[1].append(cue)
    made: list[Said] = []
    for place, cues in pairs.values():
        joined = _with_joined(sentence, place)
        alone = len(pairs) == len(joined) == 1
        spots = (_drafted(told, sentence, spot, cues, alone=alone) for spot in joined)
        made.extend(said for said in spots if said)
    return made


def _triggers(told: Told, sentence: Sentence) -> list[Cue]:
    scene = told.scene
    cues = [c for c in sentence.all("incident") if factuality(scene, sentence, c) is not Factuality.NONE]
    # Deaths tell of an attack only where nothing else is told: "were killed in clashes" is a clash.
    return cues or [
        Cue("incident", "Attack", c.first, c.last, c.start, c.end)
        for c in sentence.all("deaths")
        if factuality(scene, sentence, c) is not Factuality.NONE and is_killing(sentence, c, told.counts(sentence))
    ]


def _drawn(told: Told, place: NamedPlace) -> tuple[BaseGeometry | None, int | None, float | None]:
    if place.place is None:
        return None, None, None
    geometry, precision, slack = drawn(place.place, told.gazetteer)
    if place.spot:
        return Point(place.spot), 2, (slack or 0.0) + place.slack_m
    spot = precision == 1 or vague(place.place)
    if (place.role == "near" or place.within) and spot and slack is not None:
        return geometry, 2, slack + NEAR_M
    return geometry, precision, slack


def _with_joined(sentence: Sentence, place: NamedPlace) -> list[NamedPlace]:
    """The place and those joined to it: "in X and Y"."""
    out = [place]
    index = sentence.places.index(place)
    for following in sentence.places[index + 1 :]:
        if following.joined and following.place:
            out.append(following)
        elif not following.holds:
            break
    return out


def _drafted(told: Told, sentence: Sentence, place: NamedPlace, cues: list[Cue], *, alone: bool) -> Said | None:
    scene = told.scene
    cue = min(cues, key=lambda c: (_TELLING.index(c.value), c.first))
    geometry, precision, slack = _drawn(told, place)
    found = told.counts(sentence)
    fatalities = _nearest(found, cue.first, Counted.FATALITIES)
    injured = _nearest(found, cue.first, Counted.INJURED)
    if not (fatalities or injured) and alone:
        fatalities, injured = _told_after(told, sentence)
        if not (fatalities or injured):
            fatalities, injured = added_casualties(told, sentence, cue)
    persons = _persons(told, sentence, found, cue)
    evidence = [quote(scene, "type", c.start, c.end) for c in sorted({cue, *cues}, key=lambda c: c.start)]
    evidence.append(placed(scene, "place", place))
    figures, spoken = counted(scene, fatalities=fatalities, injured=injured, persons=persons)
    evidence.extend(spoken)
    day = told.when(sentence, cue.first)
    if alone and (day is None or of_words(scene, sentence, day.mention)):
        day = added_day(told, sentence, cue) or day
    day = day or lead_day(told, sentence, cue)
    if day and is_past(scene, day.last or day.first):
        return None
    if day:
        evidence.append(quote(scene, "date_start", day.mention.start, day.mention.end))
    actors, spans = said_who(scene, actors_between(scene, sentence, sentence.start, sentence.end))
    told.used.add((sentence.number, place.first))
    # What is not located, or is no act of anyone, is drafted only where the text says more than that it was.
    if (geometry is None or cue.value == "Other") and not (fatalities or injured or persons or day):
        return None
    planned = all(factuality(scene, sentence, c) is Factuality.PLANNED for c in cues)
    subtype = _subtype(sentence, cue, cues, fatalities)
    draft = Draft(
        kind=Kind.INCIDENT,
        type=TYPE_OF[subtype],
        subtype=subtype,
        title="",
        geometry=geometry,
        place=place.place,
        **figures,
        actors=actors,
        date_start=day.first if day else None,
        date_end=day.last if day else None,
        time_precision=day.precision if day else None,
        geo_precision=precision,
        uncertainty_m=slack,
        planned=planned,
        score=_firmness(cue, place, day, fatalities or injured or persons),
        evidence=(*evidence, *spans),
    )
    return Said(draft, sentence.number, cue.first)


def _told_after(told: Told, sentence: Sentence) -> tuple[Count | None, Count | None]:
    """The dead and the injured of the next sentence, where it tells of nothing else: "Three soldiers died there"."""
    after = told.scene.sentences[sentence.number + 1 : sentence.number + 2]
    if not after or after[0].places or after[0].all(*_ELSE[1:]) or after[0].dates:
        return None, None
    hurt = after[0].all("injuries", "deaths")
    if any(not any(c.first < w.last and w.first < c.last for w in hurt) for c in after[0].all("incident")):
        # "Luka tembak" is a wound and no attack of its own.
        return None, None
    if any(factuality(told.scene, after[0], c) is not Factuality.TOLD for c in after[0].all("deaths", "injuries")):
        return None, None
    found = told.counts(after[0])
    first = after[0].first
    return _nearest(found, first, Counted.FATALITIES), _nearest(found, first, Counted.INJURED)


def _subtype(sentence: Sentence, cue: Cue, cues: list[Cue], fatalities: Count | None) -> str:
    """ACLED's sub-type; where protesters are shot, the protest and the shooting are one event of their own kind."""
    said = {c.value for c in sentence.all("incident")}
    if cue.value in {"Attack", "Peaceful protest"} and {"Attack", "Peaceful protest"} <= said and fatalities:
        return "Excessive force against protesters"
    if cue.value == "Looting/property destruction" and fatalities and any(c.value == "Attack" for c in cues):
        # Where people were killed and houses burned, the killing names it.
        return "Attack"
    if cue.value == "Armed clash" and any(c.value == "Peaceful protest" for c in cues):
        # Demonstrators and police who clash are no battle.
        return "Violent demonstration"
    return cue.value


def _nearest(found: Sequence[Count], at: int, what: Counted) -> Count | None:
    return min((c for c in found if c.what is what), key=lambda c: abs(c.first - at), default=None)


def _persons(told: Told, sentence: Sentence, found: Sequence[Count], cue: Cue) -> Count | None:
    """How many people an arrest, abduction or protest concerns; "they" takes the count of the sentence before."""
    if cue.value not in _PEOPLED:
        return None
    own = _nearest(found, cue.first, Counted.PERSONS) or bare_count(told.scene, sentence, cue, found)
    if own or sentence.number == 0:
        return own
    they = [c for c in sentence.all("they") if c.first <= cue.first]
    if not they:
        return None
    earlier = told.scene.sentences[sentence.number - 1]
    counted = [c for c in told.counts(earlier) if c.what is Counted.PERSONS]
    return counted[-1] if counted else None


def _firmness(cue: Cue, place: NamedPlace, day: When | None, count: Count | None) -> float:
    score = 0.55 + 0.3 * place.score
    score += 0.05 if day else 0.0
    score += 0.05 if count else 0.0
    score -= 0.15 if cue.value in {"Attack", "Other"} and not count else 0.0
    score -= 0.1 if place.role == "" else 0.0
    return round(min(max(score, 0.05), 0.98), 3)
