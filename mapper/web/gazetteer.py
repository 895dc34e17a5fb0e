"""The gazetteer that web pages read with: opened once a process, mapped and shared."""

from functools import lru_cache

from events.places import files
from events.places.gazetteer import Gazetteer
from events.places.gazetteers.compiled import CompiledGazetteer
from mapper.env import DATA_DIR


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the compiled gazetteer in DATA_DIR.

    Raises GazetteerMissing, saying how to build it.
    """
    return CompiledGazetteer(DATA_DIR / files.FOLDER)
