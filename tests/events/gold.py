"""Reports with the events that a careful analyst takes from them, the places they name, and how drafts are scored."""

import csv
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from events.drafting.draft import Draft, Kind
from events.geometry.circle import distance
from events.pipeline import ReportText, read_report
from events.places.gazetteer import Gazetteer
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass

DATA = Path(__file__).parent / "data"
NEAR_M = 25_000.0
_POINTS = {"movement": ("origin", "destination"), "zone": ("center",), "incident": ("place",)}


def read_places() -> tuple[dict[str, Place], Atlas]:
    """Return the places of ``data/places.csv`` by name, and an atlas of them under all their names."""
    places, names = [], {}
    with (DATA / "places.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            place = Place(
                row["id"],
                row["name"],
                PlaceClass(row["class"]),
                float(row["lon"]),
                float(row["lat"]),
                row["country"],
                row["admin1"],
                population=int(row["population"]),
            )
            places.append(place)
            names[place.id] = [name for name in row["names"].split(";") if name]
    return {place.name: place for place in places}, Atlas(places, names)


def read_gold(*langs: str) -> list[dict]:
    """Return the reports of ``data/reports_<lang>.jsonl``."""
    files = [DATA / f"reports_{lang}.jsonl" for lang in langs]
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line]


def read_blind(half: str, *langs: str) -> list[dict]:
    """Return the reports of ``data/blind``: "learned", whose failures were learned from, or "last", looked at last.

    The short ones of single victims are ``read_blind("brief", "learned")`` and ``read_blind("brief", "last")``.
    """
    files = [DATA / "blind" / f"{half}_{lang}.jsonl" for lang in langs]
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line]


def read_blind_places() -> dict[str, Place]:
    """Return the places of the gold of ``data/blind`` by name: points alone, for a built gazetteer to be held to."""
    with (DATA / "blind" / "places.csv").open(encoding="utf-8") as file:
        return {
            row["name"]: Place(
                f"x:{row['name']}", row["name"], PlaceClass.CITY, float(row["lon"]), float(row["lat"]), ""
            )
            for row in csv.DictReader(file)
        }


@dataclass
class Score:
    """Events found, expected and drafted, and how often the facts of found ones are right."""

    found: int = 0
    expected: int = 0
    drafted: int = 0
    right: Counter = field(default_factory=Counter)
    asked: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.found / (self.expected + self.drafted) if self.expected + self.drafted else 1.0


def score(reports: list[dict], places: dict[str, Place], atlas: Gazetteer) -> Score:
    """Read every report; a located draft is right where kind, points (25 km) and radius (2 %) are those of an event."""
    total = Score()
    for report in reports:
        text = ReportText(report["text"], report["id"], report["lang"], report.get("published"))
        drafts = [d for d in read_report(text, atlas).drafts if d.geometry is not None]
        firm = [e for e in report["events"] if not e.get("optional")]
        total.expected += len(firm)
        for event in [*firm, *(e for e in report["events"] if e.get("optional"))]:
            near = (d for d in drafts if _matches(event, d, places))
            draft = min(near, key=lambda d: d.type not in event.get("type", [d.type]), default=None)
            if draft is None:
                if not event.get("optional"):
                    total.wrong.append(f"{report['id']} missed {event}")
                continue
            drafts.remove(draft)
            if not event.get("optional"):
                total.found += 1
                total.drafted += 1
                _facts(total, report["id"], event, draft)
        total.drafted += len(drafts)
        total.wrong.extend(f"{report['id']} invented {d.title} ({d.subtype})" for d in drafts)
    return total


def _matches(event: dict, draft: Draft, places: dict[str, Place]) -> bool:
    if event["kind"] != draft.kind:
        return False
    for name in _POINTS[event["kind"]]:
        place = getattr(draft, name)
        if place is None or distance(place.point, places[event[name]].point) > NEAR_M:
            return False
    # One movement is told from another between the same places by nothing else than its ends.
    return draft.kind is not Kind.ZONE or abs((draft.radius_m or 0) - event["radius_m"]) <= 0.02 * event["radius_m"]


def _facts(total: Score, report: str, event: dict, draft: Draft) -> None:
    said = {
        "type": draft.type,
        "category": draft.category,
        "persons": draft.persons,
        "vehicles": draft.vehicles,
        "fatalities": draft.fatalities,
        "persons_high": draft.persons_high,
        "fatalities_high": draft.fatalities_high,
        "injured": draft.injured,
        "injured_high": draft.injured_high,
        "date": draft.date_start.isoformat() if draft.date_start else None,
    }
    for name, value in said.items():
        if name not in event:
            continue
        total.asked[name] += 1
        right = value in event[name] if isinstance(event[name], list) else value == event[name]
        total.right[name] += right
        if not right:
            total.wrong.append(f"{report} {draft.title}: {name} is {value!r}, not {event[name]!r}")
