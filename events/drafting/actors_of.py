"""Which actors a sentence tells of in a stretch of it: its own, or those that "they" points back to."""

from events.drafting.scene import Scene, Sentence
from events.text.mention import Span


def actors_between(scene: Scene, sentence: Sentence, start: int, end: int, before: int = -1) -> list[Span]:
    """Return the actors between two code points; where there are none, the first of the sentence.

    A sentence that names nobody takes those of the sentence numbered ``before`` (-1 where there is none) and, where it
    says "they", those of the one right before it.
    """
    inside = [s for s in sentence.actors if start <= s.start < end] or sentence.actors[:1]
    if inside:
        return inside
    if sentence.number and sentence.all("they"):
        before = sentence.number - 1
    return scene.sentences[before].actors[:2] if before >= 0 else []
