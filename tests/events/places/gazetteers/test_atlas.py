"""The gazetteer held in memory answers as the compiled one does."""

import pytest

from events.errors import UnknownPlace
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass, PlaceName

HOMS = Place("x:homs", "Homs", PlaceClass.CITY, 36.72, 34.73, "SY", population=775_404)
PROVINCE = Place("x:province", "Homs Governorate", PlaceClass.ADMIN1, 38.3, 34.3, "SY", population=1_063_969)
DEIR = Place("x:deir", "Deir ez-Zor", PlaceClass.CITY, 40.14, 35.34, "SY", population=271_800)
ATLAS = Atlas([PROVINCE, HOMS, DEIR], {"x:province": ["Homs"], "x:homs": [PlaceName("حمص", "ar")]})


def test_candidates_come_with_the_firmest_and_largest_first():
    assert [c.place.id for c in ATLAS.candidates("homs")] == ["x:homs", "x:province"]


def test_candidate_says_in_which_language_it_bears_the_name():
    assert [(c.place.id, c.weight, c.lang) for c in ATLAS.candidates("حمص")] == [("x:homs", 2, "ar")]


def test_continues_only_where_a_longer_name_begins_with_whole_words():
    assert [ATLAS.continues(key) for key in ("deir", "deir ez", "deir ez zor", "dei")] == [True, True, False, False]


def test_search_near_a_point_puts_the_nearest_first():
    assert [p.id for p in ATLAS.search("d")] == ["x:deir"]
    assert [p.id for p in ATLAS.search("hom", near=(38.3, 34.3))] == ["x:province", "x:homs"]


def test_unknown_place_is_refused_with_a_sentence():
    with pytest.raises(UnknownPlace, match="no place 'x:none'"):
        ATLAS.place("x:none")
