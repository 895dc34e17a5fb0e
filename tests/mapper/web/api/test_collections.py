"""The collections of reports and places: who gets which, filters, conditions, pages under writes; extents."""

from datetime import date
from urllib.parse import quote

import pytest
from shapely.geometry import LineString, Point

from events.models import Place, Report
from tests.factories import AL_TANF, PALMYRA, make_event, make_mention, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db
# PostgreSQL tells changes of transactions that are over: each write is one of its own, as it is on the site.
ONE_BY_ONE = pytest.mark.django_db(transaction=True)
REPORTS, PLACES = "/api/collections/reports/items", "/api/collections/places/items"


def titles(client, address: str) -> list[str]:
    told = [feature["properties"] for feature in client.get(address).json()["features"]]
    return [one.get("title") or one["name"] for one in told]


def pages(client, address: str, between=lambda: None) -> list[int]:
    found = []
    while address:
        page = client.get(address).json()
        found += [feature["id"] for feature in page["features"]]
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), "")
        between()
    return found


@pytest.fixture
def told():
    """Three reports: a public one of two places, a restricted one, and one without date or place."""
    first = make_report(
        "They left al-Tanf for Palmyra.", title="Public", language="en", published="2020-04",
        source=make_source("Agency"),
    )  # fmt: skip
    make_mention(first, "al-Tanf", place=make_place("al-Tanf garrison", AL_TANF, feature_class="base"))
    make_mention(first, "Palmyra", place=make_place("Palmyra", PALMYRA))
    secret = make_report("They hide in Aden.", title="Secret", sensitivity="restricted", published="2021-01-01")
    make_mention(secret, "Aden", place=make_place("Aden", (45.03, 12.78), country="YE"))
    make_report("Nothing happened.", title="Bare")
    return first


def test_report_is_drawn_where_the_places_lie_that_it_names(client, told):
    found = client.get(f"{REPORTS}/{told.pk}")

    feature = found.json()
    assert found.headers["Content-Type"] == "application/geo+json"
    assert feature["geometry"] == {"type": "MultiPoint", "coordinates": [list(PALMYRA), list(AL_TANF)]}
    assert feature["properties"] == {
        "id": told.pk, "title": "Public", "url": "", "archive_url": "", "language": "en", "published": "2020-04",
        "published_first": "2020-04-01", "published_last": "2020-04-30", "source": "Agency", "sensitivity": "public",
    }  # fmt: skip
    assert client.get(f"{REPORTS}/{told.pk}?f=html").status_code == 200
    assert client.get(f"{REPORTS}?f=html").status_code == 200


@pytest.mark.parametrize(
    ("role", "reports", "places"),
    [
        ("", ["Public", "Bare"], ["al-Tanf garrison", "Palmyra"]),
        ("analyst", ["Public", "Bare"], ["al-Tanf garrison", "Palmyra"]),
        ("reviewer", ["Public", "Secret", "Bare"], ["al-Tanf garrison", "Palmyra", "Aden"]),
    ],
)
def test_each_gets_what_they_may_read_and_the_places_it_names(client, told, role, reports, places):
    if role:
        client.force_login(make_user(role))

    assert (titles(client, REPORTS), titles(client, PLACES)) == (reports, places)
    assert client.get(PLACES).json()["numberMatched"] == len(places)


def test_hidden_reports_and_places_are_not_there(client, told):
    secret, aden = Report.objects.get(title="Secret"), Place.objects.get(name="Aden")

    assert client.get(f"{REPORTS}/{secret.pk}").status_code == 404
    assert client.get(f"{PLACES}/{aden.pk}").status_code == 404
    assert titles(client, f"{REPORTS}?id={secret.pk}") == []
    assert titles(client, f"{REPORTS}?filter=" + quote("S_INTERSECTS(geometry, BBOX(40, 10, 50, 20))")) == []
    assert "Secret" not in client.get(f"{REPORTS}?q=hide").content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bbox=38,34,39,35", ["Public"]),
        ("bbox=10,10,11,11", []),
        ("datetime=2020-04-14", ["Public"]),
        ("datetime=2020-05-01/..", []),
        ("datetime=2020-05-01/..&undated=1", ["Bare"]),
        ("q=happened", ["Bare"]),
        ("language=en", ["Public"]),
        ("title=Bare", ["Bare"]),
        ("published_first=2020-04-01", ["Public"]),
        ("sortby=title", ["Bare", "Public"]),
        ("sortby=-published_last", ["Public", "Bare"]),
        ("filter=" + quote("source = 'Agency'"), ["Public"]),
        ("filter=" + quote("NOT title = 'Bare'"), ["Public"]),
        ("filter=" + quote("S_INTERSECTS(geometry, BBOX(38, 33, 39, 35))"), ["Public"]),
        ("filter=" + quote("NOT S_INTERSECTS(geometry, BBOX(38, 34, 39, 35))"), []),
        ("filter=" + quote("NOT S_INTERSECTS(geometry, BBOX(0, 0, 1, 1))"), ["Public"]),
        ("filter=" + quote("geometry IS NULL"), ["Bare"]),
        ("filter=" + quote("geometry IS NOT NULL"), ["Public"]),
        ("filter-lang=cql2-json&filter=" + quote('{"op":"like","args":[{"property":"title"},"B%"]}'), ["Bare"]),
    ],
)
def test_reports_are_narrowed_and_ordered(client, told, query, found):
    assert titles(client, f"{REPORTS}?{query}") == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bbox=38,34,39,35", ["Palmyra"]),
        ("q=palmy", ["Palmyra"]),
        ("country=sy", ["al-Tanf garrison", "Palmyra"]),
        ("feature_class=base", ["al-Tanf garrison"]),
        ("filter=" + quote("name LIKE 'Pal%' AND S_INTERSECTS(geometry, BBOX(38, 34, 39, 35))"), ["Palmyra"]),
        ("sortby=name", ["Palmyra", "al-Tanf garrison"]),
        ("datetime=2020-04-14", []),
        ("datetime=2020-04-14&undated=1", ["al-Tanf garrison", "Palmyra"]),
    ],
)
def test_places_are_narrowed_and_ordered(client, told, query, found):
    assert titles(client, f"{PLACES}?{query}") == found


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (f"{REPORTS}?kind=zone", "There is no parameter 'kind' here; choose from: f, bbox"),
        (f"{PLACES}?q=x&persons=3", "There is no parameter 'persons' here; choose from: f, bbox"),
        (f"{REPORTS}?filter=persons=3", "There is no field 'persons' to ask for; choose from: id, title, url"),
        (f"{PLACES}?sortby=persons", "There is no field 'persons' to ask for; choose from: id, gazetteer_id"),
        (f"{PLACES}?limit=20000", "limit lies between 1 and 10000"),
    ],
)
def test_what_reports_and_places_do_not_have_is_refused(client, address, sentence):
    answer = client.get(address)

    assert (answer.status_code, answer.json()["detail"].startswith(sentence)) == (400, True)


@pytest.mark.parametrize("sortby", ["", "title", "-published_first"])
def test_pages_of_reports_neither_repeat_nor_skip_while_others_write(client, sortby):
    made = [make_report(title=f"{n % 2}", published="2020" if n % 3 else "") for n in range(6)]
    whole = pages(client, f"{REPORTS}?sortby={sortby}")
    first = whole[0]

    def someone_writes():
        type(made[0]).objects.filter(pk=first).delete()
        make_report(title="2", sensitivity="restricted")

    assert pages(client, f"{REPORTS}?limit=2&sortby={sortby}", someone_writes) == whole


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("address", [REPORTS, PLACES])
def test_lists_ask_the_database_as_often_for_one_as_for_three(client, django_assert_num_queries, number, address):
    for n in range(number):
        make_mention(make_report(f"Palmyra {n}."), "Palmyra", place=make_place())
    client.get(address)

    with django_assert_num_queries(4 if address == REPORTS else 3):
        client.get(address)


def extent(client, name: str) -> dict:
    return client.get(f"/api/collections/{name}").json().get("extent", {})


def test_extents_are_those_of_what_is_seen(client, told):
    make_event(LineString([AL_TANF, PALMYRA]), kind="movement", date_start=date(2020, 4, 1), date_end=date(2020, 4, 3))
    make_event(Point(45, 12), date_start=date(2019, 1, 1), date_end=date(2019, 1, 1), status="draft")
    make_event(Point(10, 50), date_start=date(2021, 6, 1), date_end=None)
    make_event(None, date_start=None, date_end=None, time_precision=None)

    assert extent(client, "events")["spatial"]["bbox"] == [[10.0, 33.5055, 38.618, 50.0]]
    assert extent(client, "events")["temporal"]["interval"] == [["2020-04-01T00:00:00Z", "2021-06-01T23:59:59Z"]]
    assert extent(client, "movements")["spatial"]["bbox"] == [[38.2672, 33.5055, 38.618, 34.5603]]
    assert extent(client, "zones") == {}
    assert extent(client, "reports")["spatial"]["bbox"] == [[38.2672, 33.5055, 38.618, 34.5603]]
    assert extent(client, "reports")["temporal"]["interval"] == [["2020-04-01T00:00:00Z", "2020-04-30T23:59:59Z"]]
    assert extent(client, "places") == {
        "spatial": {
            "bbox": [[38.2672, 33.5055, 38.618, 34.5603]],
            "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        }
    }

    client.force_login(make_user("reviewer"))

    assert extent(client, "events")["spatial"]["bbox"] == [[10.0, 12.0, 45.0, 50.0]]
    assert extent(client, "reports")["temporal"]["interval"] == [["2020-04-01T00:00:00Z", "2021-01-01T23:59:59Z"]]
    assert extent(client, "places")["spatial"]["bbox"] == [[38.2672, 12.78, 45.03, 34.5603]]


@ONE_BY_ONE
def test_extent_follows_every_write(client):
    event = make_event(Point(10, 50))
    before = extent(client, "events")

    event.delete()

    assert (before["spatial"]["bbox"], extent(client, "events")) == ([[10.0, 50.0, 10.0, 50.0]], {})


@pytest.mark.parametrize("name", ["reports", "places"])
def test_openapi_describes_every_parameter_that_reports_and_places_read(client, name):
    paths = client.get("/api/openapi.json").json()["paths"]
    described = {p["name"] for p in paths[f"/collections/{name}/items"]["get"]["parameters"]}

    refusal = client.get(f"/api/collections/{name}/items?nothing=1").json()["detail"]

    assert described == set(refusal.split("choose from: ")[1].rstrip(".").split(", "))
