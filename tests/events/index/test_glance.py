"""What is committed is known at once, by whomever it was committed, and only what changed is asked about again."""

import sqlite3
from itertools import pairwise

import pytest

from events.index import glance, live
from events.index.glance import Watch, committed_view

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "some name%20.sqlite3"
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("CREATE TABLE one (id INTEGER)")
    raw.close()
    return path


def test_count_is_another_after_each_commit_and_none_before_it(file):
    watch, writer = Watch(str(file)), sqlite3.connect(file, isolation_level=None)
    seen = [watch.count(), watch.count()]
    writer.execute("BEGIN")
    writer.execute("INSERT INTO one VALUES (1)")
    seen.append(watch.count())
    writer.execute("COMMIT")
    seen.append(watch.count())
    writer.execute("INSERT INTO one VALUES (2)")
    seen += [watch.count(), watch.count()]

    assert [one == before for before, one in pairwise(seen)] == [True, True, False, False, True]


def test_looking_holds_nothing_that_keeps_the_log_from_being_emptied(file):
    watch, writer = Watch(str(file)), sqlite3.connect(file, isolation_level=None)
    watch.count()
    writer.execute("INSERT INTO one VALUES (1)")
    watch.count()

    assert writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)


def test_file_that_took_the_place_of_another_is_not_taken_for_it(file, tmp_path):
    watch = Watch(str(file))
    (tmp_path / "restored").write_bytes(file.read_bytes())
    assert watch.is_there()
    (tmp_path / "restored").replace(file)

    assert not watch.is_there()
    file.unlink()
    assert not watch.is_there()


def test_watch_of_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        Watch(str(tmp_path / "none.sqlite3"))


def test_committed_view_asks_again_only_where_something_was_committed(file, monkeypatch):
    asked, writer = [], sqlite3.connect(file, isolation_level=None)
    watch, view = Watch(str(file)), live.view
    monkeypatch.setattr(glance, "_watch_of", lambda name: watch)
    monkeypatch.setattr(live, "view", lambda: asked.append(1) or view())

    found = [committed_view() for _ in range(3)]
    assert (len(asked), found[0] is found[2]) == (1, True)
    writer.execute("INSERT INTO one VALUES (1)")
    committed_view()
    assert len(asked) == 2
    live.forget()
    assert committed_view() is live.view()


def test_database_without_a_file_is_asked_each_time(monkeypatch):
    asked, view = [], live.view
    monkeypatch.setattr(glance, "_watch_of", lambda name: None)
    monkeypatch.setattr(live, "view", lambda: asked.append(1) or view())

    assert committed_view() is committed_view()
    assert len(asked) == 2
