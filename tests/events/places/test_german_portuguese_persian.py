"""Places in German, Portuguese and Persian: feature nouns, prepositions, organisations, and words such as "syrisch"."""

import pytest

from events.places.find import find_places
from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass
from events.places.recognise.demonyms import find_demonyms
from events.text.detect import detect
from events.text.languages import LANGUAGES

C = PlaceClass
ATLAS = Atlas(
    [
        Place("cc:SY", "Syrien", C.COUNTRY, 38.0, 35.0, "SY", population=17_000_000, name_count=120),
        Place("cc:MZ", "Moçambique", C.COUNTRY, 35.0, -18.0, "MZ", population=30_000_000, name_count=120),
        Place("cc:AO", "Angola", C.COUNTRY, 18.5, -12.5, "AO", population=33_000_000, name_count=120),
        Place("gn:2879139", "Leipzig", C.CITY, 12.37, 51.34, "DE", "DE.13", population=587_857, name_count=60),
        Place("gn:170063", "Aleppo", C.CITY, 37.16, 36.2, "SY", "SY.09", population=1_600_000, name_count=80),
        Place("gn:2641170", "Essen", C.CITY, 7.01, 51.46, "DE", "DE.07", population=593_085, name_count=60),
        Place("a1:MZ.01", "Cabo Delgado", C.ADMIN1, 39.5, -12.5, "MZ", "MZ.01", population=2_300_000, name_count=20),
        Place("gn:1042456", "Macomia", C.CITY, 40.1, -12.2, "MZ", "MZ.01", population=20_000, name_count=4),
        Place("a1:IR.16", "کردستان", C.ADMIN1, 47.0, 35.6, "IR", "IR.16", population=1_600_000, name_count=20),
        Place("gn:128226", "کرمانشاه", C.CITY, 47.06, 34.31, "IR", "IR.13", population=946_651, name_count=40),
        Place("gn:112931", "تهران", C.CITY, 51.42, 35.69, "IR", "IR.26", population=8_700_000, name_count=90),
        Place("gn:1138958", "کابل", C.CITY, 69.17, 34.53, "AF", "AF.13", population=3_000_000, name_count=90),
    ]
)


def located(text: str, code: str) -> list[tuple[str, str]]:
    return [(r.mention.surface, r.place.id) for r in find_places(text, pack_for(code), ATLAS) if r.place]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Konvoi hat die Stadt am Montag verlassen und ist nicht zurückgekehrt."),
        ("pt", "O comboio deixou a cidade na segunda-feira e não voltou."),
        ("fa", "کاروان روز دوشنبه شهر را ترک کرد و دیگر بازنگشت."),
    ],
)
def test_the_language_of_a_text_is_told_from_those_like_it(lang, text):
    assert detect(text, LANGUAGES) == lang


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("de", "Nahe Leipzig stieß am Abend ein Zug mit einem Lastwagen zusammen.", [("Leipzig", "gn:2879139")]),
        ("de", "Sie zogen sich aus der Stadt Aleppo zurück.", [("Aleppo", "gn:170063")]),
        ("pt", "Três pessoas morreram na vila de Macomia.", [("Macomia", "gn:1042456")]),
        ("pt", "Os deslocados chegaram da província de Cabo Delgado.", [("Cabo Delgado", "a1:MZ.01")]),
        ("fa", "سه نفر در شهر کرمانشاه کشته شدند.", [("کرمانشاه", "gn:128226")]),
        ("fa", "نیروها از کابل خارج شدند.", [("کابل", "gn:1138958")]),
    ],
)
def test_names_are_found_with_the_words_around_them(code, text, expected):
    assert [(text_of.split()[-1], place) for text_of, place in located(text, code)] == [
        (surface.split()[-1], place) for surface, place in expected
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "In der Schlacht von Aleppo kämpfte er nicht."),
        ("de", "Die Universität Leipzig bleibt geschlossen."),
        ("de", "Frau Essen widersprach."),
        ("pt", "O Banco de Angola negou o pedido."),
        ("fa", "دانشگاه تهران تعطیل شد."),
    ],
)
def test_people_and_organisations_are_left_alone(code, text):
    assert located(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("de", "Die syrische Armee und syrischer Stahl", [("syrische", "cc:SY"), ("syrischer", "cc:SY")]),
        ("pt", "os refugiados moçambicanos e o governo angolano", [("moçambicanos", "cc:MZ"), ("angolano", "cc:AO")]),
        ("fa", "نیروهای سوری", [("سوری", "cc:SY")]),
    ],
)
def test_words_for_what_is_of_a_country_are_told(code, text, expected):
    found = find_demonyms(text, pack_for(code), ATLAS)

    assert [(r.mention.surface, r.candidates[0].place.id) for r in found] == expected
