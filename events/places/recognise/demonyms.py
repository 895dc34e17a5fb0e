"""Words for people and things of a country ("Syrian"): evidence for it, and places only where someone asks for them."""

from collections.abc import Iterator

from events.errors import UnknownPlace
from events.places.gazetteer import Gazetteer
from events.places.recognise.cues import cues_of
from events.places.recognise.words import words_of
from events.places.resolution import Resolution, ScoredCandidate
from events.text.language import Language
from events.text.mention import Mention, MentionKind

# A demonym is rarely anything else; "Georgian" and "Guinean" are.
_SURE = 0.9


def find_demonyms(text: str, language: Language, gazetteer: Gazetteer) -> Iterator[Resolution]:
    """Yield each demonym of ``text`` in reading order: an actor without a place, its country the one candidate."""
    demonyms = cues_of(language).demonyms
    words = words_of(text)
    for index, folded in enumerate(words.folds):
        if folded not in demonyms:
            continue
        try:
            country = gazetteer.place(f"cc:{demonyms[folded]}")
        except UnknownPlace:
            continue
        mention = Mention(words.starts[index], words.ends[index], words.surfaces[index], MentionKind.ACTOR)
        yield Resolution(mention, None, _SURE, (ScoredCandidate(country, _SURE),))
