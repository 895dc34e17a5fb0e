"""What an event carries for searching, made from its other fields and its quotes."""

from collections.abc import Iterable

from events.models import Event
from events.text.tokens import name_key

_PLACES = ("place", "origin", "destination", "center")


def derive(event: Event, quotes: Iterable[str]) -> None:
    """Set the words and countries of ``event`` (not saved) from its fields and its ``quotes``.

    Words are folded as names are in the gazetteer, so that a search finds them in any spelling of the script.
    """
    places = [place for name in _PLACES if (place := getattr(event, name))]
    named = [place.name for place in places] + [stop["name"] for stop in event.via]
    spoken = [event.title, event.category, event.subtype, *event.actors, *named, *quotes]
    # A blank before each, so that a search for its beginning finds it and no middle of another does.
    event.words = "".join(f" {word}" for word in dict.fromkeys(w for text in spoken for w in name_key(text).split()))
    event.countries = " ".join(sorted({place.country for place in places if place.country}))
