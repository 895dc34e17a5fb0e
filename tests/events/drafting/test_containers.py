"""Quarters and villages told beside what holds them: never a far namesake, and one event."""

import pytest

from events.pipeline import ReportText, read_report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass

BAGHDAD = Place("p:baghdad", "Baghdad", PlaceClass.CITY, 44.36, 33.31, "IQ", "IQ.07", population=6_000_000)
FAR = Place("p:karrada", "Karrada", PlaceClass.CITY, 36.0, 35.5, "SY", "SY.02", population=9_000)
NEAR = Place("p:zafar", "Zafaraniya", PlaceClass.CITY, 44.5, 33.26, "IQ", "IQ.07", population=90_000)
ERBIL = Place("p:erbil", "Erbil", PlaceClass.CITY, 44.01, 36.19, "IQ", "IQ.11", population=900_000)
SORAN = Place("p:soran", "Soran", PlaceClass.CITY, 44.54, 36.65, "IQ", "IQ.11", population=125_000)
ATLAS = Atlas(
    [BAGHDAD, FAR, NEAR, ERBIL, SORAN],
    {
        "p:baghdad": ["Baghdad", "Bagdad", "بغداد", "Bağdat"],
        "p:karrada": ["Karrada", "الكرادة", "Kerrade"],
        "p:zafar": ["Zafaraniya", "الزعفرانية"],
        "p:erbil": ["Erbil"],
        "p:soran": ["Soran"],
    },
)


def located(lang: str, text: str) -> list[tuple[str, int | None]]:
    drafts = read_report(ReportText(text, "c", lang, "2024-05-16"), ATLAS).drafts
    return [(d.place.name, d.geo_precision) for d in drafts if d.place and d.geometry is not None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A car bomb exploded in the Karrada district of Baghdad on Monday, killing five people."),
        ("fr", "Une voiture piégée a explosé dans le quartier de Karrada à Bagdad, tuant cinq personnes."),
        ("es", "Un coche bomba explotó en el barrio de Karrada, en Bagdad, y mató a cinco personas."),
        ("id", "Bom mobil meledak di Kelurahan Karrada, Kota Baghdad, menewaskan lima orang."),
        ("ar", "انفجرت سيارة مفخخة في حي الكرادة بمدينة بغداد، ما أدى إلى مقتل خمسة أشخاص."),
        ("tr", "Bağdat'ın Kerrade mahallesinde bomba yüklü araç infilak etti, beş kişi öldü."),
    ],
)
def test_quarter_known_only_elsewhere_is_put_onto_its_town(lang, text):
    assert located(lang, text) == [("Baghdad", 2)]


def test_quarter_that_is_known_is_the_one_place_of_the_event():
    assert located("en", "A bomb exploded in the Zafaraniya area of Baghdad, killing five people.") == [
        ("Zafaraniya", 1)
    ]


def test_two_towns_joined_by_and_stay_two_events():
    assert located("en", "Bombs exploded in Zafaraniya and Baghdad, killing five people.") == [
        ("Zafaraniya", 1),
        ("Baghdad", 1),
    ]


def test_district_of_a_province_named_like_its_capital_stays_where_it_is():
    assert located("tr", "Erbil'in Soran ilçesinde polis 23 kişiyi gözaltına aldı.") == [("Soran", 1)]


def test_unknown_district_is_not_put_onto_the_capital_of_its_province():
    assert located("tr", "Erbil kentine bağlı Kerrade ilçesinde polis 23 kişiyi gözaltına aldı.") == []


def test_zone_around_an_unknown_village_is_not_drawn_around_its_town():
    text = "The army declared a 2 km exclusion zone around the village of Karrada near Baghdad."

    assert [d.geometry for d in read_report(ReportText(text, "c", "en", "2024-05-16"), ATLAS).drafts] == [None]


def test_capital_that_declares_a_zone_is_not_its_centre():
    text = "Bağdat, sınırda 10 kilometrelik güvenli bölge ilan etti."

    assert [d for d in read_report(ReportText(text, "c", "tr", "2024-05-16"), ATLAS).drafts if d.geometry] == []
