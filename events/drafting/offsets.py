"""Places told by their distance from another: "20 km north of Goma" is neither Goma nor nowhere."""

from events.drafting.scene import NamedPlace, Scene, Sentence
from events.geometry.circle import offset
from events.places.place import AREAS
from events.text.cues import Cue

# Words between the direction and the place: "north of the town of".
_TO_PLACE = 4
# "North" covers 22.5 degrees to either side, which is 0.4 of the distance.
_ASTRAY = 0.4
# Further than this from a place, nothing is told by its distance from it.
_FURTHEST_M = 300_000.0


def note_offsets(scene: Scene) -> None:
    """Set ``spot`` (lon, lat) and ``slack_m`` of places from which a distance and a direction are counted.

    Where the name before it is what the distance explains ("in Churachandpur, 60 km south of Imphal"), the second
    place only says where the first one lies.
    """
    for sentence in scene.sentences:
        for direction in sentence.all("direction"):
            metres = _distance(sentence, direction)
            place = _counted_from(sentence, direction)
            if metres is None or place is None or place.place is None or place.place.feature_class in AREAS:
                continue
            explained = _explained(scene, sentence, direction, place)
            if explained:
                place.holds, place.joined = True, False
            elif metres <= _FURTHEST_M:
                place.spot = offset(place.place.point, float(direction.value), metres)
                place.slack_m = round(_ASTRAY * metres)
                place.role, place.governor = "near", min(place.first, direction.first)


def _distance(sentence: Sentence, direction: Cue) -> float | None:
    """The length right before the direction, in metres."""
    for unit in sentence.all("unit"):
        if 0 <= direction.first - unit.last <= 2:
            number = next((n for n in sentence.numbers if n.last == unit.first), None)
            if number:
                return number.value * float(unit.value)
    return None


def _counted_from(sentence: Sentence, direction: Cue) -> NamedPlace | None:
    behind = [p for p in sentence.places if 0 <= p.first - direction.last <= _TO_PLACE]
    if behind:
        return behind[0]
    # Turkish names the place first: "Goma'nın 20 km kuzeyinde".
    before = [p for p in sentence.places if 0 <= direction.first - p.last <= _TO_PLACE]
    return before[-1] if before else None


def _explained(scene: Scene, sentence: Sentence, direction: Cue, place: NamedPlace) -> bool:
    """Whether a place stands right before the distance, parted from it by a comma or bracket."""
    earlier = [p for p in sentence.places if p.last <= direction.first and p is not place and p.place]
    if not earlier or direction.first - earlier[-1].last > _TO_PLACE + 1:
        return False
    return bool(scene.breaks(earlier[-1].last - 1, direction.first))
