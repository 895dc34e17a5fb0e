"""What a name means: decisions, the events that move with them, what is remembered, and taking it all back."""

import pytest
from shapely.geometry import LineString, Point, Polygon

from events.errors import BadChange, BadGeometry, Outdated
from events.models import Event, Mention, NamingStep, RememberedName
from events.models.shapes import to_shapely, to_stored
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from events.workflow.meanings import REJECTED, UNLOCATED, Meaning, Verdict, drawn_place, gazetteer_place
from events.workflow.naming import Reach, decide_name, undo_naming
from events.workflow.remembering import known_names
from tests.factories import (
    AL_TANF,
    PALMYRA,
    make_event,
    make_mention,
    make_movement,
    make_place,
    make_report,
    make_source,
    make_user,
    make_zone,
)

pytestmark = pytest.mark.django_db

TEXT = "They left al-Tanf for Palmyra. A zone surrounds that facility. Three were held in Palmyra."
BARA = (38.5, 34.9)


@pytest.fixture
def analyst():
    return make_user("analyst")


@pytest.fixture
def report():
    return make_report(TEXT, language="en", source=make_source("Levant Wire"))


def meant(place) -> Meaning:
    return Meaning(Verdict.PLACE, place)


def second(report, surface: str, **fields) -> Mention:
    start = report.text.rindex(surface)
    return Mention.objects.create(
        report=report, surface=surface, start=start, end=start + len(surface), kind="place", score=0.7, **fields
    )


def test_decide_name_moves_the_events_whose_words_lie_on_it(report, analyst):
    move = make_movement(title="To Palmyra", report=report, quotes={"origin": "al-Tanf", "destination": "Palmyra"})
    mention = make_mention(report, "Palmyra", place=move.destination)
    other = make_place("Tadmur al-Jadida", BARA)

    named = decide_name(mention.pk, meant(other), analyst, seen=1)

    stored = Event.objects.get(pk=move.pk)
    assert [event.pk for event in named.moved] == [move.pk]
    assert (stored.destination, stored.title, stored.version) == (other, "To Tadmur al-Jadida", 2)
    assert to_shapely(stored.geometry).coords[-1] == pytest.approx(BARA)
    assert stored.history.first().history_change_reason == "Palmyra means Tadmur al-Jadida"
    assert Mention.objects.get(pk=mention.pk).status == "verified"


def test_decide_name_moves_what_refers_back_to_the_name(report):
    tanf = make_place("al-Tanf garrison", AL_TANF, feature_class="base")
    zone = make_zone(55_000, center=tanf, report=report, quotes={"center": "that facility"})
    mention = make_mention(report, "al-Tanf", place=tanf)

    decide_name(mention.pk, meant(make_place("Elsewhere", BARA)), None)

    stored = Event.objects.get(pk=zone.pk)
    assert stored.center.name == "Elsewhere"
    assert to_shapely(stored.geometry).centroid.coords[0] == pytest.approx(BARA, abs=1e-3)


def test_decide_name_leaves_events_of_other_mentions_and_of_hands(report):
    palmyra, other = make_place(), make_place("Other")
    elsewhere = make_event(place=palmyra, report=report, quotes={"place": "Palmyra. A zone"[:7]})
    by_hand = make_event(place=other, report=report, quotes={"place": "Palmyra"})
    last = second(report, "Palmyra", place=palmyra)

    assert decide_name(last.pk, meant(make_place("New", BARA)), None).moved == ()
    assert [Event.objects.get(pk=e.pk).version for e in (elsewhere, by_hand)] == [1, 1]


def test_decide_name_everywhere_takes_all_of_the_same_name(report):
    palmyra = make_place()
    held = make_event(place=palmyra, report=report)
    start = report.text.rindex("Palmyra")
    held.evidence.create(report=report, field="place", start=start, end=start + 7, quote="Palmyra")
    first, last = make_mention(report, "Palmyra", place=palmyra), second(report, "Palmyra", place=palmyra)

    named = decide_name(first.pk, UNLOCATED, None, reach=Reach(everywhere=True))

    assert {m.pk: m.status for m in Mention.objects.all()} == {first.pk: "unlocated", last.pk: "unlocated"}
    assert [event.pk for event in named.moved] == [held.pk]
    stored = Event.objects.get(pk=held.pk)
    assert (stored.place, stored.geometry, stored.geo_precision, stored.uncertainty_m) == (None, None, None, None)


def test_decide_name_refuses_an_outdated_version(report, analyst):
    mention = make_mention(report, "Palmyra")
    decide_name(mention.pk, UNLOCATED, analyst, seen=1)

    with pytest.raises(Outdated) as refused:
        decide_name(mention.pk, REJECTED, analyst, seen=1)

    assert "Somebody else decided what “Palmyra” means" in str(refused.value)
    assert Mention.objects.get(pk=mention.pk).status == "unlocated"


def test_decide_name_needs_the_right(report):
    mention = make_mention(report, "Palmyra")
    with pytest.raises(BadChange):
        decide_name(mention.pk, REJECTED, make_user("viewer"))
    assert NamingStep.objects.count() == 0


def test_undo_naming_brings_back_mentions_events_and_memory(report, analyst):
    move = make_movement(report=report, quotes={"origin": "al-Tanf", "destination": "Palmyra"})
    mention = make_mention(report, "Palmyra", place=move.destination)
    step = decide_name(mention.pk, UNLOCATED, analyst, reach=Reach(remember="language")).step

    undo_naming(step.pk, analyst)

    stored, name = Event.objects.get(pk=move.pk), Mention.objects.get(pk=mention.pk)
    assert (stored.destination, to_shapely(stored.geometry)) == (move.destination, LineString([AL_TANF, PALMYRA]))
    assert (name.place, name.status, name.version) == (move.destination, "automatic", 3)
    assert RememberedName.objects.count() == 0
    with pytest.raises(BadChange):
        undo_naming(step.pk, analyst)


def test_undo_naming_refuses_where_an_event_changed_since(report):
    move = make_movement(report=report, quotes={"destination": "Palmyra"})
    mention = make_mention(report, "Palmyra", place=move.destination)
    step = decide_name(mention.pk, UNLOCATED, None).step
    Event.objects.filter(pk=move.pk).update(version=9)

    with pytest.raises(Outdated):
        undo_naming(step.pk, None)

    assert Mention.objects.get(pk=mention.pk).status == "unlocated"


def test_gazetteer_place_is_kept_as_it_was():
    aden = Place("x:1", "Aden", PlaceClass.CITY, 45.03, 12.78, "YE")
    first = gazetteer_place("x:1", Atlas([aden])).place
    assert (first.name, gazetteer_place("x:1", Atlas([])).place) == ("Aden", first)


def test_drawn_place_is_a_spot_or_an_area():
    spot = drawn_place("jalan ke utara", to_stored(Point(38.6, 33.5))).place
    area = drawn_place("the valley", to_stored(Polygon([(38, 33), (39, 33), (39, 34), (38, 34)]))).place

    assert (spot.feature_class, spot.area, to_shapely(spot.point)) == ("site", None, Point(38.6, 33.5))
    assert area.feature_class == "region"
    assert to_shapely(area.area).contains(to_shapely(area.point))
    with pytest.raises(BadGeometry):
        drawn_place("a road", to_stored(LineString([(0, 0), (1, 1)])))


def test_event_moved_to_an_area_is_drawn_as_the_area(report):
    palmyra = make_place()
    held = make_event(place=palmyra, report=report, quotes={"place": "Palmyra"})
    mention = make_mention(report, "Palmyra", place=palmyra)
    outline = Polygon([(38, 33), (39, 33), (39, 34), (38, 34)])

    decide_name(mention.pk, drawn_place("the desert", to_stored(outline)), None)

    stored = Event.objects.get(pk=held.pk)
    assert (stored.geo_precision, to_shapely(stored.geometry).equals(outline)) == (3, True)


def test_remembered_names_are_known_to_later_reports(report):
    mention = make_mention(report, "Palmyra")
    tadmur = make_place("Tadmur", PALMYRA)
    decide_name(mention.pk, meant(tadmur), None, reach=Reach(remember="language"))
    decide_name(mention.pk, REJECTED, None, reach=Reach(remember="source"))

    same, other = (make_report(language="en", source=source) for source in (report.source, None))
    said = [(one.key, one.verdict, one.place and one.place.id) for one in known_names(same)]

    assert said == [("palmyra", Verdict.PLACE, tadmur.gazetteer_id), ("palmyra", Verdict.REJECTED, None)]
    assert [one.verdict for one in known_names(other)] == [Verdict.PLACE]
    assert known_names(make_report(language="id")) == ()


def test_own_decisions_settle_the_words_when_read_again(report):
    mention = make_mention(report, "Palmyra")
    decide_name(mention.pk, REJECTED, None)

    [known] = known_names(report)

    assert (known.verdict, known.span.start, known.span.end) == (Verdict.REJECTED, mention.start, mention.end)
