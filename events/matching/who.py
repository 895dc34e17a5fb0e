"""Whether two lists of actors name the same, across languages: by known parties, countries, sides and spelling."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from events.drafting.sides import side_of
from events.matching.spelled import skeleton
from events.text.demonyms import country_of
from events.text.languages import LANGUAGES
from events.text.parties import Side, party_named
from events.text.tokens import name_key

# Consonants that two spellings must share before they may be one name.
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class _Actor:
    party: str
    countries: frozenset[str]
    side: Side | None
    bones: str


def agreement(a: tuple[str, ...], b: tuple[str, ...]) -> float | None:
    """Return how well two lists of actors agree: 1 a name in common, 0 nothing; None where one says nothing.

    >>> agreement(("Syrian army",), ("الجيش السوري", "قسد"))
    1.0
    """
    if not a or not b:
        return None
    return max(_alike(_read(one), _read(other)) for one in a for other in b)


def _alike(a: _Actor, b: _Actor) -> float:
    if a.party and b.party:
        return 1.0 if a.party == b.party else 0.0
    if a.bones == b.bones and len(a.bones) >= _ENOUGH:
        return 1.0
    if a.side and b.side and a.side is not b.side:
        return 0.0
    if a.countries & b.countries:
        return 0.9 if a.side is b.side else 0.7
    if a.countries and b.countries:
        return 0.0
    # "Gunmen" and "rebels": of one side, and nothing speaks against it.
    return 0.5 if a.side is b.side and a.side else 0.3


@lru_cache(20_000)
def _read(name: str) -> _Actor:
    party = party_named(name)
    words = name_key(name).split()
    named = _countries()
    countries = {code for word in words if (code := named.get(word) or country_of(word))}
    countries |= {named[" ".join(pair)] for pair in pairwise(words) if " ".join(pair) in named}
    return _Actor(party.name if party else "", frozenset(countries), side_of(name), skeleton(name).replace(" ", ""))


@cache
def _countries() -> Mapping[str, str]:
    """The names of countries, folded, with their codes (ISO 3166-1), in every language that has a pack."""
    # Read when the first name asks for it: most processes compare no actors.
    from babel import Locale

    return {
        name_key(name): code
        for lang in LANGUAGES
        for code, name in Locale.parse(lang).territories.items()
        if code.isalpha() and len(code) == len("SY")
    }
