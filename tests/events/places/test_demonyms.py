"""Words such as "Syrian": whose they are, and where they count as a name of the place."""

from collections import Counter

import pytest

from events.management.commands.find_places import found
from events.places.gazetteers.atlas import Atlas
from events.places.neutral import pack_for
from events.places.place import Place, PlaceClass
from events.places.recognise.cues import cues_of
from events.places.recognise.demonyms import COUNTED, countries_told, find_demonyms
from events.places.recognise.words import words_of

ATLAS = Atlas(
    [
        Place("cc:SY", "Syria", PlaceClass.COUNTRY, 38.0, 35.0, "SY", population=17_000_000),
        Place("cc:US", "United States", PlaceClass.COUNTRY, -98.5, 39.76, "US", population=330_000_000),
        Place("cc:RU", "Russia", PlaceClass.COUNTRY, 100.0, 60.0, "RU", population=144_000_000),
        Place("a1:US.TX", "Texas", PlaceClass.ADMIN1, -99.25, 31.25, "US", "US.TX", population=29_000_000),
        Place("gn:472045", "Воронеж", PlaceClass.CITY, 39.17, 51.67, "RU", "RU.86", population=848_752),
        Place("gn:1", "Горск", PlaceClass.CITY, 40.0, 50.0, "RU", "RU.86", population=900),
    ]
)
# Words enough that a text is no message, and none of them a name.
FILLER = "the trucks went on along the road and nobody said where they would stop that night or why " * 4


def told(text: str, language: str = "en") -> list[tuple[str, str, bool]]:
    return [
        (r.mention.surface, r.candidates[0].place.id, r.score > COUNTED)
        for r in find_demonyms(text, pack_for(language), ATLAS)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syrian officers fled.", [("Syrian", "cc:SY", True)]),
        ("The Syrians fled.", [("Syrians", "cc:SY", False)]),
        ("They were Syrian.", [("Syrian", "cc:SY", False)]),
        ("The African American mayor spoke.", [("American", "cc:US", False)]),
        ("A Texan rancher came.", [("Texan", "a1:US.TX", True)]),
        ("Lebanese officers fled.", []),
    ],
)
def test_demonyms_count_in_news_where_they_describe_a_thing(text, expected):
    assert told(f"{FILLER}. {text}") == expected


def test_demonyms_do_not_count_in_messages():
    assert told("Syrian officers fled.") == [("Syrian", "cc:SY", False)]
    assert told(f"{FILLER} #now. Syrian officers fled.") == [("Syrian", "cc:SY", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сирийскую делегацию ждали.", [("Сирийскую", "cc:SY")]),
        ("Задержали российских офицеров.", [("российских", "cc:RU")]),
        ("На воронежском заводе тихо.", [("воронежском", "gn:472045")]),
        ("Воронежский ушел.", []),
        ("На горском перевале снег.", []),
        ("Политический совет собрался.", []),
    ],
)
def test_russian_adjectives_are_known_in_every_case(text, expected):
    assert [(surface, place) for surface, place, _ in told(text, "ru")] == expected


def test_countries_are_told_by_their_demonyms_and_those_of_their_parts():
    cues = cues_of(pack_for("en"))

    assert countries_told(words_of("Syrian, Syrian, Texan and European goods"), cues) == Counter({"SY": 2, "US": 1})


@pytest.mark.parametrize(("demonyms", "expected"), [(None, ["Syrian"]), (True, ["Syrian", "Syrians"]), (False, [])])
def test_command_reports_demonyms_that_count_unless_all_or_none_are_asked_for(demonyms, expected):
    text = f"{FILLER}. Syrian officers met Syrians."
    toponyms = found(1, text, pack_for("en"), ATLAS, demonyms=demonyms)["toponyms"]

    assert [t["phrase"] for t in toponyms if t["kind"] == "demonym"] == expected
    assert [text[t["start"] : t["end"]] for t in toponyms] == [t["phrase"] for t in toponyms]


def test_demonym_inside_the_name_of_a_place_is_not_reported_twice():
    ocean = Atlas([Place("wl:x", "Syrian Desert", PlaceClass.REGION, 39.0, 33.0)])
    toponyms = found(1, "In the Syrian Desert.", pack_for("en"), ocean, demonyms=True)["toponyms"]

    assert [(t["phrase"], t["place"]) for t in toponyms] == [("Syrian Desert", "wl:x")]
