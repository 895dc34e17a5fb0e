"""What an event carries for searching, made from its other fields and its quotes."""

from collections.abc import Iterable

from events.models import Event
from events.text.tokens import search_words

_PLACES = ("place", "origin", "destination", "center")


def derive(event: Event, quotes: Iterable[str]) -> None:
    """Set the words and countries of ``event`` (not saved) from its fields and its ``quotes``.

    Words are folded as names are in the gazetteer, so that a search finds them in any spelling of the script.
    """
    places = [place for name in _PLACES if (place := getattr(event, name))]
    named = [place.name for place in places] + [stop["name"] for stop in event.via]
    spoken = [event.title, event.category, event.subtype, *event.actors, *named, *quotes]
    event.words = search_words(spoken)
    event.countries = " ".join(sorted({place.country for place in places if place.country}))
