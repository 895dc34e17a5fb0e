"""Whether a sentence says that something happened: denied, only possible, long past, or planned."""

from datetime import date
from enum import StrEnum

from events.drafting.scene import Scene, Sentence
from events.text.cues import Cue
from events.text.language import FactWords

# A negation or "may" further before the verb than this many words is about something else.
_REACH = 9
# The same for "plans to", and across one mark: "планируется, что 5 декабря прибудет".
_TO_PLANNED = 7
# What was this many days before publication is told as history, not as news.
_HISTORY_DAYS = 400


class Factuality(StrEnum):
    """What a sentence makes of an event."""

    TOLD = "told"
    PLANNED = "planned"
    NONE = "none"


def factuality(scene: Scene, sentence: Sentence, cue: Cue) -> Factuality:
    """Return whether the event that ``cue`` names happened, is planned, or is no event at all."""
    cues = sentence.cues
    if "denial" in cues or "history" in cues or (sentence.dates and is_history(scene, sentence)):
        return Factuality.NONE
    # Most sentences hold none of these words: one look each, before any is weighed.
    if "opening_doubt" in cues and any(c.first == sentence.first for c in cues["opening_doubt"]):
        return Factuality.NONE
    if "negation" in cues and any(_governs(scene, word, cue) and not _inside(word, [cue]) for word in cues["negation"]):
        return Factuality.NONE
    if "after_negation" in cues and any(
        cue.last <= n.first <= cue.last + _REACH and not scene.breaks(cue.last - 1, n.first)
        for n in cues["after_negation"]
    ):
        return Factuality.NONE
    if "doubt" in cues and any(
        _governs(scene, word, cue, reach=2 * _REACH, breaks=1) and not _inside(word, sentence.all("plan"))
        for word in cues["doubt"]
    ):
        return Factuality.NONE
    if "plan" in cues and any(_governs(scene, word, cue, reach=_TO_PLANNED, breaks=1) for word in cues["plan"]):
        return Factuality.PLANNED
    if _ahead(scene, sentence, cue):
        return Factuality.PLANNED
    return Factuality.TOLD


def _inside(word: Cue, phrases: list[Cue]) -> bool:
    """Whether a word is only part of a longer phrase: "said it would", "without a fight"."""
    return any(
        p.first <= word.first and word.last <= p.last and p.last - p.first > word.last - word.first for p in phrases
    )


def _ahead(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb, or the one right behind, is in the future tense: "se retirará", "tahliye edilecek"."""
    facts = scene.pack.facts
    if not (facts.future_endings or facts.future_before):
        return False
    if facts.future_before and _sa(scene.words[cue.first].surface, facts):
        return True
    words = scene.words[cue.first : min(cue.last + 1, sentence.last)]
    return any(word.surface.lower().endswith(facts.future_endings) for word in words)


def _sa(word: str, facts: FactWords) -> bool:
    """Whether letters of the future stand before the prefix of an imperfect verb: "سينسحب", and not "سيطر"."""
    bare = word[1:] if word[:1] in {"و", "ف"} else word
    if bare.startswith(facts.future_never):
        return False
    letters = facts.future_before
    return any(bare.startswith(letter) and bare[len(letter) : len(letter) + 1] in {"ي", "ت", "ن"} for letter in letters)


def is_history(scene: Scene, sentence: Sentence) -> bool:
    """Whether the only dates of the sentence lie more than a year before publication."""
    if scene.published is None:
        return False
    days = [d.until for d in sentence.dates if d.until]
    return bool(days) and all(is_past(scene, until) for until in days)


def is_past(scene: Scene, first: date) -> bool:
    """Whether a day lies so far before publication that what was then is told as history."""
    return scene.published is not None and (scene.published.first - first).days > _HISTORY_DAYS


def _governs(scene: Scene, word: Cue, cue: Cue, reach: int = _REACH, breaks: int = 0) -> bool:
    """Whether ``word`` stands before ``cue`` in its clause (or is part of it)."""
    if word.first > cue.first or cue.first - word.last > reach:
        return False
    return scene.breaks(word.last - 1, cue.first) <= breaks
