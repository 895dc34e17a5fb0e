"""Every phrase that reading knows, said in every language: what is told of one or two sentences, and of when."""

import json

import pytest

from events.drafting.draft import Draft, Kind
from events.pipeline import ReportText, read_report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.events.gold import DATA, read_places

PLACES, ATLAS = read_places()
# A Thursday.
PUBLISHED = "2024-05-16"
CASES = [json.loads(line) for line in (DATA / "phrases.jsonl").read_text("utf-8").splitlines()]


def told(draft: Draft) -> str:
    """Return a draft in one line: where, how many, when, and whether it is only planned."""
    if draft.kind is Kind.MOVEMENT:
        where = " > ".join(p.name if p else "?" for p in (draft.origin, *draft.via, draft.destination))
    elif draft.kind is Kind.ZONE:
        where = f"{draft.center and draft.center.name} {draft.radius_m:g} m"
    else:
        where = draft.place.name if draft.place else "?"
    said = [where]
    for name in ("persons", "vehicles", "fatalities", "injured"):
        low, high = getattr(draft, name), getattr(draft, f"{name}_high")
        if low is not None:
            said.append(f"{name} {low}" if high is None else f"{name} {low}-{high}")
    if draft.date_start:
        later = draft.date_end and draft.date_end != draft.date_start
        said.append(f"{draft.date_start}..{draft.date_end}" if later else f"{draft.date_start}")
    return ", ".join([*said, *(["planned"] if draft.planned else [])])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['text'][:40]}")
def test_read_report_tells_of_each_phrase_what_it_says(case):
    drafts = read_report(ReportText(case["text"], "p", case["lang"], PUBLISHED), ATLAS).drafts

    assert [told(d) for d in drafts if d.geometry is not None] == case["told"]


def test_phrases_are_told_in_every_language():
    kinds = {case["of"] for case in CASES}

    assert {(case["of"], case["lang"]) for case in CASES} == {
        (kind, lang) for kind in kinds for lang in ("en", "id", "ar", "fr", "ru", "uk", "es", "tr")
    }


@pytest.mark.parametrize(
    ("lang", "text", "subtype"),
    [
        ("en", "Protesters clashed with police in Goma.", "Violent demonstration"),
        ("es", "Manifestantes y policías protagonizaron choques en Cali.", "Violent demonstration"),
        ("en", "Rebels clashed with the army in Goma.", "Armed clash"),
        ("en", "Soldiers repelled an attack by rebels near Goma.", "Armed clash"),
        ("fr", "L'armée a repoussé une attaque des rebelles près de Goma.", "Armed clash"),
        ("ru", "Подразделения отбили атаку боевиков под Харьковом.", "Armed clash"),
        ("en", "Rival clans in Goma traded machine-gun fire for an hour.", "Armed clash"),
        ("en", "A drone came down on a fuel depot in Goma and burnt it.", "Air/drone strike"),
        ("en", "Some fifty teachers stood on the court steps in Goma with placards.", "Peaceful protest"),
        ("es", "Una patrulla del ejército fue recibida a tiros en Cali por guerrilleros.", "Armed clash"),
        ("fr", "À Goma, neuf civils ont été tués à la machette par des rebelles.", "Attack"),
        ("id", "Tiga warga ditemukan tak bernyawa di Wamena dengan luka tembak.", "Attack"),
        ("uk", "У Харкові злетіла в повітря автівка чиновника.", "Remote explosive/landmine/IED"),
        ("uk", "У Харкові військові забрали з дому двох учителів.", "Abduction/forced disappearance"),
        ("ru", "В Донецке около двухсот жителей вышли с плакатами.", "Peaceful protest"),
    ],
)
def test_longer_phrase_and_protesters_say_what_kind_of_fight_it_was(lang, text, subtype):
    [draft] = read_report(ReportText(text, "p", lang, PUBLISHED), ATLAS).drafts

    assert draft.subtype == subtype


def test_end_of_validity_alone_dates_no_zone():
    text = "Police imposed an exclusion zone of 2 km around Goma until 20 May."
    [zone] = read_report(ReportText(text, "p", "en", PUBLISHED), ATLAS).drafts

    assert (zone.date_start, zone.date_end) == (None, None)


@pytest.mark.parametrize(
    ("until", "end"),
    [("20 May", "2024-05-20"), ("10 November", "2024-11-10"), ("Sunday", "2024-05-19"), ("3 March 2025", "2025-03-03")],
)
def test_end_of_validity_may_lie_ahead_of_publication(until, end):
    text = f"On Monday police imposed an exclusion zone of 2 km around Goma until {until}."
    [zone] = read_report(ReportText(text, "p", "en", PUBLISHED), ATLAS).drafts

    assert (str(zone.date_start), str(zone.date_end)) == ("2024-05-13", end)


def test_day_before_counts_from_publication_where_nothing_was_told_before():
    [draft] = read_report(ReportText("Накануне боевики атаковали Донецк.", "p", "ru", PUBLISHED), ATLAS).drafts

    assert (str(draft.date_start), draft.time_precision) == ("2024-05-15", 1)


def test_word_points_back_to_the_place_and_not_to_the_area_that_holds_it():
    text = (
        "Kelompok bersenjata menyerang Beoga, Kabupaten Puncak, Senin. "
        "Sekitar 40 warga meninggalkan distrik itu ke Timika."
    )
    ways = [d for d in read_report(ReportText(text, "p", "id", PUBLISHED), ATLAS).drafts if d.kind is Kind.MOVEMENT]

    assert [told(d) for d in ways] == ["Beoga > Timika, persons 40"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "GOMA - Gunmen attacked Bukavu on Monday and freed 500 detainees.", ["Bukavu, 2024-05-13"]),
        ("fr", "GOMA - Des hommes armés ont attaqué Bukavu lundi et libéré 500 détenus.", ["Bukavu, 2024-05-13"]),
        ("ru", "Повстанцы освободили 20 пленных в Донецке.", []),
        ("ru", "Сообщения о перестрелке в Донецке власти назвали вбросом.", []),
        ("ar", "بعد أربع سنوات على توقيع اتفاق وقف إطلاق النار في حلب، لا تزال المدينة هادئة.", []),
        ("en", "Since Monday 300 people came on foot from Goma to Bukavu.", ["Goma > Bukavu, persons 300, 2024-05-13"]),
        (
            "uk",
            "Колона з 22 вантажівок учора вийшла з Харкова й дісталася Донецька.",
            ["Kharkiv > Donetsk, vehicles 22, 2024-05-15"],
        ),
        ("ru", "Миномётный огонь унёс жизни трёх человек в Донецке.", ["Donetsk, fatalities 3"]),
        ("tr", "Adana'da bomba patladı, üç işçi öldü, beşi yaralandı.", ["Adana, fatalities 3, injured 5"]),
        ("uk", "Студенти вийшли на мирну акцію в Харкові.", ["Kharkiv"]),
    ],
)
def test_dateline_freed_prisoners_and_lives_lost_are_read(lang, text, expected):
    drafts = read_report(ReportText(text, "p", lang, PUBLISHED), ATLAS).drafts

    assert [told(d) for d in drafts if d.geometry is not None] == expected


def test_month_that_is_also_a_town_is_no_place_inside_a_date():
    town = Place("p:aralik", "Aralık", PlaceClass.CITY, 44.5, 39.87, "TR", "", population=20_000)
    atlas = Atlas([town, PLACES["Adana"]], {town.id: [], PLACES["Adana"].id: []})
    text = "Adana'da 25 Aralık'ta bomba patladı, üç işçi öldü."

    drafts = read_report(ReportText(text, "p", "tr", "2023-12-27"), atlas).drafts

    assert [told(d) for d in drafts if d.geometry is not None] == ["Adana, fatalities 3, 2023-12-25"]


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("en", "Forty wounded soldiers were evacuated from Goma to Bukavu.", ["Goma > Bukavu, persons 40"]),
        ("fr", "Quarante blessés ont été évacués de Goma vers Bukavu.", ["Goma > Bukavu, persons 40"]),
        ("ar", "أسفر الهجوم على حاجز للجيش في غوما عن ثلاثة قتلى وسبعة جرحى.", ["Goma, fatalities 3, injured 7"]),
        ("ar", "سيطرت قوات المعارضة على مدينة غوما.", ["Goma"]),
        ("en", "Clashes could break out in Goma, the governor warned.", []),
        ("fr", "Des affrontements pourraient éclater à Goma.", []),
        ("en", "Residents barricaded the main road in Goma to demand water.", ["Goma"]),
        ("fr", "Des habitants ont bloqué la route à Goma pour réclamer de l'eau.", ["Goma"]),
    ],
)
def test_wounded_who_go_control_that_is_no_future_and_what_may_come(lang, text, said):
    drafts = read_report(ReportText(text, "p", lang, PUBLISHED), ATLAS).drafts

    assert [told(d) for d in drafts if d.geometry is not None] == said


@pytest.mark.parametrize(
    ("lang", "text", "radius"),
    [
        ("en", "The army declared a 10-kilometre exclusion zone around Goma.", 10_000),
        ("ru", "Армия объявила 30-километровую запретную зону вокруг Донецка.", 30_000),
        ("uk", "Військові оголосили 10-кілометрову заборонену зону навколо Херсона.", 10_000),
        ("id", "Militer menetapkan zona larangan 5-km di sekitar Homs.", 5_000),
    ],
)
def test_zone_is_as_wide_as_a_number_tied_to_its_unit_says(lang, text, radius):
    drafts = read_report(ReportText(text, "p", lang, PUBLISHED), ATLAS).drafts

    assert [(d.kind, d.radius_m) for d in drafts] == [(Kind.ZONE, radius)]
