"""Which actors of a sentence stand in a stretch of it."""

from events.drafting.scene import Scene, Sentence
from events.text.mention import Span


def actors_between(scene: Scene, sentence: Sentence, start: int, end: int) -> list[Span]:
    """Return the actors between two code points; where there are none, the first of the sentence."""
    inside = [s for s in sentence.actors if start <= s.start < end]
    return inside or sentence.actors[:1]
