"""Tells Django of the mapper app."""

import hashlib

from django.apps import AppConfig
from django.conf import settings

from mapper.db.libraries import lead_gdal_to_its_data
from mapper.env import PROJECT

# What decides how an event looks as GeoJSON: a change in one of these makes every kept form anew. Sides of actors, and
# so UCDP's codes, come from the words of the language packs.
_MAKES_A_FORM = (
    *("events/features.py", "events/queries/drawn.py", "events/geometry", "events/text", "events/drafting"),
    *("mapper/exports/feature.py", "mapper/exports/properties.py", "mapper/exports/shape.py"),
)


class MapperConfig(AppConfig):
    name = "mapper"
    verbose_name = "Maps"

    def ready(self) -> None:
        lead_gdal_to_its_data(settings.GDAL_LIBRARY_PATH)
        self._choose_rendering()
        self._offer_exports()

    def _choose_rendering(self) -> None:
        from events.index.rendering import rendered_by
        from mapper.exports.feature import feature_bytes

        rendered_by(feature_bytes, _version())

    def _offer_exports(self) -> None:
        from events.admin.decisions import exports_offered

        exports_offered(_exports)


def _exports() -> dict[str, str]:
    from mapper.exports.formats import FORMATS
    from mapper.web.exports import ONE_FILE

    return {name: chosen.title for name, chosen in FORMATS.items()} | {ONE_FILE: "one offline map (HTML)"}


def _version() -> str:
    digest = hashlib.sha256()
    for named in _MAKES_A_FORM:
        path = PROJECT / named
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
