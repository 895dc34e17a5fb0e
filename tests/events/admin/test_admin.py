"""The admin as people use it: lists, search, decisions, edits, histories, and what each role may."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.messages import get_messages

from events.models import Event, Report
from events.models.shapes import to_shapely
from events.workflow import editing
from mapper.exports.formats import FORMATS
from tests.factories import make_event, make_mention, make_movement, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db

EVENTS = "/admin/events/event/"


@pytest.fixture(autouse=True)
def _static_root(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path


def signed_in(client, role):
    user = make_user(role)
    client.force_login(user)
    return user


def posted_form(client, event: Event) -> dict[str, str]:
    """Return what a browser would send back of an event's form that nobody changed."""
    form = client.get(f"{EVENTS}{event.pk}/change/").context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    sent = {name: "" if value is None else str(value) for name, value in values.items() if value is not False}
    return {**sent, "evidence-TOTAL_FORMS": "0", "evidence-INITIAL_FORMS": "0"}


def told(response) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def titles(response) -> list[str]:
    return sorted(event.title for event in response.context["cl"].result_list)


@pytest.mark.parametrize("model", ["event", "report", "mention", "place", "source", "run"])
@pytest.mark.parametrize("rows", [1, 3])
def test_lists_need_a_fixed_number_of_queries(client, model, rows, django_assert_max_num_queries):
    signed_in(client, "administrator")
    for _ in range(rows):
        report = make_report("From al-Tanf on " + "." * Report.objects.count(), source=make_source())
        make_mention(report, "al-Tanf", place=make_place())
        make_movement(report=report)

    with django_assert_max_num_queries(14):
        assert client.get(f"/admin/events/{model}/").status_code == 200


@pytest.mark.parametrize("query", ["TADMUR", "تدمر", "e-{pk}", "{pk}"])
def test_event_search_finds_any_script_and_number(client, query):
    signed_in(client, "analyst")
    event = make_event(title="27 held in Tadmur (تَدمُر)")
    make_event(title="other")

    assert titles(client.get(EVENTS, {"q": query.format(pk=event.pk)})) == ["27 held in Tadmur (تَدمُر)"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"status__exact": "draft"}, ["draft"]),
        ({"kind__exact": "movement"}, ["move"]),
        ({"located": "no"}, ["nowhere"]),
        ({"dated": "no"}, ["undated"]),
        ({"time_precision__exact": "3"}, ["vague"]),
        ({"date_start__year": "2019"}, ["old"]),
    ],
)
def test_event_filters_narrow_the_list(client, query, expected):
    signed_in(client, "analyst")
    make_event(title="draft", status="draft")
    make_movement(title="move")
    make_event(None, title="nowhere")
    make_event(title="undated", date_start=None, date_end=None)
    make_event(title="vague", time_precision=3)
    make_event(title="old", date_start="2019-05-01", date_end=None)

    assert titles(client.get(EVENTS, query)) == expected


def test_event_filter_by_report(client):
    signed_in(client, "analyst")
    report = make_report()
    make_event(title="here", report=report)
    make_event(title="elsewhere", report=make_report())

    assert titles(client.get(EVENTS, {"report": report.pk})) == ["here"]


def test_lists_hide_restricted_work_from_analysts(client):
    signed_in(client, "analyst")
    event = make_event(title="secret", report=make_report(sensitivity="restricted"))

    assert titles(client.get(EVENTS)) == []
    assert client.get(f"{EVENTS}{event.pk}/change/").status_code == 302
    assert client.get(f"{EVENTS}{event.pk}/history/").status_code == 404
    assert client.get(f"/admin/events/report/{event.report_id}/history/").status_code == 404


@pytest.mark.parametrize(("action", "status"), [("approve_selected", "approved"), ("reject_selected", "rejected")])
def test_reviewers_decide_on_many_at_once(client, action, status):
    signed_in(client, "reviewer")
    ids = [make_event(status="draft").pk for _ in range(2)]

    response = client.post(EVENTS, {"action": action, "_selected_action": ids})

    assert list(Event.objects.values_list("status", flat=True)) == [status, status]
    assert told(response) == [f"{status.capitalize()} 2 events."]


def test_analysts_are_not_offered_decisions(client):
    signed_in(client, "analyst")
    event = make_event(status="draft")

    client.post(EVENTS, {"action": "approve_selected", "_selected_action": [event.pk]})
    page = client.get(f"{EVENTS}{event.pk}/change/").content.decode()

    assert Event.objects.get().status == "draft"
    assert "_approve" not in page


@pytest.mark.parametrize("name", [*FORMATS, "html"])
def test_export_leads_to_the_file_of_the_selection(client, name):
    signed_in(client, "analyst")
    one, two = make_event(status="draft"), make_event()

    response = client.post(EVENTS, {"action": f"export_{name}", "_selected_action": [one.pk, two.pk]})

    address = urlsplit(response.url)
    assert address.path == f"/export/events.{name}"
    assert parse_qs(address.query) == {"id": [f"{one.pk},{two.pk}"], "status": ["approved,draft"]}


def test_delete_action_keeps_approved_events(client):
    signed_in(client, "reviewer")
    event = make_event(status="approved")

    response = client.post(EVENTS, {"action": "delete_unapproved", "_selected_action": [event.pk]})

    assert told(response) == [f"Nothing was changed. E-{event.pk} is approved; reject it before you delete it."]
    assert Event.objects.count() == 1


def test_form_saves_the_next_version_with_its_author(client):
    analyst = signed_in(client, "analyst")
    event = make_event(actors=["One"])

    sent = {**posted_form(client, event), "title": "Renamed", "actors": "One\nTwo\n", "geometry": "36.72, 34.73"}
    response = client.post(f"{EVENTS}{event.pk}/change/", sent)

    assert response.status_code == 302
    stored = Event.objects.get()
    assert (stored.title, stored.actors, stored.version) == ("Renamed", ["One", "Two"], 2)
    assert to_shapely(stored.geometry).coords[0] == (36.72, 34.73)
    assert stored.history.first().history_user == analyst


def test_form_saved_unchanged_makes_no_new_version(client):
    signed_in(client, "analyst")
    event = make_movement()

    assert client.post(f"{EVENTS}{event.pk}/change/", posted_form(client, event)).status_code == 302

    stored = Event.objects.get()
    assert (stored.version, stored.geometry.wkt, stored.history.count()) == (1, event.geometry.wkt, 1)


def test_form_tells_what_somebody_else_changed_and_loses_nothing(client):
    user = signed_in(client, "analyst")
    place = make_place("Homs")
    event = make_event(title="First", persons=3, actors=["A"])
    path = f"{EVENTS}{event.pk}/change/"
    sent = {**posted_form(client, event), "title": "Mine", "notes": "Mine, too"}
    editing.edit_event(
        event.pk, 1, {"title": "Theirs", "persons": 4, "actors": ["A", "B"], "place": place, "planned": True}, user
    )

    refused = client.post(path, sent)

    said = refused.context["adminform"].form.non_field_errors()
    assert said == [
        f"Nothing was stored: after you opened this, {user.username} changed title from “First” to “Theirs” (here "
        f"stands what you entered), place from “” to “{place}”, uncertainty_m from “” to “3000.0”, "
        "planned from “False” to “True”, actors from “A” to “A, B”, "
        "persons from “3” to “4”. Save again to store what stands here, or open it anew to keep what is stored."
    ]
    assert Event.objects.get().title == "Theirs"

    form = refused.context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    again = {name: "" if value is None else str(value) for name, value in values.items() if value is not False}
    assert client.post(path, {**sent, **again}).status_code == 302

    stored = Event.objects.get()
    assert (stored.title, stored.notes, stored.version) == ("Mine", "Mine, too", 3)
    assert (stored.persons, stored.actors, stored.place, stored.planned) == (4, ["A", "B"], place, True)


def test_form_saves_and_approves_and_takes_back(client):
    signed_in(client, "reviewer")
    event = make_event(status="draft", title="Before")

    client.post(f"{EVENTS}{event.pk}/change/", {**posted_form(client, event), "title": "After", "_approve": "1"})
    assert list(Event.objects.values_list("title", "status", "version")) == [("After", "approved", 3)]

    client.post(f"{EVENTS}{event.pk}/change/", {"_undo": "1"})
    assert list(Event.objects.values_list("title", "status", "version")) == [("After", "draft", 4)]


def test_form_refuses_a_longitude_off_the_earth(client):
    signed_in(client, "analyst")
    event = make_event()

    response = client.post(f"{EVENTS}{event.pk}/change/", {**posted_form(client, event), "geometry": "388.2, 10"})

    assert response.context["adminform"].form.errors["geometry"] == [
        "388.2 is no longitude. Longitudes lie between -180 and 180, and come before latitudes."
    ]


def test_history_shows_who_why_and_what(client):
    analyst = signed_in(client, "analyst")
    event = make_event(title="Before")
    editing.edit_event(event.pk, 1, {"title": "After"}, analyst, "Typing error")

    page = client.get(f"{EVENTS}{event.pk}/history/").content.decode()

    assert "Typing error" in page
    assert analyst.username in page
    assert "<bdi>Before</bdi> → <bdi>After</bdi>" in page
    assert client.get(f"{EVENTS}{event.pk}/history/{event.history.last().pk}/").status_code == 200
    assert client.post(f"{EVENTS}{event.pk}/history/{event.history.last().pk}/", {}).status_code == 404


def test_earlier_state_is_brought_back_from_the_history(client):
    analyst = signed_in(client, "analyst")
    event, report = make_event(title="First"), make_report(title="First")
    editing.edit_event(event.pk, 1, {"title": "Second"}, analyst)
    report.title = "Second"
    report.save()
    for thing, path in ((event, EVENTS), (report, "/admin/events/report/")):
        first = thing.history.last().history_id
        page = client.get(f"{path}{thing.pk}/history/").content.decode()
        buttons = re.findall(
            r'action="([^"]+)"><input[^>]*csrf[^>]*><input type="hidden" name="seen" value="(\d+)"', page
        )
        assert [address for address, _seen in buttons] == [f"{path}{thing.pk}/history/{first}/"]
        [(address, seen)] = buttons

        # The second time somebody else, or the same hand in another tab, was first.
        said = [client.post(address, {"seen": seen}, follow=True).content.decode() for _ in range(2)]

        thing.refresh_from_db()
        assert (thing.title, thing.history.count(), thing.history.first().history_user) == ("First", 3, analyst)
        assert "Brought back; this is a change as any other." in said[0]
        assert "Somebody else changed" in said[1]


def test_history_is_only_read_by_who_may_not_change_anything(client):
    event = make_event(title="First", status="approved")
    editing.edit_event(event.pk, 1, {"title": "Second"}, make_user("analyst"))
    signed_in(client, "viewer")
    first = event.history.last().history_id

    assert client.post(f"{EVENTS}{event.pk}/history/{first}/", {"seen": 2}).status_code in {302, 403, 404}
    assert Event.objects.get(pk=event.pk).title == "Second"


def test_report_form_lets_only_reviewers_publish(client):
    report = make_report(sensitivity="internal")
    for role, level in (("analyst", "internal"), ("reviewer", "public")):
        signed_in(client, role)
        seen = report.history.first().history_id
        form = {"title": role, "sensitivity": "public", "seen_step": seen}
        client.post(f"/admin/events/report/{report.pk}/change/", form)

        assert list(Report.objects.values_list("title", "sensitivity")) == [(role, level)]


def test_report_form_shows_its_text_and_cannot_change_it(client):
    signed_in(client, "reviewer")
    report = make_report("<script>alert(1)</script> & more")

    page = client.get(f"/admin/events/report/{report.pk}/change/").content.decode()
    seen = report.history.first().history_id
    form = {"title": "T", "sensitivity": "internal", "text": "changed", "seen_step": seen}
    client.post(f"/admin/events/report/{report.pk}/change/", form)

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in page
    assert "<script>alert(1)" not in page
    stored = Report.objects.get()
    assert (stored.text, stored.title, stored.sensitivity) == ("<script>alert(1)</script> & more", "T", "internal")


def test_quotes_are_shown_escaped_in_their_language(client):
    signed_in(client, "analyst")
    report = make_report("<b>Di Palmyra</b>", language="id")
    event = make_event(report=report, quotes={"place": "<b>Di Palmyra</b>"})

    page = client.get(f"{EVENTS}{event.pk}/change/").content.decode()

    assert '<bdi lang="id">&lt;b&gt;Di Palmyra&lt;/b&gt;</bdi>' in page


def test_place_autocomplete_finds_names_in_any_script(client):
    signed_in(client, "analyst")
    place = make_place("Tadmur", names=[{"name": "تَدمُر", "lang": "ar"}])
    make_place("Homs")

    query = {"app_label": "events", "model_name": "event", "field_name": "place", "term": "تدمر"}
    found = client.get("/admin/autocomplete/", query).json()

    assert [row["id"] for row in found["results"]] == [str(place.pk)]


@pytest.mark.parametrize(
    "path", ["event/{e}/change/", "report/{r}/change/", "event/", "event/{e}/history/", "place/add/"]
)
def test_pages_hold_no_inline_script_or_style(client, path):
    signed_in(client, "administrator")
    event = make_movement(report=make_report())

    page = client.get("/admin/events/" + path.format(e=event.pk, r=event.report_id)).content.decode()

    assert re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", page) == []
    assert re.findall(r"\s(?:style|on[a-z]+)=\"", page) == []


def test_viewers_read_and_change_nothing(client):
    signed_in(client, "viewer")
    event = make_event()

    assert client.get(f"{EVENTS}{event.pk}/change/").status_code == 200
    assert client.post(f"{EVENTS}{event.pk}/change/", {"title": "x"}).status_code == 403
