"""Facets and the filters they feed: what is counted is what is listed, and nothing of it tells what may not be read."""

import pytest
from shapely.geometry import Point

from events import queries
from events.errors import BadFilter
from events.queries import EventFilter, Near
from tests.factories import make_event, make_movement, make_place, make_report, make_source, make_user

pytestmark = pytest.mark.django_db


def seen(user=None, **wanted) -> list[str]:
    return sorted(event.title for event in queries.visible_events(user, EventFilter(**wanted)))


def told(name: str, user=None, **wanted) -> dict[str, int]:
    return {one.value: one.n for one in queries.facet(user, EventFilter(**wanted), name)}


@pytest.fixture
def events():
    """Three events in two countries, of two sources and languages, one of them a movement between provinces."""
    homs = make_place("Palmyra", admin1="SY.11")
    raqqa = make_place("Raqqa", (39.01, 35.95), admin1="SY.04", admin1_name="Raqqa")
    mosul = make_place("Mosul", (43.12, 36.34), country="IQ", admin1="IQ.15", admin1_name="Nineveh")
    levant, badia = make_source("Warta Levant"), make_source("Badia Field Notes")
    one = make_report("Palmyra first.", source=levant, language="id")
    two = make_report("Mosul then.", source=badia, language="en")
    make_event(title="palmyra", place=homs, report=one, actors=["Residents"], quotes={"place": "Palmyra"})
    make_event(Point(43.12, 36.34), title="mosul", place=mosul, report=two, actors=["Residents", 'The "5", north'])
    make_movement(title="convoy", origin=raqqa, destination=homs, report=one, actors=["residents of Raqqa"])
    return {"levant": levant, "badia": badia}


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("country", {"SY": 2, "IQ": 1}),
        ("admin1", {"SY.11": 2, "SY.04": 1, "IQ.15": 1}),
        ("actor", {"Residents": 2, 'The "5", north': 1, "residents of Raqqa": 1}),
        ("language", {"id": 2, "en": 1}),
        ("kind", {"incident": 2, "movement": 1}),
    ],
)
def test_facet_counts_the_events_that_choosing_a_value_lists(events, name, counts):
    assert told(name) == counts
    field = queries.FACETS[name][0]
    assert {value: len(seen(**{field: (value,)})) for value in counts} == counts


def test_facet_of_sources_names_them_and_counts_quoting_and_silent_events(events):
    found = queries.facet(None, EventFilter(), "source")

    assert [(one.name, one.n) for one in found] == [("Warta Levant", 2), ("Badia Field Notes", 1)]
    assert seen(sources=(events["levant"].pk,)) == ["convoy", "palmyra"]


def test_facet_leaves_its_own_choice_out_and_keeps_the_others(events):
    assert told("country", countries=("IQ",)) == {"SY": 2, "IQ": 1}
    assert told("country", languages=("id",)) == {"SY": 2}


def test_facet_refuses_a_name_that_is_none():
    with pytest.raises(BadFilter, match="choose from: kind, type"):
        queries.facet(None, EventFilter(), "colour")


def test_facets_and_filters_tell_visitors_nothing_of_reports_they_may_not_read(events):
    secret = make_source("Secret Service")
    hidden = make_report("Palmyra again.", source=secret, language="ru", sensitivity="restricted")
    make_event(title="hidden", report=hidden, actors=["Agents"], quotes={"place": "Palmyra"})

    assert "ru" not in told("language")
    assert "Agents" not in told("actor")
    assert seen(sources=(secret.pk,)) == []
    assert seen(make_user("reviewer"), sources=(secret.pk,)) == ["hidden"]


def test_facet_of_status_offers_drafts_only_to_those_who_see_them():
    make_event(status="draft")
    make_event(status="rejected")
    make_event()

    assert told("status") == {"approved": 1}
    assert told("status", make_user("analyst")) == {"approved": 1, "draft": 1, "rejected": 1}


def test_filter_keeps_events_in_a_drawn_area_and_near_a_spot(events):
    assert seen(area=((38, 34), (39, 34), (39, 35), (38, 35))) == ["convoy", "palmyra"]
    assert seen(near=Near(43.0, 36.3, 20_000)) == ["mosul"]
    assert seen(near=Near(43.0, 36.3, 1_000)) == []


@pytest.mark.parametrize("area", [((0, 0), (1, 1)), ((0, 0), (1, 1), (1, 0), (0, 1))])
def test_filter_refuses_an_area_that_is_none(area):
    with pytest.raises(BadFilter, match="draw it again"):
        seen(area=area)


def test_filter_keeps_what_a_tray_of_the_timeline_holds():
    make_event(title="month", time_precision=3)
    make_event(title="undated", date_start=None, date_end=None, time_precision=None)
    make_event(None, title="nowhere")

    assert [seen(tray=name) for name in ("month", "undated", "unlocated", "in_force")] == [
        ["month"],
        ["undated"],
        ["nowhere"],
        [],
    ]


def test_filter_keeps_events_of_the_precisions_asked_for():
    make_event(title="spot", geo_precision=1, time_precision=1)
    make_event(title="region", geo_precision=3, time_precision=2)

    assert seen(geo_precisions=(3,)) == ["region"]
    assert seen(time_precisions=(1, 2)) == ["region", "spot"]


def test_event_is_found_and_counted_by_the_source_of_what_was_merged_into_it(events):
    kept = make_event(title="kept", report=make_report("Palmyra.", source=events["levant"], language="id"))
    other = make_report("Palmyra too.", source=make_source("Euphrates Monitor"), language="id")
    make_event(report=other, status="merged", merged_into=kept, quotes={"place": "Palmyra"})

    found = {one.name: one.n for one in queries.facet(None, EventFilter(ids=(kept.pk,)), "source")}
    assert found == {"Warta Levant": 1, "Euphrates Monitor": 1}
    assert seen(sources=(other.source_id,)) == ["kept"]
    assert told("language", ids=(kept.pk,)) == {"id": 1}
