"""Brings the places of several sources together: one place in two of them is one place."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from events.errors import BadSource
from events.places.compile.entry import Entry, FurtherNames
from events.places.compile.nearby import Nearby, kilometres
from events.places.compile.spool import Spool
from events.places.place import Place, PlaceClass
from events.text.tokens import name_key

# How far apart, in km, two sources may put one place of a name and a class; large things have a reach of their own.
_SAME_KM = 8.0
_SAME_AREA_KM = 25.0
_WIDE = frozenset((PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.REGION, PlaceClass.WATER, PlaceClass.TERRAIN))
# Classes that sources tell apart differently: an airfield may be a base, a desert a region.
_ALIKE = {PlaceClass.BASE: PlaceClass.SITE, PlaceClass.TERRAIN: PlaceClass.REGION, PlaceClass.CAMP: PlaceClass.SITE}


@dataclass(slots=True)
class Gathered:
    """How many entries of a source became places, and how many were there already."""

    added: int = 0
    joined: int = 0


@dataclass(slots=True)
class Gathering:
    """Takes entries into ``spool``. Places of the default sources go in by ``base``, then those of dumps by ``take``.

    A place of a dump is one that is there already where an identifier says so, or where it has the class and a name of
    one, and lies near it.
    """

    spool: Spool
    _numbers: dict[str, int] = field(default_factory=dict)
    _named: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _kinds: set[str] = field(default_factory=set)
    _reach: dict[int, float] = field(default_factory=dict)
    # GeoNames' numbers of dumps and the records that hold them: too many for a dictionary.
    _geonames: "array[int]" = field(default_factory=lambda: array("I"))
    _records: "array[int]" = field(default_factory=lambda: array("I"))
    _sorted: tuple[NDArray[np.uint32], NDArray[np.uint32]] = field(
        default_factory=lambda: (np.zeros(0, "<u4"), np.zeros(0, "<u4"))
    )
    _nearby: Nearby | None = None

    def base(self, entry: Entry) -> None:
        """Take an entry of the default sources.

        Raises BadSource where its identifier is taken.
        """
        if entry.place.id in self._numbers:
            raise BadSource(f"Two rows claim the identifier {entry.place.id!r}; give one of them another.")
        number = self.spool.add(entry)
        self._numbers[entry.place.id] = number
        for other in entry.same_as:
            self._numbers.setdefault(other, number)
        # What GeoNames' number is not known of may be there under another name and number.
        if not (entry.place.id.startswith("gn:") or any(other.startswith("gn:") for other in entry.same_as)):
            self._reach[number] = _reach(entry.place)
            self._kinds.add(_kind(entry.place))
            for key in {name_key(name.name) for name in entry.names}:
                self._named.setdefault((_kind(entry.place), key), []).append(number)

    def take(self, entries: Iterable[Entry | FurtherNames], by_place: bool) -> Gathered:
        """Take the entries of a dump; ``by_place`` says that its places may be any that came before, under whatever
        identifier, and not only ones that GeoNames has no number for."""
        counted = Gathered()
        self._sorted = self._in_order()
        self._nearby = Nearby(self.spool) if by_place else None
        for entry in entries:
            if isinstance(entry, FurtherNames):
                if len(self._sorted[0]) != len(self._geonames):
                    self._sorted = self._in_order()
                found = self._known(entry.place_id)
            else:
                found = self._same(entry)
            if found is not None:
                self.spool.add_names(found, entry.names)
                counted.joined += 1
            elif isinstance(entry, Entry):
                self._add(entry)
                counted.added += 1
        return counted

    def _known(self, place_id: str) -> int | None:
        """Return the record of the place with that identifier, in whichever source, None where there is none."""
        if (number := self._numbers.get(place_id)) is not None:
            return number
        numbers, records = self._sorted
        if not len(numbers) or not place_id.startswith("gn:"):
            return None
        wanted = int(place_id[3:])
        at = int(np.searchsorted(numbers, np.uint32(wanted)))
        return int(records[at]) if at < len(numbers) and int(numbers[at]) == wanted else None

    def _in_order(self) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
        numbers = np.array(self._geonames, "<u4")
        order = np.argsort(numbers, kind="stable")
        return numbers[order], np.array(self._records, "<u4")[order]

    def _add(self, entry: Entry) -> None:
        number = self.spool.add(entry)
        if entry.place.id.startswith("gn:"):
            self._geonames.append(int(entry.place.id[3:]))
            self._records.append(number)
        else:
            self._numbers[entry.place.id] = number

    def _same(self, entry: Entry) -> int | None:
        """Return the record of the place that ``entry`` describes, None where it is a new one."""
        place = entry.place
        if (number := self._known(place.id)) is not None:
            return number
        for place_id in entry.same_as:
            if (number := self._known(place_id)) is not None:
                return number
        if self._nearby is not None:
            keys = {name_key(name.name) for name in entry.names}
            return self._nearby.same(place, _kind, keys, max(_SAME_KM, _reach(place)))
        kind = _kind(place)
        if kind not in self._kinds:
            return None
        for number in self._named.get((kind, name_key(entry.names[0].name)), ()):
            if kilometres(place.lon, place.lat, self.spool.lon[number], self.spool.lat[number]) <= self._reach[number]:
                return number
        return None


def _kind(place: Place) -> str:
    return _ALIKE.get(place.feature_class, place.feature_class)


def _reach(place: Place) -> float:
    """Return how far from its point, in km, another source may put a place."""
    if place.feature_class in _WIDE:
        return max(_SAME_AREA_KM, place.radius_m / 1000)
    return _SAME_KM
