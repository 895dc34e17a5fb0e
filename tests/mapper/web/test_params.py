"""Query strings: what is understood, and what is refused with a sentence that helps."""

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from events.errors import BadFilter
from events.queries import EventFilter
from mapper.web.params import MAX_TEXT, event_filter


def wanted(query: str) -> EventFilter:
    return event_filter(QueryDict(query))


def refusal(query: str) -> str:
    with pytest.raises(BadFilter) as refused:
        wanted(query)
    return str(refused.value)


def test_event_filter_of_nothing_narrows_nothing():
    assert wanted("") == EventFilter()


def test_event_filter_reads_repeated_and_comma_parted_choices_alike():
    assert wanted("kind=zone,movement").kinds == ("zone", "movement")
    assert wanted("kind=zone&kind=movement&kind=zone").kinds == ("zone", "movement")


def test_event_filter_reads_types_whatever_their_case():
    assert wanted("type=explosions/remote%20violence&type=Riots").types == ("Explosions/Remote violence", "Riots")


def test_event_filter_refuses_unknown_kind_and_names_the_known_ones():
    assert refusal("kind=war") == "There is no kind 'war'; choose from: incident, movement, zone."


def test_event_filter_refuses_unknown_status():
    assert refusal("status=hidden").startswith("There is no status 'hidden'; choose from: draft, approved")


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("from=2020-04-14", date(2020, 4, 14), None),
        ("to=2020-04-14", None, date(2020, 4, 14)),
        ("from=2020-04&to=2020-04", date(2020, 4, 1), date(2020, 4, 30)),
        ("from=2020&to=2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("from=2020-02&to=2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("datetime=2020-04-01/2020-04-30", date(2020, 4, 1), date(2020, 4, 30)),
        ("datetime=../2020-04-30T23:59:59Z", None, date(2020, 4, 30)),
        ("datetime=2020-04-14", date(2020, 4, 14), date(2020, 4, 14)),
    ],
)
def test_event_filter_reads_days_months_years_and_intervals(query, first, last):
    assert (wanted(query).date_from, wanted(query).date_to) == (first, last)


@pytest.mark.parametrize(
    "day", ["14/04/2020", "2020-13-01", "2020-02-30", "yesterday", "2020-4-1", "٢٠٢٠-٠٤-٠١", "0000-01-01"]
)
def test_event_filter_refuses_what_is_no_day(day):
    assert refusal(f"from={day}") == f"{day!r} is not a day; write year-month-day, such as 2020-04-14."


def test_event_filter_refuses_days_in_the_wrong_order():
    assert refusal("from=2020-05-01&to=2020-04-01") == (
        "The first day, 2020-05-01, comes after the last day, 2020-04-01; swap them."
    )


def test_event_filter_refuses_two_ways_of_saying_when():
    assert refusal("from=2020-05-01&datetime=2020") == "Give either datetime, or from and to, not both."


def test_event_filter_reads_box_and_leaves_heights_out():
    assert wanted("bbox=35.7,32.3,42.4,37.3").bbox == (35.7, 32.3, 42.4, 37.3)
    assert wanted("bbox=35.7,32.3,0,42.4,37.3,9").bbox == (35.7, 32.3, 42.4, 37.3)


def test_event_filter_lets_a_box_cross_the_antimeridian():
    assert wanted("bbox=170,-20,-170,-10").bbox == (170, -20, -170, -10)


@pytest.mark.parametrize("box", ["1,2,3", "a,b,c,d", "0,0,200,10", "0,40,10,30", "nan,0,1,1", "0,-91,1,1"])
def test_event_filter_refuses_boxes_that_fit_no_earth(box):
    assert "bbox" in refusal(f"bbox={box}")


@pytest.mark.parametrize("score", ["1.2", "-0.1", "high", "nan", "inf"])
def test_event_filter_refuses_scores_outside_0_to_1(score):
    assert refusal(f"min_score={score}") == f"min_score lies between 0 and 1, such as 0.5; {score!r} does not."


def test_event_filter_reads_score_country_report_and_ids():
    found = wanted("min_score=0.5&country=sy&report=7&id=E-1,2")
    assert (found.min_score, found.countries, found.report, found.ids) == (0.5, ("SY",), 7, (1, 2))


@pytest.mark.parametrize("report", ["0", "-3", "seven", "9" * 30, "²"])
def test_event_filter_refuses_what_is_no_report_number(report):
    assert refusal(f"report={report}") == f"{report!r} is no report number; write a whole number, such as 12."


def test_event_filter_evens_out_spaces_in_words_and_refuses_long_ones():
    assert wanted("q=%20al-Tanf%20%20base").text == "al-Tanf base"
    assert refusal("q=" + "a" * (MAX_TEXT + 1)) == f"Search for at most {MAX_TEXT} characters of plain text."


def test_event_filter_leaves_undated_events_out_only_when_told():
    assert [wanted(query).include_undated for query in ("", "undated=1", "undated=0")] == [True, True, False]
    assert refusal("undated=maybe") == "undated is either 1 or 0, not 'maybe'."


@given(
    st.dictionaries(
        st.sampled_from(["kind", "from", "to", "bbox", "q", "min_score", "report", "id", "sort"]), st.text()
    )
)
def test_event_filter_understands_or_refuses_any_text(asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    try:
        said = event_filter(query)
    except BadFilter as refused:
        said = str(refused)
    assert isinstance(said, EventFilter) or said.endswith(".")


def test_event_filter_reads_what_the_explorer_narrows_to():
    found = wanted(
        "country=sy,iq&admin1=sy.11&actor=Army,%20first&actor=Residents&source=3&language=ID,zh-Hant&geo_precision=1,2"
        "&time_precision=3&area=38,33,39,33,39,34&near=38.27,34.56&km=50&only=undated"
    )
    assert (found.countries, found.admin1s, found.actors) == (("SY", "IQ"), ("SY.11",), ("Army, first", "Residents"))
    assert (found.sources, found.languages, found.tray) == ((3,), ("id", "zh-Hant"), "undated")
    assert (found.geo_precisions, found.time_precisions) == ((1, 2), (3,))
    assert found.area == ((38, 33), (39, 33), (39, 34))
    assert (found.near.lon, found.near.lat, found.near.metres) == (38.27, 34.56, 50_000)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("country=SYR", "'SYR' is no country code; write two letters (ISO 3166-1), such as SY."),
        ("admin1=Homs", "'HOMS' is no admin1 code; write a GeoNames code, such as SY.11."),
        ("near=38,34", "Near a place is asked for with both: near=38.27,34.56&km=50."),
        ("km=5", "Near a place is asked for with both: near=38.27,34.56&km=50."),
        ("area=1,2,3,4", "An area is lon,lat of three corners or more in degrees, such as 38,33,39,33,39,34."),
        ("area=1,2,3,4,500,6", "An area is lon,lat of three corners or more in degrees, such as 38,33,39,33,39,34."),
        ("only=late", "There is no only 'late'; choose from: month, in_force, undated, unlocated."),
        ("geo_precision=4", "There is no geo_precision '4'; choose from: 1, 2, 3."),
    ],
)
def test_event_filter_refuses_what_narrows_to_nothing_known(query, sentence):
    assert refusal(query) == sentence
