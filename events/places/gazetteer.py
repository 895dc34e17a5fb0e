"""What reading asks of a gazetteer; any room of ``gazetteers/`` that answers this can stand behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from shapely.geometry.base import BaseGeometry

from events.places.compile.sources import SourceCredit
from events.places.place import Place, PlaceName


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that bears a name, and how firmly: 3 its main name in some language, 2 official or well-known variant,
    1 alternate name, 0 shortened form ("Anderson" for Anderson County). ``lang`` is the BCP 47 code of the one
    language in which it bears that name ("AS" is the United States in Indonesian only), "" where several do or the
    source does not say."""

    place: Place
    weight: int
    lang: str = ""


class Gazetteer(Protocol):
    """Places by name, offline. Keys are those of ``events.text.tokens.name_key``. Safe to share between threads."""

    @property
    def version(self) -> str:
        """Identify sources and build: two gazetteers with the same version give the same answers."""

    @property
    def sources(self) -> Sequence[SourceCredit]:
        """Return every source of it that has to be credited."""

    def candidates(self, key: str) -> Sequence[Candidate]:
        """Return every place filed under exactly ``key``, larger and firmer ones first; empty where there is none."""

    def continues(self, key: str) -> bool:
        """Tell whether some name is longer than ``key`` and begins with its words (for longest whole-word match)."""

    def place(self, place_id: str) -> Place:
        """Return the place with that identifier.

        Raises UnknownPlace.
        """

    def area(self, place_id: str) -> BaseGeometry | None:
        """Return the outline (Polygon or MultiPolygon, EPSG:4326) where the gazetteer has one."""

    def names(self, place_id: str) -> Sequence[PlaceName]:
        """Return the names of a place, its main name first."""

    def search(
        self, text: str, limit: int = 10, near: tuple[float, float] | None = None, lang: str = "en"
    ) -> Sequence[Place]:
        """Return places with a name that begins with ``text``, those likeliest to be meant first.

        What counts is how much of the name was typed, prominence and, where ``near`` (lon, lat in degrees) is given,
        nearness to it. Names in languages other than ``lang`` (BCP 47) and English count less.
        """
