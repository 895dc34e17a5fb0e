"""The words of the portable map's controls: English, unless whoever asks for it brings those of another language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# Sentences by name; ``{name}`` marks what is filled in.
ENGLISH = {
    "incident": "Incident",
    "movement": "Movement",
    "zone": "Zone",
    "incidents": "Incidents",
    "movements": "Movements",
    "zones": "Zones",
    "bat": "Battles",
    "exp": "Explosions",
    "vac": "Civilians harmed",
    "pro": "Protests",
    "rio": "Riots",
    "str": "Strategic",
    "type_bat": "Battles",
    "type_exp": "Explosions and remote violence",
    "type_vac": "Violence against civilians",
    "type_pro": "Protests",
    "type_rio": "Riots",
    "type_str": "Strategic developments",
    "draft": "Draft",
    "approved": "Approved",
    "in_force": "in force",
    "undated": "no date",
    "undated_row": "Undated",
    "day": "day",
    "week": "week",
    "month": "month",
    "named_place": "named place",
    "near": "near it",
    "region": "region",
    "comma": ", ",
    "metres": "{n} m",
    "kilometres": "{n} km",
    "score_is": "Score {score}",
    "not_on_map": "not on the map",
    "when": "When",
    "from": "From",
    "to": "To",
    "where": "Where",
    "radius": "Radius",
    "path": "Path",
    "who": "Who",
    "many": "How many",
    "killed": "Killed",
    "injured": "Injured",
    "not_told": "Not told",
    "no_origin_named": "The report does not name where it began.",
    "no_destination_named": "The report does not name where it ended.",
    "no_road_named": "The report does not name the road.",
    "path_reported": "The report names the way.",
    "path_drawn": "An analyst drew the way.",
    "zone_of_kind": "{kind} zone",
    "zone_with_radius": "{radius} {kind}",
    "cluster_title": "{n} events at this place",
    "brush_from": "First day shown",
    "brush_to": "Last day shown",
    "all_time": "All dates",
    "list_label": "Events",
    "map": "Map",
    "timeline": "Timeline",
    "legend": "Legend",
    "layers": "Layers",
    "evidence": "Evidence",
    "contradicted": "Contradicted:",
    "report": "Report",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "close": "Close",
    "some_of": "{n} of {all}",
    "made": "made {moment}",
    "no_script": "This map is drawn by a script in this file. Open it in a browser that runs scripts; it loads nothing "
    "from the network.",
}
# Counted phrases by name and plural category (CLDR); ``{n}`` marks the number.
COUNTED = {
    "events": {"one": "{n} event", "other": "{n} events"},
    "people": {"one": "{n} person", "other": "{n} people"},
    "vehicles": {"one": "{n} vehicle", "other": "{n} vehicles"},
}


@dataclass(frozen=True, slots=True)
class Wording:
    """``words`` and ``counted`` are named as ENGLISH and COUNTED are; codes such as "category_safe" may come with them.

    ``language`` is a code (ISO 639-1); ``to_left`` where it is written from right to left.
    """

    language: str = "en"
    to_left: bool = False
    words: Mapping[str, str] = field(default_factory=lambda: ENGLISH)
    counted: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: COUNTED)

    def carried(self) -> dict[str, Any]:
        """Return what the file's script reads; what was not brought is English."""
        return {
            "lang": self.language,
            "words": ENGLISH | dict(self.words),
            "counted": COUNTED | {name: dict(forms) for name, forms in self.counted.items()},
        }
