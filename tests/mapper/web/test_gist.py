"""An event's page says in short what happened, names the square of the military grid, and the events like it."""

import math
from datetime import date, timedelta

import pytest
from shapely import Point

from events.models import Evidence
from events.places.coordinates import read_position
from mapper.web.squares import square
from tests.factories import make_event, make_movement, make_place, make_report, make_user
from tests.mapper.web.answers import words

DAY = date(2020, 4, 14)
SHELLING = {"type": "Explosions/Remote violence", "date_start": DAY, "date_end": DAY}


def seen(client, event) -> str:
    return words(client.get(f"/events/{event.pk}/"))


def listed(client, event) -> list[str]:
    """Return the titles under "Similar events", in their order."""
    return [one.event.title for one in client.get(f"/events/{event.pk}/").context["similar"]]


def shelling(title: str, at=(38.0, 34.0), days: int = 0, **fields):
    day = DAY + timedelta(days)
    given = {**SHELLING, "date_start": day, "date_end": day, "geometry": Point(*at), **fields}
    return make_event(title=title, report=given.pop("report", None) or make_report(), **given)


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(38.618, 33.5055), (-3.0, 5.0), (-177.9, -17.1), (5.3, 60.4), (15.6, 78.2), (179.99, -79.9), (0.0, 0.0)],
)
def test_square_holds_its_point(lon, lat):
    read = read_position(square(lon, lat))

    assert abs(read.lat - lat) < 0.00015
    assert abs(read.lon - lon) * math.cos(math.radians(lat)) < 0.00015


@pytest.mark.parametrize("lat", [-9e-6, -4e-6, -1e-7, -5e-324, 0.0, 4e-6])
def test_square_beside_the_equator_is_one_that_exists(lat):
    assert abs(read_position(square(3.0, lat)).lat - lat) < 0.0002


@pytest.mark.parametrize("lat", [-80.5, 84.0, 90.0])
def test_polar_regions_have_no_square(lat):
    assert square(10.0, lat) == ""


@pytest.mark.django_db
def test_page_names_the_square_beside_the_coordinates(client):
    event = make_event(place=make_place("al-Tanf", (38.618, 33.5055)))

    assert "33.5055, 38.6180 · 37S" in seen(client, event)


@pytest.mark.django_db
def test_gist_tells_days_way_and_count(client):
    event = make_movement(date_start=DAY, date_end=DAY, vehicles=9)
    said = client.get(f"/events/{event.pk}/").context["gist"]

    assert said.startswith("14 April 2020, ")
    assert " → " in said
    assert "9 vehicles" in said


@pytest.mark.django_db
def test_arrow_of_the_gist_points_as_the_page_is_read(client):
    event = make_movement(date_start=DAY, date_end=DAY)
    said = client.get(f"/events/{event.pk}/", headers={"accept-language": "ar"}).context["gist"]

    assert (" ← " in said, " → " in said) == (True, False)


@pytest.mark.django_db
def test_gist_counts_reports_for_and_against(client):
    public, other = make_report(), make_report()
    event = make_event(report=public, date_start=DAY, date_end=DAY)
    for report, stance in ((public, "supports"), (other, "contradicts")):
        Evidence.objects.create(
            event=event, report=report, field="place", start=0, end=4, quote=report.text[:4], stance=stance
        )
    assert "1 report supports this. 1 report disputes a part of it." in seen(client, event)


@pytest.mark.django_db
def test_similar_events_are_near_in_space_and_time_and_of_one_type(client):
    event = shelling("This one")
    shelling("A day later and 9 km off", at=(38.1, 34.0), days=1)
    shelling("Same day, 46 km off", at=(38.5, 34.0))
    shelling("Too far", at=(38.6, 34.0))
    shelling("Too late", days=31)
    shelling("Of another type", type="Protests")
    shelling("From the same report", report=event.report)

    assert listed(client, event) == ["A day later and 9 km off", "Same day, 46 km off"]


@pytest.mark.django_db
def test_similar_events_are_found_across_the_antimeridian(client):
    event = shelling("This one", at=(179.9, -17.0))
    shelling("East of it", at=(-179.9, -17.0))

    assert listed(client, event) == ["East of it"]


@pytest.mark.django_db
def test_similar_events_hide_what_a_visitor_may_not_see(client):
    event = shelling("This one")
    shelling("Draft", status="draft")
    shelling("Hush", report=make_report(sensitivity="restricted"))

    assert listed(client, event) == []
    client.force_login(make_user("administrator"))
    assert sorted(listed(client, event)) == ["Draft", "Hush"]
