"""Why a pin is here: from the event down to characters, candidates, gazetteer row, versions and decisions."""

import pytest

from events.models import Evidence, Mention, Run
from events.places.gazetteers.atlas import Atlas
from events.places.learned import fingerprint_of_models
from events.places.place import Place, PlaceClass
from events.workflow.naming import set_place
from events.workflow.storing import About, ingest_report
from tests.factories import make_event, make_mention, make_place, make_report, make_user
from tests.mapper.web.answers import words

pytestmark = pytest.mark.django_db

PALMYRA = Place("gn:1", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", source="GeoNames")


def test_why_leads_from_the_pin_to_characters_candidates_and_versions(client):
    client.force_login(make_user("analyst"))
    text = "Clashes in Palmyra killed 12 soldiers."
    report = make_report(text)
    run = Run.objects.create(code="2", languages="en-1", gazetteer="g", models="abc")
    place = make_place("Palmyra", gazetteer_id="gn:1", source="GeoNames", source_date="2024-01-02")
    reasons = [{"text": "The largest of the name", "share": 0.5}, {"text": "Felt by nobody", "share": 0.001}]
    could = {"id": "gn:1", "name": "Palmyra", "lon": 38.2672, "lat": 34.5603, "score": 0.9, "reasons": reasons}
    make_mention(report, "Palmyra", place=place, run=run, candidates=[could])
    event = make_event(report=report, place=place, run=run, quotes={"place": "Palmyra"})

    answer = client.get(f"/events/{event.pk}/why.json").json()

    [stood] = answer["places"]
    row = stood["place"]
    assert (stood["role"], row["id"], row["source"], row["source_date"]) == ("place", "gn:1", "GeoNames", "2024-01-02")
    [name] = stood["names"]
    assert text[name["start"] : name["end"]] == name["words"] == "Palmyra"
    assert name["candidates"] == [{**could, "reasons": reasons[:1]}]
    told = {"code": "2", "languages": "en-1", "gazetteer": "g", "models": "abc"}
    assert {key: value for key, value in answer["made_by"].items() if key != "since"} == told
    assert name["read_by"] == answer["made_by"]
    assert {text[one["start"] : one["end"]] == one["quote"] for one in answer["evidence"]} == {True}


def test_reading_keeps_what_read_each_name():
    ingest_report("Clashes in Palmyra killed 12 soldiers.", About(language="en"), Atlas([PALMYRA]))

    run = Run.objects.get()
    assert run.models == fingerprint_of_models()
    assert set(Mention.objects.values_list("run", flat=True)) == {run.pk}


def test_why_tells_what_people_decided_since_to_those_who_see_histories(client):
    analyst = make_user("analyst")
    report = make_report("Fighters left Palmyra.")
    mention = make_mention(report, "Palmyra", place=make_place("Palmyra, Nebraska"))
    event = make_event(report=report, place=mention.place, quotes={"place": "Palmyra"})
    set_place(mention.pk, make_place("Palmyra"), analyst)

    client.force_login(analyst)
    [place] = client.get(f"/events/{event.pk}/why.json").json()["places"]
    [step, _made] = place["names"][0]["decisions"]
    assert (step["who"], step["reason"]) == (analyst.get_username(), "Means Palmyra")
    assert step["changes"][0] == {
        "field": "Place",
        "before": "Palmyra, Nebraska, Homs, SY",
        "after": "Palmyra, Homs, SY",
    }
    client.logout()
    visitor = client.get(f"/events/{event.pk}/why.json").json()
    assert (visitor["places"][0]["names"][0]["decisions"], visitor["decisions"]) == ([], [])


def test_why_tells_nothing_of_reports_that_the_reader_may_not_read(client):
    public, secret = make_report("Seen in Palmyra."), make_report("Kanari in Palmyra.", sensitivity="restricted")
    place = make_place("Palmyra")
    for report in (public, secret):
        make_mention(report, "Palmyra", place=place)
    event = make_event(report=public, place=place, quotes={"place": "Palmyra"})
    Evidence.objects.create(event=event, report=secret, field="place", start=10, end=17, quote="Palmyra")

    answer = client.get(f"/events/{event.pk}/why.json").json()

    assert {one["report"] for one in answer["evidence"]} == {public.pk}
    assert [name["report"] for name in answer["places"][0]["names"]] == [public.pk]


def test_event_page_says_why_and_by_hand_where_no_name_stands_behind_it(client):
    event = make_event(place=make_place("Palmyra", source="GeoNames", source_date="2024"))

    page = words(client.get(f"/events/{event.pk}/"))

    assert "Why is this pin here? Palmyra town, Homs, Syria" in page
    assert "GeoNames (2024) Set by hand." in page
