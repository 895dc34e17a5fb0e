"""Words for people and things of a place ("Syrian"): evidence for it, and a name of it where texts of a kind say so."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from events.errors import UnknownPlace
from events.places.gazetteer import Gazetteer
from events.places.place import Place, PlaceClass
from events.places.recognise.cues import Cues, cues_of
from events.places.recognise.words import Shape, Words, words_of
from events.places.resolution import Resolution, ScoredCandidate
from events.text.language import Language
from events.text.mention import Mention, MentionKind

# How often those who label news count a demonym as a name of its place: of a thing, of people, of people elsewhere
# ("African-American"), and in messages, where they seldom do.
_THING, _PEOPLE, _ELSEWHERE, _MESSAGE = 0.8, 0.4, 0.2, 0.2
# A demonym that counts is at least this likely to be counted.
COUNTED = 0.5
# A text of fewer words is a message.
_SHORT = 60
# A place whose adjective is formed by rule ("выборгский") has as many people, or is a division.
_KNOWN = 150_000


def countries_told(words: Words, cues: Cues) -> Counter[str]:
    """Return how often words of ``words`` speak of each country, by ISO 3166-1 alpha-2 code."""
    return Counter(code for f in words.folds if f in cues.demonyms and (code := _country(cues.demonyms[f])))


def _country(place_id: str) -> str:
    source, _, key = place_id.partition(":")
    return key[:2] if source in ("cc", "a1") else ""


def find_demonyms(text: str, language: Language, gazetteer: Gazetteer) -> Iterator[Resolution]:
    """Yield each demonym of ``text`` in reading order: an actor without a place, its place the one candidate.

    Its score says how often those who label texts of this kind count it as a name of the place.
    """
    cues = cues_of(language)
    if not cues.demonyms:
        return
    words = words_of(text)
    message = len(words) < _SHORT or "#" in text or "@" in text
    end = 0
    for index in _beginnings(words, cues):
        last, place_id = _at(index, words, cues, gazetteer)
        if index < end or not place_id:
            continue
        try:
            place = gazetteer.place(place_id)
        except UnknownPlace:
            continue
        end = last
        first, after = words.starts[index], words.ends[last - 1]
        score = _MESSAGE if message else _counted(index, last, words, cues)
        mention = Mention(first, after, text[first:after], MentionKind.ACTOR)
        yield Resolution(mention, None, score, (ScoredCandidate(place, score),))


def _beginnings(words: Words, cues: Cues) -> list[int]:
    """Return the words at which a demonym may begin: few are, so that the rest of a text costs next to nothing."""
    known = cues.demonyms_begin
    found = [i for i, f in enumerate(words.folds) if f in known]
    if cues.derived:
        rows = enumerate(zip(words.folds, words.shapes, strict=True))
        found += [i for i, (f, s) in rows if s is Shape.LOWER and f.endswith(cues.demonym_endings)]
        found = sorted(set(found))
    return found


def _at(index: int, words: Words, cues: Cues, gazetteer: Gazetteer) -> tuple[int, str]:
    """Return where the demonym at ``index`` ends and the place it speaks of, "" where none begins there."""
    word = words.folds[index]
    if words.gaps[index + 1] in (" ", "-"):
        both = f"{word} {words.fold_at(index + 1)}"
        if both in cues.demonyms:
            return index + 2, cues.demonyms[both]
    if word in cues.demonyms:
        return index + 1, cues.demonyms[word]
    return index + 1, _derived(word, cues, gazetteer) if words.shapes[index] is Shape.LOWER else ""


def _derived(word: str, cues: Cues, gazetteer: Gazetteer) -> str:
    """Return the town or division whose adjective ``word`` is by the rules of the language: "выборгский"."""
    for stem, instead in _stems(word, cues.demonym_endings, cues.derived):
        for candidate in gazetteer.candidates(stem + instead)[:3]:
            if candidate.weight >= 2 and _known(candidate.place):
                return candidate.place.id
    return ""


@lru_cache(50_000)
def _stems(word: str, endings: tuple[str, ...], derived: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    found = []
    for ending in endings:
        if word.endswith(ending):
            adjective = word.removesuffix(ending)
            found += [(adjective.removesuffix(s), i) for s, i in derived if adjective.endswith(s)]
    return tuple((stem, instead) for stem, instead in found if len(stem) > 2)


def _known(place: Place) -> bool:
    return place.feature_class is PlaceClass.ADMIN1 or (
        place.feature_class is PlaceClass.CITY and place.population >= _KNOWN
    )


def _counted(first: int, last: int, words: Words, cues: Cues) -> float:
    """Return how likely a demonym counts as a name of its place in news."""
    before, word = words.fold_at(first - 1), words.folds[last - 1]
    if before in cues.descent or (word in cues.descent and words.fold_at(last) in cues.demonyms):
        return _ELSEWHERE
    # "In English." and "they were British," speak of language and people.
    describes = last < len(words) and words.gaps[last] in (" ", "-")
    return _THING if describes and not (cues.plural and word.endswith(cues.plural)) else _PEOPLE
