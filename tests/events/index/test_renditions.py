"""Kept forms: always what would be made now, whoever wrote; and for each pair of eyes exactly what it may see."""

import json
from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.index import live, rendering, watch
from events.models import Event, Evidence, Import, Place, Rendition, Report, Source
from events.queries import EventFilter, event_features, forms, forms_of, visible_events
from events.queries.drawn import whole_features
from events.workflow.deleting import delete_events
from events.workflow.editing import edit_event
from events.workflow.merging import merge_events, unmerge_event
from events.workflow.rendering import render_waiting
from events.workflow.review import approve, reject, undo
from mapper.exports.feature import feature_bytes
from tests.factories import make_event, make_movement, make_report, make_source, make_user, make_zone

pytestmark = pytest.mark.django_db
ALL = EventFilter(order="id")


@pytest.fixture
def events() -> list[Event]:
    source = make_source("Monitor")
    report = make_report("They left al-Tanf for Palmyra.", title="On leaving", source=source)
    first = make_movement(report=report, quotes={"origin": "al-Tanf", "destination": "Palmyra"})
    made = [first, make_event(report=report, quotes={"title": "left"}), make_zone()]
    render_waiting()
    return made


def kept() -> dict[int, bytes]:
    rows = Rendition.objects.exclude(status__in=["", "deleted"]).filter(form__isnull=False)
    return {event: form.encode() for event, form in rows.values_list("event_id", "form")}


def made_now() -> dict[int, bytes]:
    return {
        whole.id: feature_bytes(whole)
        for whole in whole_features(Event.objects.exclude(status="deleted").order_by("pk"))
    }


def sent(user, wanted=ALL) -> list[dict]:
    return [feature for chunk in forms(user, wanted) for feature in json.loads(b"[" + chunk.body + b"]")]


def would_be_sent(user, wanted=ALL) -> list[dict]:
    return [json.loads(feature_bytes(one)) for one in event_features(visible_events(user, wanted), user)]


WRITES: dict[str, Callable[[list[Event]], object]] = {
    "edit": lambda events: edit_event(events[0].pk, 1, {"title": "Another"}, None),
    "reject": lambda events: reject([events[0].pk, events[1].pk], None),
    "undo": lambda events: (reject([events[0].pk], None), undo([events[0].pk], None)),
    "delete": lambda events: (reject([events[1].pk], None), delete_events([events[1].pk], None)),
    "update in bulk": lambda events: Event.objects.update(persons=3, updated=timezone.now()),
    "by hand": lambda events: run("UPDATE events_event SET title = 'By hand'"),
    "new": lambda events: make_event(title="New"),
    "evidence added": lambda events: quote(events[2], events[0].report, "left"),
    "evidence ignored": lambda events: quote(events[2], events[0].report, "left", ignore_conflicts=True),
    "evidence changed": lambda events: Evidence.objects.filter(event=events[0]).update(stance="contradicts"),
    "evidence moved": lambda events: Evidence.objects.filter(event=events[1]).update(event=events[2]),
    "evidence deleted": lambda events: events[0].evidence.all().delete(),
    "report retitled": lambda events: save(Report, title="Other", url="https://example.org/other"),
    "report hidden": lambda events: save(Report, sensitivity="restricted"),
    "report updated": lambda events: Report.objects.update(title="Other"),
    "source renamed": lambda events: save(Source, name="Other"),
    "place renamed": lambda events: save(Place, name="Tadmor"),
    "import renamed": lambda events: renamed_import(events[0]),
    "place moved": lambda events: Place.objects.update(point="SRID=4326;POINT(1 2)"),
}


def renamed_import(event: Event) -> None:
    came = Import.objects.create(name="a.csv", format="csv", source="Monitor")
    Event.objects.filter(pk=event.pk).update(imported_in=came, import_line=3)
    render_waiting()
    Import.objects.update(name="b.csv")


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def save(model, **fields) -> None:
    for one in model.objects.all():
        for name, value in fields.items():
            setattr(one, name, f"{value}{one.pk}" if name == "name" else value)
        one.save()


def quote(event: Event, report: Report, words: str, **how) -> None:
    start = report.text.index(words)
    made = Evidence(event=event, report=report, field="title", start=start, end=start + len(words), quote=words)
    Evidence.objects.bulk_create([made], **how)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_form_is_never_older_than_what_it_is_made_of(events, write):
    assert kept() == made_now()

    write(events)

    now = made_now()
    assert {event: form for event, form in kept().items() if form != now.get(event)} == {}
    render_waiting()
    assert kept() == now


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_events_are_sent_as_if_nothing_were_kept(events, write):
    write(events)

    for user in (None, make_user("analyst"), make_user("reviewer")):
        expected = would_be_sent(user)
        assert sent(user) == expected
        assert [json.loads(form) for form in forms_of(user, [one["id"] for one in expected])] == expected


def test_stamps_only_grow(events):
    before = max(Rendition.objects.values_list("stamp", flat=True))

    Event.objects.filter(pk=events[0].pk).update(title="Another")

    assert Rendition.objects.get(pk=events[0].pk).stamp > before or connection.vendor == "postgresql"
    assert Rendition.objects.get(pk=events[1].pk).stamp <= before


@pytest.mark.parametrize("dropped", [1, 2, 5000])
def test_kept_form_is_not_used_by_another_rendering(events, monkeypatch, dropped):
    assert len(kept()) == 3
    monkeypatch.setattr("events.workflow.rendering._DROPPED", dropped)
    monkeypatch.setattr(rendering, "_chosen", [rendering.Rendering(lambda event: b'{"id":%d}' % event.id, "other")])

    assert sent(None) == [{"id": event.pk} for event in events]
    assert render_waiting() == 3
    assert sorted(kept().values()) == sorted(b'{"id":%d}' % event.pk for event in events)


def test_event_that_quotes_a_more_sensitive_report_takes_its_level(events):
    secret = make_report("They left in secret.", sensitivity="restricted")
    quote(events[2], secret, "in secret")

    assert "in secret" not in json.dumps(sent(None))
    render_waiting()
    assert Event.objects.get(pk=events[2].pk).sensitivity == "restricted"
    assert [feature["id"] for feature in sent(None)] == [events[0].pk, events[1].pk]
    render_waiting()
    assert "in secret" in json.dumps(sent(make_user("reviewer")))


def test_who_reads_restricted_but_not_internal_reports_gets_no_internal_words(events):
    quote(events[2], make_report("Words inside.", sensitivity="internal"), "inside")
    quote(events[2], make_report("Words secret.", sensitivity="restricted"), "secret")
    Event.objects.all().refresh_sensitivity()
    render_waiting()
    odd = make_user("reviewer")
    group = Group.objects.get(name="reviewer")
    group.permissions.remove(group.permissions.get(codename="read_internal"))

    found = json.dumps(sent(odd))

    assert ("secret" in found, "inside" in found) == (True, False)


def test_undo_does_not_bring_back_an_older_sensitivity(events):
    edit_event(events[0].pk, 1, {"title": "Another"}, None)
    report = events[0].report
    report.sensitivity = "restricted"
    report.save()

    undo([events[0].pk], None)

    assert Event.objects.get(pk=events[0].pk).sensitivity == "restricted"
    assert events[0].pk not in [feature["id"] for feature in sent(None)]


def test_deleted_event_leaves_no_words_behind(events):
    reject([events[1].pk], None)
    delete_events([events[1].pk], None)

    gone = Rendition.objects.get(pk=events[1].pk)
    assert (gone.status, gone.form) == ("deleted", None)
    render_waiting()
    assert Rendition.objects.get(pk=events[1].pk).form == ""
    Event.objects.filter(pk=events[1].pk).delete()
    gone.refresh_from_db()
    assert (gone.status, gone.sensitivity, gone.form) == ("", "", "")


def test_forms_are_sent_in_the_order_asked_for(events):
    approve([event.pk for event in events], None)
    Event.objects.filter(pk=events[1].pk).update(date_start="2021-01-01", date_end="2021-01-01")

    for order in ("newest", "oldest", "score", "updated"):
        wanted = EventFilter(order=order)
        assert [one["id"] for one in sent(None, wanted)] == [one["id"] for one in would_be_sent(None, wanted)]


def test_missing_trigger_is_noticed_and_everything_is_made_anew(events):
    name, table = watch._dialect().triggers()[1]
    run(watch._dialect().drop(name, table))
    Event.objects.update(title="Unseen")
    assert watch.is_watching() is False

    watch.watch()

    assert watch.is_watching() is True
    assert kept() == {}
    assert sent(None) == would_be_sent(None)


def test_many_new_events_are_noted_at_the_end(events):
    with watch.added_in_bulk():
        added = make_event(title="One of many")

    assert sent(None)[-1]["id"] == added.pk
    assert watch.is_watching() is True
    render_waiting()
    assert kept() == made_now()


@pytest.fixture
def merged_pair() -> tuple[Event, Event]:
    first = make_event(report=make_report("27 were killed."), quotes={"fatalities": "27"})
    second = make_event(report=make_report("Later 30 were counted."), quotes={"fatalities": "30"})
    merge_events(first.pk, second.pk, None)
    render_waiting()
    return first, second


def quotes_sent(user) -> list[str]:
    return [item["quote"] for feature in sent(user) for item in feature["properties"]["evidence"]]


def test_forms_hold_what_was_merged_and_lose_it_with_the_merge(merged_pair):
    _first, second = merged_pair
    assert quotes_sent(None) == ["27", "30"]

    unmerge_event(second.pk, None)
    render_waiting()

    assert quotes_sent(None) == ["27", "30"]
    assert len(sent(None)) == 2


@pytest.mark.parametrize("write", ["restricted", "retitled", "quote gone"])
def test_forms_follow_what_was_merged(merged_pair, write):
    _first, second = merged_pair
    if write == "restricted":
        second.report.sensitivity = "restricted"
        second.report.save()
    elif write == "retitled":
        Report.objects.filter(pk=second.report_id).update(title="Other")
    else:
        second.evidence.all().delete()

    for _rendered in range(2):
        for user in (None, make_user("reviewer")):
            assert sent(user) == would_be_sent(user)
        render_waiting()
    assert quotes_sent(None) == (["27", "30"] if write == "retitled" else ["27"])


def test_export_asks_the_database_as_often_for_many_events_as_for_few(events):
    user, incidents = make_user("reviewer"), EventFilter(kinds=("incident",), order="id")
    few = asked(user, ALL), asked(user, incidents)
    for _ in range(30):
        make_event()
    render_waiting()

    assert (asked(user, ALL), asked(user, incidents)) == few

    # A number far beyond the others, as after many were deleted, costs three statements more.
    make_event(pk=10**9)
    render_waiting()
    assert asked(user, ALL) == few[0] + 3
    assert sent(user) == would_be_sent(user)
    assert len(sent(user)) == 34


def asked(user, wanted) -> int:
    """Return how many statements an export takes, once the index is up to date."""
    sent(user, wanted)
    live.view()
    with CaptureQueriesContext(connection) as said:
        sent(user, wanted)
    return len(said)
