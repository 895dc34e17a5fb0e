"""Two events made one and two again: what stays, what is kept, who may, and what is refused."""

from datetime import date

import pytest
from shapely.geometry import Point

from events import queries
from events.errors import BadChange
from events.models import Event, PossibleDuplicate
from events.workflow.deleting import delete_events
from events.workflow.duplicates import propose_duplicates, reconsider_duplicate, refuse_duplicate
from events.workflow.editing import edit_event
from events.workflow.merging import merge_events, unmerge_event
from events.workflow.review import undo
from tests.factories import make_event, make_place, make_report, make_user, make_zone

pytestmark = pytest.mark.django_db


def twins(**changes) -> tuple[Event, Event]:
    """Two drafts of one clash, from an English and a French report."""
    place = make_place()
    common = {
        "place": place,
        "type": "Battles",
        "subtype": "Armed clash",
        "status": "draft",
        "actors": ["M23 rebels"],
        "uncertainty_m": 3000,
    }
    english = make_report("M23 killed 27 in Sake.", title="English report")
    french = make_report("Le M23 a fait 30 morts à Sake.", title="Rapport", language="fr")
    first = make_event(report=english, quotes={"fatalities": "27"}, **{**common, "fatalities": 27, **changes})
    second = make_event(report=french, quotes={"fatalities": "30 morts"}, **{**common, "fatalities": 30})
    return first, second


def fields(event: Event) -> dict:
    """Everything of an event but what counts changes."""
    event.refresh_from_db()
    own = {f.attname: getattr(event, f.attname) for f in Event._meta.concrete_fields}
    kept = {name: value for name, value in own.items() if name not in {"version", "updated", "words"}}
    return kept | {"geometry": event.geometry.wkt, "evidence": sorted(e.quote for e in event.evidence.all())}


def test_propose_duplicates_finds_a_pair_once_and_only_what_is_alike():
    first, second = twins()
    make_event(Point(29, -1.6), place=make_place("Goma", (29.2, -1.7)), type="Battles", subtype="Armed clash")

    propose_duplicates([second])
    propose_duplicates([first, second])

    [pair] = PossibleDuplicate.objects.all()
    assert (pair.first_id, pair.second_id, pair.score > 0.8) == (first.pk, second.pk, True)


def test_propose_duplicates_withdraws_what_is_no_longer_alike_and_keeps_refusals():
    first, second = twins()
    propose_duplicates([first])
    Event.objects.filter(pk=second.pk).update(date_start=date(2020, 6, 1), date_end=date(2020, 6, 1))
    second.refresh_from_db()

    propose_duplicates([second])
    assert not PossibleDuplicate.objects.exists()

    PossibleDuplicate.objects.create(first=first, second=second, score=0.9, refused=True)
    propose_duplicates([second])
    assert PossibleDuplicate.objects.get().refused


def test_refused_pairs_stay_refused_until_reconsidered():
    first, second = twins()
    user = make_user("reviewer")
    propose_duplicates([first])

    refuse_duplicate(second.pk, first.pk, user)
    propose_duplicates([first, second])
    assert queries.possible_duplicates(user, first) == ()

    reconsider_duplicate(first.pk, second.pk, user)
    assert [one.event for one in queries.possible_duplicates(user, first)] == [second]


def test_refusing_a_pair_nobody_proposed_is_refused():
    first, second = twins()

    with pytest.raises(BadChange, match="not proposed"):
        refuse_duplicate(first.pk, second.pk, None)


def test_merge_keeps_all_evidence_and_both_values():
    first, second = twins()

    kept = merge_events(first.pk, second.pk, make_user("reviewer"))

    [feature] = queries.event_features(queries.visible_events(make_user("reviewer")), make_user("reviewer"))
    assert (kept, feature.id, feature.fatalities) == (first, first.pk, 27)
    assert [item.quote for item in feature.evidence] == ["27", "30 morts"]
    assert [(one.id, one.fatalities) for one in feature.merged] == [(second.pk, 30)]


def test_unmerge_brings_both_back_as_they_were():
    first, second = twins(status="approved")
    before = fields(first), fields(second)
    user = make_user("reviewer")

    merge_events(second.pk, first.pk, user)
    second.refresh_from_db()
    assert (second.status, second.merged_into_id) == ("merged", first.pk)
    unmerge_event(second.pk, user)

    assert (fields(first), fields(second)) == before


def test_merge_and_unmerge_are_in_both_histories():
    first, second = twins()
    user = make_user("reviewer")
    merge_events(first.pk, second.pk, user)
    unmerge_event(second.pk, user)

    assert [step.history_change_reason for step in first.history.all()][:2] == [
        f"Took {second.code} out of it again",
        f"Merged {second.code} into it",
    ]
    assert {step.history_user for step in second.history.all()[:2]} == {user}


def test_the_approved_event_stays():
    first, second = twins()
    Event.objects.filter(pk=second.pk).update(status="approved", score=0.1)

    assert merge_events(first.pk, second.pk, None) == second


def test_merge_hides_nothing_from_those_who_see_less():
    first, second = twins()
    Event.objects.filter(pk=second.pk).update(sensitivity="restricted", status="approved")

    with pytest.raises(BadChange, match="would hide"):
        merge_events(first.pk, second.pk, None)


def test_values_of_restricted_reports_stay_with_those_who_may_read_them():
    first, second = twins(status="approved")
    second.report.sensitivity = "restricted"
    second.report.save()
    merge_events(first.pk, second.pk, None)

    [shown] = queries.event_features(queries.visible_events(None), None)
    [whole] = queries.event_features(queries.visible_events(make_user("reviewer")), make_user("reviewer"))
    assert ([item.quote for item in shown.evidence], shown.merged) == (["27"], ())
    assert [item.quote for item in whole.evidence] == ["27", "30 morts"]
    assert "30" not in queries.event(None, first.pk).words.split()
    assert second.code not in " ".join(step.history_change_reason or "" for step in first.history.all())
    secret = queries.EventFilter(report=second.report_id)
    assert [e.pk for e in queries.visible_events(None, secret)] == []
    assert [e.pk for e in queries.visible_events(make_user("reviewer"), secret)] == [first.pk]


def test_report_of_a_merged_event_shows_the_one_that_stays():
    first, second = twins()
    merge_events(first.pk, second.pk, None)

    found = queries.visible_events(make_user("analyst"), queries.EventFilter(report=second.report_id))

    assert [event.pk for event in found] == [first.pk]


def test_merge_needs_the_right_the_version_and_two_live_events():
    first, second = twins()
    gone = make_event(status="rejected")

    with pytest.raises(BadChange, match="may not"):
        merge_events(first.pk, second.pk, make_user("analyst"))
    with pytest.raises(BadChange, match="Somebody else changed"):
        merge_events(first.pk, second.pk, None, {first.pk: 7})
    with pytest.raises(BadChange, match="is rejected"):
        merge_events(first.pk, gone.pk, None)
    with pytest.raises(BadChange, match="itself"):
        merge_events(first.pk, first.pk, None)
    with pytest.raises(BadChange, match="no event E-99999"):
        merge_events(first.pk, 99999, None)
    assert set(Event.objects.values_list("status", flat=True)) == {"draft", "rejected"}


def test_an_event_that_holds_others_stays_and_two_of_them_are_not_joined():
    first, second = twins()
    third, fourth = make_event(status="draft", score=0.99), make_event(status="draft")
    merge_events(first.pk, second.pk, None)

    assert merge_events(third.pk, first.pk, None) == first

    fifth = make_event(status="draft")
    merge_events(fourth.pk, fifth.pk, None)
    with pytest.raises(BadChange, match="apart first"):
        merge_events(first.pk, fourth.pk, None)


def test_a_merged_event_is_neither_edited_deleted_nor_undone():
    first, second = twins()
    merge_events(first.pk, second.pk, None)
    second.refresh_from_db()

    with pytest.raises(BadChange, match="edit that one"):
        edit_event(second.pk, second.version, {"persons": 3}, None)
    with pytest.raises(BadChange, match="take that back"):
        delete_events([second.pk], None)
    with pytest.raises(BadChange, match="merged or taken out"):
        undo([second.pk], None)
    with pytest.raises(BadChange, match="is not merged"):
        unmerge_event(first.pk, None)


def test_possible_duplicates_are_told_only_to_those_who_may_see_both():
    first, second = twins(status="approved")
    second.report.sensitivity = "restricted"
    second.report.save()
    propose_duplicates([first])

    told = {
        role: len(queries.possible_duplicates(make_user(role) if role else None, first))
        for role in ("", "viewer", "analyst", "reviewer")
    }
    assert told == {"": 0, "viewer": 0, "analyst": 0, "reviewer": 1}
    assert queries.proposals(make_user("analyst")).count() == 0


def test_comparing_asks_the_database_as_often_for_one_other_event_as_for_twenty(django_assert_num_queries):
    first, _second = twins()
    for _ in range(20):
        make_event(place=first.place, type="Battles", subtype="Armed clash", status="draft")
    first = Event.objects.select_related("place", "origin", "destination", "center", "report").get(pk=first.pk)

    # Two index lookups, what was proposed before, the new pairs; and a savepoint around them.
    with django_assert_num_queries(6):
        propose_duplicates([first])


def test_merging_takes_what_is_chosen_of_the_other_and_its_own_quotes_speak_against_it():
    report, second = make_report("27 were killed."), make_report("30 were killed on Monday.")
    undated = {"date_start": None, "date_end": None}
    kept = make_event(report=report, quotes={"fatalities": "27"}, fatalities=27, score=0.9, **undated)
    other = make_event(report=second, quotes={"fatalities": "30"}, fatalities=30, fatalities_high=40, score=0.5)

    merge_events(kept.pk, other.pk, None, keep={"fatalities": other.pk, "when": other.pk, "title": kept.pk})

    kept.refresh_from_db()
    assert (kept.fatalities, kept.fatalities_high, kept.date_start) == (30, 40, other.date_start)
    assert [item.stance for item in kept.evidence.all()] == ["contradicts"]
    assert [item.stance for item in other.evidence.all()] == ["supports"]
    assert kept.history.first().history_change_reason == f"Merged {other.code} into it, taking its fatalities, when"


def test_taking_a_merge_back_brings_back_what_was_kept_as_far_as_nobody_changed_it():
    place, elsewhere = make_place("Palmyra"), make_place("Homs", (36.7, 34.7))
    kept = make_event(report=make_report("27 were killed."), quotes={"fatalities": "27"}, fatalities=27, place=place)
    other = make_event(fatalities=30, place=elsewhere, actors=["B"], score=0.1)
    merge_events(kept.pk, other.pk, None, keep={"fatalities": other.pk, "where": other.pk, "who": other.pk})
    kept.refresh_from_db()
    assert (kept.place, kept.actors, kept.fatalities) == (elsewhere, ["B"], 30)
    edit_event(kept.pk, kept.version, {"actors": ["C"]}, None)

    unmerge_event(other.pk, None)

    kept.refresh_from_db()
    assert (kept.place, kept.actors, kept.fatalities) == (place, ["C"], 27)
    assert [item.stance for item in kept.evidence.all()] == ["supports"]


@pytest.mark.parametrize("keep", [{"sensitivity": 1}, {"when": 999_999}])
def test_merging_refuses_what_cannot_be_chosen(keep):
    kept, other = make_event(), make_event()

    with pytest.raises(BadChange):
        merge_events(kept.pk, other.pk, None, keep=keep)
    other.refresh_from_db()
    assert other.status == "approved"


def test_merging_keeps_the_place_of_its_own_kind():
    kept, other = make_event(score=0.9), make_zone(score=0.1)

    with pytest.raises(BadChange, match="different kinds"):
        merge_events(kept.pk, other.pk, None, keep={"where": other.pk})
