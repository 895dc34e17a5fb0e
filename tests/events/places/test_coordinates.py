"""Positions as people type them, and what is refused with a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mgrs import MGRS

from events.errors import BadGeometry
from events.places.coordinates import Notation, read_position

AL_TANF = (38.618, 33.5055)


@pytest.mark.parametrize(
    "text",
    [
        "33.5055, 38.6180",
        "33.5055 38.618",
        "33.5055;38.618",
        "33.5055/38.618",
        " 33.5055° , 38.618° ",
        "33.5055N 38.618E",
        "33.5055 n, 38.618 e",
        "38.618E 33.5055N",
        "N33.5055 E38.618",
        "33,5055; 38,6180",
        "33,5055 38,6180",
        "+33.5055, +38.618",
        "٣٣٫٥٠٥٥، ٣٨٫٦١٨٠",
        "33° 30.33' N, 38° 37.08' E",
        "33°30′19.8″N 38°37′04.8″E",
        "33°30'19.8\"N38°37'4.8\"E",
        "33 30 19.8 N 38 37 4.8 E",
        "33:30:19.8N, 38:37:4.8E",
        "\u200e33.5055, 38.6180\u200f",
    ],
)
def test_degrees_are_read_however_they_are_written(text):
    position = read_position(text)

    assert (round(position.lon, 6), round(position.lat, 6)) == AL_TANF
    assert position.notation == Notation.DEGREES


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("-33.45, -70.66", (-70.66, -33.45)),
        ("−33.45 −70.66", (-70.66, -33.45)),
        ("33.45S 70.66W", (-70.66, -33.45)),
        ("0, 0", (0.0, 0.0)),
        ("90 180", (180.0, 90.0)),
    ],
)
def test_south_and_west_are_negative(text, point):
    position = read_position(text)

    assert (position.lon, position.lat) == point


@pytest.mark.parametrize("text", ["37S DT 6451 0739", "37SDT64510739", "37s dt 6451 0739", "37SDT6451 0739"])
def test_military_grid_gives_the_middle_of_its_square(text):
    position = read_position(text)

    assert (position.lon, position.lat) == (38.617947, 33.505506)
    assert (position.notation, position.radius_m) == (Notation.MGRS, 5.0)


def test_plus_code_gives_the_middle_of_its_area():
    position = read_position("8G6VGR48+62")

    assert (position.lon, position.lat) == (37.815062, 34.505562)
    assert (position.notation, position.radius_m) == (Notation.PLUS_CODE, 7.0)


def test_short_plus_code_is_near_the_place_behind_it_or_the_middle_of_the_map():
    whole = read_position("8G6VGR48+62")

    assert read_position("GR48+62 Palmyra", locate={"Palmyra": (37.9, 34.5)}.get) == whole
    assert read_position("GR48+62", near=(37.9, 34.5)) == whole
    with pytest.raises(BadGeometry, match=r"GR48\+62 is a short plus code; write a place near it behind it"):
        read_position("GR48+62 Nowhere", locate={}.get)


@pytest.mark.parametrize(
    "text",
    [
        *("Palmyra", "al-Tanf", "تدمر", "20 km", "6 October", "2020", "10 Downing Street", "Area 51", "K2", "Route 66"),
        *("", " ", "C++", "AAAA+AA", "33.5055", "x" * 500, "12" * 400, "1e5, 3", "N", "3 B C", "E40"),
    ],
)
def test_names_are_no_positions(text):
    assert read_position(text) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("133.5, 38", "The latitude 133.5 is beyond the poles; latitudes lie between -90 and 90 and come first"),
        ("33.5, 388.2", "The longitude 388.2 is beyond the date line; longitudes lie between -180 and 180."),
        ("33°75'N 38°E", "There are no 75 minutes; they go from 0 to 59."),
        ("33°10'61\"N 38°E", "There are no 61 seconds; they go from 0 to 59."),
        ("33N 38N", "Both angles are marked N and N"),
        ("-33N 38E", "An angle has both a minus and the letter N"),
        ("1.2.3, 4", "'1.2.3, 4' is no position; write latitude and longitude"),
        ("37S DT 645", "37S DT 645 has more digits for one direction than for the other"),
        ("37S DT 64 0739", "37S DT 64 0739 has more digits for one direction than for the other"),
        ("61S DT 6451 0739", "There is no square 61S DT 6451 0739 in the military grid"),
        ("37I DT 6451 0739", "There is no square 37I DT 6451 0739 in the military grid"),
        ("37S ZZ 6451 0739", "There is no square 37S ZZ 6451 0739 in the military grid"),
    ],
)
def test_nonsense_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(BadGeometry) as refused:
        read_position(text)

    assert str(refused.value).startswith(sentence)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_degrees_written_are_read_back(lat, lon):
    position = read_position(f"{lat:.7f}, {lon:.7f}")

    assert (round(position.lat - lat, 6), round(position.lon - lon, 6)) == (0, 0)


# GEOTRANS writes a square that does not exist for what lies less than a metre south of the equator.
@given(st.floats(-79, 83).filter(lambda lat: not -1e-5 < lat < 0), st.floats(-180, 179.999))
def test_military_grid_written_is_read_back_within_its_square(lat, lon):
    position = read_position(MGRS().toMGRS(lat, lon))

    assert abs(position.lat - lat) < 2e-5


@given(st.text(alphabet="0123456789.,;:-+NSEWnsew°'\"′″ +/XCF", max_size=40))
def test_any_text_is_a_position_a_name_or_refused(text):
    refused = ""
    position = None
    try:
        position = read_position(text)
    except BadGeometry as problem:
        refused = str(problem)

    assert refused[-1:] in ("", ".")
    assert position is None or (-180 <= position.lon <= 180 and -90 <= position.lat <= 90)
