"""The places that imported events name: each stored once, with where the file says it lies."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from events.models import Import, Place
from events.text.tokens import search_words
from events.workflow.importing.bulk import add_places

# Places remembered while a file is stored.
_REMEMBERED = 200_000


class StoredPlaces:
    """Finds the stored places of an import by what its file says of them, and stores those that are new."""

    def __init__(self, one: Import) -> None:
        self._import = one
        self._known: dict[str, int] = {}

    def ids(self, told: Sequence[Sequence[Any]]) -> list[int]:
        """Return the primary key of each place (name, country, first division, class, longitude, latitude)."""
        keys = [_key(place) for place in told]
        wanted = {key: place for key, place in zip(keys, told, strict=True) if key not in self._known}
        if len(self._known) > _REMEMBERED:
            self._known.clear()
            wanted = dict(zip(keys, told, strict=True))
        self._look(list(wanted))
        new = {key: place for key, place in wanted.items() if key not in self._known}
        if new:
            self._store(new)
            self._look(list(new))
        return [self._known[key] for key in keys]

    def _look(self, keys: list[str]) -> None:
        for first in range(0, len(keys), 900):
            found = Place.objects.order_by().filter(gazetteer_id__in=keys[first : first + 900])
            self._known.update(found.values_list("gazetteer_id", "pk"))

    def _store(self, new: dict[str, Sequence[Any]]) -> None:
        names, countries, divisions, classes, lons, lats = zip(*new.values(), strict=True)
        columns = {
            "gazetteer_id": list(new),
            "name": names,
            "names": [json.dumps([{"name": name, "lang": ""}]) for name in names],
            "feature_class": classes,
            "country": countries,
            "admin1_name": divisions,
            "words": [search_words([name]).strip() for name in names],
            **{
                name: [value] * len(new)
                for name, value in (
                    ("admin1", ""),
                    ("area", None),
                    ("radius_m", 0.0),
                    ("source", self._import.source[:100]),
                    ("source_date", ""),
                )
            },
        }
        add_places(self._import, columns, list(zip(lons, lats, strict=True)))


def _key(place: Sequence[Any]) -> str:
    said = repr(tuple(place)).encode("utf-8", "backslashreplace")
    return f"import:{hashlib.blake2b(said, digest_size=10).hexdigest()}"
