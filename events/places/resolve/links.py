"""Which mention the text says lies inside which: "X, Y", "X in Y", "X di provinsi Y", "X (Y)"."""

from events.places.recognise.cues import Cues
from events.places.recognise.words import Words
from events.places.resolve.senses import Named

# "al-Tanf in the southern desert of Syria" has too much between to be sure.
_MOST_WORDS_BETWEEN = 3


def link(named: list[Named], words: Words, cues: Cues) -> None:
    """Set ``holder`` of each mention that the text puts inside the next one."""
    for number in range(len(named) - 1):
        if _held(named[number], named[number + 1], words, cues):
            named[number].holder = number + 1


def _held(inner: Named, outer: Named, words: Words, cues: Cues) -> bool:
    between = range(inner.span.last, outer.span.first)
    if len(between) > _MOST_WORDS_BETWEEN:
        return False
    gaps = [words.gaps[i].strip() for i in range(inner.span.last, outer.span.first + 1)]
    if any(g not in ("", ",", "(", "،") for g in gaps):
        return False
    if not between:
        # "Homs Suriah" without a comma is usual only where names need no preposition.
        return gaps[0] in (",", "(", "،") or (gaps[0] == "" and words.gaps[outer.span.first] != "")
    inside = False
    for index in between:
        word = words.folds[index]
        inside = inside or word in cues.inside
        if word not in cues.inside and word not in cues.articles and word not in cues.before and word not in cues.after:
            return False
    return inside or gaps[-1] != "" or gaps[0] != ""
