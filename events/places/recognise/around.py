"""What a document as a whole says of the spans in it: other names, surnames, divisions."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from events.places.recognise.cues import Cues
from events.places.recognise.namesakes import namesakes
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Words


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a whole document: the words that spans cover, those that well-known names cover, and the words
    that somewhere follow a given name or a title (surnames); how often each key stands in it; for each word, the first
    and last word of the longest span there; how many names have a candidate in each division (country where there is
    none)."""

    covered: frozenset[int]
    firm: frozenset[int]
    surnames: frozenset[str]
    keys: Mapping[str, int]
    longest: Mapping[int, tuple[int, int]]
    divisions: Mapping[str, int]


def around(spans: Sequence[NameSpan], words: Words, cues: Cues) -> Around:
    """Return what the document as a whole says."""
    covered: set[int] = set()
    firm: set[int] = set()
    for span in spans:
        indexes = range(span.first, span.last)
        covered.update(indexes)
        if span.last - span.first > 1 or namesakes(span.candidates).known:
            firm.update(indexes)
    surnames = {
        words.folds[i]
        for i in range(1, len(words.folds))
        if (words.folds[i - 1] in cues.given_names or words.folds[i - 1] in cues.titles)
        and words.shapes[i].capital
        and words.shapes[i - 1].capital
        and words.gaps[i] in (" ", ". ")
        and words.folds[i] not in cues.after
    }
    longest: dict[int, tuple[int, int]] = {}
    divisions: Counter[str] = Counter()
    keys = Counter(span.key for span in spans)
    for span in sorted(spans, key=lambda s: s.first - s.last):
        for index in range(span.first, span.last):
            longest.setdefault(index, (span.first, span.last))
    for candidates in {span.key: span.candidates for span in spans}.values():
        divisions.update(namesakes(candidates).divisions)
    return Around(frozenset(covered), frozenset(firm), frozenset(surnames), keys, longest, divisions)
