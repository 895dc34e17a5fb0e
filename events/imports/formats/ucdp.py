"""UCDP's Georeferenced Event Dataset (GED): events with at least one death, in UCDP's own columns.

Source: UCDP Georeferenced Event Dataset Codebook (GED 24.1).
"""

from collections.abc import Sequence
from typing import Any

from events.imports.format import Columns, Format
from events.imports.plan import Plan
from events.imports.tables import read_table
from events.imports.values import text

# UCDP's codes -> ours; what is vaguer than a month or a first-order division has no finer code.
_TIME = {"1": 1, "2": 2, "3": 2, "4": 3, "5": 3}
_GEO = {"1": 1, "2": 2, "3": 2, "4": 3, "5": 3, "6": 3, "7": 3}
_NEAR_M = 25_000
_TYPES = {"1": ("Battles", ""), "2": ("Battles", ""), "3": ("Violence against civilians", "Attack")}
_CIVILIANS = "civilians"
_SAME = {
    "id": "key",
    "date_start": "date_start",
    "date_end": "date_end",
    "latitude": "latitude",
    "longitude": "longitude",
    "where_coordinates": "place",
    "adm_1": "admin1",
    "country": "country",
    "where_prec": "where_prec",
}


def _fields(columns: Columns, plan: Plan) -> dict[str, Sequence[Any]]:
    told: dict[str, Sequence[Any]] = {ours: columns[theirs] for theirs, ours in _SAME.items() if theirs in columns}
    count = len(next(iter(columns.values()), ()))

    def cells(name: str) -> list[str]:
        return [text(value).removesuffix(".0") for value in columns[name]] if name in columns else [""] * count

    types = [_TYPES.get(code, ("", "")) for code in cells("type_of_violence")]
    told["type"], told["subtype"] = [t for t, _s in types], [s for _t, s in types]
    told["time_precision"] = [_TIME.get(code) for code in cells("date_prec")]
    told["geo_precision"] = [_GEO.get(code) for code in cells("where_prec")]
    told["uncertainty_m"] = [_NEAR_M if code == "2" else None for code in cells("where_prec")]
    sides = zip(cells("side_a"), cells("side_b"), strict=True)
    told["actors"] = [[name for name in pair if name and name.casefold() != _CIVILIANS] for pair in sides]
    lows, bests, highs = cells("low"), cells("best"), cells("high")
    told["fatalities"] = [low or best for low, best in zip(lows, bests, strict=True)]
    told["fatalities_high"] = [
        high if high and high != (low or best) else None for low, best, high in zip(lows, bests, highs, strict=True)
    ]
    told["notes"] = [_noted(*row) for row in zip(bests, cells("source_headline"), cells("source_article"), strict=True)]
    told["title"] = [
        ", ".join(part for part in (dyad, where) if part)
        for dyad, where in zip(cells("dyad_name"), cells("where_coordinates"), strict=True)
    ]
    return told


def _noted(best: str, headline: str, article: str) -> str:
    said = [f"UCDP's best estimate: {best} killed." if best else "", headline, article]
    return "\n".join(part for part in said if part)


FORMAT = Format("ucdp", "UCDP GED (CSV, XLSX)", (".ucdp.csv",), read_table, _fields, source="UCDP GED")
