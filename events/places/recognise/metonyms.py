"""Place names that stand for a government or an army: "Washington declared", "tentara Damaskus"."""

from events.places.place import PlaceClass
from events.places.recognise.cues import Cues
from events.places.recognise.spans import NameSpan
from events.places.recognise.words import Words

# A capital of fewer people than this does not speak for a country.
_CAPITAL = 400_000
# Adverbs and auxiliaries between subject and verb: "Washington secara sepihak mendeklarasikan".
_REACH = 3


def stands_for_actor(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell whether the name is the one who acts or to whom an army belongs, and not where something happens."""
    if not any(
        c.place.feature_class is PlaceClass.COUNTRY
        or (c.place.feature_class is PlaceClass.CITY and c.place.population >= _CAPITAL)
        for c in span.candidates
    ):
        return False
    before = words.fold_at(span.first - 1)
    if before in cues.locators and not span.skip:
        return False
    if before in cues.actors and not words.gaps[span.first].strip(" -"):
        return True
    return _acts(span, words, cues)


def _acts(span: NameSpan, words: Words, cues: Cues) -> bool:
    if before_is_verb(span, words, cues):
        return True
    for index in range(span.last, min(span.last + _REACH, len(words))):
        if words.gaps[index].strip():
            return False
        if words.folds[index] in cues.verbs:
            return index == span.last or _opens(span, words, cues)
        if words.shapes[index].capital:
            return False
    return False


def _opens(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell whether the name, with or without its article, begins the sentence."""
    if words.opens[span.first]:
        return True
    return span.first > 0 and words.opens[span.first - 1] and words.folds[span.first - 1] in cues.articles


def before_is_verb(span: NameSpan, words: Words, cues: Cues) -> bool:
    """Tell whether a verb of saying stands right before the name, as Arabic puts it: "أعلنت واشنطن"."""
    if cues.script != "Arabic" or span.skip or words.gaps[span.first].strip():
        return False
    before = words.fold_at(span.first - 1)
    # A conjunction is written onto the verb: "ورفضت واشنطن".
    return any(verb in cues.verbs for verb in (before, *(before.removeprefix(p) for p in cues.proclitics)))
