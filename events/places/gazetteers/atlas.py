"""A gazetteer held in memory: for tests, notebooks and lists of a few thousand places."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from events.errors import UnknownPlace
from events.places.compile.sources import SourceCredit
from events.places.gazetteer import Candidate
from events.places.ordering import match_score, nearness, spoken
from events.places.place import Place, PlaceName
from events.places.prominence import prominence
from events.text.tokens import name_key


class Atlas:
    """``places`` under their own names (weight 3) and under ``names``: place id -> further names (weight 2).

    ``areas`` gives outlines by place id (EPSG:4326).

    >>> from events.places.place import PlaceClass
    >>> aden = Place("x:1", "Aden", PlaceClass.CITY, 45.03, 12.78, "YE")
    >>> [c.place.name for c in Atlas([aden], {"x:1": ["عدن"]}).candidates("عدن")]
    ['Aden']
    """

    def __init__(
        self,
        places: Iterable[Place],
        names: Mapping[str, Iterable[str | PlaceName]] | None = None,
        areas: Mapping[str, BaseGeometry] | None = None,
    ) -> None:
        self._places = {place.id: place for place in places}
        self._areas = dict(areas or {})
        self._names = {place.id: [PlaceName(place.name)] for place in self._places.values()}
        self._keys: dict[str, dict[str, Candidate]] = {}
        for place in self._places.values():
            self._file(place, PlaceName(place.name), 3)
        for place_id, further in (names or {}).items():
            for name in further:
                spelled = name if isinstance(name, PlaceName) else PlaceName(name)
                self._names[place_id].append(spelled)
                self._file(self.place(place_id), spelled, 2)
        self._beginnings = {
            " ".join(words[:n]) for key in self._keys for words in [key.split()] for n in range(1, len(words))
        }

    @property
    def version(self) -> str:
        return f"atlas-{len(self._places)}"

    @property
    def sources(self) -> Sequence[SourceCredit]:
        return ()

    def candidates(self, key: str) -> Sequence[Candidate]:
        return tuple(
            sorted(self._keys.get(key, {}).values(), key=lambda c: (-prominence(c.place, c.weight), c.place.id))
        )

    def continues(self, key: str) -> bool:
        return key in self._beginnings

    def place(self, place_id: str) -> Place:
        if place_id not in self._places:
            raise UnknownPlace(place_id)
        return self._places[place_id]

    def area(self, place_id: str) -> BaseGeometry | None:
        return self._areas.get(self.place(place_id).id)

    def names(self, place_id: str) -> Sequence[PlaceName]:
        return tuple(self._names[self.place(place_id).id])

    def search(
        self, text: str, limit: int = 10, near: tuple[float, float] | None = None, lang: str = "en"
    ) -> Sequence[Place]:
        key = name_key(text)
        found = [
            (candidate, name)
            for name, filed in self._keys.items()
            if key and name.startswith(key)
            for candidate in filed.values()
        ]
        if not found or limit < 1:
            return ()
        langs = spoken(key, lang)
        scores = match_score(
            np.array([prominence(c.place) for c, _ in found]),
            np.array([c.weight for c, _ in found]),
            np.array([name == key for _, name in found]),
            np.array([name.startswith(key + " ") for _, name in found]),
            np.array([langs is not None and c.lang not in langs for c, _ in found]),
        )
        if near is not None:
            scores += nearness(np.array([c.place.point for c, _ in found]), near)
        ranked = sorted(zip(scores.tolist(), (c.place for c, _ in found), strict=True), key=lambda s: (-s[0], s[1].id))
        return tuple({place.id: place for _, place in ranked}.values())[:limit]

    def _file(self, place: Place, name: PlaceName, weight: int) -> None:
        filed = self._keys.setdefault(name_key(name.name), {})
        if place.id not in filed or filed[place.id].weight < weight:
            filed[place.id] = Candidate(place, weight, name.lang)
