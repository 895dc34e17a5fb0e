"""Looking a place up while its name is typed, in the gazetteer that ships and in a few made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.places.gazetteers.atlas import Atlas
from events.places.lookup import look_up
from events.places.place import Place, PlaceClass, PlaceName

ATLAS = Atlas(
    [
        Place("x:deir", "Deir ez-Zor", PlaceClass.CITY, 40.14, 35.33, "SY", population=211_857),
        Place("x:bosra", "Bosra", PlaceClass.CITY, 36.48, 32.52, "SY", population=19_683),
        Place("x:basra", "Basra", PlaceClass.CITY, 47.78, 30.51, "IQ", population=1_326_564),
        Place("x:us", "United States", PlaceClass.COUNTRY, -98.5, 39.76, "US", population=327_167_434),
    ],
    {"x:us": [PlaceName("Amerika Serikat", "id"), PlaceName("Estados Unidos", "es")]},
)


def found(text: str, **asked) -> list[tuple[str, str]]:
    return [(one.place.id, one.matched.name) for one in look_up(text, ATLAS, **asked)]


@pytest.mark.parametrize("text", ["Deir", "deir ez-z", "DEIR EZ ZOR", "Deyr ez-Zour", "Deir al-Zor"])
def test_name_is_found_by_its_beginning_or_in_another_spelling(text):
    assert found(text) == [("x:deir", "Deir ez-Zor")]


def test_spelling_that_is_another_place_is_not_offered():
    assert found("Basra") == [("x:basra", "Basra")]
    assert found("Bosrah") == [("x:bosra", "Bosra")]
    assert found("Basrah") == [("x:basra", "Basra")]


def test_larger_place_comes_first_and_the_nearer_one_where_the_map_is():
    assert found("b") == [("x:basra", "Basra"), ("x:bosra", "Bosra")]
    assert found("b", near=(36.5, 32.5)) == [("x:bosra", "Bosra"), ("x:basra", "Basra")]


def test_no_more_places_than_asked_for():
    assert (found("b", limit=1), found("b", limit=0)) == ([("x:basra", "Basra")], [])


def test_name_that_matches_is_told():
    assert found("estados") == [("x:us", "Estados Unidos")]
    assert found("amer", lang="id") == [("x:us", "Amerika Serikat")]


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(text):
    places = look_up(text, ATLAS, 5, (0.0, 0.0))

    assert len(places) <= 5
    assert places == look_up(text, ATLAS, 5, (0.0, 0.0))
