"""Words by their beginnings: found as they are stored, in any script, whoever writes, on either database."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.index import words
from events.models import Event, ReportWords
from events.queries.soundness import flaws
from events.text.tokens import name_key, search_words
from tests.factories import make_event, make_report

pytestmark = pytest.mark.django_db


def found(text: str) -> set[str]:
    return set(Event.objects.filter(words.with_words(Event, text)).values_list("title", flat=True))


def test_words_are_found_by_their_beginnings_in_any_script():
    for title in ("Clashes in Ḥimṣ", "اشتباكات في حُمص", "Обстріл Києва", "Vol à Saint-Louis"):
        make_event(title=title)

    assert found("hims") == found("HIM") == found("clash him") == {"Clashes in Ḥimṣ"}
    assert found("حمص") == {"اشتباكات في حُمص"}
    assert found("киє") == {"Обстріл Києва"}
    assert found("louis vol") == {"Vol à Saint-Louis"}
    assert found("ims") == found("clashes kyiv") == set()
    assert len(found("")) == len(found("  !? ")) == 4


def test_words_follow_changes_and_deletion_made_by_sql():
    first, second = make_event(title="Ambush"), make_event(title="Flood")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET words = ' mudslide' WHERE id = %s", [first.pk])
    assert (found("ambush"), found("mud"), found("flood")) == (set(), {"Ambush"}, {"Flood"})

    Event.objects.filter(pk=second.pk).delete()
    assert found("flood") == set()
    assert words.is_kept(deep=True)


def test_reports_are_found_by_words_of_title_and_text():
    report = make_report("They left al-Tanf for Palmyra.", title="On leaving")
    make_report("Nothing of note.")

    matching = ReportWords.objects.filter(words.with_words(ReportWords, "palmy leav"))
    assert [row.report_id for row in matching] == [report.pk]


@pytest.mark.parametrize(
    "text", ["x" * 5000, "'", '"', "a' OR 1=1 --", "words:a", "-a", "a*", "\\", "(", "NEAR(a b)", "\0a"]
)
def test_words_take_any_text_for_words_only(text):
    make_event(title="a b")

    wanted = name_key(text).split()
    assert found(text) == ({"a b"} if all(w in ("a", "b") for w in wanted) else set())


def test_very_long_words_and_very_many_can_be_stored_and_found():
    make_event(title="long", words=search_words(["y" * 5000, " ".join(f"w{n}" for n in range(60_000))]))
    Event.objects.update(words=search_words(["y" * 5000, " ".join(f"w{n}" for n in range(60_000))]))

    assert found("yyy w17") == found("y" * 4999) == {"long"}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stored=st.lists(st.text(max_size=12), max_size=6), asked=st.text(max_size=12))
def test_words_say_what_a_look_at_each_row_says(stored, asked):
    Event.objects.all().delete()
    event = make_event(title="one")
    kept = search_words(text.replace("\0", "") for text in stored)
    Event.objects.update(words=kept)

    expected = all(f" {word}" in kept for word in name_key(asked).split())
    assert bool(found(asked)) == expected, event


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="tables of words are SQLite's")
def test_table_of_words_that_is_gone_is_told_and_made_again():
    make_event(title="Ambush")
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE events_event_fts")

    assert any("searched for words" in flaw.what for flaw in flaws(deep=True))

    words.keep()
    assert (found("ambush"), words.is_kept(deep=True)) == ({"Ambush"}, True)


def test_indexes_that_are_gone_are_told_and_made_again():
    make_event(title="Ambush")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP INDEX events_event_fts")
        else:
            cursor.execute("DROP TRIGGER events_event_insert_fts")
    assert not words.is_kept()
    assert any("searched for words" in flaw.what for flaw in flaws())

    make_event(title="Flood")
    # PostgreSQL makes no index while foreign keys wait to be looked at.
    connection.check_constraints()
    words.keep()
    assert found("flood") == {"Flood"}
    assert found("ambush") == {"Ambush"}
    assert words.is_kept(deep=True)
