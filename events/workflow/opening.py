"""Opens the gazetteer that commands, background work and pages read with."""

from django.conf import settings

from events.places import files
from events.places.gazetteer import Gazetteer
from events.places.gazetteers.compiled import CompiledGazetteer


def open_here() -> Gazetteer:
    """Return the compiled gazetteer in DATA_DIR.

    Raises GazetteerMissing, saying how to build it.
    """
    return CompiledGazetteer(settings.DATA_DIR / files.FOLDER)
