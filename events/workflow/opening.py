"""Opens the gazetteer that commands, background work and pages read with."""

from django.conf import settings

from events.places import files
from events.places.gazetteer import Gazetteer
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.seal import broken


def open_here() -> Gazetteer:
    """Return the compiled gazetteer in DATA_DIR.

    Raises GazetteerMissing, saying how to build it.
    """
    return CompiledGazetteer(settings.DATA_DIR / files.FOLDER)


def broken_here(*, deep: bool = False) -> str:
    """Return which file of the gazetteer in DATA_DIR is not as it was made, "" where all are; see ``seal.broken``."""
    folder = settings.DATA_DIR / files.FOLDER
    return broken(folder / (folder / files.CURRENT).read_text(encoding="utf-8").strip(), deep=deep)
