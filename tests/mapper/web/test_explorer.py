"""The explorer's page: what it hands to the browser, and how wrong filters are answered."""

import json
import re

import pytest

from mapper.env import PROJECT
from mapper.web import explorer_filter_words, explorer_view_words
from mapper.web.explorer_words import counted, words
from tests.factories import make_event, make_user

pytestmark = pytest.mark.django_db


def handed(html: str) -> dict:
    [block] = re.findall(r'<script id="page" type="application/json">(.*?)</script>', html, re.S)
    return json.loads(block)


def test_explorer_tells_visitors_where_events_come_from(client):
    page = handed(client.get("/").content.decode())
    assert (page["rows"], page["event"], page["report"]) == ("/events/list.json", "/events/0/", "/reports/0/")
    assert page["drafts"] is False


def test_explorer_offers_drafts_to_analysts_only(client):
    client.force_login(make_user("analyst"))
    assert handed(client.get("/").content.decode())["drafts"] is True


def test_explorer_needs_no_query_for_a_visitor(client, django_assert_num_queries):
    make_event()
    with django_assert_num_queries(0):
        client.get("/")


def test_explorer_answers_a_wrong_filter_with_a_page_that_says_what_would_work(client):
    answer = client.get("/", {"kind": "war"}, headers={"accept": "text/html"})
    assert answer.status_code == 400
    assert "choose from: incident, movement, zone." in answer.content.decode()


def test_explorer_answers_a_wrong_filter_with_json_where_asked(client):
    answer = client.get("/export/events.geojson", {"from": "soon"}, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["detail"]) == (
        400,
        "'soon' is not a day; write year-month-day, such as 2020-04-14.",
    )


def test_explorer_keeps_words_of_the_address_out_of_its_markup(client):
    html = client.get("/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in html


def test_explorer_has_no_inline_script_or_style(client):
    html = client.get("/").content.decode()
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))[^>]*>", html) == []
    assert re.findall(r"\sstyle=|\son[a-z]+=|<style", html) == []


def test_explorer_in_arabic_reads_from_right_to_left(client):
    html = client.get("/", headers={"accept-language": "ar"}).content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert handed(html)["lang"] == "ar"


def test_counted_has_a_form_for_each_plural_category_of_the_language():
    assert set(counted("en")["events"]) == {"one", "other"}
    assert set(counted("ar")["events"]) == {"zero", "one", "two", "few", "many", "other"}
    assert counted("en")["events"] == {"one": "{n} event", "other": "{n} events"}


def test_words_hold_whatever_the_modules_ask_for_by_name():
    modules = "".join(file.read_text() for file in (PROJECT / "static/explorer").glob("*.mjs"))
    asked = set(re.findall(r'(?:words\.|\b)t\("(\w+)"', modules))
    handed_over = {**words(), **explorer_filter_words.words(), **explorer_view_words.words()}
    assert asked - set(handed_over) == set()
    assert set(re.findall(r'count\("(\w+)"', modules)) - set(counted("en")) == set()


def test_words_name_every_type_kind_and_status():
    said = words()
    for key in ("bat", "exp", "vac", "pro", "rio", "str"):
        assert said[key]
        assert said[f"type_{key}"]
    assert [said[name] for name in ("incident", "movement", "zone", "draft", "approved")] == [
        "Incident",
        "Movement",
        "Zone",
        "Draft",
        "Approved",
    ]
