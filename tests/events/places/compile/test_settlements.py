"""Villages and communities of Ukraine: put amid the towns that are known, as far out as they may lie."""

import gzip
from collections import Counter, defaultdict

import numpy as np
import orjson
import pytest
import shapely

from events.places.compile.admin1 import outlines
from events.places.compile.entry import Entry, EntryName
from events.places.compile.nearby import kilometres
from events.places.compile.settlements import settlements, with_own_names
from events.places.place import Place, PlaceClass
from events.text.tokens import name_key

ENTRIES = list(settlements([], {}))
VILLAGES = [e for e in ENTRIES if e.place.feature_class is PlaceClass.CITY]
HROMADAS = [e for e in ENTRIES if e.place.feature_class is PlaceClass.ADMIN2]
# Degrees by which a coast, a border or an exclave (Slavutych) may lie outside its simplified outline.
NEAR = 0.35


def test_each_has_an_identifier_of_its_own_a_name_and_a_reach():
    ids = Counter(e.place.id for e in ENTRIES)

    assert len(VILLAGES) > 20_000
    assert len(HROMADAS) > 1_600
    assert [i for i, count in ids.items() if count > 1] == []
    assert [e.place.id for e in ENTRIES if not (e.names and 20_000 <= e.place.radius_m <= 60_000)] == []


def test_points_lie_in_the_oblast_that_the_list_has_them_in():
    shapes = {p["gn_code"]: shape for p, shape in outlines() if str(p.get("gn_code", "")).startswith("UA.")}
    astray = [
        e.place.id
        for e in ENTRIES
        if e.place.admin1 in shapes and not shapely.dwithin(shapes[e.place.admin1], shapely.Point(e.place.point), NEAR)
    ]

    assert len(shapes) > 20
    assert astray == []


@pytest.mark.shared
def test_nine_of_ten_villages_lie_within_reach(shared):
    there = defaultdict(list)
    with gzip.open(shared / "gazetteer" / "wof_ua.jsonl.gz") as lines:
        for row in map(orjson.loads, lines):
            for name in {row["name"], *row["names"].get("ukr", [])} if row["type"] == "locality" else ():
                there[name_key(name)].append((row["lon"], row["lat"]))
    named = Counter(e.names[0].name for e in VILLAGES)
    apart = [
        kilometres(*e.place.point, *there[key][0]) <= e.place.radius_m / 1000
        for e in VILLAGES
        if named[e.names[0].name] == 1 and len(there[key := name_key(e.names[0].name)]) == 1
    ]

    assert len(apart) > 5_000
    assert np.mean(apart) >= 0.89


def test_village_that_is_there_already_comes_once():
    known = next(e for e in VILLAGES if e.names[0].name == "Роздольне")
    town = Place("gn:1", "Rozdolne", PlaceClass.CITY, *known.place.point, "UA")
    entries = list(settlements([Entry(town, (EntryName("Роздольне", 2),))], {}))

    assert known.place.id not in {e.place.id for e in entries}
    assert len(entries) < len(ENTRIES)


def test_short_names_are_known_in_their_own_letters_alone():
    latin = {name.name for e in VILLAGES for name in e.names[1:]}

    assert min(map(len, latin)) >= 7
    assert "Lysivka" in latin


def test_towns_get_the_names_that_they_lack():
    towns = [Entry(Place(f"gn:{n}", "X", PlaceClass.CITY, 34, 45, "UA"), (EntryName("X", 3),)) for n in (707460, 1)]

    assert [e.names[1:] for e in with_own_names(towns)] == [(EntryName("Камишли", 3, "uk"),), ()]
