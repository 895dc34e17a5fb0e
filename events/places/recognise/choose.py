"""The choice among overlapping spans: the likeliest first, longer ones before the shorter they contain."""

from collections.abc import Sequence

from events.places.recognise.spans import NameSpan

# What one more word is worth when two spans overlap: "New York City" before "New York" before "York".
_WORD = 0.08


def chosen(spans: Sequence[NameSpan], scores: Sequence[float], threshold: float) -> list[tuple[NameSpan, float]]:
    """Return the spans that do not overlap and score at least ``threshold``, in reading order."""
    order = sorted(range(len(spans)), key=lambda i: (-scores[i] - _WORD * (spans[i].last - spans[i].first), i))
    taken: set[int] = set()
    kept: list[int] = []
    for index in order:
        span = spans[index]
        if scores[index] < threshold or not taken.isdisjoint(range(span.first, span.last)):
            continue
        taken.update(range(span.first, span.last))
        kept.append(index)
    return [(spans[i], scores[i]) for i in sorted(kept, key=lambda i: spans[i].first)]
