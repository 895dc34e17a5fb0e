"""What protective publishing tells, and that nothing of a single event can be had out of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point

from events.errors import BadFilter
from events.features import EventFeature, FeatureEvidence
from mapper.exports.protect import Protection, as_csv, as_geojson, protect

TODAY = date(2026, 11, 22)
TYPES = ("Battles", "Riots", "Protests")


def told(number: int, **fields) -> EventFeature:
    quote = FeatureEvidence("place", 77, "Kanari title", "https://kanari.example", "en", "kanari quote", 3, 9)
    defaults = {
        "id": 900_000 + number,
        "kind": "incident",
        "type": "Battles",
        "subtype": "",
        "title": "Kanari",
        "status": "approved",
        "geometry": Point(38.26721, 34.56031),
        "date_start": date(2020, 4, 14),
        "date_end": date(2020, 4, 14),
        "actors": ("Kanari brigade",),
        "persons": 4711,
        "evidence": (quote,),
        "country": "SY",
        "admin1": "Homs",
        "location": "Kanari town",
    }
    return EventFeature(**{**defaults, **fields})


def many(n: int, **fields) -> list[EventFeature]:
    return [told(number, **fields) for number in range(n)]


def numbers(cells) -> list[tuple]:
    return [(cell.country, cell.admin1, cell.period, cell.events, cell.rest) for cell in cells]


def test_protect_counts_by_province_and_month():
    events = [*many(5), *many(6, date_start=date(2020, 5, 1)), *many(7, country="IQ", admin1="Anbar")]

    cells = protect(events, Protection(), TODAY)

    assert numbers(cells) == [
        ("IQ", "Anbar", "2020-04", 7, False),
        ("SY", "Homs", "2020-04", 5, False),
        ("SY", "Homs", "2020-05", 6, False),
    ]
    assert cells[0].types == (("Battles", 7),)


def test_small_cells_are_joined_in_time_then_in_space_then_left_out():
    months = [*many(3), *many(3, date_start=date(2020, 5, 1))]
    lonely = [*many(4, admin1="Idlib"), *many(2, admin1="Raqqa")]
    alone = many(4, country="IQ", admin1="Anbar")

    assert numbers(protect([*months, *lonely, *alone], Protection(), TODAY)) == [
        ("SY", "", "", 6, True),
        ("SY", "Homs", "", 6, True),
    ]
    assert protect(alone, Protection(), TODAY) == []


def test_types_tell_no_small_number_and_let_none_be_worked_out():
    seven = [*many(6), told(7, type="Riots")]
    mixed = [*many(9), *many(6, type="Riots"), told(8, type="Protests")]

    assert protect(seven, Protection(), TODAY)[0].types == ()
    assert protect(mixed, Protection(), TODAY)[0].types == (("Battles", 9),)
    assert protect(mixed, Protection(types=False), TODAY)[0].types == ()


def test_what_is_new_is_left_out_and_so_is_what_is_not_known_to_be_old():
    new = many(9, date_start=TODAY - timedelta(5), date_end=TODAY - timedelta(5))
    undated = many(9, date_start=None, date_end=None)
    lately = many(9, date_start=None, date_end=None, updated=datetime(2026, 11, 20, tzinfo=UTC))

    assert protect([*new, *undated, *lately], Protection(delay=30), TODAY) == []
    assert sum(cell.events for cell in protect(new, Protection(), TODAY)) == 9


def test_grid_is_the_same_for_everybody_and_its_cells_as_large_as_said():
    [cell] = protect(many(5), Protection(to="grid", km=100), TODAY)

    west, south, east, north = cell.box
    assert (west <= 38.26721 <= east, south <= 34.56031 <= north) == (True, True)
    assert round((north - south) * 111.195) == 100
    [other] = protect(many(5, geometry=Point(west + 0.01, south + 0.01)), Protection(to="grid", km=100), TODAY)
    assert other.box == cell.box
    assert (cell.country, cell.admin1) == ("", "")


def test_files_hold_nothing_of_a_single_event():
    line = LineString([(38.618, 33.5055), (38.26721, 34.56031)])
    events = [*many(6), *many(6, geometry=line, kind="movement")]
    for how in (Protection(), Protection(to="grid"), Protection(to="country", period="year")):
        cells = protect(events, how, TODAY)
        files = as_geojson(cells, how) + as_csv(cells, how)
        assert [cell.events for cell in cells] == [12]
        for secret in (
            b"anari",
            b"38.26",
            b"34.56",
            b"33.50",
            b"9000",
            b"4711",
            b"2020-04-14",
            b"brigade",
            b"movement",
        ):
            assert secret not in files, secret


def test_geojson_says_how_it_was_protected():
    how = Protection(to="grid", km=20, delay=14, least=4)
    assert orjson.loads(as_geojson(protect(many(4), how, TODAY), how))["protection"] == {
        "by": "grid",
        "km": 20,
        "period": "month",
        "delay_days": 14,
        "least": 4,
    }


@pytest.mark.parametrize(
    "wrong", [{"to": "spot"}, {"km": 1}, {"least": 2}, {"least": 10**9}, {"delay": -1}, {"period": "day"}]
)
def test_protection_that_protects_nothing_is_refused(wrong):
    with pytest.raises(BadFilter):
        Protection(**wrong)


spots = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
days = st.dates(date(2020, 1, 1), date(2020, 12, 31)) | st.none()
some_events = st.lists(
    st.builds(
        lambda spot, day, kind, area: told(
            0, geometry=Point(spot), date_start=day, date_end=day, type=kind, country=area[0], admin1=area[1]
        ),
        spots,
        days,
        st.sampled_from(TYPES),
        st.sampled_from([("SY", "Homs"), ("SY", "Idlib"), ("SY", ""), ("IQ", "Anbar"), ("", "")]),
    ),
    max_size=40,
)
ways = st.builds(
    Protection,
    to=st.sampled_from(["country", "admin1", "grid"]),
    km=st.integers(10, 1000),
    period=st.sampled_from(["month", "year", "none"]),
    least=st.integers(3, 12),
)


@given(some_events, ways)
def test_no_number_is_small_whatever_happened(events, how):
    cells = protect(events, how, TODAY)

    assert [cell for cell in cells if cell.events < how.least] == []
    assert sum(cell.events for cell in cells) <= len(events)
    for cell in cells:
        left = cell.events - sum(n for _type, n in cell.types)
        assert [n for _type, n in cell.types if n < how.least] == []
        assert left == 0 or left >= how.least or not cell.types


@given(some_events, ways, st.randoms())
def test_files_are_the_same_wherever_in_its_cell_and_whenever_in_its_month_an_event_was(events, how, chance):
    """So nothing finer can be worked out from them, whoever tries, and by whatever means."""
    moved = [
        replace(
            event,
            id=chance.randrange(10**9),
            title=str(chance.random()),
            date_start=event.date_start and event.date_start.replace(day=chance.randint(1, 28)),
            geometry=event.geometry if how.to == "grid" else Point(chance.uniform(-180, 180), chance.uniform(-90, 90)),
            persons=chance.randrange(1000),
            actors=(str(chance.random()),),
        )
        for event in events
    ]
    chance.shuffle(moved)

    for write in (as_geojson, as_csv):
        assert write(protect(events, how, TODAY), how) == write(protect(moved, how, TODAY), how)
