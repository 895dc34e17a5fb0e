"""What a text names, and which place on the ground each name means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.places.find import find_places
from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass
from events.places.resolution import Resolution
from events.text.mention import MentionKind
from tests.events.places.levant import levant

ATLAS = levant()


def found(text: str, code: str = "en") -> list[Resolution]:
    return list(find_places(text, pack_for(code), ATLAS))


def located(text: str, code: str = "en") -> list[tuple[str, str]]:
    """Return (words of the text, place id) of what is located."""
    return [(r.mention.surface, r.place.id) for r in found(text, code) if r.place]


def test_find_places_returns_names_in_reading_order_with_exact_spans():
    text = "A convoy left Homs for Palmyra."

    resolutions = found(text)

    assert [(r.mention.start, r.mention.end, r.mention.surface) for r in resolutions] == [
        (14, 18, "Homs"),
        (23, 30, "Palmyra"),
    ]
    assert [text[r.mention.start : r.mention.end] for r in resolutions] == ["Homs", "Palmyra"]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("Fighting was reported in Homs province.", "en", "a1:SY.11"),
        ("Fighting was reported in the city of Homs.", "en", "gn:169577"),
        ("They left the al-Tanf garrison.", "en", "wl:al-tanf-garrison"),
        ("Mereka membelot dari pangkalan al-Tanf.", "id", "wl:al-tanf-garrison"),
        ("Mereka tiba di provinsi Homs.", "id", "a1:SY.11"),
        ("Mereka tiba di kota Homs.", "id", "gn:169577"),
        ("انسحبوا من قاعدة التنف أمس.", "ar", "wl:al-tanf-garrison"),
        ("اشتباكات في محافظة حمص.", "ar", "a1:SY.11"),
        ("اشتباكات في مدينة حمص.", "ar", "gn:169577"),
    ],
)
def test_find_places_takes_the_class_that_the_noun_asks_for(text, code, place):
    assert [place_id for _, place_id in located(text, code)] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A fire broke out in Paris.", "gn:2988507"),
        ("A fire broke out in Paris, Texas.", "gn:4717560"),
        ("A fire broke out in Athens.", "gn:264371"),
        ("A fire broke out in Athens, in Henderson County, Texas.", "gn:4671524"),
        ("A fire broke out in Palmyra, Syria.", "gn:163960"),
        ("Talks between Syria and Iraq were held in Washington.", "gn:4140963"),
        ("A fire broke out in Washington state.", "a1:US.WA"),
    ],
)
def test_find_places_lets_the_text_say_which_namesake(text, place):
    assert place in [place_id for _, place_id in located(text)]


def test_find_places_gives_a_name_one_place_in_a_document():
    text = "Palmyra lies in Syria. Trucks reached Palmyra at noon, and Palmyra was calm."

    assert {place for name, place in located(text) if name == "Palmyra"} == {"gn:163960"}


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("وصلت القافلة إلى تدمر وحمص", "ar", "حمص"),
        ("انفجار بدمشق مساء اليوم", "ar", "دمشق"),
        ("Взрывы в Москве ночью.", "ru", "Москве"),
        ("Колонна вышла из Пальмиры.", "ru", "Пальмиры"),
        ("Konvoi tiba di Tadmur pagi ini.", "id", "Tadmur"),
    ],
)
def test_find_places_knows_names_with_clitics_and_endings(text, code, surface):
    assert surface in [name for name, _ in located(text, code)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("He was the head of the police and of the same club.", "en"),
        ("Police said so. Same here. Of course.", "en"),
        ("Awal bulan ini mereka tiba. Bulan lalu juga.", "id"),
        ("As expected, nothing happened as they left.", "en"),
    ],
)
def test_find_places_passes_over_everyday_words(text, code):
    assert located(text, code) == []


def test_find_places_takes_two_letters_for_a_country_only_in_its_language():
    assert located("Konvoi itu tiba di AS kemarin.", "id") == [("AS", "cc:US")]
    assert located("The convoy arrived AS planned.", "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith spoke first.",
        "A report by Paris Hilton was read.",
        "Mr Homs denied it.",
        "It was written by Georgia Meloni.",
        "The Washington Post has the story.",
        "The Battle of Aleppo is taught at school.",
        "Units of Liwa al-Tanf left.",
        "He studied at the University of Damascus.",
        "Syrian and Russian officers met.",
        "See https://example.org/Aleppo/Homs and @Damascus for more.",
    ],
)
def test_find_places_leaves_people_and_organisations_alone(text):
    assert located(text) == []


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Washington declared a zone.", "en", "Washington"),
        ("Moscow said the claim was false.", "en", "Moscow"),
        ("Damascus denied the report.", "en", "Damascus"),
        ("Washington declined to comment.", "en", "Washington"),
        ("ورفضت واشنطن التعليق.", "ar", "واشنطن"),
        ("Washington secara sepihak mendeklarasikan zona itu.", "id", "Washington"),
        ("Mereka membelot ke tentara Damaskus.", "id", "Damaskus"),
        ("أعلنت واشنطن ذلك أمس.", "ar", "واشنطن"),
        ("نفت دمشق ذلك.", "ar", "دمشق"),
    ],
)
def test_find_places_marks_names_that_stand_for_governments(text, code, surface):
    [resolution] = [r for r in found(text, code) if r.mention.surface == surface]

    assert (resolution.mention.kind, resolution.place) == (MentionKind.ACTOR, None)
    assert resolution.candidates[0].place.id in ("gn:4140963", "gn:524901", "gn:170654")


def test_find_places_lets_an_article_open_the_sentence_of_a_government():
    [resolution] = found("The United States has declared a zone.")

    assert (resolution.mention.surface, resolution.mention.kind) == ("United States", MentionKind.ACTOR)


def test_find_places_keeps_nouns_that_point_back_as_nouns():
    assert located("وقال إن تلك المنشأة مغلقة.", "ar") == []
    assert located("Fighters left Camp al-Tanf.") == [("al-Tanf", "wl:al-tanf-garrison")]


def test_find_places_keeps_capitals_where_things_happen_as_places():
    assert located("Protesters marched in Washington.") == [("Washington", "gn:4140963")]


def test_find_places_keeps_unknown_names_unlocated():
    [resolution] = found("Troops entered the village of Qanatir. ".replace("of ", ""))

    assert (resolution.mention.surface, resolution.place, resolution.candidates) == ("Qanatir", None, ())


def test_find_places_never_pins_a_lake_on_a_town_of_its_name():
    assert ("Palmyra", "gn:163960") not in located("They fished in Palmyra Lake.")


def test_find_places_explains_its_choice():
    [homs] = [r for r in found("Trucks left Homs province, Syria.") if r.mention.surface == "Homs"]

    best = homs.candidates[0]
    assert best.place == homs.place
    assert best.score == homs.score
    assert "The text calls it a first-order division." in [reason.text for reason in best.reasons]
    assert "The text puts it in Syria." in [reason.text for reason in best.reasons]


def test_find_places_scores_candidates_best_first_with_a_sum_of_one_at_most():
    for resolution in found("A fire in Paris. Floods in Georgia. Trucks in Palmyra, near Athens."):
        scores = [c.score for c in resolution.candidates]
        assert scores == sorted(scores, reverse=True)
        assert sum(scores) <= 1.0001


def test_find_places_counts_code_points_beyond_the_basic_plane():
    text = "🔥🔥 Fires near Aleppo"

    [resolution] = found(text)

    assert (resolution.mention.start, text[resolution.mention.start :]) == (14, "Aleppo")


@given(st.text(alphabet=st.sampled_from("Homs al-TnfPyr,.#@\n\u200fحمصوب'’é🔥2 "), max_size=80))
@settings(max_examples=150, deadline=None)
def test_find_places_quotes_the_text_whatever_it_holds(text):
    resolutions = found(text)

    assert [r.mention.surface for r in resolutions] == [text[r.mention.start : r.mention.end] for r in resolutions]
    assert [r.mention.start for r in resolutions] == sorted(r.mention.start for r in resolutions)
    assert resolutions == found(text)


@pytest.mark.parametrize(
    ("held", "place"), [("Donetsk region", "x:1"), ("Kharkiv region", None), ("Ukraine", "x:1"), ("Russia", None)]
)
def test_place_that_lies_elsewhere_than_the_text_says_is_withheld(held, place):
    town = Place("x:1", "Zelenopillia", PlaceClass.CITY, 37.7, 48.1, "UA", "UA.05", "Donetsk", 30_000, name_count=9)
    wide = [
        Place("x:2", "Donetsk", PlaceClass.ADMIN1, 37.7, 48.1, "UA", "UA.05", "Donetsk", 4_000_000, name_count=40),
        Place("x:3", "Kharkiv", PlaceClass.ADMIN1, 36.3, 49.6, "UA", "UA.07", "Kharkiv", 2_600_000, name_count=40),
        Place("x:4", "Ukraine", PlaceClass.COUNTRY, 32.0, 49.0, "UA", population=37_000_000, name_count=90),
        Place("x:5", "Russia", PlaceClass.COUNTRY, 90.0, 60.0, "RU", population=144_000_000, name_count=90),
    ]
    atlas = Atlas([town, *wide], {"x:2": ["Donetsk region"], "x:3": ["Kharkiv region"]})

    [first, *_] = find_places(f"Shells fell on Zelenopillia in {held} on Monday.", pack_for("en"), atlas)

    assert (first.mention.surface, first.place and first.place.id) == ("Zelenopillia", place)
    assert [c.place.id for c in first.candidates] == ["x:1"]
