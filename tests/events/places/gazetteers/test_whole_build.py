"""The gazetteer that ships finds the places that reports name, under the names that reports use."""

from pathlib import Path

import pytest
from django.conf import settings
from shapely.geometry import Point

from events.places import files
from events.places.compile import compiler
from events.places.compile.made_of import dumps_of, remembered
from events.places.gazetteers.compiled import CompiledGazetteer
from events.text.tokens import name_key


@pytest.fixture(scope="module")
def gazetteer() -> CompiledGazetteer:
    """The gazetteer of this machine, built where it is missing or out of date."""
    folder = Path(settings.DATA_DIR) / files.FOLDER
    compiler.build(folder, dumps=dumps_of(remembered(folder)))
    return CompiledGazetteer(folder)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("al-Tanf", "wl:al-tanf-garrison"),
        ("at-Tanf", "wl:al-tanf-garrison"),
        ("التنف", "wl:al-tanf-garrison"),
        ("Эт-Танф", "wl:al-tanf-garrison"),
        ("Rukban", "wl:rukban-camp"),
        ("Palmyra", "gn:163808"),
        ("Tadmur", "gn:163808"),
        ("تدمر", "gn:163808"),
        ("Homs", "gn:169577"),
        ("Homs province", "a1:SY.11"),
        ("محافظة حمص", "a1:SY.11"),
        ("Damaskus", "gn:170654"),
        ("Palu", "gn:1633034"),
        ("Poso", "gn:1630723"),
        ("Gunung Sinabung", "wl:sinabung"),
        ("Bakhmut", "gn:713174"),
        ("Chasiv Yar", "gn:710915"),
        ("Часів Яр", "gn:710915"),
        ("Днипро", "gn:709930"),
        ("Белгород", "gn:578072"),
        ("Goma", "gn:216281"),
        ("Bukavu", "gn:217831"),
        ("Minova", "wl:minova"),
        ("Masisi", "wl:masisi-town"),
        ("Cali", "gn:3687925"),
        ("Popayán", "gn:3671916"),
        ("Amerika Serikat", "cc:US"),
        ("AS", "cc:US"),
        ("США", "cc:US"),
        ("Suriah", "cc:SY"),
        ("سوريا", "cc:SY"),
        ("Yordania", "cc:JO"),
        ("Irak", "cc:IQ"),
        ("England", "a1:GB.ENG"),
        ("Timur Tengah", "wl:middle-east"),
        ("Донбасс", "wl:donbas"),
    ],
)
def test_name_leads_first_to_the_place_that_reports_mean(gazetteer, name, first):
    assert gazetteer.candidates(name_key(name))[0].place.id == first


def test_washington_may_be_the_city_or_the_state(gazetteer):
    assert {"gn:4140963", "a1:US.WA"} <= {c.place.id for c in gazetteer.candidates("washington")}


def test_towns_whose_names_are_words_are_kept(gazetteer):
    assert [bool(gazetteer.candidates(word)) for word in ("of", "same", "police", "bulan")] == [True] * 4


def test_province_covers_its_town_and_its_desert(gazetteer):
    homs = gazetteer.area("a1:SY.11")

    assert [
        homs.contains(Point(gazetteer.place(i).point)) for i in ("gn:169577", "gn:163808", "wl:al-tanf-garrison")
    ] == [
        True,
        True,
        True,
    ]


def test_crimea_is_within_ukraine(gazetteer):
    simferopol = Point(34.1, 44.95)

    assert [gazetteer.area(i).contains(simferopol) for i in ("cc:UA", "cc:RU")] == [True, False]


def test_longer_names_are_announced_word_by_word(gazetteer):
    assert [gazetteer.continues(key) for key in ("deir", "deir ez", "al tanf", "zzz")] == [True, True, True, False]


def test_our_own_places_name_their_first_order_division(gazetteer):
    assert gazetteer.place("wl:al-tanf-garrison").admin1_name == "Homs"
    assert gazetteer.place("wl:donbas").admin1_name == ""
