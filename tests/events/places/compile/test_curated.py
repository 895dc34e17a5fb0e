"""Each row of our own list is a place that can be used: identified, sourced, where its country is."""

import csv
import re
from collections import Counter

import pytest
import shapely

from events.errors import BadSource
from events.places.compile.admin1 import outlines
from events.places.compile.curated import PLACES, curated, read_names, replaced, with_aliases
from events.places.compile.entry import Entry, EntryName
from events.places.place import AREAS, Place, PlaceClass

ENTRIES = list(curated({}))
HEAD = "id,class,lon,lat,radius_m,country,admin1,population,names,same_as,source,date\n"
# Degrees by which a border post, a coast or a sea of that country may lie outside its simplified outline.
NEAR = 0.6


def test_list_holds_at_least_two_hundred_places_and_each_identifier_once():
    ids = Counter(entry.place.id for entry in ENTRIES)

    assert len(ids) >= 200
    assert [i for i, count in ids.items() if count > 1] == []
    assert [i for i in ids if not re.fullmatch(r"wl:[a-z0-9-]+", i)] == []


def test_rows_say_what_they_rest_on_and_since_when():
    rows = [e.place for e in ENTRIES]

    assert [p.id for p in rows if not p.source or not re.fullmatch(r"20\d\d(-\d\d){0,2}", p.source_date)] == []


def test_positions_and_reach_are_possible():
    odd = [e.place.id for e in ENTRIES if not (-180 <= e.place.lon <= 180 and -90 <= e.place.lat <= 90)]
    flat = [e.place.id for e in ENTRIES if not 100 <= e.place.radius_m <= 9_000_000]

    assert (odd, flat) == ([], [])


def test_places_lie_in_or_beside_their_country():
    parts: dict[str, list[object]] = {}
    for properties, shape in outlines():
        parts.setdefault(properties.get("country", ""), []).append(shape)
    trees = {code: shapely.STRtree(shapes) for code, shapes in parts.items()}
    astray = [
        e.place.id
        for e in ENTRIES
        if e.place.country in trees
        and not len(trees[e.place.country].query_nearest(shapely.Point(e.place.point), max_distance=NEAR))
        and e.place.feature_class not in AREAS | {PlaceClass.ISLAND}
    ]

    assert astray == []


def test_admin1_belongs_to_the_country():
    assert [e.place.id for e in ENTRIES if e.place.admin1 and e.place.admin1.split(".")[0] != e.place.country] == []


def test_places_of_one_main_name_are_different_places():
    named = Counter((e.place.name, e.place.country) for e in ENTRIES)

    assert [name for name, count in named.items() if count > 1] == []


def test_al_tanf_is_where_it_is_in_every_spelling():
    garrison = next(e for e in ENTRIES if e.place.id == "wl:al-tanf-garrison")

    assert (garrison.place.point, garrison.place.feature_class) == ((38.618, 33.5055), PlaceClass.BASE)
    assert {"al-Tanf", "at-Tanf", "Tanf", "al-Tanaf", "التنف", "Эт-Танф", "Ат-Танф"} <= {n.name for n in garrison.names}


def test_row_without_source_is_refused_by_name(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text(HEAD + "wl:x,base,1,1,100,SY,,,en:X,,,2026\n")

    with pytest.raises(BadSource, match="wl:x: give each row"):
        list(curated({}, file))


@pytest.mark.parametrize("row", ["wl:x,castle,1,1,100,SY,,,en:X,,W,2026", "wl:x,base,1,1,100,SY,,,X,,W,2026"])
def test_row_of_unknown_class_or_bare_name_is_refused(tmp_path, row):
    file = tmp_path / "own.csv"
    file.write_text(HEAD + row + "\n")

    with pytest.raises(BadSource, match=r"own\.csv, wl:x"):
        list(curated({}, file))


def test_alias_of_a_place_that_no_source_has_is_refused(tmp_path):
    file = tmp_path / "aliases.csv"
    file.write_text("id,place,names,weight\ngn:1,Nowhere,en:Nowhere,3\n")

    with pytest.raises(BadSource, match="gn:1"):
        with_aliases([], file)


def test_alias_adds_names_and_the_name_that_is_shown(tmp_path):
    file = tmp_path / "aliases.csv"
    file.write_text("id,place,names,weight\ngn:163808,Palmyra,en:Palmyra / Tadmor | ar:تدمر,3\n")
    tadmur = Place("gn:163808", "Tadmur", PlaceClass.CITY, 38.28, 34.56, "SY")

    [entry] = with_aliases([Entry(tadmur, (EntryName("Tadmur", 3),))], file)

    assert entry.place.name == "Palmyra"
    assert [n.name for n in entry.names] == ["Palmyra", "Tadmur", "Palmyra", "Tadmor", "تدمر"]


def test_replaced_places_are_of_other_sources():
    with PLACES.open(encoding="utf-8", newline="") as rows:
        ours = {row["id"] for row in csv.DictReader(rows)}

    assert set(replaced().values()) <= ours
    assert set(replaced()) & ours == set()


def test_first_spelling_of_a_language_weighs_most():
    assert [(n.name, n.weight, n.lang) for n in read_names("en:A / B | ar:ج", 3)] == [
        ("A", 3, "en"),
        ("B", 2, "en"),
        ("ج", 3, "ar"),
    ]
