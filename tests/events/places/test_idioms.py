"""Groups of words in which no place is named, though one of the words alone may be one; names declined in Ukrainian."""

import pytest

from events.places.find import find_places
from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass

BAKU = Place("x:1", "Baku", PlaceClass.CITY, 49.9, 40.4, "AZ", "AZ.09", "Baku", 2_300_000, name_count=80)
TOGO = Place("x:2", "Togo", PlaceClass.COUNTRY, 1.1, 8.7, "TG", population=7_900_000, name_count=90)
DZHANKOI = Place("x:3", "Dzhankoi", PlaceClass.CITY, 34.4, 45.7, "UA", "UA.11", "Crimea", 41_700, name_count=9)
ATLAS = Atlas([BAKU, TOGO, DZHANKOI], {"x:2": ["Того"], "x:3": ["Джанкой"]})


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("id", "Baku tembak pecah di pinggiran kota.", []),
        ("id", "Baku\ntembak", ["x:1"]),
        ("id", "Gempa mengguncang Baku, kata warga.", ["x:1"]),
        ("uk", "Того ж дня в місті було спокійно.", []),
        ("uk", "Посуха охопила Того та сусідні країни.", ["x:2"]),
        ("ru", "Того же дня в городе было спокойно.", []),
        ("uk", "Вантажівки дісталися Джанкоя опівдні.", ["x:3"]),
        ("uk", "Вибух пролунав поблизу Джанкою.", ["x:3"]),
    ],
)
def test_words_of_an_idiom_name_no_place(code, text, places):
    found = find_places(text, pack_for(code), ATLAS)

    assert [one.place.id for one in found if one.place] == places
