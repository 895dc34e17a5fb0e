"""Villages and communities (hromadas) that GeoNames lacks, put amid known towns: Ukraine's own list of places."""

import csv
import gzip
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from events.places.compile.entry import Entry, EntryName
from events.places.compile.nearby import kilometres
from events.places.place import Place, PlaceClass
from events.text.tokens import name_key

# Made by scripts/derive_settlements.py: id, name, latin, hromada, admin1, lon, lat, reach_km; of a town that GeoNames
# has (gn:...) the name alone, of a
# hromada no name of its own.
FILE = Path(__file__).resolve().parent.parent / "data" / "settlements_ua.csv.gz"
# A shorter name in Latin letters is a word of some language ("Luh", "Hai", "Sad").
_LATIN_LETTERS = 7
# What stands between the name of a community and its noun.
_KINDS = ("міська ", "сільська ", "селищна ", "територіальна ")


def settlements(there: Iterable[Entry], admin1_names: dict[str, str]) -> Iterator[Entry]:
    """Yield hromadas and villages ("katottg:UA65100010010012345"); ``radius_m`` says how far they may reach or lie.

    A village that bears the name of a town of ``there`` within that reach is taken for that town. ``admin1_names``
    names first-order divisions by GeoNames code.
    """
    towns: dict[str, list[Place]] = {}
    for entry in there:
        if entry.place.country == "UA" and entry.place.feature_class is PlaceClass.CITY:
            for key in {name_key(name.name) for name in entry.names}:
                towns.setdefault(key, []).append(entry.place)
    for row in _rows():
        if not row["name"]:
            yield _hromada(row, admin1_names)
        elif row["lon"] and not _is_there(row, towns):
            names = [EntryName(row["name"], 3, "uk")]
            if len(row["latin"]) >= _LATIN_LETTERS:
                names.append(EntryName(row["latin"], 2))
            yield Entry(_place(row, row["latin"], PlaceClass.CITY, admin1_names), tuple(names))


def _hromada(row: dict[str, str], admin1_names: dict[str, str]) -> Entry:
    names = [EntryName(f"{row['hromada']} {kind}громада", 3, "uk") for kind in ("", *_KINDS)]
    return Entry(_place(row, names[0].name, PlaceClass.ADMIN2, admin1_names), tuple(names))


def _place(row: dict[str, str], name: str, kind: PlaceClass, admin1_names: dict[str, str]) -> Place:
    return Place(
        id=f"katottg:{row['id']}",
        name=name,
        feature_class=kind,
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        country="UA",
        admin1=row["admin1"],
        admin1_name=admin1_names.get(row["admin1"], ""),
        radius_m=float(row["reach_km"]) * 1000,
        source=f"KATOTTG; put amid the towns of {row['hromada']} hromada (GeoNames)",
        source_date="2024-01",
    )


def with_own_names(entries: Iterable[Entry]) -> list[Entry]:
    """Return ``entries`` with the names in Ukrainian that their towns lack."""
    further: dict[str, list[EntryName]] = {}
    for row in _rows():
        if not row["lon"]:
            further.setdefault(row["id"], []).append(EntryName(row["name"], 3, "uk"))
    return [replace(e, names=(*e.names, *further.get(e.place.id, ()))) for e in entries]


def _is_there(row: dict[str, str], towns: dict[str, list[Place]]) -> bool:
    lon, lat, reach = float(row["lon"]), float(row["lat"]), float(row["reach_km"])
    return any(kilometres(lon, lat, p.lon, p.lat) <= reach for p in towns.get(name_key(row["name"]), ()))


def _rows() -> list[dict[str, str]]:
    with gzip.open(FILE, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
