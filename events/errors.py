"""Every deliberate error of Whereline's reading side: each says what is wrong and what would work."""

from collections.abc import Iterable


class EventsError(Exception):
    """Something a user or caller can put right; its text is a sentence fit to be shown."""


class UnknownRoom(EventsError):
    """No language, gazetteer, kind, layer or format has that name."""

    def __init__(self, room: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"No {room} named {name!r}; choose from: {', '.join(known)}.")


class UnreadableReport(EventsError):
    """A report's file or fields cannot be read; nothing of it was kept."""


class BadGeometry(EventsError):
    """Coordinates, a radius or a shape that no place on Earth can have."""


class GazetteerMissing(EventsError):
    """The gazetteer has not been built yet, or its files are damaged."""


class NotInstalled(EventsError):
    """What was asked for needs a package that is left to the operator to install."""


class BadSource(EventsError):
    """A gazetteer source (a dump, the curated file) has a row that cannot be used."""


class SourceGone(BadSource):
    """A file that the gazetteer was built from is no longer there."""


class UnknownPlace(EventsError):
    """No place of the gazetteer has that identifier."""

    def __init__(self, place_id: str) -> None:
        super().__init__(f"The gazetteer has no place {place_id!r}; search for it by name to find its identifier.")


class GeocoderSilent(EventsError):
    """A geocoder on the network does not answer."""


class BadChange(EventsError):
    """A change to stored work that its state or its author's rights do not allow."""


class Outdated(BadChange):
    """A change made on a state that somebody else has changed meanwhile; nothing of it was stored."""


class BadFilter(EventsError):
    """A filter, box, date or page size in a request that cannot be understood."""


class NotThere(EventsError):
    """No such stored thing, or none that this user may see: the sentence is the same for both."""

    def __init__(self, what: str, key: object) -> None:
        self.what = what
        self.key = key
        super().__init__(f"There is no {what} {key}, or your account may not see it.")


class UnreadableBackup(EventsError):
    """A backup file that is damaged, of another version or made from another kind of database."""


class UnreadableImport(EventsError):
    """A file of events, or what was said about its columns, cannot be read; nothing of it was stored."""
