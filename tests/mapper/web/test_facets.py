"""The numbers beside the values of a filter, as JSON."""

import pytest

from tests.factories import make_event, make_place, make_report, make_source

pytestmark = pytest.mark.django_db


def test_facets_name_values_in_the_language_of_the_page(client):
    make_event(place=make_place(country="SY"), report=make_report(language="ar"))

    answer = client.get("/events/facets.json?name=country", headers={"accept-language": "id"})
    assert answer.json() == {"facet": "country", "values": [{"value": "SY", "label": "Suriah", "n": 1}]}
    assert answer.headers["Cache-Control"] == "private, no-cache"
    [language] = client.get("/events/facets.json?name=language").json()["values"]
    assert language == {"value": "ar", "label": "Arabic", "n": 1}


def test_facets_name_sources_and_keep_the_other_filters(client):
    source = make_source("Warta Levant")
    make_event(report=make_report(source=source))
    make_event(type="Riots", report=make_report(source=make_source("Other")))

    answer = client.get("/events/facets.json?name=source&type=Strategic developments")
    assert answer.json()["values"] == [{"value": str(source.pk), "label": "Warta Levant", "n": 1}]


def test_facets_refuse_a_name_that_is_none_in_a_sentence(client):
    answer = client.get("/events/facets.json?name=colour")
    assert (answer.status_code, answer.json()["detail"][:32]) == (400, "There is no facet 'colour'; choo")
