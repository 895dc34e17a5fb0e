"""Arabic: its words for places, numbers, days and events."""

from events.text.language import Language, PlaceWords

# The words around place names.
PLACES = PlaceWords()

ARABIC = Language(
    code="ar",
    name="Arabic",
    version="2026.11.1",
    script="Arabic",
    common=(),
    places=PLACES,
)
