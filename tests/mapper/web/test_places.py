"""Answers about places: what is offered while a name is typed, and what is refused."""

import pytest

from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass, PlaceName

ATLAS = Atlas(
    [
        Place("gn:1", "Palmyra", PlaceClass.CITY, 38.28, 34.56, "SY", "SY.11", "Homs", 51_323),
        Place("gn:2", "Palmyra", PlaceClass.CITY, -75.02, 40.0, "US", "US.NJ", "New Jersey", 7_398),
        Place("gn:3", "Palembang", PlaceClass.CITY, 104.76, -2.92, "ID", "ID.32", "South Sumatra", 1_700_000),
        Place("a1:SY.11", "Homs", PlaceClass.ADMIN1, 38.0, 34.5, "SY", "SY.11", "Homs"),
    ],
    {"gn:1": [PlaceName("Tadmur"), PlaceName("تدمر", "ar")]},
)


@pytest.fixture(autouse=True)
def atlas(monkeypatch):
    monkeypatch.setattr("mapper.web.places.gazetteer", lambda: ATLAS)


def offered(client, **query) -> list[tuple[str, str]]:
    answer = client.get("/places/search.json", query)
    assert answer.status_code == 200, answer.content
    return [(place["id"], place["matched"]) for place in answer.json()["places"]]


def test_search_tells_all_of_a_place(client):
    answer = client.get("/places/search.json", {"q": " tadm "})

    assert answer.json() == {
        "q": "tadm",
        "places": [
            {
                "id": "gn:1",
                "name": "Palmyra",
                "matched": "Tadmur",
                "lang": "",
                "class": "city",
                "about": "town, Homs, Syria",
                "country": "SY",
                "admin1": "Homs",
                "lon": 38.28,
                "lat": 34.56,
                "radius_m": 0.0,
                "population": 51_323,
            }
        ],
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "pal"}, [("gn:3", "Palembang"), ("gn:1", "Palmyra"), ("gn:2", "Palmyra")]),
        ({"q": "pal", "limit": "1"}, [("gn:3", "Palembang")]),
        ({"q": "PALMYRA", "near": "-75,40"}, [("gn:2", "Palmyra"), ("gn:1", "Palmyra")]),
        ({"q": "تَدمُ"}, [("gn:1", "تدمر")]),
        ({"q": "hom"}, [("a1:SY.11", "Homs")]),
        ({"q": "nowhere"}, []),
        ({"q": ""}, []),
        ({"q": "<b>%00"}, []),
        ({}, []),
    ],
)
def test_search_offers_likeliest_first(client, query, found):
    assert offered(client, **query) == found


def test_search_names_region_once_and_in_the_language_of_the_page(client):
    client.cookies["django_language"] = "id"

    [place] = client.get("/places/search.json", {"q": "homs"}).json()["places"]

    assert place["about"] == "provinsi, Suriah"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"q": "x" * 201}, "Search for at most 200 characters of plain text."),
        ({"q": "a", "limit": "51"}, "limit lies between 1 and 50; 51 does not."),
        ({"q": "a", "limit": "-1"}, "'-1' is no limit number; write a whole number, such as 12."),
        ({"q": "a", "near": "200,0"}, "near is longitude,latitude in degrees, such as 38.27,34.56; '200,0' is not."),
        ({"q": "a", "near": "nan,0"}, "near is longitude,latitude in degrees, such as 38.27,34.56; 'nan,0' is not."),
        ({"q": "a", "near": "1"}, "near is longitude,latitude in degrees, such as 38.27,34.56; '1' is not."),
    ],
)
def test_search_refuses_with_a_sentence(client, query, sentence):
    answer = client.get("/places/search.json", query)

    assert (answer.status_code, answer.json()["detail"]) == (400, sentence)
