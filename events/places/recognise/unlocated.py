"""Names that the words around show to be places although the gazetteer lacks them: kept, never guessed."""

from collections.abc import Iterable, Iterator

from events.places.place import PlaceClass
from events.places.recognise.cues import Cues
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Shape, Words
from events.places.resolution import Resolution
from events.text.mention import Mention, MentionKind

# How sure a feature noun makes us that a capitalised word beside it names a place.
_SURE = 0.6
_LONGEST = 4
# Nouns of these classes are ordinary words too often ("the site Facebook").
_LOOSE = frozenset((PlaceClass.SITE, PlaceClass.COUNTRY, PlaceClass.WATER))


def unknown_names(words: Words, cues: Cues, known: Iterable[NameSpan]) -> Iterator[Resolution]:
    """Yield an unlocated resolution for each capitalised name after a lower-case feature noun that no span covers."""
    covered = {i for span in known for i in range(span.first - 1, span.last + 1)}
    index = 0
    while index < len(words) - 1:
        end = _name_end(index, words, cues)
        if end > index + 1 and covered.isdisjoint(range(index, end)):
            start = words.starts[index + 1]
            surface = words.text[start : words.ends[end - 1]]
            yield Resolution(Mention(start, words.ends[end - 1], surface, MentionKind.PLACE), None, _SURE)
            index = end
        index += 1


def _name_end(noun: int, words: Words, cues: Cues) -> int:
    """Return where the capitalised words after the feature noun at ``noun`` end; ``noun`` where there are none."""
    asked = cues.before.get(words.folds[noun])
    if asked is None or asked in _LOOSE or not _a_noun(noun, words, cues):
        return noun
    end = noun + 1
    while end < len(words) and end <= noun + _LONGEST and words.gaps[end] in (" ", "-", "'", "’"):
        folded = words.folds[end]
        small = words.shapes[end] is Shape.LOWER and folded in ("al", "el") and end == noun + 1
        if not small and (words.shapes[end] not in (Shape.TITLE, Shape.MIXED) or folded in cues.titles):
            break
        end += 1
    return end if end > noun + 1 and words.shapes[end - 1] is not Shape.LOWER else noun


def _a_noun(index: int, words: Words, cues: Cues) -> bool:
    """Tell a noun in lower case, or one with a capital where nouns stand only before names ("Kecamatan Grabag")."""
    shape = words.shapes[index]
    return shape is Shape.LOWER or (shape is Shape.TITLE and not cues.after and not words.opens[index])
