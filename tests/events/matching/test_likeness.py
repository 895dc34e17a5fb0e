"""Whether two events are one: measured on pairs of reports in eight languages, and what decides."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from events.matching.likeness import likeness
from events.matching.spelled import skeleton
from events.matching.traits import Spot, Traits
from events.matching.who import agreement
from tests.events.pairs import measured, read_pairs

DAY = date(2024, 5, 3)
SAKE = Spot("p:sake", 29.04, -1.57, 3000)
CLASH = Traits(
    "incident",
    "Battles",
    "Armed clash",
    spots={"place": SAKE},
    days=(DAY, DAY),
    time_precision=1,
    actors=("Congolese army", "M23 rebels"),
    counts={"fatalities": (12, 12)},
)


@pytest.mark.parametrize("half", [0, 1], ids=["fitted on", "kept"])
def test_likeness_tells_pairs_of_reports_apart(half):
    found = measured(read_pairs()[half::2])

    assert (found.precision >= 0.9, found.recall >= 0.95) == (True, True), found


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "movement"},
        {"planned": True},
        {"days": (DAY + timedelta(9), DAY + timedelta(9))},
        {"spots": {"place": Spot("p:kindu", 25.9, -2.9, 3000)}},
        {"spots": {}},
        {"type": "Protests", "subtype": "Peaceful protest"},
    ],
)
def test_likeness_is_low_where_one_of_its_grounds_is_missing(changes):
    assert likeness(CLASH, replace(CLASH, **changes)).score < 0.5


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"actors": ("FARDC", "М23")},
        {"days": (DAY, DAY + timedelta(6)), "time_precision": 2},
        {"counts": {"fatalities": (10, 15)}},
        {"counts": {}, "actors": ()},
        {"subtype": "Attack", "type": "Violence against civilians"},
        {"area": box(28, -3, 30, 0), "spots": {"place": Spot("a1:nord-kivu", 29, -0.8, 100_000)}},
    ],
)
def test_likeness_is_high_where_reports_differ_as_reports_do(changes):
    assert likeness(CLASH, replace(CLASH, **changes)).score >= 0.5


@given(st.integers(0, 60), st.integers(1, 500), st.integers(1, 500))
def test_likeness_is_the_same_from_either_side(days, low, high):
    other = replace(CLASH, days=(DAY + timedelta(days),) * 2, counts={"fatalities": (min(low, high), max(low, high))})

    assert likeness(CLASH, other).score == likeness(other, CLASH).score


def test_likeness_falls_with_the_days_between():
    scores = [likeness(CLASH, replace(CLASH, days=(DAY + timedelta(n),) * 2)).score for n in range(6)]

    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("a", "b", "agreed"),
    [
        ("قوات الدعم السريع", "RSF", 1.0),
        ("Maghawir al-Thawra", "مغاوير الثورة", 1.0),
        ("Jaysh al-Izza", "جيش العزة", 0.3),
        ("Ahrar al-Sham", "Ахрар аш-Шам", 1.0),
        ("tentara Suriah", "الجيش السوري", 1.0),
        ("Turkish soldiers", "tentara Suriah", 0.0),
        ("SDF", "PKK", 0.0),
        ("gunmen", "повстанцы", 0.5),
        ("police", "rebels", 0.0),
    ],
)
def test_agreement_of_actors_holds_across_scripts(a, b, agreed):
    assert agreement((a,), (b,)) == agreed


def test_agreement_is_unknown_where_a_report_names_nobody():
    assert agreement((), ("RSF",)) is None


@pytest.mark.parametrize(
    "names",
    [
        ("Maghawir al-Thawra", "مغاوير الثورة"),
        ("Ahrar al-Sham", "Ахрар аш-Шам", "أحرار الشام"),
        ("Jaysh al-Izza", "جيش العزة"),
    ],
)
def test_skeleton_is_one_for_spellings_of_a_name(names):
    assert len({skeleton(name) for name in names}) == 1
