"""OGC API Features: documents, who gets which events, pages under writes, refusals, ETags, other sites."""

from datetime import date
from urllib.parse import quote

import pytest
from shapely.geometry import Point

from events.workflow.rendering import render_waiting
from mapper.web.api.shelves import SHELVES
from tests.factories import make_event, make_movement, make_report, make_user, make_zone

pytestmark = pytest.mark.django_db
EVENTS = "/api/collections/events/items"


def ids(client, address: str) -> list[int]:
    return [feature["id"] for feature in client.get(address).json()["features"]]


def hrefs(document: dict, rel: str) -> list[str]:
    return [link["href"] for link in document["links"] if link["rel"] == rel]


def pages(client, address: str, between=lambda: None) -> list[list[int]]:
    found = []
    while address:
        page = client.get(address).json()
        found.append([feature["id"] for feature in page["features"]])
        address = next(iter(hrefs(page, "next")), "")
        between()
    return found


DOCUMENTS = ("", "conformance", "openapi.json", "collections", "collections/zones", "collections/zones/queryables")


@pytest.mark.parametrize("address", [*(f"/api/{name}" for name in DOCUMENTS), EVENTS])
def test_documents_come_as_json_and_as_pages(client, address):
    make_event(title="<script>alert(1)</script>")

    data, page = client.get(address), client.get(address, headers={"Accept": "text/html,*/*;q=0.8"})

    assert (data.status_code, page.status_code) == (200, 200)
    assert "json" in data.headers["Content-Type"]
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"<script>alert" not in page.content
    assert client.get(address + "?f=html").headers["Content-Type"] == page.headers["Content-Type"]


def test_landing_leads_to_every_document(client):
    found = client.get("/api/").json()

    for rel in ("self", "alternate", "service-desc", "service-doc", "conformance", "data"):
        [address] = hrefs(found, rel)
        assert client.get(address).status_code == 200


def test_collections_hold_their_kind_only(client):
    incident, movement, zone = make_event(), make_movement(), make_zone()

    assert ids(client, EVENTS) == [incident.pk, movement.pk, zone.pk]
    assert ids(client, "/api/collections/incidents/items") == [incident.pk]
    assert ids(client, "/api/collections/movements/items") == [movement.pk]
    assert ids(client, "/api/collections/zones/items") == [zone.pk]
    assert ids(client, "/api/collections/zones/items?kind=incident") == []


def test_items_give_drafts_and_restricted_words_only_to_those_who_may(client):
    make_event(status="draft", title="Draft")
    make_event(report=make_report("Secret words.", sensitivity="restricted"), quotes={"title": "Secret words"})

    assert ids(client, EVENTS) == []
    assert ids(client, EVENTS + "?status=draft&filter=" + quote("title LIKE '%'")) == []

    client.force_login(make_user("analyst"))

    assert [f["properties"]["title"] for f in client.get(EVENTS).json()["features"]] == ["Draft"]


def test_item_is_a_feature_with_links_and_hidden_ones_are_not_there(client):
    shown, hidden = make_zone(), make_event(status="draft")

    found = client.get(f"/api/collections/zones/items/{shown.pk}")

    assert found.headers["Content-Type"] == "application/geo+json"
    assert (found.json()["id"], found.json()["geometry"]["type"]) == (shown.pk, "Polygon")
    assert hrefs(found.json(), "related") == [f"http://testserver/events/{shown.pk}/"]
    assert client.get(f"/api/collections/movements/items/{shown.pk}").status_code == 404
    assert client.get(f"{EVENTS}/{hidden.pk}").status_code == 404
    assert client.get(f"/api/collections/zones/items/{shown.pk}?f=html").status_code == 200


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("bbox=170,-20,-170,-10", ["east", "west"]),
        ("bbox=-1,-16,1,-14", ["far"]),
        ("datetime=2020-04-14", ["west"]),
        ("datetime=2020-05-01/..", ["east"]),
        ("datetime=../..&undated=1", ["east", "far", "west"]),
        ("persons=27", ["east"]),
        ("title=far", ["far"]),
        ("filter=persons%20%3E%203", ["east"]),
        ("filter-lang=cql2-json&filter=" + quote('{"op":"=","args":[{"property":"title"},"far"]}'), ["far"]),
        ("sortby=-persons,title", ["east", "far", "west"]),
        ("sortby=%2Bdate_start", ["west", "east", "far"]),
    ],
)
def test_items_are_narrowed_and_ordered(client, query, titles):
    make_event(Point(179.5, -15), title="west")
    make_event(Point(-179.5, -15), title="east", persons=27, date_start=date(2021, 1, 1), date_end=date(2021, 1, 1))
    make_event(Point(0, -15), title="far", date_start=None, date_end=None, time_precision=None)

    found = [f["properties"]["title"] for f in client.get(f"{EVENTS}?{query}").json()["features"]]

    assert (found if "sortby" in query else sorted(found)) == titles


@pytest.mark.parametrize("sortby", ["", "id", "-id", "-score", "persons,-date_start", "-updated", "title"])
def test_pages_give_each_event_once_in_any_order(client, sortby):
    numbers = [None, 3, 3, 1, None, 7]
    made = [make_event(persons=number, score=(number or 5) / 10, title=f"{n % 2}") for n, number in enumerate(numbers)]

    whole = ids(client, f"{EVENTS}?sortby={sortby}")
    parts = pages(client, f"{EVENTS}?limit=2&sortby={sortby}")

    assert sorted(whole) == [event.pk for event in made]
    assert parts == [whole[:2], whole[2:4], whole[4:]]


def test_pages_neither_repeat_nor_skip_while_others_write(client):
    made = [make_event() for _ in range(6)]

    def someone_writes():
        made[0].delete() if made[0].pk else make_event()

    first = made[0].pk
    seen = [pk for page in pages(client, EVENTS + "?limit=2", someone_writes) for pk in page]

    assert seen[:6] == [first, *(event.pk for event in made[1:])]
    assert len(seen) == len(set(seen))


def test_first_page_counts_what_matches(client):
    for _ in range(3):
        make_event()

    page = client.get(EVENTS + "?limit=2").json()

    assert (page["numberMatched"], page["numberReturned"]) == (3, 2)
    assert hrefs(page, "self") == ["http://testserver/api/collections/events/items?limit=2&f=json"]


@pytest.mark.parametrize("number", [1, 3])
def test_items_ask_the_database_as_often_for_one_event_as_for_three(client, number, django_assert_num_queries):
    for one in range(number):
        make_event(report=make_report(f"They left al-Tanf {one}."), quotes={"origin": "al-Tanf"})

    render_waiting()
    client.get(EVENTS)

    with django_assert_num_queries(3):
        client.get(EVENTS)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            "limit=10001",
            "limit lies between 1 and 10000; follow the next link for more, or take the whole from /export/.",
        ),
        ("limit=0", "limit lies between 1 and 10000; follow the next link for more, or take the whole from /export/."),
        ("f=xml", "There is no format 'xml' here; choose from: json, html."),
        ("sortby=words", "There is no field 'words' to ask for; choose from: id, kind, type"),
        ("sortby=geometry", "Nothing can be ordered by geometry here."),
        ("sortby=id,kind,type,title", "A list is ordered by at most 3 fields."),
        ("after=x", "This page belongs to another order; follow the links of the first page."),
        ("after=WzFd&sortby=title", "This page belongs to another order; follow the links of the first page."),
        ("bbox=1,2", "A bbox is west,south,east,north in degrees, such as 35.7,32.3,42.4,37.3."),
        ("persons=many", "persons is a whole number; compare it with one, such as 27."),
        ("kindd=zone", "There is no parameter 'kindd' here; choose from: f, bbox"),
        ("filter=kind", "The filter ends too early; write it as in kind = 'zone' AND radius_m > 1000."),
        ("filter=persons%3D" + "9" * 7000, "persons is a whole number; compare it with one, such as 27."),
        ("filter=" + "9" * 7000, "The filter ends too early"),
        ("filter=x&filter-lang=sql", "There is no filter language 'sql'; choose from: cql2-text, cql2-json."),
        ("filter={&filter-lang=cql2-json", "The filter is no JSON of at most 8000 characters."),
        (
            "filter-crs=EPSG:3857",
            "There is no filter-crs 'EPSG:3857' here; choose from: http://www.opengis.net/def/crs/",
        ),
        (
            "crs=EPSG:3857",
            "There is no crs 'EPSG:3857' here; choose from: http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        ),
        ("bbox=1,2,3,4&bbox-crs=x", "There is no bbox-crs 'x' here"),
    ],
)
def test_items_refuse_with_a_sentence(client, query, sentence):
    response = client.get(f"{EVENTS}?{query}")

    assert response.status_code == 400
    assert response.json()["detail"].startswith(sentence)


def test_unknown_collection_is_named_beside_those_there_are(client):
    response = client.get("/api/collections/wars/items")

    assert response.status_code == 404
    assert response.json()["detail"] == (
        "No collection named 'wars'; choose from: events, incidents, movements, zones, reports, places."
    )


def test_api_cannot_be_written_to(client):
    response = client.post(EVENTS)

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")


# PostgreSQL tells the states of its events apart by their transactions.
@pytest.mark.django_db(transaction=True)
def test_answer_is_not_sent_twice_where_nothing_changed(client):
    event = make_event()
    tag = client.get(EVENTS).headers["ETag"]

    assert client.get(EVENTS, headers={"If-None-Match": tag}).status_code == 304

    event.title = "Another"
    event.save()

    assert client.get(EVENTS, headers={"If-None-Match": tag}).status_code == 200


def test_answer_of_somebody_else_is_never_taken_for_ones_own(client):
    make_event()
    tag = client.get(EVENTS).headers["ETag"]
    client.force_login(make_user("analyst"))

    own = client.get(EVENTS, headers={"If-None-Match": tag})

    assert own.status_code == 200
    assert own.headers["ETag"] != tag


def test_unchanged_answer_is_not_made_again(client, django_assert_num_queries):
    make_event()
    render_waiting()
    tag = client.get(EVENTS).headers["ETag"]

    # The state of the events, and no word of them.
    with django_assert_num_queries(1):
        assert client.get(EVENTS, headers={"If-None-Match": tag}).status_code == 304


def test_other_sites_read_only_where_the_setting_names_them(client, settings):
    theirs = {"Origin": "https://map.example.org"}
    assert "Access-Control-Allow-Origin" not in client.get(EVENTS, headers=theirs).headers

    settings.API_ORIGINS = ["https://map.example.org"]
    allowed, asked = client.get(EVENTS, headers=theirs), client.options(EVENTS, headers=theirs)
    refused, wrong = (
        client.get(EVENTS, headers={"Origin": "https://x.example"}),
        client.get("/api/?x=1", headers=theirs),
    )

    assert allowed.headers["Access-Control-Allow-Origin"] == "https://map.example.org"
    assert "Access-Control-Allow-Credentials" not in allowed.headers
    assert (asked.status_code, asked.headers["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    assert "Access-Control-Allow-Origin" not in refused.headers
    assert (wrong.status_code, wrong.headers["Access-Control-Allow-Origin"]) == (400, "https://map.example.org")


def test_openapi_describes_every_parameter_that_is_read(client):
    paths = client.get("/api/openapi.json").json()["paths"]
    described = {p["name"] for p in paths["/collections/{collectionId}/items"]["get"]["parameters"]}

    refusal = client.get(EVENTS + "?nothing=1").json()["detail"]
    read = set(refusal.split("choose from: ")[1].rstrip(".").split(", "))

    assert described - {"collectionId"} == read
    assert set(SHELVES["events"].properties) < described


def test_item_tells_the_area_in_which_it_may_have_been(client):
    spot = make_event(uncertainty_m=5000)
    province = make_event(Point(38.6, 33.5).buffer(1), uncertainty_m=100_000, geo_precision=3)

    found = [client.get(f"{EVENTS}/{event.pk}").json() for event in (spot, province)]

    assert [item["properties"]["whereabouts"]["type"] for item in found] == ["Polygon", "Polygon"]
    assert found[1]["properties"]["whereabouts"] == found[1]["geometry"]
