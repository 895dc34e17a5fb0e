"""The places that imported events name: each stored once, with where the file says it lies."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django.contrib.gis.geos import Point
from simple_history.utils import bulk_create_with_history

from events.models import Import, Place
from events.models.shapes import WGS84
from events.text.tokens import search_words
from events.workflow.rights import author

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
        if wanted:
            names = list(wanted)
            for first in range(0, len(names), 900):
                found = Place.objects.filter(gazetteer_id__in=names[first : first + 900])
                self._known.update(found.values_list("gazetteer_id", "pk"))
            new = [self._place(key, place) for key, place in wanted.items() if key not in self._known]
            if new:
                stored = bulk_create_with_history(
                    new,
                    Place,
                    batch_size=500,
                    default_user=author(self._import.added_by),
                    default_change_reason="Imported",
                )
                self._known.update((place.gazetteer_id, place.pk) for place in stored)
        return [self._known[key] for key in keys]

    def _place(self, key: str, told: Sequence[Any]) -> Place:
        name, country, admin1, feature_class, lon, lat = told
        return Place(
            gazetteer_id=key,
            name=name,
            names=[{"name": name, "lang": ""}],
            feature_class=feature_class,
            country=country,
            admin1_name=admin1,
            point=Point(lon, lat, srid=WGS84),
            source=self._import.source[:100],
            words=search_words([name]).strip(),
        )


def _key(place: Sequence[Any]) -> str:
    said = repr(tuple(place)).encode("utf-8", "backslashreplace")
    return f"import:{hashlib.blake2b(said, digest_size=10).hexdigest()}"
