"""Names and events that people add to a report: what they rest on, what is refused, and taking them back."""

from datetime import date

import pytest

from events.errors import BadChange
from events.models import Event, Evidence, Mention
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.adding import add_mention, add_reported_event, remove_mention, take_back_event
from events.workflow.meanings import gazetteer_place
from events.workflow.naming import decide_name
from tests.factories import make_event, make_mention, make_place, make_report, make_user

pytestmark = pytest.mark.django_db

TEXT = "😀 Trucks  left al-Tanf for Palmyra.\nNine were seen."
SMALL = Place("x:1", "Palmyra", PlaceClass.CITY, -77.4, 39.9, "US", "US.PA", "Pennsylvania", 1_300)
LARGE = Place("x:2", "Palmyra", PlaceClass.CITY, 38.2672, 34.5603, "SY", "SY.11", "Homs", 51_000)
ATLAS = Atlas([SMALL, LARGE])


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.fixture
def report():
    return make_report(TEXT)


def test_add_mention_offers_the_places_of_that_name_most_prominent_first(report):
    user = make_user("analyst")
    start, end = span(" Palmyra.")

    mention = add_mention(report.pk, start, end - 1, "place", ATLAS, user)

    assert (mention.surface, mention.kind, mention.status, mention.place) == ("Palmyra", "place", "unlocated", None)
    assert TEXT[mention.start : mention.end] == "Palmyra"
    assert [place["id"] for place in mention.candidates] == ["x:2", "x:1"]
    assert mention.history.get().history_user == user


def test_add_mention_of_other_kinds_needs_no_place(report):
    mention = add_mention(report.pk, *span("Nine"), "quantity", ATLAS, make_user("analyst"))

    assert (mention.kind, mention.status, mention.candidates) == ("quantity", "verified", [])


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Tanf", "“al-Tanf” is marked already"),
        ("al-Tanf", "“al-Tanf” is marked already"),
        ("Tanf for", "“al-Tanf” is marked already"),
        (".\nNine", "on one line"),
        ("  ", "Choose words"),
    ],
)
def test_add_mention_refuses_what_is_marked_and_what_is_no_name(report, words, sentence):
    make_mention(report, "al-Tanf")

    with pytest.raises(BadChange, match=sentence):
        add_mention(report.pk, *span(words), "place", ATLAS, None)
    assert Mention.objects.count() == 1


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-3, 4), (0, 9999), (9, 3)])
def test_add_mention_refuses_stretches_that_are_not_there(report, start, end):
    with pytest.raises(BadChange, match="Choose words"):
        add_mention(report.pk, start, end, "place", ATLAS, None)


def test_add_mention_may_hold_a_shorter_one(report):
    make_mention(report, "Tanf")

    assert add_mention(report.pk, *span("al-Tanf"), "place", ATLAS, None).surface == "al-Tanf"


def test_remove_mention_takes_only_marks_that_nobody_decided_on(report):
    user = make_user("analyst")
    found = make_mention(report, "al-Tanf")
    marked = add_mention(report.pk, *span("Palmyra"), "place", ATLAS, user)

    with pytest.raises(BadChange, match="Whereline found this name"):
        remove_mention(found.pk, user, 1)
    decide_name(marked.pk, gazetteer_place("x:2", ATLAS), user)
    with pytest.raises(BadChange, match="Somebody decided"):
        remove_mention(marked.pk, user, 1)
    remove_mention(marked.pk, user, 2)
    assert list(Mention.objects.all()) == [found]


def test_add_reported_event_rests_on_the_words_for_all_that_it_says(report):
    user, place = make_user("analyst"), make_place()
    event = Event(kind="incident", title="Trucks left", place=place, date_start=date(2020, 4, 14), persons=3)

    made = add_reported_event(event, report.pk, *span("Trucks  left al-Tanf for Palmyra"), user)

    assert (made.status, made.score, made.report, made.geometry.coords) == ("draft", 1.0, report, place.point.coords)
    assert set(Evidence.objects.values_list("field", "quote")) == {
        (field, "Trucks  left al-Tanf for Palmyra") for field in ("place", "date_start", "persons")
    }
    assert " tanf" in made.words
    assert made.history.get().history_user == user


def test_add_reported_event_is_as_sensitive_as_its_report():
    report = make_report(TEXT, sensitivity="restricted")

    made = add_reported_event(Event(kind="incident", title="A"), report.pk, 2, 8, make_user("reviewer"))

    assert (made.sensitivity, Evidence.objects.get().field) == ("restricted", "kind")


def test_add_reported_event_refuses_reports_that_may_not_be_read_and_stores_nothing():
    report = make_report(TEXT, sensitivity="restricted")

    with pytest.raises(BadChange, match="There is no report"):
        add_reported_event(Event(kind="incident", title="A"), report.pk, 2, 8, make_user("analyst"))
    with pytest.raises(BadChange, match="may not add events"):
        add_reported_event(Event(kind="incident", title="A"), report.pk, 2, 8, make_user("viewer"))
    assert Event.objects.count() == 0


def test_take_back_event_takes_only_the_own_and_untouched(report):
    user, other = make_user("analyst"), make_user("analyst")
    made = add_reported_event(Event(kind="incident", title="A"), report.pk, 2, 8, user)

    for pk, who, version in ((made.pk, other, 1), (made.pk, user, 2), (make_event(status="draft").pk, user, 1)):
        with pytest.raises(BadChange, match="reject it instead"):
            take_back_event(pk, who, version)
    take_back_event(made.pk, user, 1)
    assert Event.objects.get(pk=made.pk).status == "deleted"
