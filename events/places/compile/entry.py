"""One place on its way into the gazetteer: the place, its names and, where known, its outline."""

from dataclasses import dataclass
from typing import NamedTuple

from shapely.geometry.base import BaseGeometry

from events.places.place import Place


class EntryName(NamedTuple):
    """A name and how firmly the place bears it (weights as in ``events.places.gazetteer.Candidate``)."""

    name: str
    weight: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place, its names (main name first) and its outline (EPSG:4326) or None.

    ``same_as`` are the identifiers that other sources know it by ("gn:163843").
    """

    place: Place
    names: tuple[EntryName, ...]
    area: BaseGeometry | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FurtherNames:
    """Names that a source has for a place which another line of it, or another source, describes."""

    place_id: str
    names: tuple[EntryName, ...]
