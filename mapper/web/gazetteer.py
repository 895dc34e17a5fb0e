"""The gazetteer that web pages read with: opened once a process, mapped and shared."""

from functools import lru_cache

from events.places.gazetteer import Gazetteer
from events.workflow.opening import open_here


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the compiled gazetteer in DATA_DIR.

    Raises GazetteerMissing, saying how to build it.
    """
    return open_here()
