"""GeoPackage, FlatGeobuf and KML: read back by GDAL as they were meant, hostile text as text."""

import json
import sqlite3
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime

import geopandas
import pytest
from shapely.geometry import LineString, MultiLineString, Point

from mapper.exports import layer_file
from mapper.exports.formats import FORMATS

PAYLOAD = "</name><script>alert(1)</script> ]]> $[title] {{ 7*7 }} \x00\x08\ufffe & <b onclick=x>"
KML = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture
def read(tmp_path):
    def reading(name: str, events) -> geopandas.GeoDataFrame:
        file = tmp_path / f"events.{name}"
        file.write_bytes(b"".join(FORMATS[name].write(events)))
        return geopandas.read_file(file)

    return reading


@pytest.mark.parametrize("name", ["gpkg", "fgb"])
def test_layer_file_is_read_back_as_it_was(read, name, events):
    found = read(name, events).sort_values("event_id")

    assert found.crs.to_epsg() == 4326
    assert found["event_id"].tolist() == [1, 2, 3]
    assert found["title"].tolist() == [event.title for event in events]
    assert found.geometry.iloc[0].equals(events[0].geometry)
    assert found.geometry.iloc[2].equals(events[2].geometry)
    assert found["persons"].fillna(-1).tolist() == [-1, 27, -1]
    assert found["fatalities"].fillna(-1).tolist() == [-1, 0, -1]
    assert found["date_start"].dt.strftime("%Y-%m-%d").fillna("").tolist() == ["2020-04-14", "2020-04-01", ""]
    assert found["updated"].iloc[0].astimezone(UTC) == datetime(2020, 4, 15, 6, 30, tzinfo=UTC)
    assert found["places"].iloc[0] == "al-Tanf | Palmyra"
    assert json.loads(found["evidence"].iloc[1])[0]["quote"] == "dua puluh tujuh"


@pytest.mark.parametrize("name", ["gpkg", "fgb", "kml"])
def test_file_keeps_events_that_are_not_located(read, name, movement, incident):
    found = read(name, [movement, replace(incident, geometry=None)])

    assert sorted(found.geometry.notna().tolist()) == [False, True]


@pytest.mark.parametrize("name", ["gpkg", "fgb"])
def test_layer_file_without_events_can_be_read(read, name):
    assert len(read(name, [])) == 0


@pytest.mark.parametrize("name", ["gpkg", "fgb", "kml"])
def test_file_cuts_lines_at_the_antimeridian(read, name, movement):
    [shape] = read(name, [replace(movement, geometry=LineString([(179, 0), (-179, 0)]))]).geometry

    assert shape.equals(MultiLineString([[(179, 0), (180, 0)], [(-180, 0), (-179, 0)]]))


@pytest.mark.parametrize("name", ["gpkg", "fgb"])
def test_layer_file_holds_hostile_text_as_text(read, name, incident):
    found = read(name, [replace(incident, title=PAYLOAD, places=(PAYLOAD,))])

    assert found["title"].iloc[0] == PAYLOAD.replace("\x00", "")


def test_layer_file_is_whole_over_many_blocks(read, incident, monkeypatch):
    monkeypatch.setattr(layer_file, "_BLOCK", 2)
    events = [replace(incident, id=number, geometry=Point(number, 1)) for number in range(1, 6)]

    assert sorted(read("gpkg", events)["event_id"]) == [1, 2, 3, 4, 5]
    assert sorted(read("fgb", events)["event_id"]) == [1, 2, 3, 4, 5]


def test_geopackage_has_a_spatial_index(tmp_path, events):
    file = tmp_path / "events.gpkg"
    file.write_bytes(b"".join(FORMATS["gpkg"].write(events)))

    with sqlite3.connect(file) as opened:
        [(number,)] = opened.execute("SELECT count(*) FROM rtree_events_geom").fetchall()
    opened.close()

    assert number == 3


def test_kml_holds_hostile_text_as_text(incident):
    hostile = replace(incident, title=PAYLOAD, type=PAYLOAD, category=PAYLOAD, actors=(PAYLOAD,))

    root = ET.fromstring(b"".join(FORMATS["kml"].write([hostile])))  # noqa: S314 - our own file

    [mark] = root.iter(f"{KML}Placemark")
    shown = mark.findtext(f"{KML}description")
    assert mark.findtext(f"{KML}name") == "</name><script>alert(1)</script> ]]> $[title] {{ 7*7 }}  & <b onclick=x>"
    assert shown.startswith("&lt;/name&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &#36;[title] {{ 7*7 }}  &amp;")
    assert "$" not in shown
    assert root.findall(f".//{KML}script") == []


def test_kml_without_events_is_a_document():
    assert ET.fromstring(b"".join(FORMATS["kml"].write([]))).tag == f"{KML}kml"  # noqa: S314 - our own file


def test_kml_tells_days_and_what_is_known(movement, zone):
    root = ET.fromstring(b"".join(FORMATS["kml"].write([movement, zone])))  # noqa: S314 - our own file

    first, second = root.iter(f"{KML}Placemark")
    data = {entry.get("name"): entry.findtext(f"{KML}value") for entry in second.iter(f"{KML}Data")}
    assert first.findtext(f"{KML}TimeSpan/{KML}begin") == "2020-04-14"
    assert first.findtext(f"{KML}LineString/{KML}coordinates") == "38.618,33.5055 38.2672,34.5603"
    assert second.find(f"{KML}TimeSpan") is None
    assert (data["radius_m"], data["actors"], "persons" in data) == ("55000.0", "United States", False)


def test_geoparquet_is_read_back_as_it_was(tmp_path, events):
    table = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow, which is installed where it is wanted")
    file = tmp_path / "events.parquet"
    file.write_bytes(b"".join(FORMATS["parquet"].write([*events, replace(events[0], id=4, geometry=None)])))

    found = geopandas.read_parquet(file).sort_values("event_id")

    assert found.crs.to_epsg() == 4326
    assert found["event_id"].tolist() == [1, 2, 3, 4]
    assert found["title"].tolist()[:3] == [event.title for event in events]
    assert found.geometry.iloc[0].equals(events[0].geometry)
    assert found.geometry.isna().tolist() == [False, False, False, True]
    assert json.loads(table.read_schema(file).metadata[b"geo"])["primary_column"] == "geometry"
