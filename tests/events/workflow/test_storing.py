"""From a text to stored rows: a reader of our own, so that nothing depends on how well texts are read."""

from dataclasses import replace
from datetime import date

import pytest
from shapely.geometry import LineString, Point

from events.drafting.draft import Draft, Evidence, Kind
from events.errors import BadChange, UnreadableReport
from events.models import Event, Mention, Place, Report, Source
from events.models.shapes import to_shapely
from events.pipeline import Reading, ReportText
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place as GazetteerPlace
from events.places.place import PlaceClass
from events.places.resolution import Reason, Resolution, ScoredCandidate
from events.text.mention import Mention as Span
from events.text.mention import MentionKind
from events.workflow.deleting import delete_events
from events.workflow.rereading import reread
from events.workflow.review import approve
from events.workflow.storing import About, ingest_report
from events.workflow.taking_over import take_over
from tests.factories import make_user

pytestmark = pytest.mark.django_db

ADEN = GazetteerPlace("x:1", "Aden", PlaceClass.CITY, 45.03, 12.78, "YE", "YE.02", "Adan", radius_m=5000, source="test")
BARA = GazetteerPlace("x:2", "Bara", PlaceClass.CITY, 30.37, 13.7, "SD")
ATLAS = Atlas([ADEN, BARA], {"x:1": ["عدن"]})
TEXT = "Nine cars went from Aden to Bara, past Nowhere."


class Reader:
    """Finds Aden, Bara and one unlocated name, and drafts one movement, wherever the text says so."""

    def __init__(self, **fields) -> None:
        self.fields = fields

    def __call__(self, report: ReportText, gazetteer) -> Reading:
        def span(words, kind=MentionKind.PLACE):
            start = report.text.index(words)
            return Span(start, start + len(words), words, kind)

        def quote(field, words):
            return Evidence(field, span(words).start, span(words).end, words)

        candidates = (ScoredCandidate(ADEN, 0.9, (Reason("It is the largest of that name.", 0.4),)),)
        mentions = (
            Resolution(span("Nine cars", MentionKind.QUANTITY), None, 0.0),
            Resolution(span("Aden"), ADEN, 0.9, candidates),
            Resolution(span("Bara"), BARA, 0.8),
            Resolution(span("Nowhere"), None, 0.0),
        )
        draft = Draft(
            Kind.MOVEMENT, "Strategic developments", "Other", "Nine cars to Bara", LineString([ADEN.point, BARA.point]),
            category="convoy", origin=ADEN, destination=BARA, vehicles=9, actors=("Drivers",),
            date_start=date(2020, 4, 1), date_end=date(2020, 4, 30), time_precision=3, geo_precision=1,
            uncertainty_m=5000.0, path_basis="straight", score=0.8,
            evidence=(quote("origin", "Aden"), quote("destination", "Bara"), quote("vehicles", "Nine cars")),
        )  # fmt: skip
        drafts = () if self.fields.get("nothing") else (replace(draft, **self.fields),)
        return Reading(report.id, "en", mentions, drafts, "test")


def ingest(text=TEXT, about=None, **options):
    return ingest_report(text, about or About(), ATLAS, **{"read": Reader(), **options})


def test_ingest_report_stores_text_mentions_places_and_drafts():
    analyst = make_user("analyst")
    about = About("Cars", "https://example.org/cars", "", "2020-04", "The Paper")

    stored = ingest(about=about, user=analyst)

    report = Report.objects.get()
    assert (report.text, report.title, report.language, report.published) == (TEXT, "Cars", "en", "2020-04")
    assert (report.source.name, report.added_by) == ("The Paper", analyst)
    assert list(Mention.objects.values_list("surface", "kind", "place__name", "status")) == [
        ("Nine cars", "quantity", None, "automatic"),
        ("Aden", "place", "Aden", "automatic"),
        ("Bara", "place", "Bara", "automatic"),
        ("Nowhere", "place", None, "unlocated"),
    ]
    [event] = stored.events
    assert (event.status, event.origin.name, event.destination.name, event.vehicles) == ("draft", "Aden", "Bara", 9)
    assert to_shapely(event.geometry) == LineString([ADEN.point, BARA.point])
    assert (event.actors, event.countries, event.version) == (["Drivers"], "SD YE", 1)
    assert {quote.field: TEXT[quote.start : quote.end] for quote in event.evidence.all()} == {
        "origin": "Aden",
        "destination": "Bara",
        "vehicles": "Nine cars",
    }


def test_ingest_report_keeps_places_as_the_gazetteer_has_them():
    ingest()

    place = Place.objects.get(gazetteer_id="x:1")
    assert to_shapely(place.point) == Point(45.03, 12.78)
    assert (place.country, place.admin1, place.admin1_name, place.radius_m) == ("YE", "YE.02", "Adan", 5000)
    assert place.names == [{"name": "Aden", "lang": ""}, {"name": "عدن", "lang": ""}]
    assert Mention.objects.get(surface="Aden").candidates == [
        {
            "id": "x:1", "name": "Aden", "class": "city", "country": "YE", "admin1": "Adan", "lon": 45.03, "lat": 12.78,
            "score": 0.9, "reasons": [{"text": "It is the largest of that name.", "share": 0.4}],
        }
    ]  # fmt: skip


def test_ingest_report_stores_the_same_text_once():
    first = ingest()
    second = ingest(about=About("Another title"))

    assert (first.new, second.new, second.report) == (True, False, first.report)
    assert (Report.objects.count(), Event.objects.count(), Report.objects.get().title) == (1, 1, "")


@pytest.mark.parametrize(("share", "status"), [(0.8, "approved"), (0.81, "draft"), (None, "draft")])
def test_ingest_report_approves_from_a_score_on(share, status):
    [event] = ingest(approve_above=share).events

    assert event.status == status


def test_ingest_report_keeps_nothing_of_what_fails_half_way():
    def broken(report, gazetteer):
        reading = Reader()(report, gazetteer)
        return replace(reading, drafts=(replace(reading.drafts[0], radius_m=-1.0),))

    with pytest.raises(Exception, match="event_radius_positive"):
        ingest(about=About(source="The Paper"), read=broken)

    assert (Report.objects.count(), Mention.objects.count(), Place.objects.count(), Source.objects.count()) == (
        0,
        0,
        0,
        0,
    )


def test_ingest_report_refuses_an_address_that_runs():
    with pytest.raises(UnreadableReport, match="begins with https://"):
        ingest(about=About(url="javascript:alert(1)"))

    assert Report.objects.count() == 0


@pytest.mark.parametrize("text", ["", " \n", "a\x00b"])
def test_ingest_report_refuses_what_is_no_text(text):
    with pytest.raises(UnreadableReport):
        ingest(text)


def test_ingest_report_needs_the_right():
    with pytest.raises(BadChange) as refused:
        ingest(user=make_user("viewer"))

    assert str(refused.value) == "Your account may not add reports; ask an administrator for the right."


def test_ingest_report_gives_events_its_sensitivity():
    [event] = ingest(about=About(sensitivity="restricted")).events

    assert event.sensitivity == "restricted"


def test_reread_tells_changes_and_stores_none():
    report = ingest().report

    found = reread(report, ATLAS, Reader(vehicles=12))

    [difference] = found.changed
    assert (difference.fields, found.added, found.gone) == ({"vehicles": (9, 12)}, (), ())
    assert Event.objects.get().vehicles == 9


def test_reread_finds_nothing_where_nothing_changed():
    report = ingest().report

    assert reread(report, ATLAS, Reader()).differs is False


def test_take_over_changes_drafts_again_and_again():
    report = ingest().report
    for number in (12, 15):
        take_over(reread(report, ATLAS, Reader(vehicles=number)), ATLAS)

    event = Event.objects.get()
    assert (event.vehicles, event.version, event.evidence.count()) == (15, 3, 3)


def test_take_over_adds_and_drops_drafts():
    report = ingest().report

    take_over(reread(report, ATLAS, Reader(kind=Kind.INCIDENT, origin=None, destination=None, place=BARA)), ATLAS)

    there = Event.objects.exclude(status="deleted")
    assert list(there.values_list("kind", "place__name")) == [("incident", "Bara")]


def test_event_that_is_found_again_is_there_again_unless_somebody_deleted_it():
    report = ingest().report
    elsewhere = Reader(kind=Kind.INCIDENT, origin=None, destination=None, place=BARA)
    take_over(reread(report, ATLAS, elsewhere), ATLAS)
    take_over(reread(report, ATLAS, Reader()), ATLAS)
    [again] = Event.objects.exclude(status="deleted")

    delete_events([again.pk], None, "Twice the same")
    take_over(reread(report, ATLAS, Reader()), ATLAS)

    assert again.kind == "movement"
    assert not Event.objects.exclude(status="deleted").exists()


@pytest.mark.parametrize("fields", [{"vehicles": 12}, {"nothing": True}])
def test_take_over_leaves_what_people_worked_on(fields):
    [event] = ingest().events
    approve([event.pk], None)

    found = reread(event.report, ATLAS, Reader(**fields))
    take_over(found, ATLAS)

    assert found.kept == (event,)
    stored = Event.objects.get()
    assert (stored.vehicles, stored.status) == (9, "approved")


def test_take_over_keeps_decided_mentions():
    report = ingest().report
    mention = Mention.objects.get(surface="Aden")
    mention.status = "rejected"
    mention.save()

    take_over(reread(report, ATLAS, Reader()), ATLAS)

    assert Mention.objects.get(surface="Aden").pk == mention.pk
    assert Mention.objects.get(surface="Aden").status == "rejected"
    assert Mention.objects.count() == 4
