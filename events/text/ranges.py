"""Ranges of numbers: "between 40 and 50", "8-10", "sekiz ila on" are one figure with a low and a high end."""

from collections.abc import Sequence
from dataclasses import replace

from events.text.language import NumberWords
from events.text.numbers import Number
from events.text.tokens import Token, fold

_DASHES = frozenset("-–—")
# "10 to 5,000" is no range but two numbers: a range's ends lie this near to each other.
_WIDEST = 10


def with_ranges(text: str, words: Sequence[Token], found: Sequence[Number], pack: NumberWords) -> list[Number]:
    """Return ``found`` with the two ends of each range joined: the value is the low end, ``high`` the other."""
    to = {fold(w) for w in pack.range_to}
    ands = {fold(w) for w in (*pack.joiners, *pack.range_and)}
    between = {fold(w) for w in pack.range_from}
    joined: list[Number] = []
    for number in found:
        low = joined[-1] if joined else None
        if low and low.high is None and low.value < number.value <= _WIDEST * low.value:
            opened = low.first > 0 and words[low.first - 1].fold in between
            if _linked(text, words, low, number, to | ands if opened else to, opened=opened):
                joined[-1] = replace(low, end=number.end, last=number.last, high=number.value, about=True)
                continue
        joined.append(number)
    return joined


def _linked(text: str, words: Sequence[Token], low: Number, high: Number, links: set[str], *, opened: bool) -> bool:
    if high.first == low.last and links and text[high.start : high.start + 1] == "و":
        return opened
    if high.first == low.last:
        return text[low.end : high.start].strip(" \u00a0") in _DASHES and high.start - low.end <= 3
    return high.first == low.last + 1 and words[low.last].fold in links
