"""What each place of a sentence is to what happened there: origin, destination, scene, or only context."""

from functools import lru_cache

from events.drafting.scene import NamedPlace, Scene, Sentence
from events.places.place import AREAS, PlaceClass
from events.text.cues import Cue
from events.text.language import Phrases, RelationWords
from events.text.tokens import fold

# Words passed over between a preposition and its place: "from the besieged eastern city of Bakhmut".
_REACH = 7
_STRANGERS = 3
_APOSTROPHES = frozenset("'’ʼ‘")
_ORDER = ("around", "near", "via", "source", "goal", "at")
_INSIDE = frozenset({PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.REGION})


def assign_roles(scene: Scene) -> None:
    """Set role, governor and ``holds`` of every place in ``scene``."""
    for sentence in scene.sentences:
        ends = _ends(sentence)
        starts = _starts(sentence)
        for position, place in enumerate(sentence.places):
            before = sentence.places[position - 1] if position else None
            if not place.role:
                _assign(scene, sentence, place, before, ends, starts)


def _ends(sentence: Sentence) -> dict[int, list[Cue]]:
    by_end: dict[int, list[Cue]] = {}
    for label in (
        *_ORDER,
        "of",
        "articles",
        "joins",
        "feature",
        "leaves",
        "reaches",
        "incident",
        "motion",
        "zone",
        "back_noun",
    ):
        for cue in sentence.cues.get(label, ()):
            by_end.setdefault(cue.last, []).append(cue)
    return by_end


def _starts(sentence: Sentence) -> set[int]:
    return {cue.first for label in ("feature", "back_noun") for cue in sentence.cues.get(label, ())}


def _assign(
    scene: Scene,
    sentence: Sentence,
    place: NamedPlace,
    before: NamedPlace | None,
    ends: dict[int, list[Cue]],
    starts: set[int],
) -> None:
    relations = scene.pack.relations
    if any(c.first == place.last for c in sentence.all("on_the_way")):
        place.role, place.governor = "via", place.first
        return
    suffix = _suffix(scene, place, sentence)
    if suffix:
        place.role, place.governor = suffix, place.first
        return
    written_on = fold(scene.text[scene.words[place.first].start : place.start])
    if written_on and written_on in relations.attached:
        place.role, place.governor = relations.attached[written_on], place.first
        return
    at, strangers, feature = place.first, 0, False
    while at > sentence.first and place.first - at <= _REACH:
        gap = scene.gap(at)
        if any(mark in gap for mark in ";:.!?\n") or (at == place.first and "(" in gap):
            break
        if before and before.last >= at:
            _beside(scene, place, before, at)
            return
        if "," in gap or "،" in gap:
            break
        cues = ends.get(at, ())
        # "dari pangkalan": the feature noun is passed over; what stands before it decides.
        if any(c.label == "feature" for c in cues):
            cue = next(c for c in cues if c.label == "feature")
            if not any(c.label in _ORDER for c in cues):
                feature, at = True, cue.first
                continue
        relation = _relation(cues, feature)
        if relation:
            tied = relation.label == "at" or any(c.label == "of" for c in cues)
            if tied and _passes(scene, relation, ends):
                feature, at = True, relation.first
                continue
            place.role, place.governor = _told(sentence, relation, cues), relation.first
            return
        verb = next((c for c in cues if c.label in {"leaves", "reaches", "incident"}), None)
        if verb and strangers <= (_STRANGERS if feature and scene.pack.events.verb_first else 1):
            labels = {c.label for c in cues}
            place.direct, place.governor = verb, verb.first
            place.role = "source" if "leaves" in labels else "goal" if "reaches" in labels else "at"
            return
        if any(c.label in {"motion", "zone"} for c in cues) and not any(c.label in {"of", "articles"} for c in cues):
            break
        if any(c.label in {"of", "articles", "joins"} for c in cues):
            at -= 1
            continue
        strangers += 1
        if strangers > _STRANGERS:
            break
        at -= 1


def _relation(cues: list[Cue] | tuple[Cue, ...], feature: bool) -> Cue | None:
    """The preposition ending here: the longest one, then the firmest; "of" alone is none."""
    found = [c for c in cues if c.label in _ORDER]
    return min(found, key=lambda c: (c.first, _ORDER.index(c.label))) if found else None


def _told(sentence: Sentence, relation: Cue, cues: list[Cue] | tuple[Cue, ...]) -> str:
    """The role of a preposition that may mean two ("à" to or at, "в" into or in): the nearest verb decides."""
    if any(c.label == "reaches" and c.first <= relation.first for c in cues):
        # "Docked in Pemba", "arrived at the base": the preposition is part of arriving.
        return "goal"
    labels = {c.label for c in cues if c.first == relation.first}
    if relation.label not in {"source", "goal"} or "at" not in labels:
        return relation.label
    if relation.first == sentence.first:
        # "À Diffa, ...": what opens a sentence is its scene.
        return "at"
    told = [
        c for c in sentence.all("motion", "leaves", "reaches", "incident", "deaths", "zone") if c.first < relation.first
    ]
    last = max(told, key=lambda c: (c.first, c.label in {"motion", "leaves", "reaches"}), default=None)
    moving = last.label in {"motion", "leaves", "reaches"} if last else bool(sentence.all("motion"))
    return relation.label if moving else "at"


def _passes(scene: Scene, relation: Cue, ends: dict[int, list[Cue]]) -> bool:
    """Whether "at" only ties a feature noun to its name: "the garrison at al-Tanf"."""
    return any(c.label in {"feature", "back_noun"} for c in ends.get(relation.first, ()))


def _beside(scene: Scene, place: NamedPlace, before: NamedPlace, at: int) -> None:
    """A place right after another: the area that holds it, or a second one in the same role."""
    between = scene.text[before.end : place.start]
    if place.place and place.place.feature_class in _INSIDE and not _joined(scene, before, place):
        place.holds = (
            before.place is None or before.place.feature_class not in AREAS or before.place.id != place.place.id
        )
        return
    if before.holds:
        return
    if len(between) <= 40 and not any(c in between for c in ".;:("):
        place.role, place.governor, place.joined, place.direct = before.role, before.governor, True, before.direct


def _joined(scene: Scene, before: NamedPlace, place: NamedPlace) -> bool:
    joins = _folded_set(scene.pack.relations.joins)
    between = scene.words[before.last : place.first]
    return any(word.fold in joins for word in between) and not (
        before.place and before.place.feature_class not in _INSIDE
    )


def _suffix(scene: Scene, place: NamedPlace, sentence: Sentence) -> str:
    """The role that an ending behind the name gives: Rakka'ya, Halep'ten."""
    relations = scene.pack.relations
    if not (relations.after or relations.roles_after) or place.last >= sentence.last:
        return ""
    at, role = place.last, ""
    if scene.gap(at) in _APOSTROPHES:
        role = _after(relations).get(scene.words[at].fold, "")
        at += 1
    # "Rakka kentine", "Halep'in çevresinde": a word or two further on decides over the ending.
    following = next((p.first for p in sentence.places if p.first >= place.last), sentence.last)
    for further in range(at, min(at + 2, following)):
        if scene.gap(further).strip():
            break
        said = _roles_after(relations).get(scene.words[further].fold)
        if said:
            return said
    return "" if role == "of" else role


@lru_cache(64)
def _folded_set(words: Phrases) -> frozenset[str]:
    return frozenset(map(fold, words))


@lru_cache(64)
def _after(relations: RelationWords) -> dict[str, str]:
    return {fold(word): role for word, role in relations.after.items()}


@lru_cache(64)
def _roles_after(relations: RelationWords) -> dict[str, str]:
    return {fold(word): role for word, role in relations.roles_after.items()}


def note_holders(scene: Scene) -> None:
    """Mark places that only say where the one before them lies, by country and first-order division."""
    for sentence in scene.sentences:
        for before, place in zip(sentence.places, sentence.places[1:], strict=False):
            if place.holds or place.joined or not (before.place and place.place) or place.role in {"source", "goal"}:
                continue
            outer, inner = place.place, before.place
            if outer.feature_class not in _INSIDE or inner.id == outer.id or place.first - before.last > 4:
                continue
            same = outer.country == inner.country and bool(outer.country)
            if outer.feature_class is PlaceClass.COUNTRY:
                place.holds = same
            elif outer.feature_class is PlaceClass.ADMIN1:
                place.holds = same and outer.admin1 == inner.admin1
            else:
                place.holds = same
