"""What Whereline exports comes back in as the same events, in every format."""

from datetime import date

import pytest
from shapely.geometry import LineString, Point, Polygon

from events.geometry.circle import geodesic_circle
from events.imports import Plan
from events.models import Event
from events.queries import event_features
from events.workflow.importing import Asked, begin_import, run_import
from mapper.exports.formats import FORMATS
from mapper.exports.properties import event_properties
from mapper.exports.shape import geojson_geometry
from tests.factories import AL_TANF, PALMYRA, make_event, make_place

pytestmark = pytest.mark.django_db

# What an import says of itself, and what no report stands behind.
_OWN = {"id", "updated", "evidence", "external_id", "imported_from"}
FORMAT_OF = {
    "geojson": "geojson",
    "geojsonl": "geojson",
    "csv": "csv",
    "gpkg": "gpkg",
    "fgb": "fgb",
    "kml": "kml",
    "acled.csv": "acled",
}
# What ACLED's columns have room for: one point, the middle of several days, and the tags.
_ACLED = {
    *("kind", "type", "subtype", "category", "title", "time_precision", "geo_precision", "actors", "persons"),
    *("persons_high", "fatalities", "fatalities_high", "injured", "injured_high", "radius_m", "origin", "destination"),
}


def stored():
    tanf, palmyra = make_place("al-Tanf", AL_TANF), make_place()
    make_event(
        title="=1+1, “quoted”; 27 held | القريتين",
        actors=["Syrian army", "Islamic State"],
        persons=27,
        fatalities=2,
        fatalities_high=4,
        place=palmyra,
        score=0.75,
        type="Battles",
        subtype="Armed clash",
    )
    make_event(
        LineString([AL_TANF, PALMYRA]),
        kind="movement",
        category="defection",
        type="Strategic developments",
        subtype="Change to group/activity",
        title="Fighters left the base",
        origin=tanf,
        destination=palmyra,
        path_basis="straight",
        date_start=date(2020, 4, 13),
        date_end=date(2020, 4, 13),
        status="draft",
        geo_precision=None,
    )
    make_event(
        geodesic_circle(AL_TANF, 55_000),
        kind="zone",
        category="deconfliction",
        type="",
        subtype="",
        title="A zone",
        center=tanf,
        radius_m=55_000.0,
        date_start=None,
        date_end=None,
        time_precision=None,
        geo_precision=2,
        uncertainty_m=1500.5,
    )
    make_event(Point(-179.5, -16.25), title="Near the date line", actors=[], vehicles=3, place=None)
    make_event(
        Polygon([(36, 33), (37, 33), (37, 34), (36, 33)], [[(36.5, 33.2), (36.6, 33.2), (36.6, 33.3), (36.5, 33.2)]]),
        title="Fields burnt",
        geo_precision=3,
    )


def told():
    found = {}
    for feature in event_features(Event.objects.all(), None):
        properties = {name: value for name, value in event_properties(feature).items() if name not in _OWN}
        found[feature.title] = (properties, geojson_geometry(feature.geometry))
    return found


def written(tmp_path, name):
    file = tmp_path / f"events{FORMATS[name].suffix}"
    file.write_bytes(b"".join(FORMATS[name].write(event_features(Event.objects.order_by("pk"), None))))
    return file


def brought_in(file, format_name):
    one = run_import(begin_import(file, Asked(Plan(format_name), approve=True), None).pk, file)
    assert (one.said, one.state) == ("", "done")
    return one


@pytest.mark.parametrize("name", [name for name in FORMAT_OF if name != "acled.csv"])
def test_export_comes_back_as_the_same_events(name, tmp_path):
    stored()
    before, file = told(), written(tmp_path, name)
    Event.objects.all().delete()

    one = brought_in(file, FORMAT_OF[name])

    assert (one.added, one.source) == (5, "Whereline")
    assert told() == before
    assert brought_in(file, FORMAT_OF[name]).unchanged == 5


def test_acled_columns_come_back_as_far_as_they_go(tmp_path):
    stored()
    before, file = told(), written(tmp_path, "acled.csv")
    keys = sorted(f"whereline:{pk}" for pk in Event.objects.values_list("pk", flat=True))
    Event.objects.all().delete()

    brought_in(file, "acled")

    after = told()
    assert {title: {n: p[n] for n in _ACLED} for title, (p, _shape) in after.items()} == {
        title: {n: p[n] for n in _ACLED} for title, (p, _shape) in before.items()
    }
    # The circle of a zone is drawn again from its centre and radius.
    assert after["A zone"][1] == before["A zone"][1]
    assert sorted(Event.objects.values_list("external_id", flat=True)) == keys
