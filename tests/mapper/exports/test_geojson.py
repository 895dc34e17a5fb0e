"""GeoJSON as RFC 7946 has it, and as GDAL and GeoPandas read it."""

import json
from dataclasses import replace
from pathlib import Path

import geopandas
import pyogrio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, Polygon, shape

from events.features import EventFeature
from mapper.exports.format import CHUNK
from mapper.exports.formats import geojson, geojsonl
from mapper.exports.shape import geojson_geometry

GOLDEN = Path(__file__).parents[2] / "golden"
DESIGNED = (
    *("id", "kind", "type", "subtype", "title", "date_start", "date_end", "time_precision", "geo_precision"),
    *("uncertainty_m", "actors", "persons", "fatalities", "places", "origin", "destination", "radius_m", "status"),
    *("score", "evidence", "updated", "category", "vehicles", "path_basis", "center"),
    *("persons_high", "vehicles_high", "fatalities_high", "injured", "injured_high"),
    *("external_id", "imported_from"),
    *("where_prec", "date_prec", "type_of_violence", "side_a", "side_b"),
)


def collection(events) -> dict:
    return json.loads(b"".join(geojson.write(events)))


def test_geojson_matches_the_golden_file(movement, incident):
    assert b"".join(geojson.write([movement, incident])) == (GOLDEN / "events.geojson").read_bytes()


def test_geojson_has_every_designed_property(events):
    assert [sorted(feature["properties"]) for feature in collection(events)["features"]] == [sorted(DESIGNED)] * 3


def test_geojson_evidence_says_which_words_of_which_report(zone):
    [feature] = collection([zone])["features"]

    assert feature["properties"]["evidence"] == [
        {
            "field": "radius_m",
            "report": 7,
            "title": "Puluhan petempur membelot",
            "url": "https://example.org/a?b=1&c=2",
            "lang": "id",
            "quote": "zona sejauh 55 kilometer",
            "start": 200,
            "end": 224,
            "stance": "supports",
        }
    ]


def test_geojson_of_no_events_is_an_empty_collection():
    assert collection([]) == {"type": "FeatureCollection", "name": "events", "features": []}


def test_geojson_of_an_unlocated_event_has_null_geometry(incident):
    features = collection([replace(incident, geometry=None), replace(incident, geometry=Point())])["features"]

    assert [feature["geometry"] for feature in features] == [None, None]


def test_geojson_writes_seven_decimals_at_most(incident):
    [feature] = collection([replace(incident, geometry=Point(38.123456789, -0.00000000001))])["features"]

    assert feature["geometry"]["coordinates"] == [38.1234568, 0.0]


def test_geojson_winds_rings_to_the_right(zone):
    [feature] = collection([replace(zone, geometry=zone.geometry.reverse())])["features"]

    assert shape(feature["geometry"]).exterior.is_ccw


def test_geojson_cuts_a_movement_at_the_antimeridian(movement):
    [feature] = collection([replace(movement, geometry=LineString([(179, 0), (181, 2)]))])["features"]

    assert feature["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [[[179.0, 0.0], [180.0, 1.0]], [[-180.0, 1.0], [-179.0, 2.0]]],
    }


def test_geojson_cuts_a_zone_at_the_antimeridian(zone):
    [feature] = collection([replace(zone, geometry=Polygon([(179, 0), (-179, 0), (-179, 1), (179, 1)]))])["features"]

    assert feature["geometry"]["type"] == "MultiPolygon"
    assert sorted(part.bounds for part in shape(feature["geometry"]).geoms) == [(-180, 0, -179, 1), (179, 0, 180, 1)]


def test_geojson_reads_events_as_it_writes(incident):
    read = []

    def counted():
        for number in range(5000):
            read.append(number)
            yield incident

    chunks = geojson.write(counted())
    first = next(chunks)

    assert CHUNK <= len(first) < 2 * CHUNK
    assert len(read) < 300
    assert len(json.loads(first + b"".join(chunks))["features"]) == 5000


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_geojson_keeps_any_text_exactly(title, origin, actors):
    event = EventFeature(1, "movement", "", "", title, "draft", None, origin=origin, actors=tuple(actors))

    [feature] = collection([event])["features"]

    properties = feature["properties"]
    assert (properties["title"], properties["origin"], properties["actors"]) == (title, origin, actors)


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_geojson_point_lands_within_a_centimetre(lon, lat):
    written = geojson_geometry(Point(lon, lat))["coordinates"]

    assert written == pytest.approx([lon, lat], abs=5.1e-8)


def test_geojson_is_read_by_geopandas(events, tmp_path):
    file = tmp_path / "events.geojson"
    file.write_bytes(b"".join(geojson.write(events)))

    frame = geopandas.read_file(file)

    assert frame.crs.to_epsg() == 4326
    assert list(frame["id"]) == [1, 2, 3]
    assert list(frame.geom_type) == ["LineString", "Point", "Polygon"]
    assert frame.geometry.iloc[0].equals(events[0].geometry)
    assert frame.geometry.is_valid.all()
    assert frame["title"].iloc[2] == "55 km deconfliction zone around al-Tanf"
    assert frame["persons"].iloc[1] == 27


def test_geojson_is_read_by_gdal_with_types(events, tmp_path):
    file = tmp_path / "events.geojson"
    file.write_bytes(b"".join(geojson.write(events)))

    read = pyogrio.read_info(file)

    types = dict(zip(read["fields"], read["ogr_types"], strict=True))
    assert (read["layer_name"], read["features"], read["crs"]) == ("events", 3, "EPSG:4326")
    assert {name: types[name] for name in ("id", "score", "date_start", "updated", "actors", "center")} == {
        "id": "OFTInteger",
        "score": "OFTReal",
        "date_start": "OFTDate",
        "updated": "OFTDateTime",
        "actors": "OFTStringList",
        "center": "OFTRealList",
    }


def test_geojsonl_is_one_feature_a_line(events, tmp_path):
    file = tmp_path / "events.geojsonl"
    file.write_bytes(b"".join(geojsonl.write(events)))

    lines = file.read_bytes().splitlines()

    assert [json.loads(line)["id"] for line in lines] == [1, 2, 3]
    assert geopandas.read_file(file)["kind"].tolist() == ["movement", "incident", "zone"]
