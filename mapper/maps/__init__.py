"""Maps that leave the house: events as one HTML file that works offline, from a folder or a mail attachment."""

from collections.abc import Sequence
from datetime import datetime

from events.features import EventFeature
from mapper.maps.wording import Wording

_ENGLISH = Wording()


def draw(
    events: Sequence[EventFeature],
    *,
    title: str = "Whereline map",
    made: datetime | None = None,
    wording: Wording = _ENGLISH,
) -> str:
    """Return ``events`` as one HTML document that loads nothing: map, list, time slider and every quote.

    ``made`` (aware) is the time the file says it was made; left out, it says none. Events without geometry are listed,
    not drawn; rejected and merged ones are left out. ``wording`` are the words of its controls.

    Raises MissingPart where JavaScript packages are not installed, UnmappedAddress where a part would be loaded from
    elsewhere.
    """
    # folium takes more than a second to import, and most requests never draw.
    from mapper.maps.onefile import one_file

    return one_file(events, title=title, made=made, wording=wording)
