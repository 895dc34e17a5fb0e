"""Adjectives made of names, before a common noun: they are no town of that form, nor a province of that name."""

import pytest

from events.places.find import find_places
from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass

LYMANSKE = Place("x:1", "Lymanske", PlaceClass.CITY, 29.97, 46.66, "UA", "UA.17", "Odesa", 7_000, name_count=9)
MYKOLAIV = Place("x:2", "Mykolaiv", PlaceClass.ADMIN1, 31.6, 47.1, "UA", "UA.16", "Mykolaiv", 1_000_000, name_count=29)
HROMADA = Place("x:3", "Mykolaiv hromada", PlaceClass.ADMIN2, 33.6, 51.2, "UA", "UA.21", "Sumy", radius_m=20_000)
KURSKOYE = Place("x:4", "Kurskoye", PlaceClass.CITY, 34.9, 45.05, "UA", "UA.11", "Crimea", 2_000, name_count=5)
ATLAS = Atlas(
    [LYMANSKE, MYKOLAIV, HROMADA, KURSKOYE],
    {
        "x:1": ["Лиманське"],
        "x:2": ["Миколаївська область", "Миколаївська"],
        "x:3": ["Миколаївська громада"],
        "x:4": ["Курское"],
    },
)


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("uk", "На Лиманському напрямку ворог атакував двічі.", []),
        ("uk", "Лиманське шосе перекрили.", []),
        ("uk", "У Лиманському вибухнув склад.", ["x:1"]),
        ("uk", "Біля Лиманського горів ліс.", ["x:1"]),
        ("uk", "У Миколаївській громаді загинула жінка.", ["x:3"]),
        ("uk", "У Миколаївській області загинула жінка.", ["x:2"]),
        ("ru", "На Курском направлении продолжались бои.", []),
        ("ru", "В селе Курское сгорел дом.", ["x:4"]),
    ],
)
def test_adjective_before_a_common_noun_is_no_town(code, text, places):
    found = find_places(text, pack_for(code), ATLAS)

    assert [one.place.id for one in found if one.place] == places
