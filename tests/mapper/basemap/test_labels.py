"""Names on the map: one script a label, curated where packages are wrong."""

import csv

import pytest

from mapper.basemap import labels
from mapper.basemap.layers import place_tags
from mapper.basemap.outposts import outposts
from mapper.basemap.places import CAPITAL, VILLAGE, PlaceLabel, names


def town(**changed):
    return {
        "geonameid": 1, "name": "Damascus", "countrycode": "SY", "timezone": "Asia/Damascus",
        "alternatenames": ["Şam", "Дамаск", "دمشق", "دیمەشق", "Damasco"],
    } | changed  # fmt: skip


@pytest.mark.parametrize(
    ("given", "english", "chosen"),
    [
        (["قامشلۆ", "القامشلي"], "Al Qamishli", "القامشلي"),
        (["رقه", "الرقة"], "Ar Raqqah", "الرقة"),
        (["qamshlۆ", "Qamişlo"], "Al Qamishli", None),
        (["حمص", "مدينة حمص"], "Homs", "حمص"),
    ],
)
def test_arabic_chooses_names_wholly_in_arabic_letters(given, english, chosen):
    assert labels.arabic(given, english) == chosen


def test_cyrillic_chooses_the_name_that_sounds_like_the_english_one():
    assert labels.cyrillic(["Берия", "Халеб", "Алеппо"], labels.RUSSIAN, "Aleppo") == "Алеппо"


def test_names_are_taken_from_corrections_then_cldr_then_geonames():
    assert names(town(), {"ar": "الشام"}, CAPITAL) == {
        "en": "Damascus", "ar": "الشام", "ru": "Дамаск", "fr": "Damas", "es": "Damasco",
        "tr": "Şam", "id": "Damaskus", "uk": "Дамаск",
    }  # fmt: skip


def test_names_of_villages_keep_to_latin_and_arabic():
    assert names(town(name="Ḩisyah"), {}, VILLAGE) == {"en": "Hisyah", "ar": "دمشق"}


def test_corrections_are_wholly_in_their_script():
    with (labels.DATA / "places.csv").open(encoding="utf-8", newline="") as rows:
        wrong = [
            row
            for row in csv.DictReader(rows)
            if (row["ar"] and not labels.ARABIC.fullmatch(row["ar"].replace("ّ", ""))) or not row["en"].isascii()
        ]
    assert wrong == []


def test_seas_have_a_name_in_every_language():
    with (labels.DATA / "seas.csv").open(encoding="utf-8", newline="") as rows:
        lacking = [row["en"] for row in csv.DictReader(rows) if not all(row[lang] for lang in labels.LANGUAGES)]
    assert lacking == []


def test_outposts_name_al_tanf_in_latin_and_arabic():
    [tanf] = [label for label in outposts() if label.id == "wl:al-tanf-garrison"]

    assert (tanf.lon, tanf.lat, "ar" in tanf.names) == (38.618, 33.5055, True)


def test_indonesian_name_and_identifier_of_a_place_are_kept_apart():
    damascus = PlaceLabel(170654, 36.3, 33.5, {"en": "Damascus", "id": "Damaskus"}, CAPITAL, 2.6, 0)

    assert dict(place_tags(damascus)) == {
        "en": "Damascus", "id": "Damaskus", "r": CAPITAL, "z": 2.6, "k": 0, "place": 170654,
    }  # fmt: skip
