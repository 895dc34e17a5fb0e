"""What a later sentence adds to an event told before it: "The blast, on Sunday night, also wounded six"."""

from collections.abc import Iterator

from events.drafting.counts import Count, Counted
from events.drafting.factuality import Factuality, factuality
from events.drafting.kind import Told
from events.drafting.scene import Scene, Sentence
from events.drafting.vocabulary import TYPE_OF
from events.drafting.when import When
from events.text.cues import Cue

# How many sentences behind an event may go on about it, and how early in them its word stands.
_SENTENCES, _OPENING = 2, 4
# What makes a sentence tell of something else.
_ELSE = ("zone", "accidents", "history", "denial", "plan", "leaves", "reaches")
# "Attack" stands for violence of any kind.
_ANY_VIOLENCE = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})


def echoes(told: Told, sentence: Sentence, cue: Cue) -> Iterator[tuple[Sentence, Cue]]:
    """Yield sentences right behind ``sentence`` that name no place and open with its event once more, and that word."""
    scene = told.scene
    for later in scene.sentences[sentence.number + 1 : sentence.number + 1 + _SENTENCES]:
        if later.places or any(later.all(label) for label in _ELSE) or any(c.value for c in later.all("motion")):
            return
        words = later.all("incident")
        again = next((c for c in words if c.first - later.first < _OPENING), None)
        if again is None:
            if words:
                return
            continue
        if not _alike(cue, again) or _another(later, again) or not _told(scene, later, again):
            return
        yield later, again


def added_day(told: Told, sentence: Sentence, cue: Cue) -> When | None:
    """Return the day that a later sentence gives for the event of ``cue``."""
    for later, again in echoes(told, sentence, cue):
        if later.dates and (day := told.when(later, again.first)):
            return day
    return None


def lead_day(told: Told, sentence: Sentence, cue: Cue) -> When | None:
    """Return the day of a lead that tells of such events in no one place: "Protests on Tuesday. In X, ..."."""
    scene = told.scene
    lead = scene.sentences[0]
    if lead.number == sentence.number or any(p.place and not p.holds for p in lead.places) or len(lead.dates) != 1:
        return None
    heads = [c for c in lead.all("incident") if _kin(c, cue) and _told(scene, lead, c)]
    between = scene.sentences[1 : sentence.number + 1]
    if not heads or any(s.dates for s in between):
        return None
    return told.when(lead, heads[0].first)


def _kin(a: Cue, b: Cue) -> bool:
    types = {TYPE_OF[a.value], TYPE_OF[b.value]}
    return len(types) == 1 or types == {"Protests", "Riots"}


def added_casualties(told: Told, sentence: Sentence, cue: Cue) -> tuple[Count | None, Count | None]:
    """Return the dead and the injured that a later sentence counts for the event of ``cue``."""
    for later, _ in echoes(told, sentence, cue):
        counted = told.counts(later)
        dead = next((c for c in counted if c.what is Counted.FATALITIES), None)
        hurt = next((c for c in counted if c.what is Counted.INJURED), None)
        if dead or hurt:
            return dead, hurt
    return None, None


def _alike(cue: Cue, again: Cue) -> bool:
    a, b = TYPE_OF[cue.value], TYPE_OF[again.value]
    return a == b or ({a, b} <= _ANY_VIOLENCE and "Attack" in {cue.value, again.value})


def _another(sentence: Sentence, cue: Cue) -> bool:
    """Whether the word is of one more event, or of several: "a second blast", "two other attacks"."""
    others = [c.first for c in sentence.all("another")] + [n.first for n in sentence.numbers]
    return any(sentence.first <= at < cue.last for at in others)


def _told(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    return factuality(scene, sentence, cue) is Factuality.TOLD
