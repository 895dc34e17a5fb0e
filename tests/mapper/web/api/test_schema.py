"""The API answers as its OpenAPI document promises, to requests that schemathesis makes of it, right and wrong."""

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import given
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.tokens import make_token
from tests.factories import make_event, make_mention, make_movement, make_place, make_report, make_user, make_zone
from tests.fuzzing import tried

pytestmark = pytest.mark.django_db
load_all_checks()
_KEPT = CHECKS.get_by_names(
    ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
)
_ADDRESSES = (
    *("GET /", "GET /conformance", "GET /collections", "GET /collections/{collectionId}"),
    *("GET /collections/{collectionId}/queryables", "GET /collections/{collectionId}/items"),
    *("GET /collections/{collectionId}/items/{featureId}", "GET /collections/reports/items"),
    *("GET /collections/reports/items/{featureId}", "GET /collections/places/items"),
    *("GET /collections/places/items/{featureId}", "GET /events/{eventId}", "POST /reports", "PATCH /events/{eventId}"),
)


@pytest.fixture
def one_connection():
    """Requests leave the test's connection open, as those of Django's own client do."""
    for told in (request_started, request_finished):
        told.disconnect(close_old_connections)
    yield
    for told in (request_started, request_finished):
        told.connect(close_old_connections)


@pytest.fixture
def described(monkeypatch, one_connection):
    """The addresses of the API by name, over a few events, and the headers of somebody who may change them."""
    atlas = Atlas([Place("x:1", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs")])
    monkeypatch.setattr("mapper.web.api.writing.gazetteer", lambda: atlas)
    report = make_report("They left al-Tanf for Palmyra.", published="2020-04-14", title="Told")
    make_mention(report, "Palmyra", place=make_place("Palmyra"))
    make_event(report=report, quotes={"place": "Palmyra"}, actors=["Army"])
    make_movement(persons=27)
    make_zone()
    token = make_token(make_user("reviewer"), "schema", "write", 7)[1]
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", WSGIHandler())
    found = {operation.ok().label: operation.ok() for operation in schema.get_all_operations()}
    return found, {"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"}


def test_every_address_that_is_described_is_tried(described):
    assert sorted(described[0]) == sorted(_ADDRESSES)


@pytest.mark.parametrize("address", _ADDRESSES)
def test_answers_are_what_the_schema_says(described, address):
    operation, headers = described[0][address], described[1]

    @tried(12)
    @given(case=st.one_of(operation.as_strategy(), operation.as_strategy(GenerationMode.NEGATIVE)))
    def ask(case):
        answer = case.call(headers=headers)
        case.validate_response(answer, checks=_KEPT)

    ask()
