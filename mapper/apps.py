"""Tells Django of the mapper app."""

from django.apps import AppConfig


class MapperConfig(AppConfig):
    name = "mapper"
    verbose_name = "Maps"
