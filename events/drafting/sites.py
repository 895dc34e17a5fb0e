"""Where an event happened: which place of its sentence is the scene."""

import re

from events.drafting.kind import Told
from events.drafting.scene import NamedPlace, Scene, Sentence
from events.drafting.vocabulary import TYPE_OF
from events.places.place import AREAS, PlaceClass
from events.text.cues import Cue

# Further than this from its place, in words (a clause weighs five), an event is not said to be there.
_REACH = 24
# "GOMA, 3 May (Agency) - ": what follows the place in a dateline, up to its dash.
_DATELINE = re.compile(r"(?:,[^.;:\n]{1,30})?\s?(?:\([^)\n]{1,30}\)\s?)?\.?\s?(?:--|[-–—])\s")
# As far from its event as so many words.
_FROM_DATELINE = 12.0
_FIGHTING = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_UNOPPOSED = "Non-violent transfer of territory"
# Words between a place struck and the strike, where the name takes the ending for "to".
_TO_TARGET = 3
_PROTESTS = frozenset({"Peaceful protest", "Violent demonstration"})
_WIDE = frozenset({PlaceClass.ADMIN1, PlaceClass.REGION})


def scene_of(told: Told, sentence: Sentence, cue: Cue) -> NamedPlace | None:
    """The place where the event of ``cue`` is said to have been."""
    scene = told.scene
    best: tuple[float, NamedPlace] | None = None
    for place in sentence.places:
        if place.holds or place.joined:
            continue
        if not _may_be_scene(scene, sentence, place, cue):
            continue
        dateline = place.role == "" and _DATELINE.match(scene.text, place.end) is not None
        if dateline and any(p is not place and _is_scene(p, place) for p in sentence.places):
            # Where the lead names a place of its own, the dateline only says where it was written.
            continue
        taken = (sentence.number, place.first) in told.used
        if taken and place.direct is not cue:
            continue
        if (
            place.direct
            and place.direct is not cue
            and place.direct.label == "incident"
            and place.direct.first != cue.first
        ):
            extra = 6.0
        else:
            extra = 0.0
        low, high = (place.last - 1, cue.first) if place.first < cue.first else (cue.last - 1, place.first)
        cost = high - low + 5.0 * scene.breaks(low, high) + extra
        cost += _rivals(sentence, cue, low, high)
        if dateline:
            # A dateline stands apart by its marks, and yet it places the lead.
            cost = min(cost, _FROM_DATELINE)
        if place.place is None or place.place.feature_class is PlaceClass.COUNTRY:
            cost += 8
        elif place.place.feature_class in _WIDE:
            # Where a town is named too, it happened there.
            cost += 5
        if place.role == "":
            cost += 4
        if cost <= _REACH + 8 and (best is None or cost < best[0]):
            best = (cost, place)
    return best[1] if best and best[0] <= _REACH else None


def _is_scene(place: NamedPlace, dateline: NamedPlace) -> bool:
    """Whether a place is told as where something happened: a town, or a province that the dateline is not in."""
    inside = place.role in {"at", "near"} or (place.direct is not None and place.direct.label == "incident")
    if not inside or place.place is None or place.holds or place.place.feature_class is PlaceClass.COUNTRY:
        return False
    if place.place.feature_class not in AREAS:
        return True
    return place.place.feature_class is PlaceClass.ADMIN1 and not (
        dateline.place and dateline.place.admin1 in {"", place.place.admin1}
    )


def _may_be_scene(scene: Scene, sentence: Sentence, place: NamedPlace, cue: Cue) -> bool:
    if place.role in {"at", "near"}:
        return True
    # "Marched through Lima", "marcharon por el centro de Lima": the way of a protest is its scene.
    if place.role == "via":
        return cue.value in _PROTESTS
    if place.role == "goal":
        return _is_target(sentence, place, cue)
    return place.role == "" and _bare(scene, sentence, place)


def _is_target(sentence: Sentence, place: NamedPlace, cue: Cue) -> bool:
    """Whether a place that something goes to is the scene: "entered the town; clashes ...", "Sermin'e topçu atışı"."""
    if cue.value == _UNOPPOSED:
        # "Вошли в Хомс без боя", "без боя вошли в Хомс".
        return -_TO_TARGET <= cue.first - place.last <= _TO_TARGET or 0 <= place.first - cue.last <= _TO_TARGET
    if place.direct is not None and place.direct.label == "reaches":
        return place.last <= cue.first and TYPE_OF[cue.value] in _FIGHTING
    # "Menembakkan mortir ke Ilaga": where a strike goes to, it was.
    after = TYPE_OF[cue.value] == "Explosions/Remote violence" and 0 <= place.first - cue.last <= _TO_TARGET
    return (
        TYPE_OF[cue.value] in _FIGHTING
        and (after or 0 <= cue.first - place.last <= _TO_TARGET)
        and not sentence.all("motion", "leaves", "reaches")
    )


def _rivals(sentence: Sentence, cue: Cue, low: int, high: int) -> float:
    """Other events between an event and a place make it less likely that they belong together."""
    others = {c.first for c in sentence.all("incident", "motion") if low < c.first < high and c.first != cue.first}
    return 3.0 * len(others)


def _bare(scene: Scene, sentence: Sentence, place: NamedPlace) -> bool:
    """A place at the head of its sentence ("Palu: ...", "Gaza was bombed") needs no preposition."""
    if place.place and place.place.feature_class is PlaceClass.COUNTRY:
        return False
    return place.first - sentence.first <= 1 or place.back
