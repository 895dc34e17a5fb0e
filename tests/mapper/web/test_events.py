"""The page of one event: who sees it, its facts with their quotes, and decisions taken there."""

import re

import pytest
from shapely import Point

from events.models import Event, Evidence
from tests.factories import make_event, make_movement, make_report, make_source, make_user, make_zone
from tests.mapper.web.answers import main, words

pytestmark = pytest.mark.django_db

TEXT = "Pasukan meninggalkan pangkalan al-Tanf dan tiba di Palmyra dengan sembilan kendaraan."
HOSTILE = "<img src=x onerror=alert(1)>{{ 7|add:7 }}\u202e${7*7}"


@pytest.fixture
def signed_in(client):
    def signing(role: str):
        user = make_user(role)
        client.force_login(user)
        return user

    return signing


def row(html: str, label: str) -> str:
    """Return the words of the line of facts that ``label`` names."""
    [line] = [line for line in html.split("<tr>") if f'<th scope="row">{label}</th>' in line]
    return " ".join(re.sub(r"<[^>]+>", " ", line.split("</tr>")[0]).split())


def decided(client, event, decision, **fields):
    given = {"decision": decision, "version": event.version, "next": "/review/", **fields}
    return client.post(f"/events/{event.pk}/decide/", given, follow=False)


# Who sees it


@pytest.mark.parametrize("status", ["draft", "approved", "rejected"])
@pytest.mark.parametrize("sensitivity", ["public", "internal", "restricted"])
@pytest.mark.parametrize("role", ["", "viewer", "analyst", "reviewer", "administrator"])
def test_event_is_seen_by_those_who_may(client, signed_in, role, sensitivity, status):
    event = make_event(report=make_report(sensitivity=sensitivity), status=status)
    if role:
        signed_in(role)

    reads = {"": ["public"], "viewer": ["public", "internal"], "analyst": ["public", "internal"]}
    may = sensitivity in reads.get(role, ["public", "internal", "restricted"]) and (
        status == "approved" or role not in {"", "viewer"}
    )
    assert client.get(f"/events/{event.pk}/").status_code == (200 if may else 404)


def test_event_says_the_same_of_a_missing_and_a_hidden_one(client):
    hidden = make_event(title="Hush", report=make_report(sensitivity="restricted"))

    answers = {pk: client.get(f"/events/{pk}/") for pk in (hidden.pk, hidden.pk + 1)}

    assert {answer.status_code for answer in answers.values()} == {404}
    said = {words(answer).replace(str(pk), "N") for pk, answer in answers.items()}
    assert len(said) == 1
    assert "There is no event N, or your account may not see it." in said.pop()


def test_event_shows_nothing_of_hidden_events_and_sources_beside_it(client, signed_in):
    public = make_report(title="Open words")
    shown = make_event(title="Seen", report=public)
    make_event(title="Also seen", report=public)
    make_event(title="Not yet decided", report=public, status="draft")
    secret = make_report(title="Secret words", sensitivity="restricted", source=make_source("Secret source"))
    mixed = make_event(title="Rests on secrets", report=public)
    Evidence.objects.create(event=mixed, report=secret, field="place", start=0, end=6, quote=secret.text[:6])
    Event.objects.filter(pk=mixed.pk).refresh_sensitivity()

    answer = words(client.get(f"/events/{shown.pk}/"))
    assert "From the same report 1" in answer
    assert "Also seen" in answer
    assert "Not yet decided" not in answer
    assert "Rests on secrets" not in answer
    assert client.get(f"/events/{mixed.pk}/").status_code == 404

    signed_in("reviewer")
    assert "Secret words" in words(client.get(f"/events/{mixed.pk}/"))


def test_event_shows_its_history_to_those_who_see_drafts(client, signed_in):
    event = make_event(status="draft")
    reviewer = signed_in("reviewer")
    decided(client, event, "approve")
    assert f"{reviewer.get_username()} : Approved" in words(client.get(f"/events/{event.pk}/"))

    client.logout()
    answer = words(client.get(f"/events/{event.pk}/"))
    assert reviewer.get_username() not in answer
    assert "History" not in answer


# What it shows


def test_event_shows_each_fact_beside_the_words_it_rests_on(client):
    report = make_report(TEXT, language="id", title="Puluhan petempur membelot")
    event = make_movement(
        report=report,
        vehicles=9,
        quotes={"origin": "al-Tanf", "destination": "Palmyra", "vehicles": "sembilan kendaraan"},
    )

    html = main(client.get(f"/events/{event.pk}/"))

    quoted = "“meninggalkan pangkalan al-Tanf dan tiba di Palmyra” 1"
    spot = "33.5055, 38.6180 · 37S DT 6451 0739"
    assert row(html, "From") == f"From al-Tanf garrison named place {spot} Homs, Syria {quoted}"
    assert row(html, "Path") == "Path 121 km Straight The report does not name the road. Worked out, not quoted."
    assert row(html, "How many").startswith("How many 9 vehicles")
    assert "<mark>sembilan kendaraan</mark>" in html
    start = TEXT.index("al-Tanf")
    assert f'href="/reports/{report.pk}/?start={start}&amp;end={start + 7}#quote"' in html


def test_event_says_what_is_not_stated_and_what_was_set_by_hand(client):
    event = make_zone(date_start=None, date_end=None, time_precision=None)

    html = main(client.get(f"/events/{event.pk}/"))

    assert row(html, "When") == "When Not stated The report gives no date for it."
    assert row(html, "Radius") == "Radius 55 km Set by hand."
    assert "No report stands behind it; it was drawn or imported." in html


def test_event_says_which_words_contradict(client):
    report = make_report(TEXT)
    event = make_event(report=report, persons=12, quotes={"persons": "Pasukan"})
    start = TEXT.index("sembilan kendaraan")
    event.evidence.create(
        report=report, field="persons", start=start, end=start + 18, quote="sembilan kendaraan", stance="contradicts"
    )

    html = main(client.get(f"/events/{event.pk}/"))

    assert html.count('<blockquote class="q">') == 1
    assert '<blockquote class="q against"><span class="st rejected"><i></i>Contradicted:</span>' in html


def test_event_without_a_place_says_why_there_is_no_map(client):
    event = make_event(None)

    html = main(client.get(f"/events/{event.pk}/"))

    assert "This event is not on the map." in html
    assert 'id="map"' not in html


def test_event_shows_hostile_words_as_words(client):
    report = make_report(f"{HOSTILE} in Palmyra", title=HOSTILE, source=make_source(HOSTILE))
    event = make_event(title=HOSTILE, actors=[HOSTILE], report=report, quotes={"actors": HOSTILE})

    answer = client.get(f"/events/{event.pk}/")

    html = answer.content.decode()
    assert "<img" not in html
    assert "{{ 7|add:7 }}" in html
    assert words(answer).count(HOSTILE) == 5


@pytest.mark.parametrize("rows", [1, 3])
def test_event_shows_any_number_of_neighbours_in_the_same_queries(client, signed_in, django_assert_num_queries, rows):
    report = make_report(TEXT)
    event = make_movement(report=report, quotes={"origin": "al-Tanf"})
    for _ in range(rows):
        make_event(report=report)
        event.evidence.create(report=make_report(), field="origin", start=0, end=2, quote="Re")
    signed_in("reviewer")
    client.get(f"/events/{event.pk}/")

    # Session, account, its rights (2), drafts to review, and eighteen for the event and what stands beside it.
    with django_assert_num_queries(25):
        client.get(f"/events/{event.pk}/")


def test_event_leads_to_all_of_its_report_where_it_shows_thirty_of_thirty_five(client):
    report = make_report(TEXT)
    event = make_event(title="First", report=report)
    for number in range(35):
        make_event(title=f"Further {number}", report=report)

    answer = client.get(f"/events/{event.pk}/")

    assert "From the same report 35" in words(answer)
    assert words(answer).count("Further ") == 30
    assert f'href="/?report={report.pk}"' in answer.content.decode()
    assert "All of this report on the map 36" in words(answer)
    assert client.get(f"/events/list.json?report={report.pk}").json()["total"] == 36


def test_event_leads_to_what_happened_within_25_km(client):
    event = make_event(Point(38.284, 34.5624))
    html = client.get(f"/events/{event.pk}/").content.decode()

    assert 'href="/?near=38.2840,34.5624&amp;km=25"' in html


# Decisions


def test_event_is_approved_rejected_and_taken_back(client, signed_in):
    event = make_event(status="draft")
    signed_in("reviewer")

    seen = []
    for decision in ("approve", "reject", "undo", "undo"):
        answer = decided(client, event, decision)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/review/")
        event.refresh_from_db()
        seen.append((event.status, event.version))

    assert seen == [("approved", 2), ("rejected", 3), ("approved", 4), ("rejected", 5)]


@pytest.mark.parametrize(("version", "status"), [("1", 409), ("", 409), ("3", 409), ("x", 400)])
def test_event_decided_on_an_old_version_stays_as_it_is(client, signed_in, version, status):
    event = make_event(status="draft")
    signed_in("reviewer")
    decided(client, event, "approve")

    answer = decided(client, event, "reject", version=version)

    assert answer.status_code == status
    if status == 409:
        assert f"Somebody else changed E-{event.pk} after you opened it, so nothing was decided." in words(answer)
    event.refresh_from_db()
    assert (event.status, event.version, event.history.count()) == ("approved", 2, 2)


def test_event_knows_three_decisions_only(client, signed_in):
    event = make_event(status="draft")
    signed_in("reviewer")

    answer = decided(client, event, "delete")

    assert answer.status_code == 409
    assert "Decide with one of: approve, reject, undo." in words(answer)


def test_event_without_an_earlier_state_cannot_be_taken_back(client, signed_in):
    event = make_event(status="draft")
    signed_in("reviewer")

    answer = decided(client, event, "undo")

    assert answer.status_code == 409
    assert f"E-{event.pk} has no earlier state to go back to." in words(answer)


@pytest.mark.parametrize("role", ["", "viewer", "analyst"])
def test_event_is_not_decided_without_the_right(client, signed_in, role):
    event = make_event(status="draft")
    if role:
        signed_in(role)

    assert decided(client, event, "approve").status_code == 403

    event.refresh_from_db()
    assert (event.status, event.version) == ("draft", 1)


def test_event_that_is_hidden_cannot_be_decided(client, signed_in):
    user = signed_in("reviewer")
    user.user_permissions.clear()
    hidden = make_event(status="draft", report=make_report(sensitivity="restricted"))
    group = user.groups.get()
    group.permissions.remove(group.permissions.get(codename="read_restricted"))

    assert decided(client, hidden, "approve").status_code == 404

    hidden.refresh_from_db()
    assert hidden.status == "draft"


def test_event_is_decided_by_post_only(client, signed_in):
    event = make_event(status="draft")
    signed_in("reviewer")

    assert client.get(f"/events/{event.pk}/decide/").status_code == 405


def test_event_is_not_decided_from_another_site(signed_in):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    event = make_event(status="draft")
    strict.force_login(make_user("reviewer"))

    assert decided(strict, event, "approve").status_code == 403


@pytest.mark.parametrize(
    ("back", "goes"),
    [
        ("/reports/1/#e2", "/reports/1/#e2"),
        ("http://testserver/review/", "http://testserver/review/"),
        ("https://evil.example/", None),
        ("//evil.example/", None),
        ("/\\evil.example", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_event_leads_back_within_the_site_only(client, signed_in, back, goes):
    event = make_event(status="draft")
    signed_in("reviewer")

    assert decided(client, event, "approve", next=back).headers["Location"] == (goes or f"/events/{event.pk}/")
