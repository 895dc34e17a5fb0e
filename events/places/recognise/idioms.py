"""Word groups of which no word names a place, though one of them alone may: "baku tembak" is no fight in Baku."""

from collections.abc import Iterator, Mapping

from events.places.recognise.words import Words
from events.text.language import Phrases
from events.text.tokens import fold

Idioms = Mapping[str, tuple[tuple[str, ...], ...]]


def idioms_of(phrases: Phrases) -> Idioms:
    """Return the groups of two words or more among ``phrases``, folded, by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        group = tuple(fold(word) for word in phrase.split())
        if len(group) > 1:
            found.setdefault(group[0], []).append(group)
    return {first: tuple(sorted(groups, key=len, reverse=True)) for first, groups in found.items()}


def covered(words: Words, idioms: Idioms) -> Iterator[tuple[int, int]]:
    """Yield first and last (exclusive) word of each idiom in the text; a line break parts none."""
    for first, word in enumerate(words.folds):
        for group in idioms.get(word, ()):
            last = first + len(group)
            if tuple(words.folds[first:last]) == group and not any("\n" in gap for gap in words.gaps[first + 1 : last]):
                yield first, last
                break
