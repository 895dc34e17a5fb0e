"""A build of a few entries, read back; the whole gazetteer is tested in test_whole_build.py."""

import threading

import pytest
from shapely.geometry import box

from events.errors import GazetteerMissing, UnknownPlace
from events.places import files
from events.places.compile import compiler
from events.places.compile.entry import Entry, EntryName
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.place import Place, PlaceClass, PlaceName

PALU = Place("x:palu", "Palu", PlaceClass.CITY, 119.87, -0.9, "ID", "ID.21", population=389_959)
TOWN = Place("x:palu-tr", "Palu", PlaceClass.CITY, 39.93, 38.69, "TR", population=11_271)
STATES = Place("x:us", "United States", PlaceClass.COUNTRY, -98.5, 39.76, "US", population=327_167_434)
ENTRIES = [
    Entry(TOWN, (EntryName("Palu", 3),)),
    Entry(PALU, (EntryName("Palu", 3), EntryName("Kota Palu", 1, "id")), box(119, -1, 120, 0)),
    Entry(STATES, (EntryName("United States", 3, "en"), EntryName("AS", 3, "id"), EntryName("US", 3, "en"))),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(compiler, "default_entries", lambda say: list(ENTRIES))
    return tmp_path / files.FOLDER


@pytest.fixture
def gazetteer(folder):
    compiler.build(folder)
    return CompiledGazetteer(folder)


def test_candidates_are_read_back_with_weight_and_language(gazetteer):
    assert [(c.place.id, c.weight, c.lang) for c in gazetteer.candidates("as")] == [("x:us", 3, "id")]
    assert [c.place.id for c in gazetteer.candidates("palu")] == ["x:palu", "x:palu-tr"]
    assert gazetteer.candidates("pal") == ()


def test_place_is_read_back_whole_with_the_number_of_its_names(gazetteer):
    place = gazetteer.place("x:palu")

    assert (place.name, place.point, place.admin1, place.population) == ("Palu", (119.87, -0.9), "ID.21", 389_959)
    assert (place.feature_class, place.name_count) == (PlaceClass.CITY, 2)


def test_names_and_area_are_read_back(gazetteer):
    assert gazetteer.names("x:palu") == (PlaceName("Palu"), PlaceName("Kota Palu", "id"))
    assert gazetteer.area("x:palu") == box(119, -1, 120, 0)
    assert gazetteer.area("x:palu-tr") is None


def test_continues_only_where_a_longer_name_begins_with_whole_words(gazetteer):
    assert [gazetteer.continues(key) for key in ("united", "kota", "palu", "unit")] == [True, True, False, False]


def test_search_finds_beginnings_by_rank_or_by_nearness(gazetteer):
    assert [p.id for p in gazetteer.search("pa")] == ["x:palu", "x:palu-tr"]
    assert [p.id for p in gazetteer.search("pa", near=(40, 38))] == ["x:palu-tr", "x:palu"]
    assert gazetteer.search("zz") == ()
    assert gazetteer.search("...") == ()


def test_unknown_place_is_refused(gazetteer):
    with pytest.raises(UnknownPlace):
        gazetteer.names("x:none")


def test_gazetteer_is_shared_by_threads(gazetteer):
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(gazetteer.place("x:us").name)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == ["United States"] * 4


def test_missing_gazetteer_says_which_command_builds_it(tmp_path):
    with pytest.raises(GazetteerMissing, match=r"manage\.py build_gazetteer"):
        CompiledGazetteer(tmp_path)


def test_second_build_is_skipped_and_a_forced_one_replaces_it(folder):
    first = compiler.build(folder)
    again = compiler.build(folder)
    forced = compiler.build(folder, force=True)

    assert [first.built, again.built, forced.built] == [True, False, True]
    assert first.version == again.version == forced.version


def test_build_that_fails_leaves_the_one_before_in_place(folder, monkeypatch):
    compiler.build(folder)
    current = (folder / files.CURRENT).read_text()

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(compiler, "write_store", fail)
    with pytest.raises(KeyboardInterrupt):
        compiler.build(folder, force=True)

    assert (folder / files.CURRENT).read_text() == current
    assert [f.name for f in folder.glob("build-*")] == [current]
    assert CompiledGazetteer(folder).place("x:us").name == "United States"


def test_open_gazetteer_outlives_one_rebuild(folder):
    compiler.build(folder)
    opened = CompiledGazetteer(folder)
    compiler.build(folder, force=True)

    assert [c.place.id for c in opened.candidates("palu")] == ["x:palu", "x:palu-tr"]
