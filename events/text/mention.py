"""A span of a report that names something."""

from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    """What a span names; the review page gives each its own colour."""

    PLACE = "place"
    ACTOR = "actor"
    DATE = "date"
    QUANTITY = "quantity"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of a text, counted in Unicode code points (not bytes, not UTF-16 units)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of ``text`` that this span covers.

        >>> Span(0, 4).of("Homs province")
        'Homs'
        """
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span and what it names; ``surface`` is the text's own words, ``text[start:end] == surface``."""

    start: int
    end: int
    surface: str
    kind: MentionKind
