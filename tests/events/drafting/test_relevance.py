"""What is no event of this map, and what a draft without a place is worth."""

import pytest

from tests.events.drafting.test_kinds import drafts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Floods killed 95 people in Goma."),
        ("en", "An earthquake struck Goma and destroyed 40 houses."),
        ("en", "A bus overturned near Goma; nine passengers died."),
        ("en", "The striker shot twice and his team beat Goma in the final."),
        ("en", "The minister travelled from Goma to Bukavu."),
        ("en", "A man was arrested in Goma for drunk driving."),
        ("en", "Two inmates were at large; they were captured in Goma by detectives."),
        ("fr", "Un incendie de forêt a ravagé des maisons à Goma."),
        ("id", "Gempa bumi merusak 120 rumah di Wamena."),
        ("ar", "ضرب زلزال مدينة حلب وأدى إلى مقتل ثلاثة."),
        ("ru", "В Харькове автобус столкнулся с грузовиком, погибли шесть человек."),
        ("uk", "У Харкові сталася аварія, загинули троє."),
        ("es", "Un terremoto sacudió Cali y dejó tres muertos."),
        ("tr", "Gaziantep'te otobüs devrildi, üç kişi öldü."),
    ],
)
def test_games_disasters_accidents_and_plain_crimes_make_no_event(lang, text):
    assert drafts(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Schools stay shut in areas controlled by the rebels in Goma."),
        ("en", "Life goes on in rebel-held Goma."),
        ("en", "Villages occupied by the army near Goma stay empty."),
        ("id", "Sekolah tutup di wilayah yang dikuasai pemberontak di Wamena."),
        ("id", "Warga tinggal di kota Wamena yang diduduki militer."),
        ("ar", "المدارس مغلقة في المناطق الخاضعة لسيطرة المسلحين في حلب."),
        ("fr", "Les villages tenus par les rebelles près de Goma restent fermés."),
        ("es", "En la zona controlada por los rebeldes en Cali todo sigue igual."),
        ("ru", "На территории, контролируемой повстанцами, в Донецке открыли школы."),
        ("uk", "На окупованій території біля Донецька школи зачинені."),
        ("tr", "İsyancıların kontrolündeki İdlib'de okullar kapalı."),
    ],
)
def test_who_holds_an_area_is_no_event(lang, text):
    assert drafts(text, lang) == ()


def test_arrest_beside_politics_or_of_several_is_an_event():
    made = drafts("Police arrested an activist in Goma. In Bukavu, police arrested 12 alleged looters.")

    assert [(d.subtype, d.persons) for d in made] == [("Arrests", 1), ("Arrests", 12)]


def test_unlocated_draft_scores_below_every_located_one():
    [unlocated] = drafts("On Monday rebels killed 40 soldiers and 12 civilians in Sudan.")
    [located] = drafts("Attack in Goma: rebels shot.")

    assert (unlocated.geometry, unlocated.score < 0.4 <= located.score) == (None, True)
