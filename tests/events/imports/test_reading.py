"""Files of events as rows: what is found out, what is refused line by line, and what comes of shapes."""

import json
import math
import struct
import zipfile

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyogrio import raw
from shapely.geometry import LineString, Point, Polygon

from events.errors import UnreadableImport
from events.imports import Plan, Reading
from events.imports.reading import read_events
from events.imports.spots import from_columns, from_shapes
from events.imports.values import days, number_of, wholes


def read(path, content, format_name="csv", **plan):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    look, blocks = read_events(path, path.name, Plan(format_name, **plan))
    return look, list(blocks)


def only(found):
    look, [block] = found
    return look, block


def shape(block, at=0):
    return shapely.from_wkb(block.shapes[at])


def layer(path, driver, shapes, crs="EPSG:4326", **columns):
    raw.write(
        path,
        geometry=shapely.to_wkb(np.array(shapes, dtype=object)),
        fields=np.array(list(columns), dtype=object),
        field_data=[np.array(values, dtype=object) for values in columns.values()],
        driver=driver,
        layer="events",
        geometry_type="Unknown" if driver == "GPKG" else shapes[0].geom_type,
        crs=crs,
    )


def test_table_finds_out_delimiter_encoding_and_the_order_of_days(tmp_path):
    content = "ref;Judul;tanggal;lintang;bujur;killed\n1;Осада;25/04/2020;34,73;136,71;3\n".encode("windows-1251")

    look, block = only(read(tmp_path / "siege.csv", content, encoding="windows-1251"))

    assert (look.plan.delimiter, look.plan.date_order, look.plan.source, look.plan.swapped) == (
        ";",
        "dmy",
        "siege",
        False,
    )
    assert look.samples[1] == ["Осада"]
    assert shape(block) == Point(136.71, 34.73)
    assert (block.columns["date_start"], block.columns["fatalities"]) == (["2020-04-25"], [3])


def test_table_not_in_utf_8_is_read_in_the_likeliest_encoding(tmp_path):
    text = "id,title,lat,lon\n" + "".join(f"{n},Обстрел села Ивановка с утра,48.{n},37.{n}\n" for n in range(10, 60))

    look, block = only(read(tmp_path / "a.csv", text.encode("windows-1251")))

    assert block.columns["title"][0] == "Обстрел села Ивановка с утра"
    assert ("encoding", look.plan.encoding) in look.notices


def test_table_with_swapped_columns_is_put_right_and_says_so(tmp_path):
    look, block = only(read(tmp_path / "a.csv", "id,lat,lon\n1,136.5,34.5\n2,138.25,35.5\n"))

    assert ("swapped", "") in look.notices
    assert [shape(block, 0), shape(block, 1)] == [Point(136.5, 34.5), Point(138.25, 35.5)]


def test_table_with_wkt_in_a_column_of_any_name_is_drawn_from_it(tmp_path):
    look, block = only(read(tmp_path / "a.csv", 'id,where\n1,"LINESTRING (38 33, 39 34)"\n'))

    assert look.notices[-1] == ("wkt", "where")
    assert (shape(block), block.columns["kind"]) == (LineString([(38, 33), (39, 34)]), ["movement"])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("7,2020-04-14,95,36,2", "95 is no latitude: latitude and longitude look swapped."),
        ("7,2020-04-14,34,190,2", "190 is no longitude; longitudes lie between -180 and 180."),
        (
            "7,2020-04-14,3800000,500000,2",
            "3.8e+06, 500000 is no place on Earth; are these metres of a projected system?",
        ),
        ("7,2020-04-14,nan,36,2", "The coordinates 'nan', '36' are no numbers of degrees."),
        ("7,2020-04-14,34,,2", "The coordinates '34', '' are no numbers of degrees."),
        (
            "7,2020-04-14,0,0,2",
            "It lies at 0, 0 in the Gulf of Guinea, where empty coordinates end up; leave them empty instead.",
        ),
        ("7,2020-02-30,34,36,2", "The first day '2020-02-30' is no day; write year-month-day, such as 2020-04-14."),
        ("7,2020-04-14,34,36,few", "fatalities is a whole number from 0 to 2,147,483,647, not 'few'."),
        ("7,2020-04-14,34,36,-1", "fatalities is a whole number from 0 to 2,147,483,647, not '-1'."),
        ("1,2020-04-14,34,36,2", "The identifier '1' stands in line 2 already."),
        ("7,2020-04-14,34", "The row has 3 cells, the first row 5."),
    ],
)
def test_bad_row_is_refused_with_its_line_and_reason(row, reason, tmp_path):
    _look, block = only(read(tmp_path / "a.csv", f"id,date,lat,lon,deaths\n1,2020-04-13,34,36,1\n{row}\n2,,,,\n"))

    assert block.problems == [(3, reason)]
    assert (block.read, block.lines, block.columns["key"]) == (3, [2, 4], ["1", "2"])
    assert block.shapes[1] is None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "The first row names the columns, at least two of them; check the delimiter, or save the table as CSV."),
        ("a,b\n", "There is no row in this file."),
    ],
)
def test_table_that_is_none_is_refused(content, sentence, tmp_path):
    with pytest.raises(UnreadableImport) as problem:
        read(tmp_path / "a.csv", content)

    assert str(problem.value).startswith(sentence[:40])


def test_column_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableImport, match="There is no column 'Where'; the file has: id, x"):
        read(tmp_path / "a.csv", "id,x\n1,2\n", columns={"longitude": "Where"})


def test_rows_without_identifier_are_known_by_what_they_say(tmp_path):
    rows = "title,lat,lon\nA,34,36\nB,34,36\nA,34,36\n"

    _look, block = only(read(tmp_path / "a.csv", rows))
    _look, again = only(read(tmp_path / "b.csv", rows))

    assert len(set(block.columns["key"])) == 3
    assert again.columns["key"] == block.columns["key"]


def test_cell_guarded_from_spreadsheets_loses_its_apostrophe(tmp_path):
    _look, block = only(read(tmp_path / "a.csv", "id,title,lat,lon\n1,'=1+1,34,36\n2,'tis,34,36\n"))

    assert block.columns["title"] == ["=1+1", "'tis"]


def test_coordinates_of_another_system_become_degrees(tmp_path):
    _look, block = only(read(tmp_path / "a.csv", "id,x,y\n1,500000,3707000\n", crs="EPSG:32637"))

    assert (round(shape(block).x, 4), round(shape(block).y, 4)) == (39.0, 33.5025)


def test_acled_row_keeps_what_acled_says(tmp_path):
    content = (
        "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,"
        "latitude,longitude,geo_precision,notes,fatalities,tags\n"
        "SYR12,14 April 2020,2020,1,Battles,Armed clash,Rebels,Army,Syria,Homs,Tadmur,34.56,38.27,2,They fought.,0,a\n"
    )

    look, block = only(read(tmp_path / "acled.csv", content, "acled"))

    assert look.plan.source == "ACLED"
    told = {name: column[0] for name, column in block.columns.items()}
    assert (told["key"], told["date_start"], told["title"], told["notes"]) == (
        "SYR12",
        "2020-04-14",
        "Armed clash, Tadmur",
        "They fought.",
    )
    assert (told["actors"], told["fatalities"], told["geo_precision"], told["countries"]) == (
        '["Rebels", "Army"]',
        0,
        2,
        "SY",
    )
    assert block.places == [["Tadmur", "SY", "Homs", "city", 38.27, 34.56]]
    assert told["words"] == " armed clash tadmur rebels army"


def test_ucdp_row_keeps_its_codes_and_range(tmp_path):
    content = (
        "id,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,"
        "date_prec,date_start,date_end,best,high,low\n"
        "9,3,IS - Civilians,IS,Civilians,4,Homs,Homs,34.5,37.5,Syria,2,2016-01-02 00:00:00.000,2016-01-04,5,8,4\n"
    )

    look, block = only(read(tmp_path / "ged.csv", content, "ucdp"))

    told = {name: column[0] for name, column in block.columns.items()}
    assert look.plan.source == "UCDP GED"
    assert (told["type"], told["subtype"], told["actors"]) == ("Violence against civilians", "Attack", '["IS"]')
    assert (told["date_start"], told["date_end"], told["time_precision"]) == ("2016-01-02", "2016-01-04", 2)
    assert (told["fatalities"], told["fatalities_high"], told["notes"]) == (4, 8, "UCDP's best estimate: 5 killed.")
    assert block.places == [["Homs", "SY", "Homs", "admin1", 37.5, 34.5]]


def test_acled_format_for_another_table_says_what_to_do(tmp_path):
    with pytest.raises(UnreadableImport, match="Take the format csv and say which column is what"):
        read(tmp_path / "a.csv", "id,lat,lon\n1,2,3\n", "acled")


def test_geojson_keeps_shapes_valid_flat_and_cut(tmp_path):
    bowtie = [[[36, 33], [37, 34], [37, 33], [36, 34], [36, 33]]]
    features = [
        {"type": "Feature", "geometry": geometry, "properties": {"name": str(number)}, "id": number}
        for number, geometry in enumerate(
            [
                {"type": "Polygon", "coordinates": bowtie},
                {"type": "Point", "coordinates": [36, 33, 812.5]},
                {"type": "LineString", "coordinates": [[179, 0], [-179, 2]]},
                {"type": "GeometryCollection", "geometries": []},
                None,
            ]
        )
    ]
    content = json.dumps({"type": "FeatureCollection", "features": [*features, {"type": "Feature", "geometry": 3}, 5]})

    _look, block = only(read(tmp_path / "a.geojson", content, "geojson"))

    shapes = [given and shapely.from_wkb(given) for given in block.shapes]
    assert (shapes[0].geom_type, shapes[0].is_valid, round(shapes[0].area, 6)) == ("MultiPolygon", True, 0.5)
    assert shapes[1:] == [
        Point(36, 33),
        shapely.from_wkt("MULTILINESTRING ((179 0, 180 1), (-180 1, -179 2))"),
        None,
        None,
    ]
    assert (block.lines, [line for line, _reason in block.problems]) == ([1, 2, 3, 4, 5], [6, 7])
    assert block.columns["kind"] == ["zone", "incident", "movement", "incident", "incident"]


def test_geojson_lines_are_read_one_by_one(tmp_path):
    one = '{"type":"Feature","geometry":{"type":"Point","coordinates":[36,33]},"properties":{"id":%d,"title":"T"}}'

    _look, block = only(read(tmp_path / "a.geojsonl", f"{one % 1}\n\nnone\n{one % 2}\n", "geojson"))

    assert (block.columns["key"], block.lines, [line for line, _why in block.problems]) == (["1", "2"], [1, 4], [3])


@pytest.mark.parametrize(("name", "driver"), [("gpkg", "GPKG"), ("fgb", "FlatGeobuf"), ("shp", "ESRI Shapefile")])
def test_layers_come_in_from_the_system_they_are_in(name, driver, tmp_path):
    suffix = ".shp" if name == "shp" else f".{name}"
    layer(tmp_path / f"a{suffix}", driver, [Point(500_000, 3_707_000)], "EPSG:32637", title=["Here"])
    path = tmp_path / f"a{suffix}"
    if name == "shp":
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as whole:
            for part in tmp_path.glob("a.*"):
                if part.suffix != ".zip":
                    whole.write(part, part.name)
        path = tmp_path / "a.zip"

    with Reading(path, path.name, Plan(name)) as reading:
        [block] = [parcel.opened() for parcel in reading.parcels()]

    assert block.columns["title"] == ["Here"]
    assert (round(shape(block).x, 4), round(shape(block).y, 4)) == (39.0, 33.5025)


def test_file_that_is_another_format_inside_is_not_opened(tmp_path):
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    vrt = tmp_path / "a.gpkg"
    vrt.write_text(
        f'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>{tmp_path}/a.csv</SrcDataSource>'
        "</OGRVRTLayer></OGRVRTDataSource>"
    )

    with pytest.raises(UnreadableImport, match="This is no GPKG file that can be read"):
        Reading(vrt, "a.gpkg", Plan("gpkg"))


def test_reading_apart_gives_what_reading_here_gives(tmp_path):
    path = tmp_path / "a.csv"
    look, blocks = read(path, "id,date,lat,lon\n1,2020-04-14,34,36\n2,x,34,36\n")

    with Reading(path, "a.csv", Plan("csv")) as reading:
        assert (reading.look.plan, reading.look.columns) == (look.plan, look.columns)
        assert [
            (b.lines, b.columns, b.shapes, b.problems) for b in (parcel.opened() for parcel in reading.parcels())
        ] == [(b.lines, b.columns, b.shapes, b.problems) for b in blocks]


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_point_is_stored_to_the_last_bit_or_refused(lon, lat):
    refused = []

    spots = from_columns([lon], [lat], "", lambda at, why: refused.append((at, why)))

    if refused:
        assert (lon, lat) == (0, 0)
    else:
        assert struct.unpack("<dd", bytes.fromhex(spots.ewkb[0])[9:]) == (lon, lat)


@given(st.lists(st.tuples(st.floats(-400, 400), st.floats(-100, 100)), min_size=3, max_size=8))
def test_area_leaves_valid_and_on_the_earth_or_is_refused(corners):
    refused = []

    spots = from_shapes([Polygon(corners)], "", lambda at, why: refused.append(why))

    assert (spots.ewkb[0] is None) == bool(refused)
    if spots.ewkb[0]:
        drawn = shapely.from_wkb(spots.ewkb[0])
        west, south, east, north = drawn.bounds
        assert drawn.is_valid
        assert -180 <= west <= east <= 180
        assert -90 <= south <= north <= 90


@given(st.text(max_size=20), st.sampled_from(["", "ymd", "dmy", "mdy"]))
def test_cells_never_break_reading(said, order):
    refused = []

    [day] = days([said], "day", order, lambda at, why: refused.append(why))
    [count] = wholes([said], "count", lambda at, why: refused.append(why))

    assert day is None or len(day) == 10
    assert count is None or count >= 0
    number = number_of(said)
    assert number is None or math.isnan(number) or math.isfinite(number)
