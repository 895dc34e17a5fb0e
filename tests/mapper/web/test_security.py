"""What browsers are told with every answer, whatever its status, and that our pages keep to it."""

import re

import pytest

from mapper.web.security import POLICY
from tests.factories import make_event, make_report, make_user

pytestmark = pytest.mark.django_db

PATHS = [
    "/",
    "/reports/",
    "/reports/new/",
    "/reports/{report}/",
    "/reports/999999/",
    "/reports/?page=x",
    "/events/{event}/",
    "/review/",
    "/about/data/",
    "/accounts/login/",
    "/export/events.geojson",
    "/healthz",
    "/readyz",
    "/admin/",
    "/nowhere/",
]


@pytest.fixture
def paths():
    report = make_report()
    event = make_event(report=report, status="draft")
    return [path.format(report=report.pk, event=event.pk) for path in PATHS]


@pytest.mark.parametrize("role", ["", "administrator"])
def test_every_answer_carries_the_policy(client, paths, role):
    if role:
        client.force_login(make_user(role))

    answers = {path: client.get(path) for path in paths}

    told = {
        path: (answer.headers.get("Content-Security-Policy"), answer.headers.get("X-Content-Type-Options"))
        for path, answer in answers.items()
    }
    assert told == dict.fromkeys(paths, (POLICY, "nosniff"))
    assert {answer.headers.get("X-Frame-Options") for answer in answers.values()} == {"DENY"}
    assert {answer.headers.get("Referrer-Policy") for answer in answers.values()} == {"same-origin"}
    kept = {path: answer.headers.get("Cache-Control", "") for path, answer in answers.items()}
    assert [path for path, told in kept.items() if not {"private", "no-store"} & set(told.split(", "))] == []


def test_signing_out_has_the_browser_drop_what_it_kept(client):
    client.force_login(make_user("analyst"))

    answer = client.post("/accounts/logout/")

    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (302, '"cache"')
    assert client.get("/accounts/tokens/").status_code == 302


@pytest.mark.parametrize("source", ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"])
def test_policy_allows_nothing_inline_and_nothing_from_elsewhere(source):
    assert source not in POLICY


def test_pages_of_ours_need_nothing_inline(client, paths):
    client.force_login(make_user("reviewer"))

    ours = [path for path in paths if not path.startswith(("/admin/", "/export/", "/healthz", "/readyz"))]
    found = {}
    for path in ours:
        html = client.get(path).content.decode()
        inline = re.findall(r"<script(?![^>]*(?:src=|application/json))[^>]*>|<style|\s(?:style|on[a-z]+)=[\"']", html)
        elsewhere = re.findall(r"<(?:script|link|img|iframe|source)[^>]*(?:src|href)=\"(?:https?:)?//[^\"]*", html)
        found[path] = inline + elsewhere
    assert found == {path: [] for path in ours}


def test_one_file_map_opened_in_place_may_run_nothing(client):
    answer = client.get("/export/events.html")

    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(client, there):
    user = make_user("viewer")
    user.set_password("a long enough password")
    user.save()

    answer = client.post(
        "/accounts/login/", {"username": user.get_username(), "password": "a long enough password", "next": there}
    )

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_choosing_a_language_leads_nowhere_else(client):
    answer = client.post("/language/", {"language": "ar", "next": "https://evil.example/"})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert 'dir="rtl"' in client.get("/reports/").content.decode()
