"""What the database itself refuses, whoever writes to it."""

import pytest
from django.contrib.gis.geos import GEOSGeometry, Point
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from events.errors import BadChange, BadGeometry, UnreadableReport
from events.models import Event, Evidence, Report
from tests.factories import make_event, make_place, make_report

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "changes",
    [
        {"radius_m": 0},
        {"radius_m": -5},
        {"radius_m": 30_000_000},
        {"uncertainty_m": -1},
        {"time_precision": 4},
        {"geo_precision": 0},
        {"score": 1.01},
        {"score": -0.01},
        {"kind": "rumour"},
        {"status": "maybe"},
        {"sensitivity": "secret"},
        {"date_start": "2020-04-15", "date_end": "2020-04-14"},
        {"date_start": None, "date_end": "2020-04-14"},
        {"persons": -1},
    ],
)
def test_event_update_refuses_impossible_values(changes):
    event = make_event()

    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(**changes)


def test_evidence_refuses_an_empty_span():
    report = make_report("Held in Palmyra.")
    event = make_event(report=report)

    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.create(event=event, report=report, field="place", start=8, end=8, quote="")


@pytest.mark.parametrize(
    ("wkt", "sentence"),
    [
        ("POINT (388.2 10)", "388.2 is no longitude. Longitudes lie between -180 and 180, and come before latitudes."),
        ("POINT (10 -90.5)", "-90.5 is no latitude. Latitudes lie between -90 and 90, and come after longitudes."),
        (
            "LINESTRING (0 0, -181 0)",
            "-181 is no longitude. Longitudes lie between -180 and 180, and come before latitudes.",
        ),
    ],
)
def test_event_save_refuses_coordinates_off_the_earth(wkt, sentence):
    event = make_event()
    event.geometry = GEOSGeometry(wkt, srid=4326)

    with pytest.raises(BadGeometry) as refused:
        event.save()

    assert str(refused.value) == sentence


def test_event_update_refuses_another_projection():
    event = make_event()
    mercator = Point(4_260_000, 4_100_000, srid=3857)

    with pytest.raises(BadGeometry) as refused:
        Event.objects.filter(pk=event.pk).update(geometry=mercator)

    assert str(refused.value) == ("Coordinates in EPSG:3857 cannot be stored; give longitude and latitude (EPSG:4326).")


def test_place_bulk_create_refuses_swapped_coordinates():
    place = make_place(at=(0, 0))
    place.pk, place.gazetteer_id, place.point = None, "test:swapped", Point(34.5, 138.2, srid=4326)

    with pytest.raises(BadGeometry):
        type(place).objects.bulk_create([place])


def test_report_save_refuses_changed_text():
    report = make_report("Held in Palmyra.")
    report.text = "Held in Homs."

    with pytest.raises(BadChange):
        report.save()

    assert Report.objects.get(pk=report.pk).text == "Held in Palmyra."


def test_report_update_refuses_changed_text():
    report = make_report("Held in Palmyra.")

    with pytest.raises(BadChange):
        Report.objects.filter(pk=report.pk).update(text="Held in Homs.")
    report.text = "Held in Homs."
    with pytest.raises(BadChange), transaction.atomic():
        Report.objects.bulk_update([report], ["text"])

    assert Report.objects.get(pk=report.pk).text == "Held in Palmyra."


def test_report_text_is_stored_once():
    make_report("Held in Palmyra.")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_report("Held in Palmyra.")


@pytest.mark.parametrize(
    ("published", "days"),
    [
        ("2020-04", ("2020-04-01", "2020-04-30")),
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020-02-29", ("2020-02-29", "2020-02-29")),
        ("", ("None", "None")),
    ],
)
def test_report_save_derives_first_and_last_day(published, days):
    report = make_report(published=published)

    assert (str(report.published_first), str(report.published_last)) == days


@pytest.mark.parametrize("published", ["April", "2020-13", "2020-4", "20-04-01", "2021-02-29"])
def test_report_save_refuses_an_impossible_date(published):
    with pytest.raises(UnreadableReport):
        make_report(published=published)


def test_event_takes_the_strictest_level_of_its_reports():
    public, internal = make_report(), make_report(sensitivity="internal")
    event = make_event(report=public)
    assert event.sensitivity == "public"

    Evidence.objects.create(event=event, report=internal, field="place", start=0, end=6, quote="Report")
    internal.save()
    assert Event.objects.get(pk=event.pk).sensitivity == "internal"

    public.sensitivity = "restricted"
    public.save()
    assert Event.objects.get(pk=event.pk).sensitivity == "restricted"


def test_place_words_hold_its_names_in_every_script():
    place = make_place("al-Tanf", names=[{"name": "التَّنف", "lang": "ar"}, {"name": "At Tanf", "lang": "en"}])

    assert place.words == "al tanf التنف at"


def test_event_clean_refuses_a_range_upside_down():
    event = make_event(persons=40, persons_high=50)
    event.persons_high = 30

    with pytest.raises(ValidationError, match="30 lies below 40"):
        event.full_clean()


def test_database_refuses_a_range_upside_down():
    with pytest.raises(IntegrityError, match="event_injured_in_order"):
        make_event(injured=12, injured_high=10)
