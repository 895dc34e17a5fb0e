"""Words that point back to a place: "that facility", "the city", "there", "Palmyra, where"."""

from collections.abc import Iterator

from events.drafting.scene import NamedPlace, Scene, Sentence
from events.places.place import AREAS, Place
from events.text.cues import Cue

# What points back, or ties a clause to the place just named.
_POINTING = frozenset({"there", "back_noun", "where"})
# How far back a noun may point, in sentences.
_MEMORY = 8
# Words between a place and the area that holds it.
_TO_HOLDER = 2
# A place pointed back to is less sure than one named.
_TRUST = 0.85


def resolve_references(scene: Scene) -> None:
    """Add to each sentence the places that its words point back to, in reading order."""
    told: list[tuple[int, NamedPlace]] = []
    for sentence in scene.sentences:
        if not _POINTING.intersection(sentence.cues):
            told.extend((sentence.number, place) for place in sorted(sentence.places, key=_first))
            continue
        # Names stay in the order of the text: a word points to what stands before it.
        waiting = sorted(sentence.places, key=_first)
        added: list[NamedPlace] = []
        for first, last, classes in sorted(_pointers(scene, sentence), key=lambda p: p[0]):
            while waiting and waiting[0].first < first:
                told.append((sentence.number, waiting.pop(0)))
            named = _meant(told, classes, sentence.number)
            if named is None or any(p.first < last and first < p.last for p in sentence.places):
                continue
            start, end = scene.words[first].start, scene.words[last - 1].end
            added.append(
                NamedPlace(first, last, start, end, scene.text[start:end], named.place, named.score * _TRUST, back=True)
            )
        told.extend((sentence.number, place) for place in waiting)
        where = list(_where(sentence))
        for place in added:
            if any(c.first == place.first for c in sentence.all("there")):
                # "From there" is where a way began; alone the word says where something was.
                leaving = any(c.last == place.first or c.first == place.first for c in sentence.all("source"))
                place.role, place.governor = "source" if leaving else "at", place.first
        sentence.places = sorted([*sentence.places, *added, *where], key=_first)


def _first(place: NamedPlace) -> int:
    return place.first


def _where(sentence: Sentence) -> Iterator[NamedPlace]:
    """ "Palmyra, where 27 are held": the clause is about the place just named."""
    for cue in sentence.all("where"):
        near = [p for p in sentence.places if p.last <= cue.first <= p.last + 3]
        if near:
            named = next((p for p in reversed(near) if p.place and p.place.feature_class not in AREAS), near[-1])
            yield NamedPlace(
                cue.first,
                cue.last,
                named.start,
                named.end,
                named.surface,
                named.place,
                named.score,
                "at",
                cue.first,
                back=True,
            )


def _pointers(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, int, frozenset[str]]]:
    for cue in sentence.all("there"):
        yield cue.first, cue.last, frozenset()
    this_starts = {c.first: c for c in sentence.all("this")}
    this_ends = {c.last: c for c in sentence.all("this")}
    named = {at for p in sentence.places for at in range(p.first, p.last)}
    of_starts = {c.first for c in sentence.all("of", "at")}
    for cue in sentence.all("back_noun"):
        if cue.first in named:
            continue
        this = this_ends.get(cue.first) or this_starts.get(cue.last)
        definite = this is not None or _definite(scene, cue)
        # "the city of Goma", "the garrison at al-Tanf": the name follows, nothing points back.
        follows = cue.last in named or (cue.last in of_starts and any(cue.last < at <= cue.last + 3 for at in named))
        if definite and not follows:
            first = min(cue.first, this.first) if this else cue.first
            last = max(cue.last, this.last) if this else cue.last
            yield first, last, frozenset(cue.value.split())


def _definite(scene: Scene, cue: Cue) -> bool:
    """Arabic writes its article onto the noun; such nouns are listed with it and stand alone."""
    return scene.pack.script == "Arabic"


def _meant(told: list[tuple[int, NamedPlace]], classes: frozenset[str], number: int) -> NamedPlace | None:
    for position in range(len(told) - 1, -1, -1):
        at, named = told[position]
        if number - at > _MEMORY:
            break
        if named.place is None or named.holds:
            continue
        if position and told[position - 1][0] == at and _lies_in(told[position - 1][1], named):
            # "Beoga, Kabupaten Puncak": "that district" is the former.
            continue
        if (not classes and named.place.feature_class not in AREAS) or _fits(named.place, classes):
            return named
    return None


def _lies_in(inner: NamedPlace, outer: NamedPlace) -> bool:
    """Whether a place is named right before an area only to be told where it lies."""
    if not (inner.place and outer.place) or outer.place.feature_class not in AREAS or inner.place.id == outer.place.id:
        return False
    near = outer.first - inner.last <= _TO_HOLDER
    return near and inner.place.feature_class not in AREAS and inner.place.country == outer.place.country


def _fits(place: Place, classes: frozenset[str]) -> bool:
    return place.feature_class.value in classes
