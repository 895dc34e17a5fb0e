"""What each kind of event is drafted from, and what is none."""

import pytest
from shapely.geometry import LineString, Point, Polygon

from events.pipeline import ReportText, read_report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.events.gold import read_places

PLACES, ATLAS = read_places()


def drafts(text, lang="en", published="2024-05-14", atlas=ATLAS):
    return read_report(ReportText(text, "r", lang, published), atlas).drafts


def ways(text, lang="en"):
    found = (d for d in drafts(text, lang) if d.kind == "movement")
    return [(d.origin and d.origin.name, d.destination and d.destination.name) for d in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Troops withdrew from Goma to Bukavu.", [("Goma", "Bukavu")]),
        ("en", "Families fled Goma for Bukavu.", [("Goma", "Bukavu")]),
        ("en", "The convoy drove to Bukavu from Goma.", [("Goma", "Bukavu")]),
        ("en", "Rebels moved from Goma to Minova, then on to Bukavu.", [("Goma", "Minova"), ("Minova", "Bukavu")]),
        ("en", "Families fled from Goma to Minova and Bukavu.", [("Goma", "Minova"), ("Goma", "Bukavu")]),
        ("en", "Soldiers abandoned the base at Bagram. They drove to Kabul.", [("Bagram Airfield", "Kabul")]),
        ("en", "Officials from Goma said the rain had stopped in Bukavu.", []),
        ("id", "Warga mengungsi dari Wamena menuju Jayapura.", [("Wamena", "Jayapura")]),
        ("ar", "انسحبت القوات من الرقة إلى دير الزور.", [("Raqqa", "Deir ez-Zor")]),
    ],
)
def test_movement_runs_from_origin_to_destination(lang, text, expected):
    assert ways(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nobody has moved from Goma to Bukavu."),
        ("en", "Thousands may flee Goma for Bukavu."),
        ("en", "The army denied that rebels had advanced from Goma to Bukavu."),
        ("en", "If rebels advance from Goma to Bukavu, families will suffer."),
        ("en", "The Battle of Aleppo ended in December 2016."),
        ("en", "In June 2009 rebels withdrew from Goma to Bukavu."),
        ("id", "Tidak ada pasukan yang mundur dari Wamena ke Jayapura."),
        ("ar", "لم تنسحب القوات من الرقة إلى دير الزور."),
        ("ar", "نفى الجيش انسحاب قواته من الرقة إلى دير الزور."),
    ],
)
def test_what_did_not_happen_makes_no_event(lang, text):
    assert drafts(text, lang) == ()


def test_plan_is_marked_planned():
    [draft] = drafts("The army will withdraw from Goma to Bukavu.")

    assert (draft.origin.name, draft.destination.name, draft.planned) == ("Goma", "Bukavu", True)


def test_movement_between_countries_is_not_drawn():
    found = drafts("Refugees fled from Sudan to Chad.")

    assert [d for d in found if d.geometry is not None] == []


def test_movement_passes_through_the_places_named_on_the_way():
    [draft] = drafts("Rebels advanced from Goma to Bukavu via Minova.")

    assert [p.name for p in draft.via] == ["Minova"]
    assert isinstance(draft.geometry, LineString)
    assert (draft.path_basis, len(draft.geometry.coords)) == ("reported", 3)


@pytest.mark.parametrize(
    ("lang", "text", "center", "radius", "category"),
    [
        ("en", "The army declared a 5 mile exclusion zone around Goma.", "Goma", 8046.72, "exclusion"),
        ("en", "A no-fly zone with a diameter of 40 km around Goma was imposed.", "Goma", 20_000, "no-fly"),
        ("en", "Bagram is shut. The army set a 3 km buffer zone at that base.", "Bagram Airfield", 3e3, "exclusion"),
        ("id", "PVMBG menetapkan zona bahaya sejauh tiga km dari kawah Gunung Ruang.", "Gunung Ruang", 3000, "hazard"),
        ("ar", "فرض الجيش منطقة عازلة بعمق 10 كيلومترات حول الرقة.", "Raqqa", 10_000, "exclusion"),
    ],
)  # fmt: skip
def test_zone_lies_around_its_place(lang, text, center, radius, category):
    [draft] = drafts(text, lang)

    assert (draft.kind, draft.center.name, draft.radius_m, draft.category) == ("zone", center, radius, category)
    assert isinstance(draft.geometry, Polygon)


@pytest.mark.parametrize(
    "text", ["Minova lies 25 km from Goma.", "Shots were heard 5 km north of Goma.", "He ran 10 km in Goma."]
)
def test_distance_is_no_zone(text):
    assert [d for d in drafts(text) if d.kind == "zone"] == []


@pytest.mark.parametrize(
    ("lang", "text", "place", "subtype", "persons", "fatalities"),
    [
        ("en", "Police arrested 12 people in Goma.", "Goma", "Arrests", 12, None),
        ("en", "An airstrike on Goma killed seven civilians and wounded 30.", "Goma", "Air/drone strike", None, 7),
        ("en", "Rebels reached Goma, where 27 of them are under guard.", "Goma", "Arrests", 27, None),
        ("en", "Twenty men gave up. They are being held in Goma.", "Goma", "Arrests", 20, None),
        ("id", "Sedikitnya 31 orang tewas dalam kerusuhan di Wamena.", "Wamena", "Violent demonstration", None, 31),
        ("id", "Nenek 95 tahun tewas dalam ledakan di Wamena.", "Wamena", "Remote explosive/landmine/IED", None, None),
        ("ar", "قتل تسعة مدنيين وأصيب عشرون آخرون في غارة جوية على درعا.", "Daraa", "Air/drone strike", None, 9),
    ],
)  # fmt: skip
def test_incident_has_place_type_and_counts(lang, text, place, subtype, persons, fatalities):
    [draft] = [d for d in drafts(text, lang) if d.kind == "incident"]

    assert (draft.place.name, draft.subtype) == (place, subtype)
    assert (draft.persons, draft.fatalities) == (persons, fatalities)
    assert draft.geometry == Point(draft.place.point)


def test_incident_known_only_to_a_province_is_drawn_as_the_province():
    outline = Polygon([(10, 10), (14, 10), (14, 13), (10, 13)])
    province = Place("a1:X", "Borno", PlaceClass.ADMIN1, 13, 11.5, "NG", "NG.27", population=5_000_000)
    atlas = Atlas([province], areas={"a1:X": outline})

    [draft] = drafts("Gunmen abducted 12 students in Borno province.", atlas=atlas)

    assert (draft.geometry, draft.geo_precision) == (outline, 3)


def test_incident_known_only_to_a_country_is_not_drawn():
    assert [d for d in drafts("Police arrested 12 people in Sudan.") if d.geometry is not None] == []


def test_repetition_in_one_report_is_one_draft():
    [draft] = drafts(
        "Police arrested 12 people in Goma on Monday. The 12 people were detained in Goma, a witness said."
    )

    assert (draft.persons, str(draft.date_start)) == (12, "2024-05-13")
    assert len([e for e in draft.evidence if e.field == "place"]) == 2


def test_events_on_different_days_stay_apart():
    found = drafts("Shells hit Goma on 3 May. Shells hit Goma on 9 May.")

    assert [str(d.date_start) for d in found] == ["2024-05-03", "2024-05-09"]


def test_days_earlier_count_from_the_event_told_before():
    found = drafts("Shells hit Goma on 9 May. Two days earlier, rebels withdrew from Minova to Bukavu.")

    assert [str(d.date_start) for d in found] == ["2024-05-09", "2024-05-07"]


def test_titles_are_made_from_facts():
    text = (
        "Police arrested 12 people in Goma. The army declared a 5 km exclusion zone around Minova. "
        "Rebels withdrew from Goma to Bukavu."
    )

    assert [d.title for d in drafts(text)] == [
        "12 people held in Goma",
        "5 km exclusion zone around Minova",
        "Withdrawal from Goma to Bukavu",
    ]
