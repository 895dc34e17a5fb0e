"""Looks places up for somebody who is typing a name."""

from dataclasses import dataclass

from events.places.gazetteer import Gazetteer
from events.places.place import Place, PlaceName
from events.places.prominence import prominence
from events.places.respelling import respelled
from events.places.spelling import same_name
from events.text.tokens import name_key


@dataclass(frozen=True, slots=True)
class Found:
    """A place, and the name of it that answers what was typed."""

    place: Place
    matched: PlaceName


def look_up(
    text: str, gazetteer: Gazetteer, limit: int = 10, near: tuple[float, float] | None = None, lang: str = "en"
) -> tuple[Found, ...]:
    """Return places with a name that begins with ``text``, likeliest first; ``near`` is longitude, latitude in degrees,
    ``lang`` the language of the reader.

    Accents, capitals, hyphens and vowel marks do not count. Where no name begins so, those that may be another spelling
    of it are returned: "Deyr ez-Zour".
    """
    key = name_key(text)
    found = gazetteer.search(text, limit, near, lang)
    if found or not key:
        return tuple(Found(place, _matched(place, key, gazetteer)) for place in found)
    spelled = {
        candidate.place.id: Found(candidate.place, PlaceName(other, candidate.lang))
        for other in respelled(key)
        for candidate in gazetteer.candidates(other)
        if same_name(key, other)
    }
    # Names of the gazetteer are written as its names, not as their keys.
    named = [Found(one.place, _matched(one.place, one.matched.name, gazetteer)) for one in spelled.values()]
    return tuple(sorted(named, key=lambda one: -prominence(one.place))[: max(limit, 0)])


def _matched(place: Place, key: str, gazetteer: Gazetteer) -> PlaceName:
    """Return the name of ``place`` that was typed in full, or else its first that begins so, or else its main name."""
    names = gazetteer.names(place.id)
    keys = [name_key(name.name) for name in names]
    if key in keys:
        return names[keys.index(key)]
    return next((n for n, k in zip(names, keys, strict=True) if k.startswith(key)), names[0])
