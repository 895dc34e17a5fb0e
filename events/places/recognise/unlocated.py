"""Names that the words around show to be places although the gazetteer lacks them: kept, never guessed."""

from collections.abc import Iterable, Iterator

from events.places.place import PlaceClass
from events.places.recognise.cues import Cues
from events.places.recognise.scorer import STRICT
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Shape, Words
from events.places.resolution import Resolution
from events.text.mention import Mention, MentionKind

# How sure a feature noun makes us that a capitalised word beside it names a place.
_SURE = 0.6
_LONGEST = 4
_GAPS = frozenset((" ", "-", "'", "’"))
_ARTICLES = frozenset(("al", "el"))
# Nouns of these classes are ordinary words too often ("the site Facebook").
_LOOSE = frozenset((PlaceClass.SITE, PlaceClass.COUNTRY, PlaceClass.WATER))


def unknown_names(words: Words, cues: Cues, known: Iterable[NameSpan]) -> Iterator[Resolution]:
    """Yield an unlocated resolution for each capitalised name beside a feature noun that no span covers.

    A noun before the name is left out ("the village of Qanatir"), one after it is part of it ("Palmyra Lake").
    """
    covered = {i for span in known for i in range(span.first - 1, span.last + 1)}
    for index, folded in enumerate(words.folds):
        if folded not in cues.before and folded not in cues.after:
            continue
        found = _after(index, words, cues) or _with(index, words, cues)
        if found and covered.isdisjoint(found):
            covered.update(found)
            start, end = words.starts[found.start], words.ends[found.stop - 1]
            yield Resolution(Mention(start, end, words.text[start:end], MentionKind.PLACE), None, _SURE)


def _after(noun: int, words: Words, cues: Cues) -> range | None:
    """Return the capitalised words after the feature noun at ``noun``."""
    asked = cues.before.get(words.folds[noun])
    if asked is None or asked in _LOOSE or not _is_noun(noun, words, cues):
        return None
    first = noun + 2 if words.fold_at(noun + 1) in cues.of_words else noun + 1
    last = first
    while last < min(len(words), first + _LONGEST) and words.gaps[last] in _GAPS:
        article = last == first and words.folds[last] in _ARTICLES
        if not article and (words.shapes[last] not in (Shape.TITLE, Shape.MIXED) or words.folds[last] in cues.titles):
            break
        last += 1
    if last == first or words.shapes[last - 1] is Shape.LOWER or words.folds[first] in cues.common:
        return None
    return range(first, last)


def _with(noun: int, words: Words, cues: Cues) -> range | None:
    """Return the capitalised words before the capitalised feature noun at ``noun``, and the noun."""
    if cues.after.get(words.folds[noun]) not in STRICT or words.shapes[noun] is not Shape.TITLE:
        return None
    first = noun
    while first > max(0, noun - _LONGEST) and words.gaps[first] == " ":
        before = words.folds[first - 1]
        if words.shapes[first - 1] is not Shape.TITLE or before in cues.common or before in cues.titles:
            break
        first -= 1
    return None if first == noun or words.opens[first] else range(first, noun + 1)


def _is_noun(index: int, words: Words, cues: Cues) -> bool:
    """Tell a noun in lower case, or one with a capital where nouns stand only before names ("Kecamatan Grabag")."""
    shape = words.shapes[index]
    return shape is Shape.LOWER or (shape is Shape.TITLE and not cues.after and not words.opens[index])
