"""Whatever is asked of any address that is read: an answer with a sentence, never a fault of ours."""

import json
from contextlib import suppress
from urllib.parse import urlencode

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.models import Event, Report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.tokens import make_token
from mapper.web.api.params import page_token
from tests.factories import make_event, make_mention, make_movement, make_place, make_report, make_user, make_zone
from tests.fuzzing import HOSTILE, JSON, tried
from tests.mapper.web.access_table import API, PAGES

pytestmark = pytest.mark.django_db
# Drawing the one-file map takes a second and reads the same query.
_SLOW = ("html", "basemap")
_ADDRESSES = [route for route in {**PAGES, **API} if not any(word in route for word in _SLOW)]
# What a report, or an event, is sent with.
_MEMBERS = (
    *("text", "title", "url", "lang", "published", "source", "sensitivity", "persons", "geometry", "place", "reason"),
    *("date_start", "actors", "kind", "score", "radius_m", "planned", "type", "origin"),
)
_SHAPES = st.fixed_dictionaries({"type": st.sampled_from(("Point", "Polygon", "x")), "coordinates": JSON})
_NAMES = (
    *(
        "bbox",
        "datetime",
        "kind",
        "type",
        "status",
        "id",
        "from",
        "to",
        "undated",
        "q",
        "min_score",
        "country",
        "report",
    ),
    *(
        "admin1",
        "actor",
        "source",
        "language",
        "geo_precision",
        "time_precision",
        "area",
        "near",
        "km",
        "only",
        "since",
    ),
    *(
        "limit",
        "after",
        "sortby",
        "sort",
        "filter",
        "filter-lang",
        "filter-crs",
        "crs",
        "bbox-crs",
        "f",
        "page",
        "name",
    ),
    *("start", "end", "format", "event", "view", "online", "title", "persons", "next", "published_first", "radius_m"),
)
_TERMS = (
    *("kind", "title", "persons", "geometry", "date_start", "origin", '"title"', "updated", "nothing", "'text'", "27"),
    *("=", "<>", "<", "AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS NULL", "(", ")", ",", "'%x%'", "-1e999", "''"),
    *("DATE('2020-04-14')", "DATE('x')", "TIMESTAMP('2020-04-15T06:30:00Z')", "TIMESTAMP('0001-01-01T00:00:00+14:00')"),
    *(
        "S_INTERSECTS(geometry, BBOX(35, 32, 42, 37))",
        "POINT(38 33)",
        "POLYGON((0 0, 1 1, 1 0))",
        "S_WITHIN(",
        "POINT(",
    ),
    *(
        "POLYGON((0 0, 1 0, 1 1, 0 0))",
        "POINT(NaN NaN)",
        "POINT EMPTY",
        "BBOX(",
        "MULTIPOINT((1 2))",
        "POINT Z (1 2 3)",
    ),
)
_OPERATORS = ("and", "or", "not", "=", "<>", "<", "like", "between", "in", "isNull", "s_intersects", "s_within", "+")


def _leaves():
    named = st.sampled_from(("title", "persons", "geometry", "date_start", "updated", "origin", "score", "x"))
    typed = st.dictionaries(st.sampled_from(("date", "timestamp", "bbox", "type", "coordinates")), JSON, max_size=2)
    return JSON | typed | named.map(lambda name: {"property": name})


TREES = st.recursive(
    _leaves(),
    lambda inner: st.fixed_dictionaries({"op": st.sampled_from(_OPERATORS), "args": st.lists(inner, max_size=3)}),
    max_leaves=12,
)


@pytest.fixture
def things(monkeypatch):
    atlas = Atlas([Place("x:1", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs")])
    for room in ("places", "intake", "about", "mentions", "rereading", "editing", "api.writing"):
        monkeypatch.setattr(f"mapper.web.{room}.gazetteer", lambda: atlas)
    report = make_report("They left al-Tanf for Palmyra.", published="2020-04-14")
    make_mention(report, "Palmyra", place=make_place("Palmyra"))
    make_event(report=report, quotes={"place": "Palmyra"})
    make_movement(status="draft")
    make_zone()
    return report


@pytest.fixture
def visitors(client, things):
    """One who is not signed in, and one who may do everything."""
    trusted = type(client)()
    trusted.force_login(make_user("administrator"))
    return client, trusted


def whole(answer) -> int:
    """Read an answer to its end and return its status; what breaks on the way breaks the test."""
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


def filled(route: str, report: Report) -> str:
    numbers = {"<int:report_id>": report.pk, "<int:event_id>": Event.objects.first().pk, "<int:z>": 0, "<int:x>": 0}
    row = {**PAGES, **API}[route]
    path = route.split("#")[0]
    for name, value in row.fills.items():
        for kind in ("int", "str", "path"):
            path = path.replace(f"<{kind}:{name}>", value)
    for name, value in {**numbers, "<int:y>": 0}.items():
        path = path.replace(name, str(value))
    return "/" + path.replace("<int:mention_id>", str(report.mentions.first().pk)).replace("<", "1").replace(">", "")


@tried(100)
@given(
    route=st.sampled_from(_ADDRESSES),
    asked=st.lists(st.tuples(st.sampled_from(_NAMES) | st.text(max_size=10), HOSTILE), max_size=4),
    trusted=st.booleans(),
)
def test_no_query_breaks_an_address(visitors, things, route, asked, trusted):
    with suppress(UnicodeEncodeError):
        query = urlencode(asked)
        status = whole(visitors[trusted].get(f"{filled(route, things)}?{query}"))
        assert status < 500


@tried(30)
@given(raw=st.binary(max_size=60), route=st.sampled_from(["", "reports/", "api/collections/events/items", "places/"]))
def test_no_bytes_break_an_address(visitors, route, raw):
    query = "&".join(f"{name}=" + "".join(f"%{byte:02x}" for byte in raw) for name in ("q", "id", "bbox"))

    assert whole(visitors[0].get(f"/{route}?{query}")) < 500


@tried(100)
@given(
    collection=st.sampled_from(["events", "zones", "reports", "places"]),
    terms=st.lists(st.sampled_from(_TERMS) | HOSTILE, max_size=9),
    systems=st.sampled_from(["", "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/3857"]),
)
def test_no_condition_in_words_breaks_the_api(visitors, collection, terms, systems):
    with suppress(UnicodeEncodeError):
        query = urlencode({"filter": " ".join(terms)}) + systems
        assert whole(visitors[1].get(f"/api/collections/{collection}/items?{query}")) in {200, 400}


@tried(100)
@given(
    collection=st.sampled_from(["events", "zones", "reports", "places"]),
    tree=TREES,
    systems=st.sampled_from(["", "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326"]),
)
def test_no_condition_in_json_breaks_the_api(visitors, collection, tree, systems):
    with suppress(UnicodeEncodeError):
        query = urlencode({"filter": json.dumps(tree, ensure_ascii=False), "filter-lang": "cql2-json"}) + systems
        assert whole(visitors[1].get(f"/api/collections/{collection}/items?{query}")) in {200, 400}


@tried(60)
@given(
    token=st.lists(JSON, max_size=4) | JSON, sortby=st.sampled_from(["", "title", "-updated", "date_start", "id,score"])
)
def test_no_page_begins_where_it_breaks(visitors, token, sortby):
    with suppress(TypeError, UnicodeEncodeError, orjson.JSONEncodeError):
        query = urlencode({"after": page_token(token), "sortby": sortby})
        assert whole(visitors[0].get(f"/api/collections/events/items?{query}")) in {200, 400}


@tried(50)
@given(
    body=st.dictionaries(st.sampled_from(_MEMBERS), HOSTILE | JSON | _SHAPES, max_size=4) | JSON,
    raw=st.none() | st.binary(max_size=40),
    key=st.sampled_from(["", "a", "x" * 300, "é"]),
)
def test_nothing_that_is_sent_breaks_the_api(client, things, body, raw, key):
    token = make_token(make_user("reviewer"), "x", "write", 7)[1]
    found = Event.objects.first()
    sent = {"Authorization": f"Bearer {token}", "Idempotency-Key": key, "If-Match": f'"{found.code}-v{found.version}"'}
    with suppress(UnicodeEncodeError, ValueError):
        data = json.dumps(body, ensure_ascii=False).encode() if raw is None else raw
        for method, address in ((client.post, "/api/reports"), (client.patch, f"/api/events/{found.pk}")):
            answer = method(address, data=data, content_type="application/json", headers=sent)
            assert answer.status_code < 500
