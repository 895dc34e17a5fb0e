"""How many: the dead, the injured, people and vehicles, with both ends of a range, each on its own words."""

import pytest

from events.drafting.draft import Draft, Kind
from events.drafting.kind import Said
from events.drafting.merge import merged
from events.pipeline import ReportText, read_report
from tests.events.gold import read_places

PLACES, ATLAS = read_places()


def read(text: str, lang: str) -> Draft:
    [draft] = read_report(ReportText(text, lang=lang, published="2024-05-16"), ATLAS).drafts
    return draft


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "Shelling in Goma killed 5 people and wounded 12.", (5, None, 12, None)),
        ("en", "Between 40 and 50 people were killed and 10 to 15 injured in an attack in Goma.", (40, 50, 10, 15)),
        ("id", "Serangan di Goma menewaskan lima orang dan melukai 12 orang.", (5, None, 12, None)),
        ("id", "Bentrokan di Goma menewaskan 8-10 orang.", (8, 10, None, None)),
        ("ar", "قتل خمسة مدنيين وأصيب 12 آخرون في قصف على غوما.", (5, None, 12, None)),
        ("fr", "Un bombardement à Goma a tué cinq civils et blessé 12 personnes.", (5, None, 12, None)),
        ("ru", "В результате обстрела в Харькове погибли 5 человек, ранены 12 человек.", (5, None, 12, None)),
        ("es", "Un ataque en Goma dejó entre 40 y 50 muertos.", (40, 50, None, None)),
    ],
)
def test_read_report_tells_the_injured_from_the_dead_and_keeps_ranges(lang, text, figures):
    draft = read(text, lang)

    assert (draft.fatalities, draft.fatalities_high, draft.injured, draft.injured_high) == figures


def test_read_report_rests_every_figure_on_words():
    text = "Between 40 and 50 people were killed and 10 to 15 injured in an attack in Goma."

    draft = read(text, "en")

    quotes = {e.field: e.quote for e in draft.evidence if e.field.startswith(("fatalities", "injured"))}
    assert quotes == {
        "fatalities": "40 and 50 people",
        "fatalities_high": "40 and 50 people",
        "injured": "10 to 15",
        "injured_high": "10 to 15",
    }


def test_read_report_counts_those_who_moved_by_both_ends_of_a_range():
    draft = read("Between 40 and 50 families fled from Goma to Bukavu in 10 to 15 trucks.", "en")

    assert (draft.vehicles, draft.vehicles_high) == (10, 15)


def test_merged_takes_a_count_with_its_own_high_end():
    first = Draft(Kind.INCIDENT, "Battles", "Armed clash", "", None, place=PLACES["Goma"], injured=3)
    again = Draft(
        Kind.INCIDENT, "Battles", "Armed clash", "", None, place=PLACES["Goma"], fatalities=8, fatalities_high=10
    )

    [one] = merged([Said(first, 0, 0), Said(again, 1, 9)])

    assert (one.draft.injured, one.draft.fatalities, one.draft.fatalities_high) == (3, 8, 10)


@pytest.mark.parametrize(
    ("lang", "text", "killed", "injured"),
    [
        ("en", "A woman was killed when shells hit Goma.", 1, None),
        ("en", "Shells hit Goma; a woman watched.", None, None),
        ("es", "Un manifestante murió en un ataque en Cali.", 1, None),
        ("uk", "Обстріл Бахмута: загинула дитина.", 1, None),
        ("ru", "При обстреле Бахмута ранена женщина.", None, 1),
        ("en", "A 34-year-old midwife was killed when shells hit Goma.", 1, None),
        ("en", "Shells hit Goma; a 34-year-old tailor watched.", None, None),
        ("fr", "Un boulanger a été tué par des miliciens à Goma.", 1, None),
        ("es", "Una enfermera resultó herida en un ataque con explosivos en Cali.", None, 1),
        ("id", "Seorang tukang bangunan luka-luka akibat ledakan bom rakitan di Wamena.", None, 1),
        ("ar", "قتل خباز في قصف مدفعي على درعا.", 1, None),
        ("uk", "Обстріл Бахмута: загинула 61-річна двірничка.", 1, None),
        ("ru", "При обстреле Бахмута ранена продавщица.", None, 1),
    ],
)
def test_one_person_without_a_number_counts_beside_a_casualty(lang, text, killed, injured):
    draft = read(text, lang)

    assert (draft.fatalities, draft.injured) == (killed, injured)
