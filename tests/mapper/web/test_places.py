"""Places for people: what is offered while a name is typed, pages of places, and who sees what on them."""

import re

import pytest
from shapely.geometry import box

from events.errors import GeocoderSilent
from events.places.gazetteers.atlas import Atlas
from events.places.online import OnlinePlace
from events.places.place import Place, PlaceClass, PlaceName
from mapper.web.online import online_lookup
from tests.factories import make_event, make_mention, make_place, make_report, make_user
from tests.mapper.web.answers import main, words

pytestmark = pytest.mark.django_db

ATLAS = Atlas(
    [
        Place("gn:1", "Palmyra", PlaceClass.CITY, 38.28, 34.56, "SY", "SY.11", "Homs", 51_323),
        Place("gn:2", "Palmyra", PlaceClass.CITY, -75.02, 40.0, "US", "US.NJ", "New Jersey", 7_398),
        Place("gn:3", "Palembang", PlaceClass.CITY, 104.76, -2.92, "ID", "ID.32", "South Sumatra", 1_700_000),
        Place("a1:SY.11", "Homs", PlaceClass.ADMIN1, 38.0, 34.5, "SY", "SY.11", "Homs"),
    ],
    {"gn:1": [PlaceName("Tadmur"), PlaceName("تدمر", "ar")]},
    {"a1:SY.11": box(37, 34, 39, 35)},
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
        "note": "",
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


def test_position_that_is_typed_is_offered_as_a_place(client):
    answer = client.get("/places/search.json", {"q": "33.5055, 38.6180"}).json()

    [place] = answer["places"]
    assert (place["id"], place["class"], place["lon"], place["lat"]) == ("", "position", 38.618, 33.5055)
    assert (place["name"], place["about"]) == ("33.50550, 38.61800", "degrees")


def test_position_that_cannot_be_is_a_note(client):
    answer = client.get("/places/search.json", {"q": "33.5, 388"}).json()

    assert answer["places"] == []
    assert answer["note"] == "The longitude 388 is beyond the date line; longitudes lie between -180 and 180."


def test_page_of_places_lists_what_is_found_with_links(client):
    answer = client.get("/places/", {"q": "palm"})

    assert re.findall(r'href="(/places/gn[^"]*)"', main(answer)) == ["/places/gn:1/", "/places/gn:2/"]
    assert "town, Homs, Syria" in words(answer)
    assert "51,323" in words(answer)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "Look a place up."),
        ("nowhere", "No place of the gazetteer has this name."),
        ("99.5, 20", "The latitude 99.5 is beyond the poles"),
        ("33.5055, 38.6180", "33.505500, 38.618000"),
        ("<script>alert(1)</script>", "No place of the gazetteer has this name."),
    ],
)
def test_page_of_places_says_what_there_is(client, query, sentence):
    answer = client.get("/places/", {"q": query})

    assert answer.status_code == 200
    assert sentence in words(answer)
    assert "<script>alert" not in answer.content.decode()


def test_page_of_a_place_tells_its_names_by_language_and_what_holds_it(client):
    answer = client.get("/places/gn:1/")

    said = words(answer)
    assert "Names 3 Arabic تدمر Latin Palmyra Tadmur" in said
    assert re.findall(r'href="(/places/[^"]+)"', main(answer)) == ["/places/a1:SY.11/"]
    assert "34.56000, 38.28000" in said


def test_place_that_is_unknown_is_not_found(client):
    assert client.get("/places/gn:0/").status_code == 404
    assert client.get("/places/gn:0/shape.geojson").status_code == 404


def test_shape_is_the_outline_or_the_point(client):
    assert client.get("/places/a1:SY.11/shape.geojson").json() == {
        "type": "Feature",
        "id": "a1:SY.11",
        "properties": {"name": "Homs", "lon": 38.0, "lat": 34.5},
        "geometry": {
            "type": "Polygon",
            "coordinates": [[[39.0, 34.0], [39.0, 35.0], [37.0, 35.0], [37.0, 34.0], [39.0, 34.0]]],
        },
    }
    assert client.get("/places/gn:1/shape.geojson").json()["geometry"] == {
        "type": "Point",
        "coordinates": [38.28, 34.56],
    }


@pytest.fixture
def told():
    """Reports of every sensitivity that name Palmyra, each with an approved event there and a draft."""
    place = make_place("Palmyra", gazetteer_id="gn:1")
    for level in ("public", "internal", "restricted"):
        report = make_report(f"Arrests in Palmyra, {level}; Palmyra again.", title=f"{level} report", sensitivity=level)
        make_mention(report, "Palmyra", place=place)
        for status in ("approved", "draft"):
            make_event(title=f"{level} {status} event", report=report, place=place, status=status)
    make_mention(make_report("Elsewhere Palmyra is named.", title="Other"), "Palmyra", place=make_place("Palmyra, US"))


def listed(client) -> list[str]:
    said = words(client.get("/places/gn:1/"))
    return re.findall(
        r"(?:public|internal|restricted) (?:approved event|draft event|report)|Other|Events here \d|name it \d", said
    )


def test_visitor_sees_approved_events_and_public_reports_of_a_place(client, told):
    assert listed(client) == ["Events here 1", "public approved event", "name it 1", "public report"]


def test_nobody_learns_of_reports_that_they_may_not_read(client, told):
    client.force_login(make_user("analyst"))
    reader = make_user()
    seen = listed(client)
    client.force_login(reader)

    assert [one for one in seen if one.startswith("restricted")] == []
    assert listed(client) == ["Events here 1", "public approved event", "name it 1", "public report"]


def test_page_of_a_place_asks_the_same_number_of_questions_for_one_event_and_for_three(
    client, django_assert_max_num_queries, told
):
    client.get("/places/gn:1/")

    with django_assert_max_num_queries(8):
        client.get("/places/gn:1/")


class Silent:
    host = "photon.example.org"
    asked: list[str] = []

    def look_up(self, text):
        self.asked.append(text)
        raise GeocoderSilent("photon.example.org gave no answer.")


class Telling(Silent):
    def look_up(self, text):
        self.asked.append(text)
        return (OnlinePlace("Tadmur, Syria", 38.28, 34.56),)


def test_geocoder_is_asked_by_people_who_are_signed_in_and_on_request(client, monkeypatch):
    monkeypatch.setattr(Telling, "asked", [])
    monkeypatch.setattr("mapper.web.places.online_lookup", Telling)

    client.get("/places/", {"q": "tadmur", "online": "1"})
    assert (Telling.asked, "photon" in words(client.get("/places/", {"q": "tadmur"}))) == ([], False)

    client.force_login(make_user())
    assert "Ask photon.example.org too" in words(client.get("/places/", {"q": "tadmur"}))
    assert Telling.asked == []
    assert "Tadmur, Syria 34.5600, 38.2800" in words(client.get("/places/", {"q": "tadmur", "online": "1"}))
    assert Telling.asked == ["tadmur"]


def test_geocoder_that_is_silent_leaves_what_is_known(client, monkeypatch):
    monkeypatch.setattr("mapper.web.places.online_lookup", Silent)
    client.force_login(make_user())

    said = words(client.get("/places/", {"q": "palm", "online": "1"}))

    assert "photon.example.org gave no answer." in said
    assert "town, Homs, Syria" in said


def test_geocoder_is_off_by_default(settings):
    online_lookup.cache_clear()
    assert online_lookup() is None
