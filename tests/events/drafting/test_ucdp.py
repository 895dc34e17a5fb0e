"""UCDP's codes: derived from places, days and the sides of actors, and empty where these do not tell."""

from dataclasses import replace
from datetime import date

import pytest

from events.drafting.sides import sides_of
from events.drafting.ucdp import Codes, Known, codes, codes_of
from events.pipeline import ReportText, read_report
from tests.events.gold import read_places

PLACES, ATLAS = read_places()
CLASH = Known("incident", "Battles", located=True, place_class="city", country="CD", geo_precision=1)


@pytest.mark.parametrize(
    ("kind", "actors", "violence"),
    [
        ("Battles", ("M23 rebels", "Congolese army"), (1, "Congolese army", "M23 rebels")),
        ("Battles", ("الجيش السوري", "قسد"), (1, "الجيش السوري", "قسد")),
        ("Battles", ("ВСУ", "российские войска"), (1, "ВСУ", "российские войска")),
        ("Battles", ("Hamas", "Fatah militants"), (2, "Hamas", "Fatah militants")),
        ("Battles", ("gunmen",), (None, "", "")),
        ("Violence against civilians", ("RSF",), (3, "RSF", "Civilians")),
        ("Violence against civilians", ("warga sipil", "kelompok bersenjata"), (3, "kelompok bersenjata", "Civilians")),
        ("Violence against civilians", ("villagers",), (None, "", "")),
        ("Protests", ("police", "rebels"), (None, "", "")),
    ],
)
def test_codes_tell_violence_by_the_sides_named(kind, actors, violence):
    found = codes(replace(CLASH, type=kind, actors=actors, sides=sides_of(actors)))

    assert (found.type_of_violence, found.side_a, found.side_b) == violence


@pytest.mark.parametrize(
    ("changes", "where_prec"),
    [
        ({}, 1),
        ({"geo_precision": 2, "uncertainty_m": 13_000.0}, 2),
        ({"geo_precision": 2, "uncertainty_m": 40_000.0}, 5),
        ({"geo_precision": 2, "place_class": "admin2"}, 3),
        ({"geo_precision": 3, "place_class": "admin1"}, 4),
        ({"geo_precision": 3, "place_class": "region"}, 5),
        ({"geo_precision": None, "located": False, "place_class": "country"}, 6),
        ({"geo_precision": 3, "place_class": "water", "country": ""}, 7),
        ({"geo_precision": None, "located": False, "place_class": ""}, None),
        ({"kind": "movement"}, 5),
        ({"kind": "zone", "located": False}, None),
    ],
)
def test_codes_tell_how_precisely_a_place_is_known(changes, where_prec):
    assert codes(replace(CLASH, **changes)).where_prec == where_prec


@pytest.mark.parametrize(
    ("first", "last", "time_precision", "date_prec"),
    [
        (date(2024, 5, 1), date(2024, 5, 1), 1, 1),
        (date(2024, 5, 1), date(2024, 5, 1), 2, 3),
        (date(2024, 5, 1), date(2024, 5, 3), 2, 2),
        (date(2024, 5, 1), date(2024, 5, 7), 2, 3),
        (date(2024, 5, 1), date(2024, 5, 31), 3, 4),
        (date(2024, 1, 1), date(2024, 12, 31), 3, 5),
        (date(2022, 1, 1), date(2024, 12, 31), 3, None),
        (date(2024, 5, 1), None, 1, None),
        (None, None, None, None),
    ],
)
def test_codes_tell_how_precisely_a_day_is_known(first, last, time_precision, date_prec):
    known = replace(CLASH, date_start=first, date_end=last, time_precision=time_precision)

    assert codes(known).date_prec == date_prec


def test_codes_of_a_draft_are_those_of_its_text():
    text = "On 3 May 2024 the Congolese army clashed with M23 rebels in Goma, killing 12 fighters."

    [draft] = read_report(ReportText(text, published="2024-05-04"), ATLAS).drafts

    assert codes_of(draft, sides_of(draft.actors)) == Codes(1, 1, 1, "Congolese army", "M23 rebels")
