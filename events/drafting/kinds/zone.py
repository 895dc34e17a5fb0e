"""Zones: an area that someone declared around a place, by its radius."""

from dataclasses import replace

from events.drafting.actors_of import actors_between
from events.drafting.draft import Draft, Evidence, Kind
from events.drafting.factuality import Factuality, factuality
from events.drafting.kind import Said, Told, placed, quote, said_who
from events.drafting.location import slack_m, vague
from events.drafting.scene import NamedPlace, Scene, Sentence
from events.drafting.when import When
from events.geometry.circle import geodesic_circle
from events.places.place import AREAS, PlaceClass
from events.text.cues import Cue
from events.text.date_mention import DateMention
from events.text.numbers import Number

# No zone that reports speak of is larger.
_LARGEST_M = 1_000_000.0
_ACLED = {"ceasefire": "Agreement"}
_GOVERNED = ("around", "goal", "source", "near", "at", "")


def drafts(told: Told) -> list[Said]:
    """Return the zones of a report, in reading order."""
    found = [_zone(told, sentence) for sentence in told.scene.sentences]
    return [said for said in found if said]


def _zone(told: Told, sentence: Sentence) -> Said | None:
    scene = told.scene
    if not sentence.all("unit"):
        return None
    named = _kind(scene, sentence)
    measured = _length(scene, sentence)
    acts = sentence.all("zone_acts")
    if measured is None or not (named or (acts and sentence.all("radius", "diameter"))):
        return None
    number, unit, halved = measured
    cue = named or acts[0]
    if _is_distance(scene, sentence, measured, named):
        return None
    # "Nobody may enter a zone of 5 km around X": what is forbidden inside does not deny the zone.
    fact = factuality(scene, sentence, acts[0] if acts else cue) if not sentence.all("denial") else Factuality.NONE
    if fact is Factuality.NONE and not (named and named.value):
        return None
    if sentence.all("denial") or _hypothetical(scene, sentence, cue):
        return None
    anchor = _anchor(scene, sentence, number, cue)
    if anchor is None:
        return None
    half = next((c for c in sentence.all("half") if c.first == unit.last), None)
    if half:
        # "Un kilomètre et demi".
        number = replace(number, value=number.value + 0.5, end=half.end)
    radius = number.value * float(unit.value) / (2 if halved else 1)
    if not 0 < radius <= _LARGEST_M:
        return None
    return _drafted(told, sentence, cue, named, anchor, number, unit, radius, fact)


def _drafted(
    told: Told,
    sentence: Sentence,
    cue: Cue,
    named: Cue | None,
    anchor: NamedPlace,
    number: Number,
    unit: Cue,
    radius: float,
    fact: Factuality,
) -> Said:
    scene = told.scene
    kind = (named.value if named else "") or ("hazard" if _volcanic(anchor) else "exclusion")
    place = anchor.place
    # Around an unknown village of a town: a circle around the town would be another area.
    located = place is not None and place.feature_class not in AREAS and not anchor.within
    start, end = min(number.start, unit.start), max(number.end, unit.end)
    evidence: list[Evidence] = [
        quote(scene, "category", cue.start, cue.end),
        quote(scene, "radius_m", start, end),
        placed(scene, "center", anchor),
    ]
    actors, spans = said_who(scene, actors_between(scene, sentence, sentence.start, max(cue.start, start)))
    evidence.extend(spans)
    day = told.when(sentence, cue.first)
    lapses = _lapses(sentence, day)
    if lapses:
        evidence.append(quote(scene, "date_end", lapses.start, lapses.end))
    if day:
        evidence.append(quote(scene, "date_start", day.mention.start, day.mention.end))
    if place:
        told.used.add((sentence.number, anchor.first))
    draft = Draft(
        kind=Kind.ZONE,
        type="Strategic developments",
        subtype=_ACLED.get(kind, "Other"),
        title="",
        geometry=geodesic_circle(place.point, radius) if located and place else None,
        category=kind,
        center=place,
        radius_m=radius,
        actors=actors,
        date_start=day.first if day else None,
        date_end=lapses.until if lapses else day.last if day else None,
        time_precision=day.precision if day else None,
        geo_precision=(2 if place and vague(place) else 1) if located else None,
        uncertainty_m=slack_m(place) if located and place else None,
        planned=fact is Factuality.PLANNED,
        score=(0.95 if named and named.value else 0.75) * (0.4 + 0.6 * anchor.score),
        evidence=tuple(evidence),
    )
    return Said(draft, sentence.number, cue.first)


def _lapses(sentence: Sentence, day: When | None) -> DateMention | None:
    """The day until which the zone is valid, where the text gives its first day too: an end alone dates nothing."""
    if day is None:
        return None
    ends = (d for d in sentence.dates if d.open_start and d.until and d.until >= day.first)
    return next(ends, None)


def _kind(scene: Scene, sentence: Sentence) -> Cue | None:
    """The noun that names the zone: the most telling, then the longest."""
    return max(sentence.all("zone"), key=lambda c: (bool(c.value), c.end - c.start, -c.first), default=None)


def _length(scene: Scene, sentence: Sentence) -> tuple[Number, Cue, bool] | None:
    """The length that is the zone's: the one nearest to its noun or to "radius"; whether it is a diameter."""
    heads = sentence.all("zone", "radius", "diameter")
    best: tuple[int, Number, Cue] | None = None
    for number in sentence.numbers:
        unit = next((u for u in sentence.all("unit") if number.last <= u.first <= number.last + 1), None)
        if unit is None:
            continue
        away = min((abs(h.first - number.first) for h in heads), default=99)
        if best is None or away < best[0]:
            best = (away, number, unit)
    if best is None:
        return None
    _, number, unit = best
    spoken = sentence.all("radius", "diameter")
    # "half its diameter" is the radius: a phrase inside a longer one says nothing of its own.
    own = [
        c
        for c in spoken
        if not any(
            o is not c and o.first <= c.first and c.last <= o.last and o.end - o.start > c.end - c.start for o in spoken
        )
    ]
    head = min(own, key=lambda c: min(abs(c.last - number.first), abs(c.first - unit.last)), default=None)
    return number, unit, head is not None and head.label == "diameter" and abs(head.first - number.first) <= 6


def _is_distance(scene: Scene, sentence: Sentence, measured: tuple[Number, Cue, bool], named: Cue | None) -> bool:
    """Whether the length only says how far something is: "45 km from Goma", "12 km north of the camp"."""
    _, unit, _ = measured
    if any(unit.last <= c.first <= unit.last + 1 for c in sentence.all("direction")):
        return True
    return named is None and not any(abs(c.first - unit.first) <= 6 for c in sentence.all("radius", "diameter"))


def _hypothetical(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    return any(d.first < cue.first and cue.first - d.last <= 6 for d in sentence.all("doubt"))


def _anchor(scene: Scene, sentence: Sentence, number: Number, cue: Cue) -> NamedPlace | None:
    """The place around which the zone lies: governed by "around" first, then the first one after the length."""
    places = [p for p in sentence.places if not p.holds and not _declares(scene, sentence, p)]
    around = [p for p in places if p.role == "around"]
    after = [p for p in places if p.first >= number.last]
    before = [p for p in places if p.last <= number.first]
    pool = around or after or before[::-1]
    sure = [p for p in pool if p.place and p.place.feature_class is not PlaceClass.COUNTRY]
    return next(iter(sure or pool), None)


def _declares(scene: Scene, sentence: Sentence, place: NamedPlace) -> bool:
    """Whether a bare name opens the sentence as the one who sets up the zone: "Ankara, sınırda 10 km ..."."""
    if place.role or place.first != sentence.first or place.last >= sentence.last:
        return False
    return scene.gap(place.last).strip() == "," or any(c.first == place.last for c in sentence.all("zone_acts", "says"))


def _volcanic(anchor: NamedPlace) -> bool:
    return anchor.place is not None and anchor.place.feature_class is PlaceClass.TERRAIN
