"""Tells Django of the mapper app."""

from django.apps import AppConfig
from django.conf import settings

from mapper.db.libraries import lead_gdal_to_its_data


class MapperConfig(AppConfig):
    name = "mapper"
    verbose_name = "Maps"

    def ready(self) -> None:
        lead_gdal_to_its_data(settings.GDAL_LIBRARY_PATH)
