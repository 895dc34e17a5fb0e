"""Indonesian: its words for places, numbers, days and events."""

from events.text.language import Language, PlaceWords

# The words around place names.
PLACES = PlaceWords()

INDONESIAN = Language(
    code="id",
    name="Indonesian",
    version="2026.11.1",
    script="Latin",
    common=(),
    places=PLACES,
)
