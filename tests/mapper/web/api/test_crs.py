"""OGC API Features, Part 2: shapes asked for and told in another reference system, by its address."""

import math
from urllib.parse import quote

import pytest
from pyproj import Transformer
from shapely.geometry import LineString, Point, shape

from tests.factories import make_event, make_zone

pytestmark = pytest.mark.django_db
EVENTS = "/api/collections/events/items"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"


def told(client, query: str) -> list[dict]:
    answer = client.get(f"{EVENTS}?{query}")
    assert answer.status_code == 200, answer.content
    return [feature["geometry"] for feature in answer.json()["features"]]


def names(client, query: str) -> list[str]:
    return [feature["properties"]["title"] for feature in client.get(f"{EVENTS}?{query}").json()["features"]]


@pytest.mark.parametrize("uri", [CRS84, f"{EPSG}4326", f"{EPSG}3857"])
def test_collections_name_the_systems_that_are_answered_in(client, uri):
    make_event()
    found = client.get("/api/collections/events").json()

    answer = client.get(f"{EVENTS}?crs={quote(uri)}")

    assert (uri in found["crs"], found["storageCrs"]) == (True, CRS84)
    assert answer.headers["Content-Crs"] == f"<{uri}>"
    assert client.get(f"{EVENTS}/{answer.json()['features'][0]['id']}?crs={uri}").headers["Content-Crs"] == f"<{uri}>"
    assert (
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"
        in client.get("/api/conformance").json()["conformsTo"]
    )


def test_epsg_4326_has_latitude_first(client):
    make_event(LineString([(38, 33), (39, 34)]))

    assert told(client, f"crs={EPSG}4326") == [{"type": "LineString", "coordinates": [[33.0, 38.0], [34.0, 39.0]]}]
    assert told(client, f"crs={CRS84}") == told(client, "")


def test_web_mercator_is_what_pyproj_makes_of_it(client):
    make_zone()
    [plain], [metres] = told(client, ""), told(client, f"crs={EPSG}3857")

    by_pyproj = Transformer.from_crs(4326, 3857, always_xy=True)
    expected = [by_pyproj.transform(*position) for position in shape(plain).exterior.coords]

    pairs = zip(shape(metres).exterior.coords, expected, strict=True)
    assert max(math.dist(ours, theirs) for ours, theirs in pairs) < 0.002


def test_web_mercator_ends_where_its_square_ends(client):
    make_event(Point(0, 90))

    [pole] = told(client, f"crs={EPSG}3857")

    assert pole == {"type": "Point", "coordinates": [0.0, 20037508.343]}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (f"bbox=33,38,34,39&bbox-crs={EPSG}4326", ["here"]),
        (f"bbox=38,33,39,34&bbox-crs={EPSG}4326", []),
        (f"bbox=33,38,0,34,39,0&bbox-crs={EPSG}4326", ["here"]),
        (f"bbox=4230000,3890000,4350000,4030000&bbox-crs={EPSG}3857", ["here"]),
        (f"bbox=-40000000,-40000000,40000000,40000000&bbox-crs={EPSG}3857", ["east", "here", "west"]),
        (f"bbox=-20,170,-10,-170&bbox-crs={EPSG}4326", ["east", "west"]),
        (f"filter-crs={EPSG}4326&filter=" + quote("S_INTERSECTS(geometry, BBOX(33, 38, 34, 39))"), ["here"]),
        (
            f"filter-crs={EPSG}3857&filter="
            + quote(
                "S_INTERSECTS(geometry, POLYGON((4230000 3890000, 4350000 3890000, 4350000 4.2e6, 4230000 3890000)))"
            ),
            ["here"],
        ),
        (
            f"filter-crs={EPSG}4326&filter=" + quote("title LIKE 'e%' OR S_INTERSECTS(geometry, POINT(33.5 38.6))"),
            ["east", "here"],
        ),
    ],
)
def test_boxes_and_filters_are_read_in_the_system_named(client, query, found):
    make_event(Point(38.6, 33.5), title="here")
    make_event(Point(179.5, -15), title="east")
    make_event(Point(-179.5, -15), title="west")

    assert sorted(names(client, query)) == found


@pytest.mark.parametrize(
    "tree",
    [
        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":["x",1]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[1e300,1]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[1,2],3]]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[5]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[],[5]]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[1,2,3]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":["1",2,3,4]}]}',
        '{"op":"s_intersects","args":[{"property":"geometry"},{"geometries":[5]}]}',
        "[" * 3000 + "]" * 3000,
    ],
)
def test_broken_shapes_of_other_systems_are_refused(client, tree):
    answer = client.get(EVENTS, {"filter": tree, "filter-lang": "cql2-json", "filter-crs": f"{EPSG}3857"})

    assert (answer.status_code, list(answer.json())) == (400, ["title", "detail", "status"])
