"""ACLED's exports, and our own with ACLED's columns: what ACLED has no column for is read out of the tags."""

import re
from collections.abc import Sequence
from typing import Any

from events.imports.format import Columns, Format
from events.imports.plan import Plan
from events.imports.tables import read_table
from events.imports.values import text, texts

# What our own exports put into ACLED's column for tags.
_TAGS = (
    *("kind", "category", "persons", "persons_high", "vehicles", "vehicles_high", "fatalities_high", "injured"),
    *("injured_high", "radius_m", "origin", "destination"),
)
_OURS = re.compile(r"WL(\d+)\Z")
# A title: the first sentence of the notes is too long for that.
_SAME = {
    "event_type": "type",
    "sub_event_type": "subtype",
    "time_precision": "time_precision",
    "event_date": "date_start",
    "actor1": "actors",
    "actor2": "actor2",
    "country": "country",
    "admin1": "admin1",
    "location": "place",
    "latitude": "latitude",
    "longitude": "longitude",
    "geo_precision": "geo_precision",
    "fatalities": "fatalities",
    "notes": "notes",
}


def _fields(columns: Columns, plan: Plan) -> dict[str, Sequence[Any]]:
    named = {name.casefold(): column for name, column in columns.items()}
    told: dict[str, Sequence[Any]] = {ours: named[theirs] for theirs, ours in _SAME.items() if theirs in named}
    keys = texts(named.get("event_id_cnty") or named.get("data_id") or [None] * len(next(iter(columns.values()), ())))
    told["key"] = [_OURS.sub(r"\1", key) if "WL" in key else key for key in keys]
    if "actor1" in named:
        told["actors"] = [[name] if name else [] for name in texts(named["actor1"])]
    tags = [_tags(text(value)) if value else {} for value in named.get("tags", ())]
    for name in {name for tag in tags for name in tag}:
        if name in _TAGS:
            told[name] = [tag.get(name) for tag in tags]
    ours = [key.startswith("WL") and bool(_OURS.match(key)) for key in keys]
    if any(ours):
        _ours(told, tags, ours)
    return told


def _ours(told: dict[str, Sequence[Any]], tags: list[dict[str, str]], ours: list[bool]) -> None:
    """Undo what our own export does: the title stands first in the notes, further actors in the tags."""
    notes = [text(note) for note in told.get("notes", [""] * len(ours))]
    told["title"] = [note.partition(". ")[0] if mine else "" for note, mine in zip(notes, ours, strict=True)]
    told["notes"] = [note.partition(". ")[2] if mine else note for note, mine in zip(notes, ours, strict=True)]
    further = [tag.get("further actors", "") for tag in tags]
    if any(further):
        second = told.get("actor2", [""] * len(ours))
        told["actors"] = [
            [*first, *([text(next_one)] if text(next_one) else []), *more.split(", ")] if more else first
            for first, next_one, more in zip(told["actors"], second, further, strict=True)
        ]
    # A movement is told by the one point where it ended.
    if "destination" in told and "kind" in told:
        told["place"] = [
            "" if kind == "movement" and text(destination) else place
            for kind, destination, place in zip(told["kind"], told["destination"], told["place"], strict=True)
        ]


def _tags(said: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in said.split("; "))
    return {name.strip(): value for name, equals, value in pairs if equals}


FORMAT = Format("acled", "ACLED export (CSV, XLSX)", (".acled.csv",), read_table, _fields, source="ACLED")
