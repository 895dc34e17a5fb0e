"""A language's words around place names, folded and made ready for quick look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from events.places.place import PlaceClass
from events.places.recognise.idioms import Idioms, idioms_of
from events.text.language import Language, Phrases, PlaceWords
from events.text.tokens import fold, name_key


@dataclass(frozen=True, slots=True)
class WordList:
    """Folded words, and beginnings of words where the language declares "word*"."""

    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        return word in self.exact or (bool(self.beginnings) and word.startswith(self.beginnings))


@dataclass(frozen=True, slots=True)
class Cues:
    """What ``PlaceWords`` declares, folded; ``locators`` are all prepositions that put something at a place;
    ``demonyms`` leads from their keys to identifiers of places, ``demonyms_begin`` are the first words of these."""

    language: str
    before: Mapping[str, PlaceClass]
    after: Mapping[str, PlaceClass]
    locators: frozenset[str]
    inside: frozenset[str]
    of_words: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str]
    titles_rule: bool
    given_names: frozenset[str]
    verbs: WordList
    actors: WordList
    organisations: WordList
    organisations_before: WordList
    civic: frozenset[str]
    home: tuple[str, ...]
    parties: frozenset[str]
    demonyms: Mapping[str, str]
    demonyms_begin: frozenset[str]
    demonym_endings: tuple[str, ...]
    derived: tuple[tuple[str, str], ...]
    plural: str
    descent: frozenset[str]
    common: frozenset[str]
    idioms: Idioms
    adjectives: tuple[str, ...]
    qualified: WordList
    everyday: frozenset[str]
    short: frozenset[str]
    abbreviated: Mapping[str, str]
    proclitics: tuple[str, ...]
    attached: frozenset[str]
    article: str
    endings: tuple[tuple[str, str], ...]
    script: str


_COMPILED: dict[tuple[str, str], Cues] = {}


def cues_of(language: Language) -> Cues:
    """Return the cues of ``language``, compiled once for each version of it."""
    at = (language.code, language.version)
    if at not in _COMPILED:
        _COMPILED[at] = _compiled(language)
    return _COMPILED[at]


def _compiled(language: Language) -> Cues:
    declared, relations = language.places, language.relations
    before = _nouns(declared.before) | dict.fromkeys(_words(declared.province_before), PlaceClass.ADMIN1)
    after = _nouns(declared.after) | dict.fromkeys(_words(declared.province_after), PlaceClass.ADMIN1)
    placing = (relations.source, relations.goal, relations.via, relations.at, relations.around, relations.near)
    return Cues(
        language=language.code,
        before=before,
        after=after,
        locators=frozenset().union(*(_words(p) for p in placing), _words(declared.inside)),
        inside=_words(declared.inside),
        of_words=_words(relations.of),
        articles=_words(relations.articles),
        titles=_words(declared.titles),
        titles_rule=declared.titles_rule,
        given_names=given_names(),
        verbs=_list(declared.metonym_verbs),
        actors=_list(declared.metonym_nouns),
        organisations=_list(declared.organisations),
        organisations_before=_list(declared.organisations_before),
        civic=_words(declared.civic) | _words(declared.titles),
        home=tuple(declared.home),
        parties=_words(declared.parties),
        demonyms=(demonyms := _demonyms(declared)),
        demonyms_begin=frozenset(key.partition(" ")[0] for key in demonyms),
        demonym_endings=tuple(fold(e) for e in declared.demonym_endings),
        derived=_pairs(declared.derived),
        plural=declared.plural,
        descent=_words(declared.descent),
        # Nouns that point back ("that facility") name nothing themselves, though a town may be called so.
        common=_words(language.common) | _words(declared.not_places) | _words(tuple(relations.back_nouns)),
        idioms=idioms_of(declared.not_places),
        adjectives=tuple(fold(ending) for ending in declared.adjectives),
        qualified=_list(declared.qualified),
        everyday=_listed(f"everyday_{language.code}.txt"),
        short=_words(declared.short),
        abbreviated={fold(part): name_key(whole) for part, whole in declared.abbreviated.items()},
        proclitics=tuple(fold(p) for p in declared.proclitics),
        attached=frozenset(fold(a) for a in relations.attached),
        article=declared.article,
        endings=_pairs(declared.endings),
        script=language.script,
    )


@cache
def given_names() -> frozenset[str]:
    """Return the given names, folded, by which a person is told from a place in any language."""
    return _listed("given_names.txt")


def _listed(file: str) -> frozenset[str]:
    """Return the folded words of a data file in this room; none where there is no such file."""
    listed = files("events.places.recognise").joinpath(file)
    if not listed.is_file():
        return frozenset()
    lines = listed.read_text("utf-8").splitlines()
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())


def _pairs(declared: Phrases) -> tuple[tuple[str, str], ...]:
    return tuple((fold(before), fold(after)) for before, _, after in (pair.partition("=") for pair in declared))


def _demonyms(declared: PlaceWords) -> dict[str, str]:
    """Return the key of each demonym in each of its forms, with the identifier of its place."""
    forms: dict[str, str] = {}
    for word, place in declared.demonyms.items():
        found = place if ":" in place else f"cc:{place}"
        stem = name_key(word.removesuffix("*"))
        for ending in declared.demonym_endings if word.endswith("*") else ("",):
            forms[stem + fold(ending)] = found
    return forms


def _nouns(declared: Mapping[str, str]) -> dict[str, PlaceClass]:
    return {name_key(noun): PlaceClass(kind) for noun, kind in declared.items()}


def _words(phrases: Phrases) -> frozenset[str]:
    """Return the single words among ``phrases``; longer ones cannot stand beside a name as one word."""
    return frozenset(name_key(p) for p in phrases if " " not in p and not p.endswith("*"))


def _list(phrases: Phrases) -> WordList:
    beginnings = tuple(fold(p[:-1]) for p in phrases if p.endswith("*") and " " not in p)
    return WordList(_words(phrases), beginnings)
