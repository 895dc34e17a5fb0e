"""Places told by a distance and a direction, near a place, by a dateline, or only by the province."""

import pytest
from pyproj import Geod
from shapely.geometry import box

from events.pipeline import ReportText, read_report
from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass
from tests.events.drafting.test_kinds import PLACES, drafts


@pytest.mark.parametrize(
    ("lang", "text", "name", "bearing", "metres"),
    [
        ("en", "Gunmen killed five people 20 km north of Goma.", "Goma", 0, 20_000),
        ("fr", "Quatre soldats sont morts dans une explosion à 15 km au sud de Goma.", "Goma", 180, 15_000),
        ("es", "Una bomba mató a dos soldados a 10 km al oeste de Cali.", "Cali", -90, 10_000),
        ("id", "Bom meledak 12 km di utara Wamena dan menewaskan dua tentara.", "Wamena", 0, 12_000),
        ("ru", "Снаряд взорвался в 12 км к востоку от Харькова.", "Kharkiv", 90, 12_000),
        ("uk", "Снаряд вибухнув у 12 км на схід від Харкова.", "Kharkiv", 90, 12_000),
    ],
)
def test_incident_lies_at_the_told_distance_and_direction(lang, text, name, bearing, metres):
    [draft] = drafts(text, lang)

    at = PLACES[name].point
    azimuth, _, away = Geod(ellps="WGS84").inv(*at, draft.geometry.x, draft.geometry.y)
    assert (round(azimuth), round(away), draft.geo_precision, draft.place.name) == (bearing, metres, 2, name)
    assert draft.uncertainty_m > 0.4 * metres


def test_distance_in_an_aside_only_says_where_the_place_is():
    [draft] = drafts("In Bukavu, 100 km south of Goma, a mob lynched two men.")

    assert (draft.place.name, draft.geometry.coords[0], draft.fatalities) == ("Bukavu", PLACES["Bukavu"].point, 2)


def test_near_a_place_is_less_precise_than_in_it():
    [near], [inside] = drafts("A bomb exploded near Goma."), drafts("A bomb exploded in Goma.")

    assert (near.geo_precision, near.title) == (2, "Explosion near Goma")
    assert near.uncertainty_m == inside.uncertainty_m + 10_000


def test_village_that_is_known_roughly_is_no_exact_point():
    village = Place("katottg:1", "Lysivka", PlaceClass.CITY, 37.3, 48.2, "UA", "UA.05", "Donetsk", radius_m=18_000)
    town = Place("gn:1", "Pokrovsk", PlaceClass.CITY, 37.2, 48.3, "UA", "UA.05", "Donetsk", 60_000)
    atlas = Atlas([village, town], {village.id: ["Лисівка"], town.id: ["Покровськ"]})
    texts = (
        "Вибух пролунав у Лисівці, загинули двоє, повідомили в Покровську.",
        "Вибух пролунав поблизу Лисівки, загинули двоє, повідомили в Покровську.",
        "Колона з 20 вантажівок вирушила з Покровська до Лисівки.",
    )
    inside, near, moved = [read_report(ReportText(text, lang="uk"), atlas).drafts[0] for text in texts]

    assert (inside.geo_precision, inside.uncertainty_m, inside.title) == (2, 18_000, "Explosion in Lysivka, 2 killed")
    assert (near.geo_precision, near.uncertainty_m, near.title) == (2, 28_000, "Explosion near Lysivka, 2 killed")
    assert (moved.destination, moved.geo_precision, moved.uncertainty_m) == (village, 2, 18_000)


def test_dateline_places_a_lead_that_names_no_place():
    [draft] = drafts("Goma, 3 May (Agency) - Gunmen killed five civilians at a market.")

    assert (draft.place.name, draft.fatalities) == ("Goma", 5)


def test_province_is_drawn_as_the_province():
    province = Place("a1:X.1", "North Kivu", PlaceClass.ADMIN1, 29.0, -1.0, "CD", "CD.1")
    outline = box(28, -2, 30, 0)
    atlas = Atlas([province], areas={province.id: outline})

    [draft] = drafts("Rebels killed 20 civilians in North Kivu province.", atlas=atlas)

    assert (draft.geometry, draft.geo_precision) == (outline, 3)
