"""On which side an actor is, by its name: of a state, of an organised group that is none, or a civilian."""

from collections.abc import Iterable
from functools import cache, lru_cache

from events.text.cues import Lexicon
from events.text.demonyms import country_of
from events.text.languages import LANGUAGES
from events.text.parties import Side, party_named
from events.text.tokens import name_key, tokens

# Where a name has words of several sides, the first of these decides: "Syrian army defectors' militia" is a group.
_TELLING = (Side.GROUP, Side.STATE, Side.CIVILIANS)
_LABELS = {Side.GROUP: "groups", Side.STATE: "forces", Side.CIVILIANS: "civilians"}


def sides_of(actors: Iterable[str]) -> tuple[Side | None, ...]:
    """Return the side of each of ``actors``, in their order."""
    return tuple(map(side_of, actors))


@lru_cache(20_000)
def side_of(actor: str) -> Side | None:
    """Return the side of an actor named in any language that has a pack; None where its name does not say.

    >>> [side_of(name) for name in ("Syrian army", "повстанцы", "warga sipil", "the others")]
    [<Side.STATE: 'state'>, <Side.GROUP: 'group'>, <Side.CIVILIANS: 'civilians'>, None]
    """
    party = party_named(actor)
    if party:
        return party.side
    found = {cue.label for cue in _nouns().find(tokens(actor))}
    for side in _TELLING:
        if side in found:
            return side
    words = name_key(actor)
    # "Turkish soldiers", "United States": a country's men where nothing says that they are anybody else's.
    return Side.STATE if words in _countries() or any(map(country_of, words.split())) else None


@cache
def _nouns() -> Lexicon:
    """The nouns of all packs that tell a side; labels are the sides."""
    made = Lexicon({letters for pack in LANGUAGES.values() for letters in pack.places.proclitics})
    for pack in LANGUAGES.values():
        for side, label in _LABELS.items():
            made.add(side, "", getattr(pack.events, label))
    return made


@cache
def _countries() -> frozenset[str]:
    """The names of countries in the languages that have packs: a country that acts is its state (CLDR)."""
    # Read when the first name asks for it: most processes read no actor.
    from babel import Locale

    named = (Locale.parse(code).territories.items() for code in LANGUAGES)
    return frozenset(name_key(name) for listed in named for code, name in listed if code.isalpha())
