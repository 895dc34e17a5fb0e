"""The words of a text as recognition sees them: folded, with their case, the gap before each, and sentence starts."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import lru_cache

from events.text.mention import Span
from events.text.tokens import Parts, fold, parts

_LINK = re.compile(r"(?:https?://|www\.)\S+")
# A hashtag is one word to the tokeniser; its own capitals part it again: #PrayForTexas. A stands for any capital.
_CAMEL = re.compile("A?a+|A+(?!a)|0+|x+")
# What ends a sentence inside the gap between two words, and what opens quoted speech or a list item.
_OPENING = frozenset('.!?\n:؟。！？।;؛•"“«„')


class Shape(IntEnum):
    """How a word is written; OTHER is a script without capitals, LINK part of a web address."""

    DIGITS = 0
    UPPER = 1
    TITLE = 2
    MIXED = 3
    LOWER = 4
    OTHER = 5
    LINK = 6

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self in _CAPITALS


_CAPITALS = frozenset((Shape.UPPER, Shape.TITLE, Shape.MIXED))


@lru_cache(100_000)
def shape_of(word: str) -> Shape:
    """Return how ``word`` is written.

    >>> shape_of("US").name, shape_of("Homs").name, shape_of("al").name, shape_of("حمص").name, shape_of("2nd").name
    ('UPPER', 'TITLE', 'LOWER', 'OTHER', 'DIGITS')
    """
    first = word[0]
    if first.isdigit():
        return Shape.DIGITS
    if first.islower():
        return Shape.LOWER
    if not first.isupper():
        return Shape.OTHER
    if word[1:].islower() or len(word) == 1:
        return Shape.TITLE
    return Shape.UPPER if word.isupper() else Shape.MIXED


@dataclass(slots=True)
class Words:
    """A text's words in parallel lists (one row a word), which the inner loops read faster than objects.

    ``starts`` and ``ends`` are code points, half-open. ``gaps[i]`` is what stands before word i; ``gaps[len]`` is what
    follows the last. ``opens[i]`` tells that a capital there proves nothing: a sentence or a quotation begins.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)
    in_lower: Counter[str] = field(default_factory=Counter)
    capital_share: float = 0.0

    def __len__(self) -> int:
        return len(self.starts)

    def fold_at(self, index: int) -> str:
        """Return the folded word at ``index``, or "" beyond either end."""
        return self.folds[index] if 0 <= index < len(self.folds) else ""


def words_of(text: str, sentences: Iterable[Span] | None = None) -> Words:
    """Return the words of ``text``; ``sentences`` add starts that punctuation alone does not show.

    They belong to all who ask for those of the same text, and are not to be changed.
    """
    words = _read(text)
    if sentences is None:
        return words
    begins = {span.start for span in sentences}
    return replace(words, opens=[o or s in begins for o, s in zip(words.opens, words.starts, strict=True)])


@lru_cache(2)
def _read(text: str) -> Words:
    # Places and demonyms are looked for in the same text, one after the other.
    read = parts(text)
    if "#" in text and read.starts:
        starts, ends, surfaces, folds = map(list, zip(*_parted(text, read), strict=True))
        gaps = [text[end:start] for end, start in zip([0, *ends], [*starts, len(text)], strict=True)]
    else:
        starts, ends, surfaces, folds, gaps = read
    words = Words(text, starts, ends, surfaces, folds, gaps=gaps)
    if not starts:
        return words
    words.shapes = list(map(shape_of, surfaces))
    words.opens = [gap != " " and not _OPENING.isdisjoint(gap) for gap in words.gaps]
    words.opens[0] = True
    words.opens.pop()
    if "://" in text or "www." in text:
        _mark_links(words)
    words.in_lower.update([f for f, s in zip(words.folds, words.shapes, strict=True) if s is Shape.LOWER])
    lower = words.in_lower.total()
    capitals = sum(map(words.shapes.count, _CAPITALS))
    words.capital_share = capitals / max(1, capitals + lower)
    return words


def _mark_links(words: Words) -> None:
    for link in _LINK.finditer(words.text):
        for index in range(bisect_left(words.starts, link.start()), bisect_left(words.starts, link.end())):
            words.shapes[index] = Shape.LINK


def _parted(text: str, read: Parts) -> Iterator[tuple[int, int, str, str]]:
    for start, end, surface, folded in zip(*read[:4], strict=True):
        if start and text[start - 1] == "#" and shape_of(surface) is Shape.MIXED:
            for match in _CAMEL.finditer("".join(map(_kind, surface))):
                part = surface[match.start() : match.end()]
                yield start + match.start(), start + match.end(), part, fold(part)
        else:
            yield start, end, surface, folded


def _kind(letter: str) -> str:
    if letter.isupper():
        return "A"
    if letter.isdigit():
        return "0"
    if letter == "_":
        return "_"
    # Marks above and below belong to the letter before them.
    return "a" if letter.islower() or not letter.isalpha() else "x"
