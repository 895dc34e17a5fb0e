"""Imports: all or the good rows, again by key, stopped and taken up, taken back."""

from pathlib import Path

import pytest
from django.db import connection

from events.errors import BadChange, NotThere
from events.imports import Plan
from events.index import words
from events.models import Event, Import, ImportProblem, Place, Rendition
from events.queries import EventFilter, import_seen, problem_table, visible_events
from events.workflow import review
from events.workflow.editing import edit_event
from events.workflow.importing import (
    Asked,
    add_import,
    begin_import,
    confirm_import,
    run_import,
    running,
    undo_import,
)
from tests.factories import make_user

pytestmark = pytest.mark.django_db

HEAD = "id,title,date,lat,lon,location,country,deaths\n"
GOOD = "1,A clash,2020-04-14,34.5,38.25,Tadmur,Syria,2\n"
BAD = "2,Another,2020-04-15,134.5,38.25,Tadmur,Syria,\n"
OTHER = "3,A third,2020-04-16,34.5,38.25,Tadmur,Syria,\n"


def brought_in(tmp_path, rows, user=None, name="events.csv", **asked):
    file = tmp_path / name
    file.write_text(HEAD + rows)
    return run_import(begin_import(file, Asked(Plan("csv"), **asked), user).pk, file)


def test_import_stores_drafts_with_place_history_and_where_they_come_from(tmp_path):
    user = make_user("analyst")

    one = brought_in(tmp_path, GOOD, user, sensitivity="internal")

    event = Event.objects.get()
    assert (one.state, one.read, one.added) == ("done", 1, 1)
    assert (event.status, event.sensitivity, event.external_id, event.import_line) == (
        "draft",
        "internal",
        "events:1",
        2,
    )
    assert (event.place.name, event.place.country, event.countries, event.fatalities) == ("Tadmur", "SY", "SY", 2)
    step = event.history.get()
    assert (step.history_user, step.history_change_reason) == (user, "Imported from events: events.csv")
    assert list(visible_events(user, EventFilter(bbox=(38, 34, 39, 35), text="tadmur", countries=("SY",)))) == [event]
    assert list(visible_events(None)) == []


def test_import_of_many_rows_is_found_on_the_map(tmp_path):
    rows = "".join(f"{n},Clash {n},2020-04-14,{n / 10:.1f},{n / 5 - 60:.1f},,,\n" for n in range(1, 601))

    brought_in(tmp_path, rows)

    inside = {f"events:{n}" for n in range(1, 601) if 10 <= n / 10 <= 20 and -50 <= n / 5 - 60 <= -30}
    found = visible_events(make_user("analyst"), EventFilter(bbox=(-50, 10, -30, 20)))
    assert set(found.values_list("external_id", flat=True)) == inside
    assert Event.history.count() == 600
    # The index is kept row by row again afterwards.
    Event.objects.filter(external_id="events:1").update(geometry="SRID=4326;POINT (-40 15)")
    assert found.all().filter(external_id="events:1").count() == 1


@pytest.mark.skipif(connection.vendor != "sqlite", reason="statements are told apart by SQLite's own trace")
def test_import_of_many_rows_writes_each_table_with_one_statement(tmp_path):
    rows = "".join(f"{n},Clash {n},2020-04-14,34.5,38.25,,,\n" for n in range(1, 601))
    (cache,) = connection.connection.execute("PRAGMA cache_size").fetchone()
    said = []
    connection.connection.set_trace_callback(said.append)

    brought_in(tmp_path, rows)

    connection.connection.set_trace_callback(None)
    tables = (Event, Event.history.model, Rendition)
    begun = [f"INSERT INTO {model._meta.db_table} " for model in tables]
    plain = [statement.replace('"', "") for statement in said]
    assert [sum(statement.startswith(words) for statement in plain) for words in begun] == [1, 1, 1]
    assert [model.objects.count() for model in tables] == [600, 600, 600]
    assert Event.objects.filter(words.with_words(Event, "clash")).count() == 600
    # What the import takes for its time only is given back.
    assert connection.connection.execute("PRAGMA cache_size").fetchone() == (cache,)
    assert connection.connection.execute("SELECT count(*) FROM sqlite_temp_master").fetchone() == (0,)


def test_import_stores_nothing_where_a_row_is_bad(tmp_path):
    one = brought_in(tmp_path, GOOD + BAD)

    assert (one.state, one.read, one.refused, Event.objects.count()) == ("failed", 2, 1, 0)
    assert one.said == "1 of 2 rows cannot be stored, so none was. Put them right, or import the others."
    assert list(one.problems.values_list("line", "reason")) == [
        (3, "134.5 is no latitude: latitude and longitude look swapped.")
    ]


def test_import_stores_the_good_rows_where_asked_to(tmp_path):
    one = brought_in(tmp_path, GOOD + BAD + OTHER, good_rows=True)

    assert (one.state, one.added, one.refused) == ("done", 2, 1)
    assert b"".join(problem_table(one)).decode("utf-8-sig") == (
        "line,reason\r\n3,134.5 is no latitude: latitude and longitude look swapped.\r\n"
    )


def test_problem_table_cannot_be_run_by_a_spreadsheet(tmp_path):
    one = brought_in(tmp_path, GOOD)
    ImportProblem.objects.create(imported_in=one, line=1, reason='=HYPERLINK("x")')

    assert b"""1,"'=HYPERLINK(""x"")"\r\n""" in b"".join(problem_table(one))


def test_import_again_changes_what_changed_in_the_file(tmp_path):
    brought_in(tmp_path, GOOD + OTHER)

    one = brought_in(tmp_path, GOOD.replace("A clash", "A battle").replace("38.25", "38.5") + OTHER)

    assert (one.added, one.updated, one.unchanged, one.kept) == (0, 1, 1, 0)
    event = Event.objects.get(external_id="events:1")
    assert (event.title, event.geometry.x, event.version, event.history.count()) == ("A battle", 38.5, 2, 2)
    assert Event.objects.count() == 2


def test_import_again_keeps_what_somebody_changed_here_and_says_so(tmp_path):
    brought_in(tmp_path, GOOD + OTHER)
    event = Event.objects.get(external_id="events:1")
    review.approve([event.pk], make_user("reviewer"))

    one = brought_in(tmp_path, GOOD.replace("A clash", "A battle") + OTHER)

    assert (one.updated, one.unchanged, one.kept) == (0, 1, 1)
    event.refresh_from_db()
    assert (event.title, event.status) == ("A clash", "approved")
    assert one.problems.get().reason == f"{event.code} was changed here after it was imported; it stays as it is."


def test_import_again_never_opens_what_was_closed(tmp_path):
    brought_in(tmp_path, GOOD, sensitivity="internal")

    brought_in(tmp_path, GOOD.replace("A clash", "A battle"))

    event = Event.objects.get()
    assert (event.title, event.sensitivity) == ("A battle", "internal")


def test_import_does_not_touch_or_tell_of_events_that_its_author_may_not_see(tmp_path):
    brought_in(tmp_path, GOOD, sensitivity="restricted")

    one = brought_in(tmp_path, GOOD.replace("A clash", "A battle"), make_user("analyst"))

    assert (Event.objects.get().title, one.kept) == ("A clash", 1)
    assert one.problems.get().reason == "Its identifier was imported before, and that event stays as it is."


@pytest.mark.parametrize(
    ("role", "approve", "said"),
    [
        ("viewer", False, "Your account may not add events; ask an administrator for the right."),
        ("analyst", True, "Your account may not approve or reject events; ask an administrator for the right."),
    ],
)
def test_import_needs_the_right(role, approve, said, tmp_path):
    with pytest.raises(BadChange) as problem:
        brought_in(tmp_path, GOOD, make_user(role), approve=approve)

    assert (str(problem.value), Import.objects.count()) == (said, 0)


def test_reviewer_imports_approved_events(tmp_path):
    brought_in(tmp_path, GOOD, make_user("reviewer"), approve=True)

    assert [event.status for event in visible_events(None)] == ["approved"]


@pytest.mark.parametrize("good_rows", [True, False])
def test_stopped_import_goes_on_where_it_was(good_rows, tmp_path, monkeypatch):
    monkeypatch.setattr(running, "store_block", _stops_after(1))
    file = tmp_path / "events.csv"
    file.write_text(HEAD + "".join(f"{n},Clash {n},2020-04-14,34.5,38.25,,,\n" for n in range(1, 12_001)))
    asked = Asked(Plan("csv"), good_rows=good_rows)
    with pytest.raises(KeyboardInterrupt):
        run_import(begin_import(file, asked, None).pk, file)
    assert Event.objects.count() == 5000
    monkeypatch.undo()

    one = run_import(begin_import(file, asked, None).pk, file)

    assert (Import.objects.count(), one.state, one.read, one.added) == (1, "done", 12_000, 12_000)
    assert (Event.objects.count(), Event.history.count()) == (12_000, 12_000)


def _stops_after(times):
    """Store so many blocks, and the next only half: then the machine stops."""
    store, left = running.store_block, [times]

    def stop(one, block, places):
        landed = store(one, block, places)
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return landed

    return stop


def test_undo_takes_back_what_nobody_touched(tmp_path):
    brought_in(tmp_path, GOOD)
    second = brought_in(tmp_path, GOOD.replace("A clash", "A battle") + OTHER + OTHER.replace("3,", "4,"))
    touched = Event.objects.get(external_id="events:4")
    edit_event(touched.pk, 1, {"title": "Seen to"}, make_user("analyst"))

    assert undo_import(second.pk, None) == (1, 1, 1)

    assert sorted(Event.objects.values_list("external_id", "title")) == [
        ("events:1", "A clash"),
        ("events:4", "Seen to"),
    ]
    second.refresh_from_db()
    assert (second.state, second.said) == (
        "undone",
        "1 events deleted, 1 as they were before, 1 changed since and kept.",
    )
    assert brought_in(tmp_path, GOOD.replace("A clash", "A battle")).updated == 1


def test_undo_needs_its_author_or_a_reviewer(tmp_path):
    author = make_user("analyst")
    one = brought_in(tmp_path, GOOD, author)

    with pytest.raises(BadChange, match="Your account may not delete events"):
        undo_import(one.pk, make_user("analyst"))
    assert undo_import(one.pk, author) == (1, 0, 0)
    with pytest.raises(BadChange, match="there is nothing to undo"):
        undo_import(one.pk, author)


def test_import_is_seen_by_its_author_and_by_reviewers(tmp_path):
    author = make_user("analyst")
    one = brought_in(tmp_path, GOOD, author)

    assert import_seen(author, one.pk) == import_seen(make_user("reviewer"), one.pk) == one
    with pytest.raises(NotThere):
        import_seen(make_user("analyst"), one.pk)


def test_kept_file_goes_with_the_end_of_its_import(tmp_path):
    (tmp_path / "a.csv").write_text(HEAD + GOOD)
    with (tmp_path / "a.csv").open("rb") as content:
        asked, user = Asked(Plan("csv", source="Monitor")), make_user("analyst")
        one = add_import("../ours.csv", content, asked, user)
    assert (one.name, "ours" in one.upload.name) == ("ours.csv", False)
    kept = one.upload.path

    confirm_import(one.pk, asked, user)
    ended = run_import(one.pk)

    assert (ended.state, bool(ended.upload), Event.objects.get().external_id) == ("done", False, "monitor:1")
    assert not Path(kept).exists()


def test_places_of_the_same_name_and_spot_are_stored_once(tmp_path):
    brought_in(tmp_path, GOOD + OTHER)

    assert Place.objects.get().history.count() == 1
