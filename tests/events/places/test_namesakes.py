"""A place's lesser name yields to a town whose main name it is."""

from dataclasses import replace

import pytest

from events.places.find import find_places
from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass, PlaceName
from events.places.resolve.standing import COLUMNS, standing

CITY = PlaceClass.CITY
JAIPUR = Place("x:1", "Jaipur", CITY, 75.8, 26.9, "IN", "IN.24", "Rajasthan", 3_046_000, name_count=62)
JAYAPURA = Place("x:2", "Jayapura", CITY, 140.7, -2.5, "ID", "ID.36", "Papua", 410_000, name_count=28)
CHANGCHUN = Place("x:3", "Changchun", CITY, 125.3, 43.9, "CN", "CN.05", "Jilin", 4_700_000, name_count=70)
CANCUN = Place("x:4", "Cancún", CITY, -86.8, 21.2, "MX", "MX.23", "Quintana Roo", 888_000, name_count=40)
MOSCOW = Place("x:5", "Moscow", CITY, 37.6, 55.8, "RU", "RU.48", "Moscow", 10_400_000, name_count=120)
MOSCOU = Place("x:6", "Moscou", CITY, 3.2, 46.9, "FR", "FR.84", "Auvergne", 40, name_count=1)
ATLAS = Atlas(
    [JAIPUR, JAYAPURA, CHANGCHUN, CANCUN, MOSCOW, MOSCOU],
    {
        "x:1": [PlaceName("Jayapura", "sa")],
        "x:3": [PlaceName("Cancun", "vec")],
        "x:5": [PlaceName("Moscou", "pt")],
    },
)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("Jayapura", "id", "x:2"),
        ("Kebakaran di Jayapura.", "id", "x:2"),
        ("A fire broke out in Jayapura.", "en", "x:2"),
        ("Gempa terjadi di Jaipur.", "id", "x:1"),
        ("Un incendio estalló en Cancún.", "es", "x:4"),
    ],
)
def test_a_lesser_name_yields_to_the_town_whose_main_name_it_is(text, code, place):
    [found] = find_places(text, pack_for(code), ATLAS)

    assert found.candidates[0].place.id == place


def test_a_lesser_name_does_not_yield_to_a_hamlet():
    yields = COLUMNS.index("yields")

    known = standing(tuple(ATLAS.candidates("moscou")))

    assert [row[yields] for row in known.columns] == [0.0, 0.0]


def test_a_main_name_never_yields():
    lesser, main = sorted(ATLAS.candidates("jayapura"), key=lambda c: c.weight)
    known = standing((replace(lesser, weight=1), main))

    yields = COLUMNS.index("yields")
    assert {c.place.id: row[yields] for c, row in zip(known.candidates, known.columns, strict=True)} == {
        "x:1": 1.0,
        "x:2": 0.0,
    }
